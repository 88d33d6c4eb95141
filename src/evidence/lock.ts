import { eq } from 'drizzle-orm'
import { type Acted, actOn, type By } from '../concerns/act.ts'
import { evidence } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { pictureRow } from './evidence.ts'

/** Which picture, and why. */
interface Asked {
  which: string
  reason: string
}

/**
 * Locks a picture, such as one that the police must see: nobody can look at it, and it is not deleted. Its concern is
 * put on hold, and stays so until somebody releases it (`concerns/hold`).
 */
export const lockPicture = (store: Store, concernId: string, by: By, asked: Asked): Promise<Acted> =>
  actOn(store, concernId, 'evidence-locked', { ...by, revision: null }, async (concern) => {
    const row = await pictureRow(store, concernId, asked.which)
    if (!row) return { refused: 'pictureGone' }
    if (row.lockedAt !== null) return { refused: 'pictureLocked' }
    return {
      set: { heldSince: concern.heldSince ?? by.now, deletionWarnedAt: null },
      detail: { picture: row.number, reason: asked.reason },
      beside: [store.update(evidence, { lockedAt: by.now }, eq(evidence.id, row.id))],
    }
  })

/** Unlocks a picture: whoever works the concern can look at it again. The concern stays on hold. */
export const unlockPicture = (store: Store, concernId: string, by: By, asked: Asked): Promise<Acted> =>
  actOn(store, concernId, 'evidence-unlocked', { ...by, revision: null }, async () => {
    const row = await pictureRow(store, concernId, asked.which)
    if (!row) return { refused: 'pictureGone' }
    if (row.lockedAt === null) return { refused: 'pictureNotLocked' }
    return {
      detail: { picture: row.number, reason: asked.reason },
      beside: [store.update(evidence, { lockedAt: null }, eq(evidence.id, row.id))],
    }
  })
