import { expect, test } from 'vitest'
import { dayInWords, momentInWords } from '../../../src/i18n/dates.ts'

const now = Date.parse('2026-05-01T00:00:00Z')

test.each([
  ['2026-05-11T16:00:00Z', '5pm on Monday 11 May'],
  ['2026-05-11T16:05:00Z', '5:05pm on Monday 11 May'],
  ['2026-05-11T11:00:00Z', 'midday on Monday 11 May'],
  ['2026-05-10T23:00:00Z', 'midnight on Monday 11 May'],
  ['2026-05-10T23:30:00Z', '12:30am on Monday 11 May'],
  ['2026-01-12T08:00:00Z', '8am on Monday 12 January'],
  ['2027-01-12T12:30:00Z', '12:30pm on Tuesday 12 January 2027'],
])('%s is %s', (instant, words) => {
  expect(momentInWords(Date.parse(instant), now)).toBe(words)
})

test('a day has its year', () => {
  expect(dayInWords('2026-09-01')).toBe('1 September 2026')
})
