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

type Waits = Parameters<typeof nextNudge>[0]
const waits = (raised: string, due: string, more: Partial<Waits> = {}): Waits => ({
  state: 'new',
  raisedAt: Date.parse(raised),
  replyBy: Date.parse(due),
  risks: [],
  firstReadAt: null,
  chairHears: false,
  ...more,
})
const inWords = (nudge: ReturnType<typeof nextNudge>) =>
  nudge && [nudge.kind, momentInWords(nudge.at, nudge.at)]

test('what has no reminder is first told of when it is overdue', () => {
  const raisedAt = Date.parse('2026-05-05T10:00:00+01:00')
  const replyBy = raisedAt + 3_600_000
  expect(firstNudgeAt({ raisedAt, replyBy, risks: [] }, england)).toBe(replyBy)
})

describe('when the cron is late or the school has closed since', () => {
  const next = (now: string, due: string, closures: Settings['closures'] = []) =>
    inWords(nextNudge(waits('2026-05-05T15:00+01:00', due), {}, Date.parse(now), { ...england, closures }))
  test.each([
    ['in time', '2026-05-06T09:00+01:00', '2026-05-06T15:00+01:00', ['reminder', '9am on Wednesday 6 May']],
    ['at night', '2026-05-05T20:00+01:00', '2026-05-06T15:00+01:00', ['reminder', '9am on Wednesday 6 May']],
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

describe('a concern with a risk that nobody has opened', () => {
  const risky = (more: Partial<Waits> = {}) =>
    waits('2026-05-08T22:00+01:00', '2026-05-11T17:00+01:00', { risks: ['child'], ...more })
  const mails = (concern: Waits, until: string) => {
    const told: Parameters<typeof nextNudge>[1] = {}
    const found: string[] = []
    let now = concern.raisedAt
    for (;;) {
      const nudge = nextNudge(concern, told, now, england)
      if (!nudge || nudge.at > Date.parse(until)) return found
      now = Math.max(nudge.at, now)
      told[nudge.kind] = now
      found.push(`${nudge.kind} ${momentInWords(now, now)}`)
    }
  }

  test('is told of after two hours and every morning at eight, at night and at weekends too', () => {
    expect(mails(risky(), '2026-05-12T12:00+01:00')).toEqual([
      'unread midnight on Saturday 9 May',
      'unread 8am on Saturday 9 May',
      'unread 8am on Sunday 10 May',
      'unread 8am on Monday 11 May',
      'reminder 8am on Monday 11 May',
      'overdue 5pm on Monday 11 May',
      'unread 8am on Tuesday 12 May',
    ])
  })

  test('goes on being told of when it was withdrawn, and only of that', () => {
    const withdrawn = mails(risky({ state: 'withdrawn' }), '2026-05-10T12:00+01:00')
    expect(withdrawn).toEqual([
      'unread midnight on Saturday 9 May',
      'unread 8am on Saturday 9 May',
      'unread 8am on Sunday 10 May',
    ])
  })

  test('is told of like any other once it was opened', () => {
    expect(mails(risky({ firstReadAt: 1 }), '2026-05-13T12:00+01:00')).toEqual([
      'reminder 8am on Monday 11 May',
      'overdue 5pm on Monday 11 May',
    ])
    expect(mails(risky({ firstReadAt: 1, state: 'withdrawn' }), '2026-05-13T12:00+01:00')).toEqual([])
  })

  test('gets one mail for each morning and one two hours after it was raised, whenever that was', () => {
    const start = Date.parse('2026-03-20T00:30:00Z')
    for (let hour = 0; hour < 24 * 14; hour++) {
      const raisedAt = start + hour * 3_600_000
      const concern = { ...risky(), raisedAt, replyBy: replyBy(raisedAt, england) }
      const until = new Date(raisedAt + 72 * 3_600_000).toISOString()
      const unread = mails(concern, until).filter((mail) => mail.startsWith('unread'))
      expect(unread[0]).toBe(`unread ${momentInWords(raisedAt + 7_200_000, raisedAt)}`)
      for (const mail of unread.slice(1)) expect(mail).toMatch(/^unread 8am/)
      expect([3, 4]).toContain(unread.length)
    }
  })
})

describe('the chair is told that one waits for the headteacher', () => {
  const overdue = (at: string, more: Partial<Waits> = {}) => {
    const concern = waits('2026-05-05T09:00+01:00', '2026-05-06T09:00+01:00', { chairHears: true, ...more })
    const told = { reminder: 1, overdue: Date.parse(at) }
    return inWords(nextNudge(concern, told, Date.parse(at), england))
  }

  test('a school day after it was told that it is overdue', () => {
    expect(overdue('2026-05-06T09:00+01:00')).toEqual(['chair-told', '9am on Thursday 7 May'])
    expect(overdue('2026-05-08T15:00+01:00')).toEqual(['chair-told', '3pm on Monday 11 May'])
    expect(overdue('2026-05-01T23:00+01:00')).toEqual(['chair-told', '8am on Wednesday 6 May'])
  })

  test('not where it is answered, where there is no chair for it, or twice', () => {
    expect(overdue('2026-05-06T09:00+01:00', { state: 'acknowledged' })).toBeNull()
    expect(overdue('2026-05-06T09:00+01:00', { chairHears: false })).toBeNull()
    const concern = waits('2026-05-05T09:00+01:00', '2026-05-06T09:00+01:00', { chairHears: true })
    expect(nextNudge(concern, { overdue: 1, 'chair-told': 2 }, Date.now(), england)).toBeNull()
  })
})
