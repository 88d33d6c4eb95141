import { expect, test } from 'vitest'
import { bankHolidays } from '../../../scripts/bank-holidays.ts'
import kept from '../../../src/schools/bank-holidays.json' with { type: 'json' }
import { dayOf, isWorkingDay } from '../../../src/schools/calendar.ts'

const england = { nation: 'england-and-wales' as const, closures: [] }

test('the bank holidays that are kept are those that the calendar library gives', () => {
  expect(kept).toEqual(bankHolidays())
})

test('GOV.UK’s list of bank holidays for 2026 and 2027 is met', () => {
  const of = (nation: keyof typeof kept, year: string) => kept[nation].filter((day) => day.startsWith(year))
  expect(of('england-and-wales', '2026')).toEqual(
    ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map((day) => `2026-${day}`),
  )
  expect(of('england-and-wales', '2027')).toEqual(
    ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'].map((day) => `2027-${day}`),
  )
  expect(of('scotland', '2026')).toEqual(
    ['01-01', '01-02', '04-03', '05-04', '05-25', '08-03', '11-30', '12-25', '12-28'].map(
      (day) => `2026-${day}`,
    ),
  )
  expect(of('northern-ireland', '2026')).toEqual(
    ['01-01', '03-17', '04-03', '04-06', '05-04', '05-25', '07-13', '08-31', '12-25', '12-28'].map(
      (day) => `2026-${day}`,
    ),
  )
})

test('a closure counts from its first day to its last', () => {
  const calendar = { ...england, closures: [{ from: '2026-10-26', to: '2026-10-30' }] }
  const days = ['2026-10-23', '2026-10-26', '2026-10-30', '2026-11-02']
  expect(days.map((day) => isWorkingDay(day, calendar))).toEqual([true, false, false, true])
})

test('a day is the day in London', () => {
  expect(dayOf(Date.parse('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(dayOf(Date.parse('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
})
