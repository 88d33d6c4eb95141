import { describe, expect, test } from 'vitest'
import { checkMessage, LONGEST } from '../../../src/checker/check.ts'
import { POINTS } from '../../../src/checker/points.ts'
import { fc } from '../../support/properties.ts'
import { FRAGMENTS } from './fragments.ts'
import { RELATIONS } from './relations.ts'
import { pointsIn, readCases } from './suite.ts'

const drafts = readCases().map(({ text }) => text)
const words = [...new Set(drafts.flatMap((draft) => draft.split(' ')))]

/** Any UTF-16 units at all: halves of pairs, control characters, other directions. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes))
const signs = fc.string({ unit: 'binary', maxLength: 200 })
const letters = fc.string({ unit: 'grapheme', maxLength: 100 })
const odd = fc.constantFrom(
  ...FRAGMENTS,
  '\u0000',
  '\u202e',
  '\ud83d',
  '\udca9',
  '\ufeff',
  '\u2028',
  '\r\n',
  'שלום ',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
)
const mixed = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, odd, units), { maxLength: 60 })
  .map((parts) => parts.join(' '))
const anything = fc.oneof(units, signs, letters, mixed)
/** What parents write, cut up and put together again. */
const talk = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 40 })
  .map((parts) => parts.join(' '))

const cutsPair = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))

/** Asserts all that holds of any verdict on a draft. */
function expectSound(draft: string, points: readonly string[] = POINTS) {
  const { findings } = checkMessage(draft, points)
  let before = { start: 0, end: 0 }
  for (const { point, start, end } of findings) {
    expect(points).toContain(point)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(Math.min(draft.length, LONGEST))
    expect(cutsPair(draft, start) || cutsPair(draft, end), `${start} to ${end} cuts a pair`).toBe(false)
    expect(start > before.start || (start === before.start && end >= before.end), 'in order').toBe(true)
    before = { start, end }
  }
}

describe('whatever the draft is', () => {
  test('its findings lie within it, in order, and cut no character', () => {
    fc.assert(
      fc.property(anything, (draft) => expectSound(draft)),
      { numRuns: 600 },
    )
  })

  test('a finding has words in it, and no blank at its ends', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, talk), (draft) => {
        for (const { start, end } of checkMessage(draft).findings)
          expect(draft.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/)
      }),
      { numRuns: 300 },
    )
  })

  test('only the points that are asked for are found', () => {
    const asked = fc.subarray([...POINTS, 'kindness', 'constructor', '__proto__'])
    const draft = fc.oneof(anything, talk, fc.constantFrom(...drafts))
    fc.assert(
      fc.property(draft, asked, (draft, points) => expectSound(draft, points)),
      { numRuns: 400 },
    )
  })

  test('the same draft has the same verdict, whatever was checked in between', () => {
    fc.assert(
      fc.property(fc.oneof(anything, talk), anything, (draft, other) => {
        const first = checkMessage(draft)
        checkMessage(other)
        expect(checkMessage(draft)).toEqual(first)
      }),
      { numRuns: 200 },
    )
  })

  test('it may be very long', () => {
    const long = anything.map((part) => part.repeat(Math.ceil(11_000 / Math.max(1, part.length))))
    fc.assert(
      fc.property(long, (draft) => expectSound(draft)),
      { numRuns: 30 },
    )
  })

  test('what is beyond the longest is not read', () => {
    const long = fc
      .constantFrom(...drafts)
      .map((draft) => `${draft}\n`.repeat(Math.ceil(12_000 / draft.length)))
    fc.assert(
      fc.property(long, talk, (draft, end) => {
        expectSound(draft)
        expect(checkMessage(`${draft.slice(0, LONGEST)}${end}`)).toEqual(
          checkMessage(draft.slice(0, LONGEST)),
        )
      }),
      { numRuns: 8 },
    )
  })

  test('one that is cut at the longest is not cut within a character', () => {
    const end = 'Miss Pryce is a useless stupid idiot '
    for (const shift of [0, 1, 2]) {
      expectSound(`${'a '.repeat(LONGEST)}`.slice(0, LONGEST - end.length - shift) + end + '😀'.repeat(20))
    }
  })
})

describe('any words, put together anyhow, go against the same points with', () => {
  const exact = RELATIONS.filter(({ isExact }) => isExact)
  test.each(exact.map((relation) => [relation.name, relation] as const))('%s', (_, { from, change }) => {
    fc.assert(
      fc.property(talk, (draft) => {
        const before = pointsIn(from ? from(draft) : draft)
        expect(pointsIn(change(draft))).toEqual(before)
        expect(pointsIn(change(change(draft)))).toEqual(before)
      }),
      { numRuns: 150 },
    )
  })
})

test('an apostrophe is one, however it is typed, at the end of a word too', () => {
  for (const draft of ["caught mother bairns' Mr", "the boys' mum is 'lovely'"]) {
    expect(pointsIn(draft.replaceAll("'", '’'))).toEqual(pointsIn(draft))
  }
})
