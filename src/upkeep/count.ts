import { and, asc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import { nextEvent, SCHOOL_LOG } from '../concerns/chronology.ts'
import { countOf, startOfDay, windowOf } from '../concerns/count.ts'
import { log } from '../log.ts'
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
  const due = (await lastCounts(storage)).filter((at) => at.last === null || at.last < startOfDay(now))
  for (const { school, last } of due.slice(0, MOST_AT_ONCE)) await count(storeFor(storage, school), last, now)
  if (due.length > 0)
    log('counted', {
      schools: Math.min(due.length, MOST_AT_ONCE),
      left: Math.max(0, due.length - MOST_AT_ONCE),
    })
}

/** When each school was counted last. Read backwards from the end of its chronology, where the row is near. */
const lastCounts = ({ db }: Storage) =>
  db
    .select({
      school: schools.id,
      last: sql<number | null>`(SELECT happened_at FROM events WHERE school_id = schools.id
        AND concern_id = ${SCHOOL_LOG} AND kind = 'counted' ORDER BY sequence DESC LIMIT 1)`,
    })
    .from(schools)

/** Another run that counts at the same moment, or whoever exports something, takes the place first: then again. */
async function count(store: Store, countedBefore: number | null, now: number): Promise<void> {
  const { from, to } = windowOf(now, countedBefore)
  const detail = await countOf(store, await headsBetween(store, from, to))
  const happening = {
    concernId: SCHOOL_LOG,
    happenedAt: now,
    actor: 'gatepost',
    kind: 'counted',
    detail,
  } as const
  await writeOnce(
    async () => void (await store.batch([(await nextEvent(store, happening)).statement])),
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
