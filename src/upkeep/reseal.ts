import { and, eq, inArray } from 'drizzle-orm'
import { log, logFault } from '../log.ts'
import { concerns, events, evidence, messages, outbox } from '../storage/schema.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'

const MOST_AT_ONCE = 100

/** What is sealed where: each table, its key column, and its sealed columns with the field each is bound to. */
const sealedTables = [
  { table: concerns, sealed: { sealedAccount: 'concerns.account', sealedReporter: 'concerns.reporter' } },
  { table: messages, sealed: { sealedBody: 'messages.body' } },
  { table: events, sealed: { sealedDetail: 'events.detail' } },
  { table: evidence, sealed: { sealedDetails: 'evidence.details' } },
  { table: outbox, sealed: { sealedEnvelope: 'outbox.envelope' } },
] as const

/**
 * Seals again, with the ring's first key, what its other keys sealed: up to 100 rows of each table a run. When
 * a run logs `left: 0`, the other keys can be taken out of the ring.
 */
export async function reseal(storage: Storage): Promise<void> {
  const { retiredKeyIds } = storage.ring
  if (retiredKeyIds.length === 0) return
  let done = 0
  let left = 0
  for (const { table, sealed } of sealedTables) {
    const isOld = inArray(table.keyId, retiredKeyIds)
    const rows = await storage.db.select().from(table).where(isOld).limit(MOST_AT_ONCE)
    for (const row of rows) {
      try {
        await resealRow(storeFor(storage, row.schoolId), table, sealed, row)
        done++
      } catch (error) {
        logFault('reseal.fault', error, { row: row.id })
      }
    }
    left += await storage.db.$count(table, isOld)
  }
  log('reseal', { done, left })
}

async function resealRow(
  store: Store,
  table: (typeof sealedTables)[number]['table'],
  sealed: Record<string, string>,
  row: Record<string, unknown> & { id: string | null },
): Promise<void> {
  const fresh: Record<string, string> = {}
  for (const [column, field] of Object.entries(sealed)) {
    const value = row[column]
    if (typeof value !== 'string') continue
    const place = { field, row: String(row.id) }
    fresh[column] = await store.seal.seal(place, await store.seal.open(place, value))
  }
  // No index knows the id of an event, which is put together from its key.
  const key = table === events ? ['concernId', 'sequence'] : ['id']
  // Only if it still is as it was read: a row that was written meanwhile is for the next run.
  const unchanged = and(
    ...[...key, ...Object.keys(fresh)].map((column) =>
      eq(table[column as keyof typeof table] as never, row[column]),
    ),
  )
  await store.update(table, fresh as never, unchanged as never)
}
