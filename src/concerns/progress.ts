import type { Rung } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { type Acted, actOn, type By } from './act.ts'
import { type Filed, filedIn } from './filing.ts'
import { canTake } from './states.ts'

/** Says that somebody is looking into it. */
export const startLooking = (store: Store, concernId: string, by: By): Promise<Acted> =>
  actOn(store, concernId, 'looking', by, (row) =>
    canTake('looking', row.state) ? { set: { state: 'looking' } } : { refused: 'wrongState' },
  )

/**
 * Writes down a decision with its reason. The ladder is advice: any rung may follow on any other. For the figures the
 * last one counts; only a report to the authorities stays, whatever is decided after it.
 */
export const decide = (
  store: Store,
  concernId: string,
  by: By,
  { rung, reason }: { rung: Rung; reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'decided', by, (row) => ({
    set: { outcome: row.outcome === 'authorities' ? row.outcome : rung },
    detail: { rung, reason },
  }))

/**
 * Closes a concern, with a summary and how it was followed up. There must be a decision, if only "no action", and where
 * it must be said (`filing`) whether it is in the file that it belongs in.
 */
export const close = (
  store: Store,
  concernId: string,
  by: By,
  { summary, followUp, ...said }: { summary: string; followUp: string } & Filed,
): Promise<Acted> =>
  actOn(store, concernId, 'closed', by, (row) => {
    if (!canTake('closed', row.state)) return { refused: 'wrongState' }
    if (!row.outcome) return { refused: 'noDecision' }
    const filed = filedIn(row, said)
    if (!filed) return { refused: 'noFiling' }
    return {
      set: {
        state: 'closed',
        closedAt: by.now,
        deletionWarnedAt: null,
      },
      detail: { text: summary, ...(followUp && { followUp }), ...filed },
    }
  })

/** Puts aside what is no concern: spam, or a mistake. Its reason is kept, and where it must be said what `filing` asks. */
export const notAConcern = (
  store: Store,
  concernId: string,
  by: By,
  { reason, ...said }: { reason: string } & Filed,
): Promise<Acted> =>
  actOn(store, concernId, 'not-a-concern', by, (row) => {
    if (!canTake('not-a-concern', row.state)) return { refused: 'wrongState' }
    const filed = filedIn(row, said)
    if (!filed) return { refused: 'noFiling' }
    return {
      set: {
        state: 'not-a-concern',
        closedAt: by.now,
        deletionWarnedAt: null,
      },
      detail: { reason, ...filed },
    }
  })

/** Takes a concern up again. */
export const reopen = (
  store: Store,
  concernId: string,
  by: By,
  { reason }: { reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'reopened', by, (row) =>
    canTake('reopened', row.state)
      ? { set: { state: 'looking', closedAt: null, deletionWarnedAt: null }, detail: { reason } }
      : { refused: 'wrongState' },
  )

/** A note for those who work it; the reporter never sees it. Others' notes and acts don't stand in its way. */
export const note = (store: Store, concernId: string, by: By, { text }: { text: string }): Promise<Acted> =>
  actOn(store, concernId, 'noted', { ...by, revision: null }, () => ({ detail: { text } }))
