import * as z from 'zod'
import { type CleanPicture, cleanPicture, type PictureFault } from './picture.ts'

/** The largest picture that is taken, in bytes. */
const LARGEST_PICTURE = 5_000_000

/**
 * How many bytes a posted form with a picture may have: more than a picture, so that whoever chose too large a
 * photo is told so beside the field, with all the rest of the page still there.
 */
export const LARGEST_PICTURE_FORM = 10_000_000

/** A field that a picture of at most so many bytes was uploaded in, cleaned. Errors are keys of `t.evidence.errors`. */
export const pictureUpTo = (largest: number) =>
  z.unknown().transform(async (files, context): Promise<CleanPicture> => {
    const picture = await readPicture(Array.isArray(files) ? files[0] : undefined, largest)
    if (typeof picture !== 'string') return picture
    context.addIssue({ code: 'custom', message: picture })
    return z.NEVER
  })

/** The same for a picture of a concern. */
export const uploadedPicture = pictureUpTo(LARGEST_PICTURE)

async function readPicture(
  file: unknown,
  largest: number,
): Promise<CleanPicture | PictureFault | 'pictureMissing' | 'pictureLarge'> {
  if (!(file instanceof File) || file.size === 0) return 'pictureMissing'
  if (file.size > largest) return 'pictureLarge'
  return cleanPicture(new Uint8Array(await file.arrayBuffer()))
}
