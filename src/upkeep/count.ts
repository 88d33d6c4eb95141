import { and, asc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import { nextEvent, SCHOOL_LOG } from '../concerns/chronology.ts'
import { countOf, startOfDay, windowOf } from '../concerns/count.ts'
import { log, logFault } from '../log.ts'
import { concerns, events, schools } from '../storage/schema.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'

/** A row is written within seconds of when it says it happened; by then a day's rows are all there. */
const WAIT_AFTER_MIDNIGHT = 10 * 60_000
const MOST_AT_ONCE = 50

/**
 * Once a day, writes into each school's own chronology how every chronology stood to which something happened the day
 * before. A chain can't show by itself that its end, or all of it, is gone: this does (`concerns/verify`).
 */
export async function countChronologies(storage: Storage, now: number): Promise<void> {
  if (now - startOfDay(now) < WAIT_AFTER_MIDNIGHT) return
  const due = await notCountedSince(storage, startOfDay(now))
  let counted = 0
  for (const { id, countedAt } of due) {
    try {
      await count(storage, id, countedAt, now)
      counted++
    } catch (error) {
      logFault('upkeep.fault', error, { school: id })
    }
  }
  if (counted > 0) log('counted', { schools: counted })
}

const notCountedSince = ({ db }: Storage, since: number) =>
  db
    .select({ id: schools.id, countedAt: schools.countedAt })
    .from(schools)
    .where(lt(schools.countedAt, since))
    // In no order: those that fault each time don't keep the others from their turn.
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE)

/** Another run that counts at the same moment, or whoever exports something, takes the place first: then again. */
async function count(storage: Storage, school: string, countedBefore: number, now: number): Promise<void> {
  const store = storeFor(storage, school)
  const { from, to } = windowOf(now, countedBefore || null)
  const detail = await countOf(store, await headsBetween(store, from, to))
  const happening = {
    concernId: SCHOOL_LOG,
    happenedAt: now,
    actor: 'gatepost',
    kind: 'counted',
    detail,
  } as const
  await writeOnce(
    async () =>
      void (await store.batch([
        (await nextEvent(store, happening)).statement,
        storage.db.update(schools).set({ countedAt: now }).where(eq(schools.id, school)),
      ])),
    async () => ((await isCounted(store, to)) ? undefined : null),
  )
}

async function isCounted(store: Store, since: number): Promise<boolean> {
  const isCount = and(eq(events.kind, 'counted'), gte(events.happenedAt, since))
  return (await store.find(events, isCount).limit(1)).length > 0
}

async function headsBetween(store: Store, from: number, to: number) {
  const within = and(
    gte(events.happenedAt, from),
    lt(events.happenedAt, to),
    ne(events.concernId, SCHOOL_LOG),
  )
  const rows = await store
    .select(
      { id: events.concernId, sequence: events.sequence, hash: events.hash, reference: concerns.reference },
      events,
      within as SQL,
    )
    .leftJoin(concerns, and(eq(concerns.schoolId, events.schoolId), eq(concerns.id, events.concernId)))
    .orderBy(asc(events.concernId), asc(events.sequence))
  const last = new Map(rows.map((row) => [row.id, row]))
  return [...last.values()].map(({ id, sequence, hash, reference }) => ({
    reference: reference ?? id,
    sequence,
    hash,
  }))
}
