import { env } from 'cloudflare:workers'
import { JPEG } from './pictures.ts'
import { postFile } from './worker.ts'

/** Sends a form with a picture in it: a JPEG from a phone, where nothing else is said; none for null. */
export function postPicture(
  path: string,
  fields: Record<string, string>,
  file: { bytes?: Uint8Array<ArrayBuffer>; name?: string; type?: string } | null = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const phones = { field: 'picture', bytes: JPEG, name: 'IMG_2034.jpg', type: 'image/jpeg' }
  return postFile(path, fields, file && { ...phones, ...file }, headers)
}

/** The pictures' rows of all concerns, oldest first. */
export async function pictureRows() {
  const { results } = await env.DB.prepare(
    'SELECT * FROM evidence ORDER BY added_at, number',
  ).all<PictureRow>()
  return results
}

interface PictureRow {
  id: string
  school_id: string
  concern_id: string
  added_by: string
  number: number
  size: number
  state: string
  object_name: string
  sealed_details: string | null
  key_id: string | null
}

/** All that lies in the bucket: names and contents. */
export async function objects() {
  const { objects } = await env.EVIDENCE.list()
  return Promise.all(
    objects.map(async ({ key }) => {
      const object = await env.EVIDENCE.get(key)
      return { key, bytes: new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer(0)) }
    }),
  )
}

/** What the chronologies say, in order. */
export async function eventKinds() {
  const { results } = await env.DB.prepare('SELECT kind FROM events ORDER BY concern_id, sequence').all()
  return results.map(({ kind }) => kind)
}
