import { isDone, nextEvent } from '../concerns/chronology.ts'
import type { Person } from '../schools/people.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { type EvidenceRow, openPicture, pictureRow } from './evidence.ts'

/**
 * Opens a picture for somebody who may see its concern; null when there is none, or it is locked. That they looked is
 * written down before they see it, the first time.
 *
 * @throws what `openPicture` and the database throw; then nobody sees it.
 */
export async function lookAt(
  store: Store,
  bucket: R2Bucket,
  person: Person,
  { concernId, id }: { concernId: string; id: string },
  now: number,
) {
  const row = await pictureRow(store, concernId, id)
  if (!row || row.lockedAt !== null) return null
  const picture = await openPicture(store, bucket, row)
  await noteFirstLook(store, person, row, now)
  return picture
}

async function noteFirstLook(store: Store, person: Person, row: EvidenceRow, now: number): Promise<void> {
  const look = JSON.stringify([row.id, 'evidence-seen', person.id])
  const actKey = toBase64Url(await store.hash('submission', look))
  if (await isDone(store, actKey)) return
  const happening = {
    concernId: row.concernId,
    happenedAt: now,
    actor: person.id,
    kind: 'evidence-seen',
    detail: { picture: row.number },
    actKey,
  } as const
  await writeOnce(
    async () => void (await store.batch([(await nextEvent(store, happening)).statement])),
    async () => ((await isDone(store, actKey)) ? undefined : null),
  )
}
