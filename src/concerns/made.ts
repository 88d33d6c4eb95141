import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { type By, keyOfAct } from './act.ts'
import { type EventDetail, isDone, nextEvent } from './chronology.ts'

/** What leaves the desk: a letter to somebody, or what the school holds. */
export type Made = 'letter-made' | 'exported'

/** How long (ms) a form that is sent again, by a reload or a slip, makes the same thing. */
const SAME_THING = 5 * 60_000

/**
 * Writes down, in the chronology of a concern or of the school (`SCHOOL_LOG`), that something was made of it that
 * leaves the desk. The same form sent twice made one thing. A concern's revision stays: paper stands in nobody's way.
 */
export async function noteMade(
  store: Store,
  concernId: string,
  kind: Made,
  by: Pick<By, 'form' | 'now'> & { person: Pick<By['person'], 'id'> },
  detail: EventDetail,
): Promise<void> {
  // What is made again after some minutes, or is something else, leaves the desk once more.
  const what = JSON.stringify([by.form, detail, Math.floor(by.now / SAME_THING)])
  const actKey = await keyOfAct(store, concernId, kind, what)
  if (await isDone(store, actKey)) return
  const happening = { concernId, happenedAt: by.now, actor: by.person.id, kind, detail, actKey }
  await writeOnce(
    async () => void (await store.batch([(await nextEvent(store, happening)).statement])),
    async () => ((await isDone(store, actKey)) ? undefined : null),
  )
}
