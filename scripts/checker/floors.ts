/**
 * `npm run -s checker:floors`: measures the checker on its functional suite and keeps what it reached as the floors
 * that its tests hold it to. Run it after an improvement; what it prints as `lower` has become worse, so look at that
 * before it is committed.
 */
import { writeFileSync } from 'node:fs'
import { MORE_TEXTS } from '../../test/unit/checker/more-texts.ts'
import { RELATIONS, tryOn } from '../../test/unit/checker/relations.ts'
import {
  FLOORS,
  type Floors,
  isRight,
  readCases,
  readFloors,
  shareOf,
} from '../../test/unit/checker/suite.ts'

const cases = readCases()
const drafts = [...cases.map(({ text }) => text), ...MORE_TEXTS]
const functions = [...Map.groupBy(cases, (one) => one.function)].map(
  ([name, tried]) => [name, shareOf(tried.filter(isRight).length, tried.length)] as const,
)
const relations = RELATIONS.filter(({ isExact }) => !isExact).map(
  (relation) => [relation.name, tryOn(relation, drafts).share] as const,
)

const before = readFloors()
tell('functions', functions)
tell('relations', relations)
const floors: Floors = {
  functions: Object.fromEntries(functions),
  relations: Object.fromEntries(relations),
}
writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`)

function tell(kind: keyof Floors, measured: (readonly [string, number])[]) {
  for (const [name, share] of measured) {
    const old = before[kind][name]
    if (old === share) continue
    console.log(
      `${old === undefined ? 'new' : share < old ? 'lower' : 'higher'} ${share} (${old ?? '-'}) ${name}`,
    )
  }
}
