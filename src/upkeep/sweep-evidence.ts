import { and, asc, eq, lte, or } from 'drizzle-orm'
import { removeOne } from '../evidence/remove.ts'
import { evidence } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'

/** How long (ms) a picture may be on its way in; no request takes so long. */
const LONGEST_WAY = 60 * 60_000
const MOST_AT_ONCE = 100

/** Takes out pictures that never arrived, and finishes what a deletion has begun. Of all schools. */
export async function sweepEvidence(storage: Storage, bucket: R2Bucket, now: number): Promise<void> {
  const isLost = and(eq(evidence.state, 'coming'), lte(evidence.addedAt, now - LONGEST_WAY))
  const toDo = or(isLost, eq(evidence.state, 'going'))
  if ((await storage.db.select().from(evidence).where(toDo).limit(1)).length === 0) return
  await storage.db.update(evidence).set({ state: 'going', sealedDetails: null }).where(isLost)
  const going = await storage.db
    .select()
    .from(evidence)
    .where(eq(evidence.state, 'going'))
    .orderBy(asc(evidence.addedAt))
    .limit(MOST_AT_ONCE)
  for (const row of going) await removeOne(storeFor(storage, row.schoolId), bucket, row)
}
