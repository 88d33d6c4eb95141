import * as z from 'zod'
import { type CleanPicture, cleanPicture, type PictureFault } from './picture.ts'

/** The largest picture that is taken, in bytes. */
const LARGEST_PICTURE = 5_000_000

/**
 * How many bytes a posted form with a picture may have: more than a picture, so that whoever chose too large a
 * photo is told so beside the field, with all the rest of the page still there.
 */
export const LARGEST_PICTURE_FORM = 10_000_000

/** A field that a picture was uploaded in, cleaned. Errors are keys of `t.evidence.errors`. */
export const uploadedPicture = z.unknown().transform(async (files, context): Promise<CleanPicture> => {
  const picture = await readPicture(Array.isArray(files) ? files[0] : undefined)
  if (typeof picture !== 'string') return picture
  context.addIssue({ code: 'custom', message: picture })
  return z.NEVER
})

async function readPicture(
  file: unknown,
): Promise<CleanPicture | PictureFault | 'pictureMissing' | 'pictureLarge'> {
  if (!(file instanceof File) || file.size === 0) return 'pictureMissing'
  if (file.size > LARGEST_PICTURE) return 'pictureLarge'
  return cleanPicture(new Uint8Array(await file.arrayBuffer()))
}
