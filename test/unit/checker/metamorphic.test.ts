import { describe, expect, test } from 'vitest'
import { MORE_TEXTS } from './more-texts.ts'
import { RELATIONS, tryOn } from './relations.ts'
import { readCases, readFloors } from './suite.ts'

const drafts = [...readCases().map(({ text }) => text), ...MORE_TEXTS]
const exact = RELATIONS.filter(({ isExact }) => isExact)
const rough = RELATIONS.filter(({ isExact }) => !isExact)
const floors = readFloors().relations

const told = ({ lost, tried }: ReturnType<typeof tryOn>) =>
  `${lost.length} of ${tried}:\n${lost
    .slice(0, 40)
    .map(
      ({ after, old, now }) =>
        `${old.join(' and ') || 'nothing'} became ${now.join(' and ') || 'nothing'}: ${after}`,
    )
    .join('\n')}\n`

describe('the points stay the same, for every draft, with', () => {
  test.each(exact.map((relation) => [relation.name, relation] as const))('%s', (_, relation) => {
    const tried = tryOn(relation, drafts)
    expect(tried.tried).toBeGreaterThan(40)
    expect(tried.lost.length, told(tried)).toBe(0)
  })
})

describe('the points stay the same, for as many drafts as they did, with', () => {
  test.each(rough.map((relation) => [relation.name, relation] as const))('%s', (name, relation) => {
    const tried = tryOn(relation, drafts)
    expect(tried.tried).toBeGreaterThan(10)
    expect(tried.share, told(tried)).toBeGreaterThanOrEqual(floors[name] ?? 1)
  })

  test('a floor for each of them', () => {
    expect(Object.keys(floors).sort()).toEqual(rough.map(({ name }) => name).sort())
  })
})
