import { expect, test } from 'vitest'
import { replyBy } from '../../../src/concerns/deadline.ts'
import { momentInWords } from '../../../src/i18n/dates.ts'

const england = { replyHours: 24, nation: 'england-and-wales' as const, closures: [] }

/** The deadline in words, for a concern raised at a London time given with its offset. */
const by = (raised: string, settings: Partial<Parameters<typeof replyBy>[1]> = {}) => {
  const raisedAt = Date.parse(raised)
  return momentInWords(replyBy(raisedAt, { ...england, ...settings }), raisedAt)
}

test.each([
  ['on a school day', '2026-05-05T10:20:00+01:00', '10:20am on Wednesday 6 May'],
  ['late at night', '2026-05-05T23:10:00+01:00', '11:10pm on Wednesday 6 May'],
  ['on Thursday', '2026-05-07T16:00:00+01:00', '4pm on Friday 8 May'],
  ['on Friday', '2026-05-08T10:00:00+01:00', '5pm on Monday 11 May'],
  ['on Saturday', '2026-05-09T10:00:00+01:00', '5pm on Monday 11 May'],
  ['on Sunday', '2026-05-10T20:00:00+01:00', '8pm on Monday 11 May'],
  ['before a bank holiday', '2026-05-01T09:00:00+01:00', '5pm on Tuesday 5 May'],
  ['on Sunday before a bank holiday', '2026-05-03T09:00:00+01:00', '5pm on Tuesday 5 May'],
  ['before Good Friday', '2026-04-02T12:00:00+01:00', '5pm on Tuesday 7 April'],
  ['on Good Friday', '2026-04-03T12:00:00+01:00', '5pm on Tuesday 7 April'],
  ['on Easter Monday', '2026-04-06T08:00:00+01:00', '8am on Tuesday 7 April'],
  ['on Christmas Eve, Boxing Day being a Saturday', '2026-12-24T09:00:00Z', '5pm on Tuesday 29 December'],
  ['on New Year’s Eve', '2026-12-31T09:00:00Z', '5pm on Monday 4 January 2027'],
  ['on the night the clocks go forward', '2026-03-28T23:30:00Z', '12:30am on Monday 30 March'],
  ['over the hour that is missing', '2027-03-27T12:00:00Z', '5pm on Tuesday 30 March'],
])('raised %s', (_, raised, words) => {
  expect(by(raised)).toBe(words)
})

test('over Christmas, with the school’s own closure', () => {
  const closures = [{ from: '2026-12-21', to: '2027-01-04' }]
  expect(by('2026-12-18T15:00:00Z', { closures })).toBe('5pm on Tuesday 5 January 2027')
  expect(by('2026-12-25T15:00:00Z', { closures })).toBe('5pm on Tuesday 5 January 2027')
  expect(by('2027-01-04T15:00:00Z', { closures })).toBe('3pm on Tuesday 5 January')
})

test.each([
  ['england-and-wales', '2026-07-10T09:00:00+01:00', '5pm on Monday 13 July'],
  ['northern-ireland', '2026-07-10T09:00:00+01:00', '5pm on Tuesday 14 July'],
  ['scotland', '2026-07-31T09:00:00+01:00', '5pm on Tuesday 4 August'],
  ['england-and-wales', '2026-07-31T09:00:00+01:00', '5pm on Monday 3 August'],
  ['scotland', '2026-04-02T12:00:00+01:00', '5pm on Monday 6 April'],
  ['scotland', '2026-12-31T09:00:00Z', '5pm on Tuesday 5 January 2027'],
] as const)('by the bank holidays of %s: %s', (nation, raised, words) => {
  expect(by(raised, { nation })).toBe(words)
})

test('by the hours that the school has set', () => {
  expect(by('2026-05-05T10:00:00+01:00', { replyHours: 48 })).toBe('10am on Thursday 7 May')
  expect(by('2026-05-07T10:00:00+01:00', { replyHours: 48 })).toBe('5pm on Monday 11 May')
  expect(by('2026-05-08T10:00:00+01:00', { replyHours: 4 })).toBe('2pm on Friday 8 May')
})

test('across the end of summer time is still 24 hours', () => {
  const raisedAt = Date.parse('2026-10-27T12:00:00Z') - 2 * 24 * 3_600_000
  expect(replyBy(raisedAt, england) - raisedAt).toBe(24 * 3_600_000)
})
