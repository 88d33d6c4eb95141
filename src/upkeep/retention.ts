import { and, eq, exists, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { lastEvent } from '../concerns/chronology.ts'
import { deleteConcern } from '../concerns/delete.ts'
import { firstDayKept, retentionStep, WARNING_DAYS } from '../concerns/retention.ts'
import { warnOfDeletion } from '../concerns/warn.ts'
import { dayOf, daysAfter, instantOf, isDaytime } from '../schools/calendar.ts'
import { LONGEST_RETENTION_MONTHS, RETENTION_MONTHS } from '../schools/settings.ts'
import { concerns, looks, schools } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { type AtSchool, inTurn } from './in-turn.ts'

/** One concern takes some ten queries, and one run of the cron has a thousand for all its jobs. */
const MOST_AT_ONCE = 25

/**
 * Warns of concerns whose period is nearly over, and deletes those whose period is. Of all schools. By day: nobody
 * needs that mail at midnight.
 */
export async function keepRetention(storage: Storage, address: string, now: number): Promise<void> {
  if (!isDaytime(now)) return
  const due = await storage.db
    .select({ id: concerns.id, schoolId: concerns.schoolId })
    .from(schools)
    // A cross join, since SQLite keeps its order: one look by index for each school, and not at every concern.
    .crossJoin(concerns)
    .where(and(eq(concerns.schoolId, schools.id), isDue(now)))
    // In no order: those that fault each time don't keep the others from their turn.
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE)
  await inTurn(storage, address, due, now, settle)
}

/**
 * Which concerns have to be warned of or deleted, by each school's own period as it is set now. Warned of 14 days ago,
 * one is found every time until its school days have passed as well: `retentionStep` keeps it.
 */
function isDue(now: number): SQL {
  const today = dayOf(now)
  // Midnight in Greenwich, never earlier than in London: an hour too many is found, and kept by `retentionStep`.
  const firstKept = Array.from({ length: LONGEST_RETENTION_MONTHS + 1 }, (_, months) =>
    Date.parse(firstDayKept(months, today)),
  )
  const months = sql`coalesce(json_extract(${schools.settings}, '$.retentionMonths'), ${RETENTION_MONTHS})`
  const closedBefore = sql`json_extract(${JSON.stringify(firstKept)}, '$[' || ${months} || ']')`
  return and(
    isNull(concerns.deletedAt),
    sql`${concerns.closedAt} < ${closedBefore}`,
    isNull(concerns.heldSince),
    isRead,
    or(
      isNull(concerns.deletionWarnedAt),
      lt(concerns.deletionWarnedAt, instantOf(daysAfter(today, 1 - WARNING_DAYS))),
    ),
  ) as SQL
}

/** Somebody has read it, and all that its reporter wrote since: nothing goes that nobody has seen. */
const isRead = and(
  isNotNull(concerns.firstReadAt),
  exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(looks)
      .where(
        and(
          eq(looks.schoolId, concerns.schoolId),
          eq(looks.concernId, concerns.id),
          sql`${looks.seenUntil} >= ${concerns.movedAt}`,
        ),
      ),
  ),
) as SQL

/** Does what is due about one concern as it is now: another run, or somebody on the desk, may have been quicker. */
async function settle(store: Store, concernId: string, at: AtSchool): Promise<void> {
  const write = async () => {
    const last = await lastEvent(store, concernId)
    const [row] = await store.find(concerns, and(eq(concerns.id, concernId), isRead) as SQL).limit(1)
    if (!row) return
    const step = retentionStep(row, at.school.settings, dayOf(at.now))
    if (step === 'warn') await warnOfDeletion(store, row, last, at)
    if (step === 'delete') await deleteConcern(store, row, last, at.now)
  }
  await writeOnce(write, async () => null)
}
