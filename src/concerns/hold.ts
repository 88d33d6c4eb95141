import { picturesOf } from '../evidence/evidence.ts'
import type { Store } from '../storage/store.ts'
import { type Acted, actOn, type By } from './act.ts'

/**
 * Keeps a concern from deletion, for a court or an inquiry. Whoever may see a concern may hold it: whichever of
 * them hears of the court first must not have to find the headteacher, and the chair of governors has nobody else.
 */
export const hold = (
  store: Store,
  concernId: string,
  by: By,
  { reason }: { reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'held', by, (row) =>
    row.heldSince === null
      ? { set: { heldSince: by.now, deletionWarnedAt: null }, detail: { reason } }
      : { refused: 'wrongState' },
  )

/**
 * Ends a hold. Whoever works it may do that: nothing goes at once. However long it is overdue, all who work
 * it are warned first, and any of them can hold it again for 14 days. As long as a picture is locked it stays on hold.
 */
export const release = (
  store: Store,
  concernId: string,
  by: By,
  { reason }: { reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'released', by, async (row) => {
    if (row.heldSince === null) return { refused: 'wrongState' }
    const pictures = await picturesOf(store, concernId)
    if (pictures.some(({ lockedAt }) => lockedAt !== null)) return { refused: 'pictureLocked' }
    return { set: { heldSince: null, deletionWarnedAt: null }, detail: { reason } }
  })
