import { expect, test } from 'vitest'
import type { CodeContent, Point } from '../../../src/guidance/code.ts'
import { type Change, compareCodes } from '../../../src/guidance/compare.ts'
import { fc } from '../../support/properties.ts'

const line = fc.constantFrom(
  'be kind to each other at the gate',
  'be kind to everyone at the gate',
  'bring a cake',
  'bring two cakes',
  'ask the office',
  'wait until morning',
)
const lines = fc.array(line, { minLength: 1, maxLength: 6 })
const point = (id: string): fc.Arbitrary<Point> =>
  fc.record({ id: fc.constant(id), dont: line, because: line, instead: line, report: line })
const points = fc
  .shuffledSubarray(['staff', 'child', 'rumour', 'late'], { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(point)))
const code: fc.Arbitrary<CodeContent> = fc.record(
  {
    intro: line,
    goodFor: lines,
    asks: lines,
    points,
    response: lines,
    covers: fc.constantFrom('groups', 'social-media'),
    meanings: fc.array(fc.record({ word: fc.constantFrom('Trolling', 'Row'), meaning: line }), {
      maxLength: 3,
    }),
    evidence: lines,
    staffWord: line,
    support: lines,
  },
  { requiredKeys: ['intro', 'goodFor', 'asks', 'points', 'response', 'covers'] },
)

const count = (changes: Change[], what: Change['what']) =>
  changes.filter((change) => change.what === what).length
const changesOf = (before: CodeContent, after: CodeContent, part: string) =>
  compareCodes(before, after).find((each) => each.part === part)?.changes ?? []

test('a code is not different from itself', () => {
  fc.assert(
    fc.property(code, (one) => {
      expect(compareCodes(one, structuredClone(one))).toEqual([])
    }),
  )
})

test('two codes that say different things are different', () => {
  const parts = ['intro', 'goodFor', 'asks', 'response', 'points'] as const
  fc.assert(
    fc.property(code, code, (one, other) => {
      for (const part of parts) {
        const isSame = JSON.stringify(one[part]) === JSON.stringify(other[part])
        expect(changesOf(one, other, part).length === 0).toBe(isSame)
      }
    }),
  )
})

test('what is added less what is taken out is how much longer it got, and back again it is the other way round', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      for (const part of ['goodFor', 'asks', 'response', 'points'] as const) {
        const [there, back] = [changesOf(one, other, part), changesOf(other, one, part)]
        expect(count(there, 'added') - count(there, 'removed')).toBe(other[part].length - one[part].length)
        expect(count(back, 'removed') - count(back, 'added')).toBe(
          count(there, 'added') - count(there, 'removed'),
        )
      }
    }),
  )
})

test('only what is new is added, and only what is gone is taken out', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      for (const change of changesOf(one, other, 'points')) {
        const known = (points: Point[], dont: string) => points.some((each) => each.dont === dont)
        if (change.what === 'added') expect(known(other.points, change.after)).toBe(true)
        if (change.what === 'removed') expect(known(one.points, change.before)).toBe(true)
      }
    }),
  )
})

const base: CodeContent = {
  intro: 'Hello.',
  goodFor: ['dates', 'kind advice from other parents', 'lost jumpers'],
  asks: ['be kind'],
  points: ['staff', 'child', 'rumour'].map((id) => ({
    id,
    dont: id,
    because: 'b',
    instead: 'i',
    report: 'r',
  })),
  response: ['talk'],
  covers: 'groups',
}
const [staff, child, rumour] = base.points as [Point, Point, Point]

test('a point that is moved past others is the only one that moved', () => {
  const after = { ...base, points: [rumour, staff, child] }
  expect(compareCodes(base, after)).toEqual([
    { part: 'points', changes: [{ what: 'moved', after: 'rumour' }] },
  ])
})

test('a reworded point says which of its words changed, and a reworded line is not one taken out and one added', () => {
  const after = {
    ...base,
    points: [{ ...staff, because: 'They can’t answer.' }, child, rumour],
    goodFor: ['dates', 'kind advice from some other parents', 'lost jumpers'],
  }
  expect(compareCodes(base, after)).toEqual([
    {
      part: 'goodFor',
      changes: [
        {
          what: 'reworded',
          before: 'kind advice from other parents',
          after: 'kind advice from some other parents',
        },
      ],
    },
    {
      part: 'points',
      changes: [
        { what: 'reworded', before: 'b', after: 'They can’t answer.', field: 'because', of: 'staff' },
      ],
    },
  ])
})

test('what is filled in for the first time is added, and what the code is about is said', () => {
  const after: CodeContent = {
    ...base,
    covers: 'social-media',
    meanings: [{ word: 'Trolling', meaning: 'starting a row' }],
    staffWord: 'You too.',
  }
  expect(compareCodes(base, after)).toEqual([
    { part: 'covers', changes: [{ what: 'reworded', before: 'groups', after: 'social-media' }] },
    { part: 'meanings', changes: [{ what: 'added', after: 'Trolling: starting a row' }] },
    { part: 'staffWord', changes: [{ what: 'added', after: 'You too.' }] },
  ])
})
