import { type Calendar, nextWorkingMoment, workingAfternoonBefore } from '../schools/calendar.ts'
import type { Risk } from '../storage/schema.ts'

const HOUR = 3_600_000
/** A reminder that leaves less time than this comes too late to act on, in a day of lessons. */
const LEAST_LEAD = 2 * HOUR

/**
 * When (UTC ms) those who work a concern are reminded of its reply-by: when a quarter of the time is left, and two
 * hours at the least. Most answers need one free period, so earlier would only nag those who have it in hand. In
 * working hours: what would come at night waits for 8am, or comes at 4pm before when the morning is too late.
 *
 * @returns null when that is less than two hours after it was raised: the mail that told of it is reminder enough.
 */
export function reminderAt(raisedAt: number, replyBy: number, calendar: Calendar): number | null {
  const wanted = replyBy - Math.max((replyBy - raisedAt) / 4, LEAST_LEAD)
  const next = nextWorkingMoment(wanted, calendar)
  const at = next <= replyBy - LEAST_LEAD ? next : workingAfternoonBefore(wanted, calendar)
  return at >= raisedAt + LEAST_LEAD ? at : null
}

/**
 * When (UTC ms) it is told that nobody has answered: once the reply-by is past, in the school's working hours. At
 * once where somebody may be at risk.
 */
export const overdueAt = (replyBy: number, risks: Risk[], calendar: Calendar): number =>
  risks.length > 0 ? replyBy : nextWorkingMoment(replyBy, calendar)

/** When (UTC ms) a concern that is just being raised is due for its first mail about its reply-by. */
export const firstNudgeAt = (raisedAt: number, replyBy: number, risks: Risk[], calendar: Calendar): number =>
  reminderAt(raisedAt, replyBy, calendar) ?? overdueAt(replyBy, risks, calendar)

interface Nudge {
  kind: 'reminder' | 'overdue'
  /** From when (UTC ms) it may go out. */
  at: number
}

/**
 * Which mail about its reply-by an unanswered concern needs next. If the cron was late, or the school has closed
 * since it was raised, that is not what was meant for it at first.
 */
export function nextNudge(
  { replyBy, risks }: { replyBy: number; risks: Risk[] },
  now: number,
  calendar: Calendar,
): Nudge {
  const reminder = nextWorkingMoment(now, calendar)
  if (reminder < replyBy) return { kind: 'reminder', at: reminder }
  return { kind: 'overdue', at: overdueAt(Math.max(now, replyBy), risks, calendar) }
}
