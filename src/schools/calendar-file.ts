import { type Day, dayOf, daysAfter, minuteOf, realDay } from './calendar.ts'
import { heldToLength } from './closures.ts'
import type { Closure } from './settings.ts'

/** What a calendar's file says of whole days, and how many of its entries were left out, by why. */
export interface CalendarDays {
  closures: Closure[]
  timed: number
  repeating: number
  cancelled: number
  /** They end before they begin, or are too long for a closure. */
  odd: number
}

/** The name of an entry, as it is shown; a calendar may hold whole letters. */
const LONGEST_NAME = 100

/**
 * Reads the whole days of an iCalendar file (RFC 5545): entries of days, and those from midnight to midnight. An entry's
 * last day is the one before its end (3.6.1). What repeats is left out: a school that is closed every week is a mistake,
 * and a birthday every year is no holiday.
 */
export async function daysInCalendar(text: string): Promise<CalendarDays | 'calendarBroken'> {
  const { default: ICAL } = await import('ical.js')
  const found: CalendarDays = { closures: [], timed: 0, repeating: 0, cancelled: 0, odd: 0 }
  try {
    for (const event of eventsIn(ICAL, text)) {
      const read = readEvent(event)
      if (typeof read === 'string') found[read]++
      else found.closures.push(read)
    }
  } catch {
    // Whatever the parser throws, it is the file that is wrong: nothing of it is taken.
    return 'calendarBroken'
  }
  return found
}

type Ical = typeof import('ical.js').default
type Event = InstanceType<Ical['Component']>

function eventsIn(ICAL: Ical, text: string): Event[] {
  const parsed = ICAL.parse(text)
  const calendars: unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed
  const components = calendars.map((calendar) => new ICAL.Component(calendar as never))
  if (components.some(({ name }) => name !== 'vcalendar')) throw new Error('no calendar')
  return components.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
}

function readEvent(event: Event): Closure | Exclude<keyof CalendarDays, 'closures'> {
  if (textOf(event, 'status').toUpperCase() === 'CANCELLED') return 'cancelled'
  if (['rrule', 'rdate', 'recurrence-id'].some((name) => event.hasProperty(name))) return 'repeating'
  const [start, end] = [momentOf(event, 'dtstart'), endOf(event)]
  if (start.minute !== 0 || end.minute !== 0) return 'timed'
  const last = end.day === start.day ? start.day : daysAfter(end.day, -1)
  if (start.isTimed && end.day <= start.day) return 'timed'
  const name = textOf(event, 'summary').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed()
  const closure = heldToLength({ from: start.day, to: last, ...(name ? { name } : {}) })
  return typeof closure === 'string' ? 'odd' : closure
}

const textOf = (event: Event, name: string) => String(event.getFirstPropertyValue(name) ?? '')

interface Moment {
  day: Day
  minute: number
  isTimed: boolean
}

function endOf(event: Event): Moment {
  if (event.hasProperty('dtend')) return momentOf(event, 'dtend')
  const start = momentOf(event, 'dtstart')
  const [, weeks, days] = /^P(?:(\d{1,2})W|(\d{1,3})D)$/.exec(textOf(event, 'duration')) ?? []
  if (weeks || days)
    return { ...start, day: daysAfter(start.day, Number(weeks ?? 0) * 7 + Number(days ?? 0)) }
  return start.isTimed ? { ...start, minute: start.minute || 1 } : { ...start, day: daysAfter(start.day, 1) }
}

/** A moment by the clock that it was written by; one in UTC by London's. */
function momentOf(event: Event, name: string): Moment {
  const written = String((event.getFirstProperty(name)?.toJSON() as unknown[] | undefined)?.[3])
  const [, year, month, date, hour, minute, utc] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):\d\d(Z?))?$/.exec(written) ?? []
  const day = realDay(Number(year), Number(month), Number(date))
  if (!day) throw new Error('no day')
  if (!utc) return { day, minute: Number(hour ?? 0) * 60 + Number(minute ?? 0), isTimed: hour !== undefined }
  const instant = Date.parse(written)
  return { day: dayOf(instant), minute: minuteOf(instant), isTimed: true }
}
