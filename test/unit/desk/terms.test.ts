import { expect, test } from 'vitest'
import { termAfter, termBefore, termNamed, termOf, termsUpTo } from '../../../src/desk/terms.ts'

const at = (when: string) => Date.parse(when)

test.each([
  ['2026-09-01T00:00:00+01:00', '2026-autumn'],
  ['2026-08-31T23:59:59+01:00', '2026-summer'],
  ['2026-12-31T23:59:59Z', '2026-autumn'],
  ['2027-01-01T00:00:00Z', '2027-spring'],
  ['2027-03-31T23:59:59+01:00', '2027-spring'],
  ['2027-04-01T00:00:00+01:00', '2027-summer'],
  ['2027-08-31T12:00:00+01:00', '2027-summer'],
])('%s is in %s', (when, id) => {
  expect(termOf(at(when)).id).toBe(id)
})

test('a term begins and ends at midnight in London, in summer time too', () => {
  const { from, to, months } = termOf(at('2026-05-05T12:00:00Z'))
  expect([from, to].map((instant) => new Date(instant).toISOString())).toEqual([
    '2026-03-31T23:00:00.000Z',
    '2026-08-31T23:00:00.000Z',
  ])
  expect(months.map(({ id }) => id)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'])
  expect([months[0]?.from, months.at(-1)?.to]).toEqual([from, to])
})

test('every instant is in one month of one term: terms and months follow each other without a gap', () => {
  const terms = termsUpTo(termOf(at('2027-07-01T12:00:00Z')), 6)
  const months = terms.flatMap((term) => term.months)
  expect(terms.map(({ id }) => id)).toEqual([
    '2025-autumn',
    '2026-spring',
    '2026-summer',
    '2026-autumn',
    '2027-spring',
    '2027-summer',
  ])
  expect(months).toHaveLength(4 + 3 + 5 + 4 + 3 + 5)
  for (const [i, month] of months.entries()) {
    if (i > 0) expect(month.from).toBe(months[i - 1]?.to)
  }
})

test('the terms on either side of the turn of the year', () => {
  const autumn = termOf(at('2026-11-01T12:00:00Z'))
  expect(termAfter(autumn).id).toBe('2027-spring')
  expect(termBefore(termAfter(autumn))).toEqual(autumn)
})

test.each([
  '',
  '2026',
  '2026-winter',
  '2026-autumn ',
  '26-autumn',
  '1999-autumn',
  '2027-spring',
  '2026-Autumn',
])('in November 2026 there is no term “%s”', (id) => {
  expect(termNamed(id, at('2026-11-01T12:00:00Z'))).toBeNull()
})

test('a term has a name from the moment that it begins', () => {
  const { from } = termOf(at('2026-10-01T12:00:00Z'))
  expect(termNamed('2026-autumn', from)?.from).toBe(from)
  expect(termNamed('2026-autumn', from - 1)).toBeNull()
})
