import { eq } from 'drizzle-orm'
import { events } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { type By, keyOfAct } from './act.ts'
import { type EventDetail, nextEvent } from './chronology.ts'

/** What leaves the desk: a letter to somebody, or what the school holds. */
export type Made = 'letter-made' | 'exported'

/**
 * Writes down, in the chronology of a concern or of the school (`SCHOOL_LOG`), that something was made of it that
 * leaves the desk. The same form sent twice made one thing. A concern's revision stays: paper stands in nobody's way.
 */
export async function noteMade(
  store: Store,
  concernId: string,
  kind: Made,
  by: Pick<By, 'person' | 'form' | 'now'>,
  detail: EventDetail,
): Promise<void> {
  const actKey = await keyOfAct(store, concernId, kind, by.form)
  const isThere = async () => (await store.find(events, eq(events.actKey, actKey)).limit(1)).length > 0
  if (await isThere()) return
  const happening = { concernId, happenedAt: by.now, actor: by.person.id, kind, detail, actKey }
  await writeOnce(
    async () => void (await store.batch([(await nextEvent(store, happening)).statement])),
    async () => ((await isThere()) ? undefined : null),
  )
}
