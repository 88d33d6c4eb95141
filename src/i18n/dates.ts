import type { Day } from '../schools/calendar.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
})

/** "1 September 2026". */
export const dayInWords = (value: Day) => day.format(new Date(`${value}T00:00:00Z`))

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })

/** "Tuesday 1 September 2026". */
export const weekdayInWords = (value: Day) => {
  const name = weekday.format(new Date(`${value}T00:00:00Z`))
  return `${name} ${dayInWords(value)}`
}

/** "5pm on Monday 11 May", in London; the year follows when it isn't the year of `now`. */
export function momentInWords(instant: number, now: number): string {
  const { weekday, day, month, year, hour, minute } = partsOf(instant)
  const later = year === partsOf(now).year ? '' : ` ${year}`
  return `${clock(Number(hour), minute)} on ${weekday} ${day} ${month}${later}`
}

function partsOf(instant: number) {
  const parts = moment.formatToParts(instant).map((part) => [part.type, part.value] as const)
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
