import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { type Acted, actOn, type By } from '../concerns/act.ts'
import { logFault } from '../log.ts'
import { evidence } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { type EvidenceRow, pictureRow } from './evidence.ts'

/**
 * What goes into the batch that deletes a concern: its pictures lose their keys, so that nobody can open them from
 * then on, and are on their way out. The cron takes the objects out of the bucket after it (`upkeep/sweep-evidence`).
 */
export const takeOutPictures = (store: Store, concernId: string) =>
  goes(store, eq(evidence.concernId, concernId))

const goes = (store: Store, which: SQL) =>
  store.update(evidence, { state: 'going', sealedDetails: null }, which)

/** Removes those pictures of a concern that are on their way out. What can't be removed now, the cron removes. */
async function removeEvidence(store: Store, bucket: R2Bucket, concernId: string): Promise<void> {
  const isGoing = and(eq(evidence.concernId, concernId), eq(evidence.state, 'going')) as SQL
  for (const row of await store.find(evidence, isGoing)) await removeOne(store, bucket, row)
}

/** The object first: as long as the row is there, somebody knows of it. */
export async function removeOne(store: Store, bucket: R2Bucket, row: EvidenceRow): Promise<void> {
  try {
    await bucket.delete(row.objectName)
    await store.remove(evidence, and(eq(evidence.id, row.id), eq(evidence.state, 'going')) as SQL)
  } catch (error) {
    logFault('evidence.not-removed', error)
  }
}

/** So many objects are removed in one go; R2 takes a thousand names. */
const OBJECTS_AT_ONCE = 90

/** Removes every picture of a school that is on its way out. What can't be removed now, the cron removes. */
export async function removeAllGoing(store: Store, bucket: R2Bucket): Promise<void> {
  const isGoing = eq(evidence.state, 'going')
  try {
    for (;;) {
      const rows = await store.find(evidence, isGoing).limit(OBJECTS_AT_ONCE)
      if (rows.length === 0) return
      await bucket.delete(rows.map((row) => row.objectName))
      const removed = inArray(
        evidence.id,
        rows.map((row) => row.id),
      )
      await store.remove(evidence, and(removed, isGoing) as SQL)
    }
  } catch (error) {
    logFault('evidence.not-removed', error)
  }
}

/**
 * Deletes one picture for good, such as one that should never have been sent. The reason stays. A locked one goes only
 * by an act of its own, so that nobody does it by mistake.
 */
export async function deletePicture(
  store: Store,
  bucket: R2Bucket,
  concernId: string,
  by: By,
  { which, reason }: { which: string; reason: string },
  isLocked = false,
): Promise<Acted> {
  const acted = await actOn(store, concernId, 'evidence-deleted', { ...by, revision: null }, async () => {
    const row = await pictureRow(store, concernId, which)
    if (!row) return { refused: 'pictureGone' }
    if ((row.lockedAt !== null) !== isLocked) {
      return { refused: isLocked ? 'pictureNotLocked' : 'pictureLocked' }
    }
    return {
      detail: { picture: row.number, reason },
      beside: [goes(store, eq(evidence.id, row.id))],
    }
  })
  if (acted.outcome === 'done') await removeEvidence(store, bucket, concernId)
  return acted
}
