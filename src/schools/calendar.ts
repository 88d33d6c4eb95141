import { TZDate } from '@date-fns/tz'
import bankHolidays from './bank-holidays.json' with { type: 'json' }
import type { SchoolSettings } from './settings.ts'

const LONDON = 'Europe/London'
const END_OF_WORKING_DAY_HOUR = 17

/** A day in Europe/London, `YYYY-MM-DD`. */
export type Day = string

type Calendar = Pick<SchoolSettings, 'nation' | 'closures'>

/** The day on which an instant (UTC ms) falls in London. */
export function dayOf(instant: number): Day {
  const local = new TZDate(instant, LONDON)
  return dayFrom(local.getFullYear(), local.getMonth(), local.getDate())
}

/**
 * Whether the school works on a day: not at the weekend, on a bank holiday of its nation (GOV.UK's list,
 * substitute days included) or on a closure date of its own.
 */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  if (bankHolidays[calendar.nation].includes(day)) return false
  return !calendar.closures.some((closure) => closure.from <= day && day <= closure.to)
}

/** The end (5pm, as UTC ms) of the first working day after `day`. */
export function endOfNextWorkingDay(day: Day, calendar: Calendar): number {
  let next = dayAfter(day)
  while (!isWorkingDay(next, calendar)) next = dayAfter(next)
  const [year = 0, month = 1, date = 1] = next.split('-').map(Number)
  return new TZDate(year, month - 1, date, END_OF_WORKING_DAY_HOUR, LONDON).getTime()
}

function dayAfter(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, date + 1))
  return dayFrom(next.getUTCFullYear(), next.getUTCMonth(), next.getUTCDate())
}

const dayFrom = (year: number, month: number, date: number): Day =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
