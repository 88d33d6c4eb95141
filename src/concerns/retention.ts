import { type Day, dayOf, daysAfter, monthsAfter } from '../schools/calendar.ts'
import type { ConcernRow } from './act.ts'

/** How long those who work a concern have between the warning and its deletion. */
export const WARNING_DAYS = 14

type Kept = Pick<ConcernRow, 'closedAt' | 'heldSince' | 'deletionWarnedAt' | 'deletedAt'>

/** What has to be done about a concern that is finished with. */
export type RetentionStep = 'keep' | 'warn' | 'delete'

/**
 * What has to be done about a concern on a day, by calendar months in London. It is deleted when the school's period
 * after its closing is over, and never less than 14 days after the warning: however the period was changed
 * meanwhile, and however long it was on hold.
 *
 * Whether somebody has read it is another question (`upkeep/retention`).
 */
export function retentionStep(concern: Kept, retentionMonths: number, today: Day): RetentionStep {
  const { closedAt, heldSince, deletedAt } = concern
  if (closedAt === null || heldSince !== null || deletedAt !== null) return 'keep'
  const due = monthsAfter(dayOf(closedAt), retentionMonths)
  if (today < daysAfter(due, -WARNING_DAYS)) return 'keep'
  const warned = warnedOn(concern, due)
  if (warned === null) return 'warn'
  return today >= due && today >= daysAfter(warned, WARNING_DAYS) ? 'delete' : 'keep'
}

/** The day on which a concern will be deleted if nothing happens to it; null when none is set. */
export function deletionDay(concern: Kept, retentionMonths: number, today: Day): Day | null {
  const { closedAt, heldSince, deletedAt } = concern
  if (closedAt === null || heldSince !== null || deletedAt !== null) return null
  const due = monthsAfter(dayOf(closedAt), retentionMonths)
  const warned = warnedOn(concern, due) ?? today
  return warned <= daysAfter(due, -WARNING_DAYS) ? due : daysAfter(warned, WARNING_DAYS)
}

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
