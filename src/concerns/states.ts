import type { ConcernState } from '../storage/schema.ts'

/**
 * The states of a concern: new → acknowledged → looking into it → closed, with reopen, and "not a concern" for
 * spam or a mistake. Its reporter is told that it was read before anything else is made of it. They may withdraw it; the
 * school can go on with it all the same.
 */
const NEXT = {
  acknowledged: ['new'],
  looking: ['acknowledged'],
  closed: ['acknowledged', 'looking', 'withdrawn'],
  'not-a-concern': ['new', 'acknowledged', 'looking', 'withdrawn'],
  reopened: ['closed', 'not-a-concern', 'withdrawn'],
} as const satisfies Record<string, readonly ConcernState[]>

export type Step = keyof typeof NEXT

/** Every step that a concern in this state can take. */
export const stepsFrom = (state: ConcernState): Step[] =>
  (Object.keys(NEXT) as Step[]).filter((step) => canTake(step, state))

/** Whether a concern in this state can take that step. */
export const canTake = (step: Step, state: ConcernState) =>
  (NEXT[step] as readonly ConcernState[]).includes(state)

/**
 * Whether it still waits for the school: open, or withdrawn by its reporter though somebody may be at risk, or it
 * is about who works at the school. Only the school closes one of these, or puts it aside.
 */
export const isUnfinished = ({ state, closedAt }: { state: ConcernState; closedAt: number | null }) =>
  isOpen(state) || (state === 'withdrawn' && closedAt === null)

/** Whether the school has not finished with a concern, and its reporter has not withdrawn it. */
export const isOpen = (state: ConcernState) =>
  state === 'new' || state === 'acknowledged' || state === 'looking'
