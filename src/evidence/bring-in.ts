import { and, eq, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Refusal } from '../concerns/act.ts'
import { logFault } from '../log.ts'
import { evidence } from '../storage/schema.ts'
import { newFileKey, sealFile } from '../storage/sealed-file.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { countPictures, details, placesOf } from './evidence.ts'
import type { CleanPicture } from './picture.ts'

/** How many pictures a concern can have at a time. */
const MOST_PICTURES = 10

/** A picture on its way into a concern. */
interface Incoming {
  id: string
  concernId: string
  addedBy: string
  picture: CleanPicture
  now: number
}

/** Its number, and the statement that makes it belong to its concern; or why it can't. */
type Arrival = { number: number; statement: BatchItem<'sqlite'> } | { refused: Refusal }

/** One form and one picture make one id: sent again, it is the same; another picture is another. */
export async function idOf(store: Store, concernId: string, token: string, { bytes }: CleanPicture) {
  const digest = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return toBase64Url(await store.hash('submission', JSON.stringify([concernId, 'evidence', token, digest])))
}

/**
 * Puts a picture away, sealed, under a random name, and gives the statement that makes it belong to its concern.
 * Its row is there before its object, as one that is on its way: what never arrives, the cron takes out again, so
 * that no object is ever left that nobody knows of. A second try goes on with the first one's row.
 */
export async function bringIn(
  store: Store,
  bucket: R2Bucket,
  { id, concernId, addedBy, picture, now }: Incoming,
): Promise<Arrival> {
  const { count, next } = await countPictures(store, concernId)
  if (count >= MOST_PICTURES) return { refused: 'tooManyPictures' }
  const places = placesOf(store, id)
  const fresh = { type: picture.type, key: newFileKey() }
  await store
    .insert(evidence, {
      id,
      concernId,
      addedAt: now,
      addedBy,
      size: picture.bytes.length,
      state: 'coming',
      objectName: crypto.randomUUID(),
      sealedDetails: await store.seal.seal(places.details, fresh),
    })
    .onConflictDoNothing()
  const [row] = await store.find(evidence, eq(evidence.id, id)).limit(1)
  if (!row || row.state === 'going') return { refused: 'pictureNotKept' }
  const isComing = and(eq(evidence.id, id), eq(evidence.state, 'coming')) as SQL
  const arrival = {
    number: next,
    statement: store.update(evidence, { state: 'there', number: next }, isComing),
  }
  // The same form at the same moment was quicker; the batch of this one clashes with that.
  if (row.state === 'there') return arrival
  const { key } = details.parse(await store.seal.open(places.details, row.sealedDetails ?? ''))
  try {
    await bucket.put(row.objectName, await sealFile(key, places.file, picture.bytes))
    return arrival
  } catch (error) {
    logFault('evidence.not-kept', error)
    return { refused: 'pictureNotKept' }
  }
}
