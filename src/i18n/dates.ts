import { once } from '../once.ts'
import type { Day } from '../schools/calendar.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const inLondon = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      hour12: false,
    }),
)

const startOf = (value: Day) => new Date(`${value}T00:00:00Z`)

/** "September 2026". */
export function monthInWords(value: Day): string {
  const day = startOf(value)
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** "1 September 2026". */
export const dayInWords = (value: Day) => `${startOf(value).getUTCDate()} ${monthInWords(value)}`

/** "Tuesday 1 September 2026". */
export const weekdayInWords = (value: Day) => `${WEEKDAYS[startOf(value).getUTCDay()]} ${dayInWords(value)}`

/** "5pm on Monday 11 May", in London; the year follows when it isn't the year of `now`. */
export function momentInWords(instant: number, now: number): string {
  const { weekday, day, month, year, hour, minute } = partsOf(instant)
  const later = year === partsOf(now).year ? '' : ` ${year}`
  return `${clock(Number(hour), minute)} on ${weekday} ${day} ${month}${later}`
}

function partsOf(instant: number) {
  const parts = inLondon()
    .formatToParts(instant)
    .map((part) => [part.type, part.value] as const)
  return Object.fromEntries(parts) as Record<string, string>
}

/** GOV.UK's way with times: 5pm, 5:30pm, midday, midnight. */
function clock(hour: number, minute = '00'): string {
  if (minute === '00' && hour % 24 === 0) return 'midnight'
  if (minute === '00' && hour === 12) return 'midday'
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return `${shown}${minute === '00' ? '' : `:${minute}`}${hour % 24 < 12 ? 'am' : 'pm'}`
}

/** "28 November 2026", in London. */
export function dateInWords(instant: number): string {
  const { day, month, year } = partsOf(instant)
  return `${day} ${month} ${year}`
}

/** "5pm on Monday 11 May 2026": for paper, which is read in other years. */
export const momentInFull = (instant: number) => momentInWords(instant, 0)

const DAY = 86_400_000

/** "5pm today", "9am tomorrow", "5pm yesterday"; further away like `momentInWords`. In London. */
export function momentNear(instant: number, now: number): string {
  const { hour, minute } = partsOf(instant)
  const near = nameOfDay(instant, now)
  return near ? `${clock(Number(hour), minute)} ${near}` : momentInWords(instant, now)
}

/** "today", "yesterday", "tomorrow", or "12 November"; the year follows when it isn't the year of `now`. */
export function dayNear(instant: number, now: number): string {
  const { day, month, year } = partsOf(instant)
  return nameOfDay(instant, now) ?? `${day} ${month}${year === partsOf(now).year ? '' : ` ${year}`}`
}

function nameOfDay(instant: number, now: number): string | null {
  const away = (midnightUtc(instant) - midnightUtc(now)) / DAY
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(away)] ?? null
}

/** The day in London on which an instant falls, as UTC ms of that day's start: two of them differ by whole days. */
function midnightUtc(instant: number): number {
  const { day, month, year } = partsOf(instant)
  return Date.parse(`${day} ${month} ${year} UTC`)
}
