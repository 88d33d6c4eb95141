import { describe, expect, test } from 'vitest'
import { deletionDay, deletionOf, firstDayKept, retentionStep } from '../../../src/concerns/retention.ts'
import { daysAfter, monthsAfter } from '../../../src/schools/calendar.ts'

const at = (time: string) => Date.parse(time)
/** A school without closures of its own that keeps concerns for so many months. */
const period = (retentionMonths: number, closures: { from: string; to: string }[] = []) => ({
  retentionMonths,
  nation: 'england-and-wales' as const,
  closures,
})
const closed = (time: string, more: Partial<Parameters<typeof retentionStep>[0]> = {}) => ({
  closedAt: at(time),
  heldSince: null,
  deletionWarnedAt: null,
  deletedAt: null,
  ...more,
})

describe('the day a period ends', () => {
  test.each([
    ['2026-05-12', 12, '2027-05-12'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 84, '2033-03-31'],
    ['2027-03-31', -1, '2027-02-28'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected)
  })
})

describe('a concern closed on 12 May 2026', () => {
  const plain = closed('2026-05-12T10:00:00Z')
  const warned = { ...plain, deletionWarnedAt: at('2027-04-28T09:00:00Z') }
  test.each([
    ['the day before the warning', plain, '2027-04-27', 'keep'],
    ['the day of the warning', plain, '2027-04-28', 'warn'],
    ['the day after it', warned, '2027-04-29', 'keep'],
    ['the day before its deletion', warned, '2027-05-11', 'keep'],
    ['the day of its deletion', warned, '2027-05-12', 'delete'],
    ['the day after that', warned, '2027-05-13', 'delete'],
    ['warned late', { ...plain, deletionWarnedAt: at('2027-05-10T09:00:00Z') }, '2027-05-23', 'keep'],
    [
      '14 days after that',
      { ...plain, deletionWarnedAt: at('2027-05-10T09:00:00Z') },
      '2027-05-24',
      'delete',
    ],
    ['on hold', { ...warned, heldSince: 1 }, '2027-06-01', 'keep'],
    ['deleted', { ...warned, deletedAt: 1 }, '2027-06-01', 'keep'],
    ['open again', { ...warned, closedAt: null }, '2027-06-01', 'keep'],
  ] as const)('%s', (_, concern, today, step) => {
    expect(retentionStep(concern, period(12), today)).toBe(step)
  })

  test('is warned of again when the period is made longer after the warning', () => {
    expect(retentionStep(warned, period(24), '2027-05-12')).toBe('keep')
    expect(retentionStep(warned, period(24), '2028-04-28')).toBe('warn')
    expect(retentionStep(warned, period(24), '2028-05-12')).toBe('warn')
  })

  test('is warned of at once, and then waits, when the period is made shorter', () => {
    expect(retentionStep(plain, period(1), '2026-12-01')).toBe('warn')
    const late = { ...plain, deletionWarnedAt: at('2026-12-01T09:00:00Z') }
    expect(retentionStep(late, period(1), '2026-12-14')).toBe('keep')
    expect(retentionStep(late, period(1), '2026-12-15')).toBe('delete')
  })

  test('says the day on which it goes', () => {
    expect(deletionDay(plain, period(12), '2026-06-01')).toBe('2027-05-12')
    expect(deletionDay(warned, period(12), '2027-05-01')).toBe('2027-05-12')
    expect(deletionDay(plain, period(1), '2026-12-01')).toBe('2026-12-15')
    expect(deletionDay({ ...plain, heldSince: 1 }, period(12), '2026-06-01')).toBeNull()
    expect(deletionDay({ ...plain, closedAt: null }, period(12), '2026-06-01')).toBeNull()
  })
})

describe('five school days must have passed since the warning as well', () => {
  const plain = closed('2027-01-04T10:00:00Z')
  const christmas = [{ from: '2027-12-20', to: '2028-01-03' }]
  const kept = period(12, christmas)
  const warned = { ...plain, deletionWarnedAt: at('2027-12-21T09:00:00Z') }
  test('so what is warned of in the holidays waits until staff have been back for a week', () => {
    // School days are 4 to 7 and 10 January.
    expect(retentionStep(plain, kept, '2027-12-21')).toBe('warn')
    expect(retentionStep(warned, kept, '2028-01-04')).toBe('keep')
    expect(retentionStep(warned, kept, '2028-01-10')).toBe('keep')
    expect(retentionStep(warned, kept, '2028-01-11')).toBe('delete')
    expect(retentionStep(warned, period(12), '2028-01-04')).toBe('delete')
  })

  test('and every page says that day, before the warning and after it', () => {
    for (const today of ['2027-06-01', '2027-12-21'])
      expect(deletionDay(plain, kept, today)).toBe('2028-01-11')
    for (const today of ['2027-12-22', '2028-01-10'])
      expect(deletionDay(warned, kept, today)).toBe('2028-01-11')
  })

  test('whatever the holidays, what goes went not before the day that was said', () => {
    for (let day = '2027-11-01'; day < '2028-03-01'; day = daysAfter(day, 1)) {
      const late = { ...plain, deletionWarnedAt: at(`${day}T09:00:00Z`) }
      const on = deletionDay(late, kept, day) ?? ''
      expect(retentionStep(late, kept, daysAfter(on, -1))).not.toBe('delete')
      expect(daysAfter(day, 14) <= on).toBe(true)
    }
  })
})

describe('what is said of its deletion', () => {
  const kept = { ...closed('2026-01-31T15:00:00Z'), firstReadAt: 1 }
  test.each([
    [12, '2027-01-31'],
    [1, '2026-02-28'],
    [3, '2026-04-30'],
  ])('closed on 31 January and kept for %i months: the day, %s', (months, on) => {
    expect(deletionOf(kept, period(months), '2026-02-01')).toEqual({ on, months })
  })

  test('one that is open, unread, held or deleted has no such day', () => {
    const of = (more: Partial<typeof kept> | object) =>
      deletionOf({ ...kept, ...more }, period(12), '2026-02-01')
    expect(of({ closedAt: null })).toEqual({ why: 'open' })
    expect(of({ firstReadAt: null })).toEqual({ why: 'unread' })
    expect(of({ heldSince: 5 })).toEqual({ held: 5 })
    expect(of({ heldSince: 5, deletedAt: 6 })).toEqual({ done: 6 })
  })
})

test('days are London’s, whichever way the clocks go', () => {
  const summer = closed('2026-06-30T23:30:00Z')
  expect(deletionDay(summer, period(6), '2026-07-02')).toBe('2027-01-01')
  const winter = closed('2026-10-31T23:30:00Z')
  expect(deletionDay(winter, period(6), '2026-11-02')).toBe('2027-04-30')
})

test('the first day that is kept is the first that has nothing to be done, for every period and day', () => {
  for (let day = '2027-01-01'; day < '2028-04-01'; day = daysAfter(day, 1)) {
    for (const months of [1, 2, 6, 12, 13, 84]) {
      const first = firstDayKept(months, day)
      expect(retentionStep(closed(`${first}T12:00:00Z`), period(months), day)).toBe('keep')
      expect(retentionStep(closed(`${daysAfter(first, -1)}T12:00:00Z`), period(months), day)).toBe('warn')
    }
  }
})
