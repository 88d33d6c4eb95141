import { type Day, dayOf, daysAfter, monthsAfter, workingDaysAfter } from '../schools/calendar.ts'
import type { SchoolSettings } from '../schools/settings.ts'
import type { ConcernRow } from './act.ts'

/** How long those who work a concern have between the warning and its deletion: so many days, and so many school days. */
export const WARNING_DAYS = 14
const WARNING_SCHOOL_DAYS = 5

type Kept = Pick<ConcernRow, 'closedAt' | 'heldSince' | 'deletionWarnedAt' | 'deletedAt'>
/** How long a school keeps what it has finished with, and its calendar. */
type Period = Pick<SchoolSettings, 'retentionMonths' | 'nation' | 'closures'>

/** What has to be done about a concern that is finished with. */
export type RetentionStep = 'keep' | 'warn' | 'delete'

/**
 * What has to be done about a concern on a day, by calendar months in London. It is deleted when the school's period
 * after its closing is over, and never before 14 days and five school days have passed since the warning: however the
 * period was changed meanwhile, however long it was on hold, and whoever is on holiday.
 *
 * Whether somebody has read it is another question (`upkeep/retention`).
 */
export function retentionStep(concern: Kept, period: Period, today: Day): RetentionStep {
  const due = dueDay(concern, period)
  if (due === null || today < daysAfter(due, -WARNING_DAYS)) return 'keep'
  const warned = warnedOn(concern, due)
  if (warned === null) return 'warn'
  return today >= due && today >= endOfWarning(warned, period) ? 'delete' : 'keep'
}

/** The day on which a concern will be deleted if nothing happens to it; null when none is set. */
export function deletionDay(concern: Kept, period: Period, today: Day): Day | null {
  const due = dueDay(concern, period)
  if (due === null) return null
  const warned = warnedOn(concern, due) ?? later(today, daysAfter(due, -WARNING_DAYS))
  return later(due, endOfWarning(warned, period))
}

/** The day on which what was said is deleted, or why there is none. */
export type Deletion =
  | { on: Day; months: number }
  | { held: number }
  | { done: number }
  | { why: 'open' | 'unread' }

/** When a concern's content goes, for whoever asks: the school's months after it was closed, never unread, never on hold. */
export function deletionOf(
  concern: Kept & Pick<ConcernRow, 'firstReadAt'>,
  period: Period,
  today: Day,
): Deletion {
  if (concern.deletedAt !== null) return { done: concern.deletedAt }
  if (concern.heldSince !== null) return { held: concern.heldSince }
  if (concern.closedAt !== null && concern.firstReadAt === null) return { why: 'unread' }
  const on = deletionDay(concern, period, today)
  return on === null ? { why: 'open' } : { on, months: period.retentionMonths }
}

/** The last day of the school's period; null for what is open, on hold or deleted. */
function dueDay({ closedAt, heldSince, deletedAt }: Kept, { retentionMonths }: Period): Day | null {
  if (closedAt === null || heldSince !== null || deletedAt !== null) return null
  return monthsAfter(dayOf(closedAt), retentionMonths)
}

/** The first day after a warning that is late enough. */
const endOfWarning = (warned: Day, calendar: Period): Day =>
  later(
    daysAfter(warned, WARNING_DAYS),
    daysAfter(workingDaysAfter(warned, WARNING_SCHOOL_DAYS, calendar), 1),
  )

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** The day of its warning. One that was given for an earlier day, before the period was made longer, is none. */
function warnedOn({ deletionWarnedAt }: Kept, due: Day): Day | null {
  if (deletionWarnedAt === null) return null
  const day = dayOf(deletionWarnedAt)
  return day >= daysAfter(due, -WARNING_DAYS) ? day : null
}

/** The first day on which a concern would have to be closed so as not to be within 14 days of its deletion `today`. */
export function firstDayKept(retentionMonths: number, today: Day): Day {
  const due = daysAfter(today, WARNING_DAYS)
  // Several days may fall on one month's last day: 28 to 31 August on 28 February.
  let day = monthsAfter(due, -retentionMonths)
  while (monthsAfter(day, retentionMonths) <= due) day = daysAfter(day, 1)
  return day
}
