import { describe, expect, test } from 'vitest'
import { replyBy } from '../../../src/concerns/deadline.ts'
import { firstNudgeAt, nextNudge, overdueAt, reminderAt } from '../../../src/concerns/nudge-time.ts'
import { momentInWords } from '../../../src/i18n/dates.ts'

const england = { replyHours: 24, nation: 'england-and-wales' as const, closures: [] }
type Settings = Partial<Parameters<typeof replyBy>[1]>

const reminded = (raised: string, settings: Settings = {}) => {
  const school = { ...england, ...settings }
  const raisedAt = Date.parse(raised)
  const at = reminderAt(raisedAt, replyBy(raisedAt, school), school)
  return at && momentInWords(at, raisedAt)
}

describe('the reminder', () => {
  test.each([
    ['when a quarter of the time is left', '2026-05-05T15:00:00+01:00', '9am on Wednesday 6 May'],
    ['at 8am, when that would be at night', '2026-05-05T10:20:00+01:00', '8am on Wednesday 6 May'],
    ['the afternoon before, when 8am is too late', '2026-05-05T09:30:00+01:00', '4pm on Tuesday 5 May'],
    ['at 4pm, when the answer is due at night', '2026-05-05T23:10:00+01:00', '4pm on Wednesday 6 May'],
    ['on Monday morning, for what came on Friday', '2026-05-08T10:00:00+01:00', '8am on Monday 11 May'],
    ['on Monday, for what came on Saturday', '2026-05-09T10:00:00+01:00', '8am on Monday 11 May'],
    ['on Monday, for what came on Sunday night', '2026-05-10T20:00:00+01:00', '2pm on Monday 11 May'],
    ['after a bank holiday', '2026-05-01T09:00:00+01:00', '8am on Tuesday 5 May'],
    ['after the clocks have gone forward', '2026-03-27T15:00:00Z', '8am on Monday 30 March'],
    ['after the clocks have gone back', '2026-10-23T15:00:00+01:00', '8am on Monday 26 October'],
  ])('comes %s', (_, raised, words) => {
    expect(reminded(raised)).toBe(words)
  })

  test('comes by the school’s own days', () => {
    const closures = [{ from: '2026-05-06', to: '2026-05-08' }]
    expect(reminded('2026-05-05T15:00:00+01:00', { closures })).toBe('8am on Monday 11 May')
  })

  test('comes not at all where there is hardly time before it', () => {
    expect(reminded('2026-05-05T10:00:00+01:00', { replyHours: 1 })).toBeNull()
    expect(reminded('2026-05-05T10:00:00+01:00', { replyHours: 3 })).toBeNull()
    expect(reminded('2026-05-05T10:00:00+01:00', { replyHours: 4 })).toBe('midday on Tuesday 5 May')
    expect(reminded('2026-05-10T09:30:00+01:00')).toBeNull()
  })

  test('never comes out of hours, too early or too late, whenever a concern is raised', () => {
    const start = Date.parse('2026-03-20T00:00:00Z')
    for (let hour = 0; hour < 24 * 30; hour++) {
      for (const replyHours of [1, 4, 24, 48]) {
        const raisedAt = start + hour * 3_600_000
        const due = replyBy(raisedAt, { ...england, replyHours })
        const at = reminderAt(raisedAt, due, england)
        if (at === null) continue
        expect(due - at).toBeGreaterThanOrEqual(2 * 3_600_000)
        expect(at - raisedAt).toBeGreaterThanOrEqual(2 * 3_600_000)
        expect(momentInWords(at, at)).toMatch(
          /^(8|9|10|11|12|1|2|3|4)?(midday)?(:\d\d)?(am|pm)? on (Mon|Tues|Wednes|Thurs|Fri)day/,
        )
      }
    }
  })
})

describe('the mail that it is overdue', () => {
  const overdue = (due: string, risks: 'child'[] = []) =>
    momentInWords(overdueAt(Date.parse(due), risks, england), Date.parse(due))

  test('comes at once by day, in the morning after at night', () => {
    expect(overdue('2026-05-06T10:20:00+01:00')).toBe('10:20am on Wednesday 6 May')
    expect(overdue('2026-05-06T17:00:00+01:00')).toBe('8am on Thursday 7 May')
    expect(overdue('2026-05-08T23:10:00+01:00')).toBe('8am on Monday 11 May')
  })

  test('comes at once where somebody may be at risk', () => {
    expect(overdue('2026-05-08T23:10:00+01:00', ['child'])).toBe('11:10pm on Friday 8 May')
  })
})

test('what has no reminder is first told of when it is overdue', () => {
  const raisedAt = Date.parse('2026-05-05T10:00:00+01:00')
  expect(firstNudgeAt(raisedAt, raisedAt + 3_600_000, [], england)).toBe(raisedAt + 3_600_000)
})

describe('when the cron is late or the school has closed since', () => {
  const next = (now: string, due: string, closures: Settings['closures'] = []) => {
    const waits = { replyBy: Date.parse(due), risks: [] }
    const { kind, at } = nextNudge(waits, Date.parse(now), { ...england, closures })
    return [kind, momentInWords(at, at)]
  }
  test.each([
    ['in time', '2026-05-06T09:00+01:00', '2026-05-06T15:00+01:00', ['reminder', '9am on Wednesday 6 May']],
    ['at night', '2026-05-05T20:00+01:00', '2026-05-06T15:00+01:00', ['reminder', '8am on Wednesday 6 May']],
    [
      'at night, due at night',
      '2026-05-06T20:00+01:00',
      '2026-05-06T23:00+01:00',
      ['overdue', '8am on Thursday 7 May'],
    ],
    [
      'after it was due',
      '2026-05-06T15:30+01:00',
      '2026-05-06T15:00+01:00',
      ['overdue', '3:30pm on Wednesday 6 May'],
    ],
  ])('%s', (_, now, due, expected) => {
    expect(next(now, due)).toEqual(expected)
  })
  test('on a day on which the school has closed: when it is back', () => {
    const closures = [{ from: '2026-05-06', to: '2026-05-06' }]
    const expected = ['overdue', '8am on Thursday 7 May']
    expect(next('2026-05-06T09:00+01:00', '2026-05-06T15:00+01:00', closures)).toEqual(expected)
  })
})
