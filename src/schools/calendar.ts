import { TZDate } from '@date-fns/tz'
import { once } from '../once.ts'
import bankHolidays from './bank-holidays.json' with { type: 'json' }
import type { SchoolSettings } from './settings.ts'

const LONDON = 'Europe/London'
/** School hours, for mail that need not reach anybody at night. */
const START_OF_WORKING_DAY_HOUR = 8
const END_OF_WORKING_DAY_HOUR = 17
/** Late enough to be a reminder, early enough that somebody is there to act on it. */
const LAST_GOOD_HOUR = 16

/** A day in Europe/London, `YYYY-MM-DD`. */
export type Day = string

export type Calendar = Pick<SchoolSettings, 'nation' | 'closures'>

/** An instant (UTC ms) as a spreadsheet reads it, in London: "2026-11-28 13:05". It is how Swedish writes it (CLDR). */
export const londonMinute = (instant: number): string => minute().format(instant)

const minute = once(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone: LONDON, dateStyle: 'short', timeStyle: 'short' }),
)

/** The day on which an instant (UTC ms) falls in London. */
export const dayOf = (instant: number): Day => londonMinute(instant).slice(0, 'YYYY-MM-DD'.length)

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
export const endOfNextWorkingDay = (day: Day, calendar: Calendar): number =>
  instantOf(workingDaysAfter(day, 1, calendar), END_OF_WORKING_DAY_HOUR)

/** The day that is so many working days after `day`, whether that is one itself or not. */
export function workingDaysAfter(day: Day, count: number, calendar: Calendar): Day {
  let next = day
  for (let left = count; left > 0; ) {
    next = daysAfter(next, 1)
    if (isWorkingDay(next, calendar)) left -= 1
  }
  return next
}

/** The first moment from `instant` on (UTC ms) at which the school is at work: itself, or 8am of a working day. */
export function nextWorkingMoment(instant: number, calendar: Calendar): number {
  let day = dayOf(instant)
  if (instant >= instantOf(day, END_OF_WORKING_DAY_HOUR)) day = daysAfter(day, 1)
  while (!isWorkingDay(day, calendar)) day = daysAfter(day, 1)
  return Math.max(instant, instantOf(day, START_OF_WORKING_DAY_HOUR))
}

/** The first 8am in London (UTC ms) after `instant`, on whatever day. */
export function nextMorning(instant: number): number {
  const today = instantOf(dayOf(instant), START_OF_WORKING_DAY_HOUR)
  return today > instant ? today : instantOf(daysAfter(dayOf(instant), 1), START_OF_WORKING_DAY_HOUR)
}

/** The last 4pm of a working day (UTC ms) that is not after `instant`. */
export function workingAfternoonBefore(instant: number, calendar: Calendar): number {
  let day = dayOf(instant)
  while (!isWorkingDay(day, calendar) || instantOf(day, LAST_GOOD_HOUR) > instant) day = daysAfter(day, -1)
  return instantOf(day, LAST_GOOD_HOUR)
}

/** Whether it is between 8am and 5pm in London, on whatever day. */
export const isDaytime = (instant: number) =>
  minuteOf(instant) >= START_OF_WORKING_DAY_HOUR * 60 && minuteOf(instant) < END_OF_WORKING_DAY_HOUR * 60

/** How many minutes of its day have gone by on the clocks in London. */
export function minuteOf(instant: number): number {
  const [hours = 0, minutes = 0] = londonMinute(instant).slice('YYYY-MM-DD '.length).split(':').map(Number)
  return hours * 60 + minutes
}

/** When (UTC ms) it is that hour of a day in London. */
export function instantOf(day: Day, hour = 0): number {
  const [year, month, date] = partsOf(day)
  return new TZDate(year, month - 1, date, hour, LONDON).getTime()
}

/** The day so many days later, or earlier when negative. */
export function daysAfter(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day)
  const then = new Date(Date.UTC(year, month - 1, date + days))
  return dayFrom(then.getUTCFullYear(), then.getUTCMonth(), then.getUTCDate())
}

/** The same date so many calendar months later; the month's last day where it has no such date. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const last = new Date(Date.UTC(year, month + months, 0))
  return dayFrom(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))
}

/** The day with these numbers, the month from 1; null where the calendar has none, such as 31 February. */
export function realDay(year: number, month: number, date: number): Day | null {
  const day = dayFrom(year, month - 1, date)
  const there = new Date(`${day}T00:00:00Z`)
  return there.getUTCDate() === date && there.getUTCMonth() === month - 1 ? day : null
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const dayFrom = (year: number, month: number, date: number): Day =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
