import { dayOf, endOfNextWorkingDay, isWorkingDay } from '../schools/calendar.ts'
import type { SchoolSettings } from '../schools/settings.ts'

const HOUR = 3_600_000

/**
 * By when (UTC ms) a concern raised at `raisedAt` must be acknowledged: within the school's hours or, when
 * that falls on a non-working day, by the end of the next working day.
 *
 * Source: the trust policy behind Gatepost ("within 24 hours, or on the next working day").
 */
export function replyBy(
  raisedAt: number,
  settings: Pick<SchoolSettings, 'replyHours' | 'nation' | 'closures'>,
): number {
  const due = raisedAt + settings.replyHours * HOUR
  const day = dayOf(due)
  return isWorkingDay(day, settings) ? due : endOfNextWorkingDay(day, settings)
}
