import {
  type Calendar,
  dayOf,
  instantOf,
  nextMorning,
  nextWorkingMoment,
  workingAfternoonBefore,
  workingDaysAfter,
} from '../schools/calendar.ts'
import type { ConcernRow } from './act.ts'

const HOUR = 3_600_000
/** A reminder that leaves less time than this comes too late to act on, in a day of lessons. */
const LEAST_LEAD = 2 * HOUR
/** How long a concern with a risk may lie unopened before it is told of again. */
export const UNREAD = 2 * HOUR

/** A mail that a concern needs which waits for somebody. */
export type NudgeKind = 'reminder' | 'overdue' | 'unread' | 'chair-told'

interface Nudge {
  kind: NudgeKind
  /** From when (UTC ms) it may go out. */
  at: number
}

/** A concern that waits for somebody. */
export interface Waits extends Pick<ConcernRow, 'state' | 'raisedAt' | 'replyBy' | 'risks' | 'firstReadAt'> {
  /** Whether there is a chair of governors to be told that it waits for the headteacher. */
  chairHears: boolean
}

/** When (UTC ms) each of its mails last went out. */
export type Told = Partial<Record<NudgeKind, number>>

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
export const overdueAt = (replyBy: number, risks: ConcernRow['risks'], calendar: Calendar): number =>
  risks.length > 0 ? replyBy : nextWorkingMoment(replyBy, calendar)

/** When (UTC ms) a concern that is just being raised is due for its first mail. */
export function firstNudgeAt(
  concern: Pick<ConcernRow, 'raisedAt' | 'replyBy' | 'risks'>,
  calendar: Calendar,
): number | null {
  const waits = { ...concern, state: 'new', firstReadAt: null, chairHears: false } as const
  return nextNudge(waits, {}, concern.raisedAt, calendar)?.at ?? null
}

/**
 * Which mail a concern that waits needs next; null for none. If the cron was late, or the school has closed since it
 * was raised, that is not what was meant for it at first.
 */
export function nextNudge(concern: Waits, told: Told, now: number, calendar: Calendar): Nudge | null {
  const nudges = [
    unreadNudge(concern, told),
    answerNudge(concern, told, now, calendar),
    chairNudge(concern, told, calendar),
  ]
  return nudges.filter((nudge) => nudge !== null).sort((a, b) => a.at - b.at)[0] ?? null
}

/** Where somebody may be at risk: after two hours and every morning, on whatever day, until somebody opens it. */
function unreadNudge({ raisedAt, risks, firstReadAt }: Waits, { unread }: Told): Nudge | null {
  if (risks.length === 0 || firstReadAt !== null) return null
  return { kind: 'unread', at: unread === undefined ? raisedAt + UNREAD : nextMorning(unread) }
}

/** Of its reply-by: first the reminder, then that it is overdue. */
function answerNudge(
  { state, raisedAt, replyBy, risks }: Waits,
  told: Told,
  now: number,
  calendar: Calendar,
): Nudge | null {
  if (state !== 'new' || told.overdue !== undefined) return null
  const planned = told.reminder === undefined ? reminderAt(raisedAt, replyBy, calendar) : null
  const reminder = planned && nextWorkingMoment(Math.max(planned, now), calendar)
  if (reminder !== null && reminder < replyBy) return { kind: 'reminder', at: reminder }
  return { kind: 'overdue', at: overdueAt(Math.max(now, replyBy), risks, calendar) }
}

/** A school day after the headteacher was told that it is overdue: the same time of the next one, or 8am after that. */
function chairNudge({ state, chairHears }: Waits, told: Told, calendar: Calendar): Nudge | null {
  const { overdue } = told
  if (state !== 'new' || !chairHears || overdue === undefined || told['chair-told'] !== undefined) return null
  const next = workingDaysAfter(dayOf(overdue), 1, calendar)
  return {
    kind: 'chair-told',
    at: nextWorkingMoment(instantOf(next) + overdue - instantOf(dayOf(overdue)), calendar),
  }
}
