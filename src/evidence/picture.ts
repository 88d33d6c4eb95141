import { BrokenPicture, standsAt } from './bytes.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng, PNG_START } from './png.ts'
import { cleanWebp } from './webp.ts'

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** A picture with nothing in it but what shows it. */
export interface CleanPicture {
  type: PictureType
  bytes: Uint8Array<ArrayBuffer>
}

/** Why a file is not taken; keys of `t.evidence.errors`. */
export type PictureFault = 'pictureType' | 'pictureBroken'

const cleaners: Record<PictureType, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * Takes out of a picture what it says unseen: where, when, with what and by whom it was made. A photo's GPS
 * position can give a reporter away. The type is told by the first bytes, whatever anybody says of the file.
 *
 * Taken are the types of screenshots and phones' photos. No PDF: it can carry scripts, files and earlier versions,
 * and can't be cleaned by leaving parts out. No GIF and nothing that moves.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | PictureFault {
  const type = typeOf(bytes)
  if (!type) return 'pictureType'
  try {
    return { type, bytes: cleaners[type](bytes) }
  } catch (error) {
    if (error instanceof BrokenPicture) return 'pictureBroken'
    throw error
  }
}

function typeOf(bytes: Uint8Array): PictureType | null {
  if (standsAt(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (standsAt(bytes, 0, PNG_START)) return 'image/png'
  if (standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP')) return 'image/webp'
  return null
}
