import { expect, test } from 'vitest'
import { adviceOn, RUNGS } from '../../../src/concerns/ladder.ts'
import { lettersFor } from '../../../src/desk/letters.ts'
import type { About, Risk, Route } from '../../../src/storage/schema.ts'

const ROUTES: Partial<Record<About, Route>> = {
  staff: 'headteacher',
  slt: 'headteacher',
  governor: 'headteacher',
  headteacher: 'chair',
}
const matter = (about: About, risks: Risk[] = [], points = ['rumour']) => ({
  ...{ about, risks, points },
  route: ROUTES[about] ?? ('slt' as const),
  withDsl: false,
})

test.each<[About, string[]]>([
  ['parent', ['none', 'support', 'reminder', 'conversation', 'complaint', 'caution']],
  ['pupil', ['none', 'support', 'behaviour']],
  ['staff', ['authorities', 'staff-code', 'support', 'complaint']],
  ['slt', ['authorities', 'staff-code', 'support', 'complaint']],
  ['governor', ['authorities', 'staff-code', 'support', 'complaint']],
  ['headteacher', ['authorities', 'staff-code', 'support', 'complaint']],
  ['unsure', [...RUNGS]],
])('about %s: what fits stands first, and every rung can be chosen once', (about, first) => {
  const { rungs } = adviceOn(matter(about))
  expect(rungs.slice(0, first.length)).toEqual(first)
  expect(rungs.toSorted()).toEqual(RUNGS.toSorted())
})

test.each<[About, Risk[], boolean]>([
  ['parent', [], true],
  ['pupil', [], true],
  ['unsure', [], true],
  ['parent', ['child'], false],
  ['pupil', ['extremism'], false],
  ['staff', [], false],
  ['headteacher', [], false],
])('about %s with the risks %o: starts low is %s, or the authorities stand first', (about, risks, low) => {
  const { startsLow, rungs } = adviceOn(matter(about, risks))
  expect(startsLow).toBe(low)
  expect(rungs[0] === 'authorities').toBe(!low)
})

test('who comes first: the lead at a risk, the LADO about staff, the police for a threat or a hate crime', () => {
  expect(adviceOn(matter('parent')).first).toEqual([])
  expect(adviceOn(matter('pupil', ['child'])).first).toEqual(['lead'])
  expect(adviceOn(matter('slt', ['child'], ['abuse'])).first).toEqual(['lead', 'lado', 'police'])
  expect(adviceOn(matter('unsure', [], ['rumour', 'discrimination'])).first).toEqual(['police'])
})

test('who wasn’t sure and named one of the staff gets what is said about staff', () => {
  for (const route of ['headteacher', 'chair'] as const) {
    const { first, startsLow } = adviceOn({ ...matter('unsure'), route })
    expect([first, startsLow]).toEqual([['lado'], false])
  }
  // The headteacher stepped aside.
  expect(adviceOn({ ...matter('parent'), route: 'chair' })).toEqual(adviceOn(matter('parent')))
})

test('what was handed to the safeguarding lead is a risk too, though its reporter marked none', () => {
  const { first, startsLow, rungs } = adviceOn({ ...matter('parent'), withDsl: true })
  expect([first, startsLow, rungs[0]]).toEqual([['lead'], false, 'authorities'])
})

test('the note for the authorities stands first among the letters, at a risk', () => {
  const letters = (risks: Risk[]) => lettersFor({ ...matter('parent', risks), route: 'slt' })
  expect(letters([])[0]).toBe('reminder')
  expect(letters(['child'])[0]).toBe('authorities')
})
