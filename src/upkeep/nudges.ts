import { and, inArray, isNull, lte, sql } from 'drizzle-orm'
import { nudge } from '../concerns/nudge.ts'
import { concerns } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { inTurn } from './in-turn.ts'

/** One concern takes some ten queries, and one run of the cron has a thousand for all its jobs. */
const MOST_AT_ONCE = 25

/**
 * Reminds of concerns that nobody has answered yet, and tells of those that are overdue, or that nobody has opened
 * though somebody may be at risk, withdrawn or not. Of all schools.
 */
export async function sendNudges(storage: Storage, address: string, now: number): Promise<void> {
  const due = await storage.db
    .select({ id: concerns.id, schoolId: concerns.schoolId })
    .from(concerns)
    .where(
      and(
        inArray(concerns.state, ['new', 'acknowledged', 'looking', 'withdrawn']),
        lte(concerns.nudgeAt, now),
        isNull(concerns.closedAt),
      ),
    )
    // In no order: those that fault each time don't keep the others from their turn.
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE)
  await inTurn(storage, address, due, now, nudge)
}
