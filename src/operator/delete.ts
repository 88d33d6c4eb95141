import { and, eq, exists, isNotNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { removeAllGoing } from '../evidence/remove.ts'
import { log } from '../log.ts'
import { noteChange } from '../schools/known.ts'
import { concerns, evidence, outbox, schools } from '../storage/schema.ts'
import { SCHOOL_TABLES } from '../storage/school-tables.ts'
import { type SchoolTable, type Storage, storeFor } from '../storage/store.ts'

/** Why a school can't be deleted; keys of `t.operator.delete.refusals`. */
export type DeleteRefusal = 'notSuspended' | 'open' | 'held' | 'underWay'

const query = new QueryBuilder()

/** What stands in the way, each as a condition on the rows of one school. */
const OBSTACLES = {
  // Open, or never read, or its reporter wrote after it was closed.
  open: [concerns, eq(concerns.isLive, true)],
  held: [concerns, isNotNull(concerns.heldSince)],
  underWay: [outbox, eq(outbox.state, 'waiting')],
  // Its object may still be coming.
  arriving: [evidence, eq(evidence.state, 'coming')],
} as const

/** Why this school can't be deleted now, or null. */
export async function whyNotDelete(
  storage: Storage,
  { id, closedFor }: Pick<typeof schools.$inferSelect, 'id' | 'closedFor'>,
): Promise<DeleteRefusal | null> {
  if (closedFor !== 'suspended') return 'notSuspended'
  const store = storeFor(storage, id)
  for (const [why, [table, where]] of Object.entries(OBSTACLES)) {
    if ((await store.select({ one: sql`1` }, table, where).limit(1)).length === 0) continue
    return why === 'arriving' ? 'underWay' : (why as DeleteRefusal)
  }
  return null
}

/**
 * Deletes everything of a school, for good: every row of it in one batch, then its pictures. They lose their keys in
 * the batch; an object that can't be removed now, the cron removes (`upkeep/sweep-evidence`).
 *
 * @returns why nothing was deleted, or null when it is.
 */
export async function deleteSchool(
  storage: Storage,
  bucket: R2Bucket,
  school: Pick<typeof schools.$inferSelect, 'id' | 'closedFor'>,
): Promise<DeleteRefusal | null> {
  const why = await whyNotDelete(storage, school)
  if (why) return why
  const { db } = storage
  const store = storeFor(storage, school.id)
  const isGone = notExists(query.select({ one: sql`1` }).from(schools).where(eq(schools.id, school.id)))
  const goes = SCHOOL_TABLES.filter((table) => table !== evidence)
  const [[row]] = await db.batch([
    // Whatever happened since we looked keeps the school, and with it all the rest.
    db
      .delete(schools)
      .where(and(eq(schools.id, school.id), mayGo(school.id)))
      .returning({ id: schools.id }),
    ...goes.map((table) => store.remove(table, isGone)),
    store.update(evidence, { state: 'going', sealedDetails: null }, isGone),
  ])
  if (!row) return (await whyNotDelete(storage, school)) ?? 'notSuspended'
  noteChange()
  await removeAllGoing(store, bucket)
  log('school.deleted')
  return null
}

function mayGo(schoolId: string): SQL {
  const stands = Object.values(OBSTACLES).map(([table, where]: readonly [SchoolTable, SQL]) =>
    exists(
      query
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.schoolId, schoolId), where)),
    ),
  )
  return and(eq(schools.closedFor, 'suspended'), sql`NOT ${or(...stands)}`) as SQL
}
