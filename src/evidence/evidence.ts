import { and, asc, count, eq, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { events, evidence } from '../storage/schema.ts'
import { openFile } from '../storage/sealed-file.ts'
import type { Store } from '../storage/store.ts'
import { PICTURE_TYPES, type PictureType } from './picture.ts'

/** What may be shown of a picture without opening it. */
export interface Picture {
  id: string
  number: number
  addedAt: number
  /** 'reporter', or the id of one of the school's people. */
  addedBy: string
  /** In bytes. */
  size: number
  /** Since when nobody can look at it; null when it is not locked. */
  lockedAt: number | null
}

export type EvidenceRow = typeof evidence.$inferSelect

/** What is sealed in a picture's row. No file name: nobody needs it, and it can say whose phone it was on. */
export const details = z.object({ type: z.enum(PICTURE_TYPES), key: z.string() })

/** Where a picture's row and its object belong. */
export const placesOf = (store: Store, id: string) => ({
  details: { field: 'evidence.details', row: id },
  file: { schoolId: store.schoolId, field: 'evidence.file', row: id },
})

const there = (concernId: string) =>
  and(eq(evidence.concernId, concernId), eq(evidence.state, 'there')) as SQL

/** The pictures that belong to a concern, oldest first. */
export const picturesOf = (store: Store, concernId: string): Promise<Picture[]> =>
  store.find(evidence, there(concernId)).orderBy(asc(evidence.number))

/** A picture's row, by its id; undefined when the concern has none, or none any more. */
export async function pictureRow(store: Store, concernId: string, id: string) {
  const [row] = await store.find(evidence, and(there(concernId), eq(evidence.id, id)) as SQL).limit(1)
  return row
}

/** How many pictures a concern has, and the number that the next one gets: none is given twice. */
export async function countPictures(store: Store, concernId: string) {
  const added = and(eq(events.concernId, concernId), eq(events.kind, 'evidence-added')) as SQL
  const [[now], [ever]] = await Promise.all([
    store.select({ n: count() }, evidence, there(concernId)),
    store.select({ n: count() }, events, added),
  ])
  return { count: now?.n ?? 0, next: (ever?.n ?? 0) + 1 }
}

/**
 * The picture itself.
 *
 * @throws SealError when it was altered, or its key is not in the ring; an Error when its object is gone.
 */
export async function openPicture(
  store: Store,
  bucket: R2Bucket,
  row: EvidenceRow,
): Promise<{ number: number; type: PictureType; bytes: ArrayBuffer }> {
  const places = placesOf(store, row.id)
  const { type, key } = details.parse(await store.seal.open(places.details, row.sealedDetails ?? ''))
  const object = await bucket.get(row.objectName)
  if (!object) throw new Error('the object is gone')
  return { number: row.number, type, bytes: await openFile(key, places.file, await object.arrayBuffer()) }
}
