import { desc, eq } from 'drizzle-orm'
import { events } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'

/** What can happen to a concern. */
export type EventKind = 'raised' | 'reporter-wrote' | 'withdrawn'

interface Happening {
  concernId: string
  happenedAt: number
  /** 'reporter', 'gatepost', or the id of one of the school's people. */
  actor: string
  kind: EventKind
}

/**
 * The statement that adds a row to a concern's chronology, for the batch that makes it true (in an object: a
 * statement that is awaited by itself runs). Each row is hashed, with a key, over the one before. Two rows for
 * the same place can't both be written: the second batch fails whole.
 */
export async function nextEvent(store: Store, happening: Happening) {
  const [last] = await store
    .find(events, eq(events.concernId, happening.concernId))
    .orderBy(desc(events.sequence))
    .limit(1)
  return eventAfter(store, happening, last)
}

/** The statement for the first row of a concern that is just being raised. */
export const firstEvent = (store: Store, happening: Happening) => eventAfter(store, happening, undefined)

async function eventAfter(
  store: Store,
  { concernId, happenedAt, actor, kind }: Happening,
  last: { sequence: number; hash: string } | undefined,
) {
  const sequence = (last?.sequence ?? 0) + 1
  const link = JSON.stringify([last?.hash ?? '', concernId, sequence, happenedAt, actor, kind])
  const hash = toBase64Url(await store.hash('chronology', link))
  return { statement: store.insert(events, { concernId, sequence, happenedAt, actor, kind, hash }) }
}
