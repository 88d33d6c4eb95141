import { eq } from 'drizzle-orm'
import { type Acted, actOn, type By, isDeleted, type Refusal } from '../concerns/act.ts'
import { eventAfter, isDone, lastEvent } from '../concerns/chronology.ts'
import { tellWhoWorksIt } from '../concerns/tell.ts'
import { deskMail } from '../mail/messages.tsx'
import type { School } from '../schools/schools.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { bringIn, idOf } from './bring-in.ts'
import type { CleanPicture } from './picture.ts'

/** Adds a picture to a concern from the desk, such as what a parent showed at the office. */
export async function addPicture(
  store: Store,
  bucket: R2Bucket,
  concernId: string,
  by: By,
  { picture }: { picture: CleanPicture },
): Promise<Acted> {
  const id = await idOf(store, concernId, by.form, picture)
  const incoming = { id, concernId, addedBy: by.person.id, picture, now: by.now }
  return actOn(store, concernId, 'evidence-added', { ...by, form: id, revision: null }, async (row) => {
    if (row.deletedAt !== null) return { refused: 'wrongState' }
    const arrival = await bringIn(store, bucket, incoming)
    if ('refused' in arrival) return arrival
    return { detail: { picture: arrival.number }, beside: [arrival.statement] }
  })
}

/**
 * Adds a picture of the reporter's, and tells those who work the concern that there is one, and nothing of it. The
 * same picture sent twice by one form is added once.
 *
 * @param desk makes the desk's full address of a reference, for the mail.
 */
export async function reporterAddsPicture(
  store: Store,
  bucket: R2Bucket,
  school: School,
  { id: concernId, reference }: { id: string; reference: string },
  { token, picture }: { token: string; picture: CleanPicture },
  { desk, now }: { desk: (reference: string) => string; now: number },
): Promise<Exclude<Acted, { outcome: 'changed' }>> {
  const id = await idOf(store, concernId, token, picture)
  const done = { outcome: 'done', hints: [] } as const
  const doneBefore = async () => ((await isDone(store, id)) ? { ...done, hints: [] } : null)

  const write = async () => {
    const last = await lastEvent(store, concernId)
    if (await isDeleted(store, concernId)) return refused('wrongState')
    const arrival = await bringIn(store, bucket, { id, concernId, addedBy: 'reporter', picture, now })
    if ('refused' in arrival) return refused(arrival.refused)
    const content = deskMail('pictureAdded', { school, reference, desk: desk(reference) })
    const mail = await tellWhoWorksIt(store, concernId, 'new-message', now, content)
    const happening = {
      concernId,
      happenedAt: now,
      actor: 'reporter',
      kind: 'evidence-added',
      detail: { picture: arrival.number },
      actKey: id,
    } as const
    await store.batch([
      (await eventAfter(store, happening, last)).statement,
      store.update(concerns, { movedAt: now }, eq(concerns.id, concernId)),
      arrival.statement,
      ...mail.statements,
    ])
    return { ...done, hints: mail.hints }
  }
  return (await doneBefore()) ?? writeOnce(write, doneBefore)
}

const refused = (why: Refusal) => ({ outcome: 'refused', why }) as const
