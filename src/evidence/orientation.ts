import { ascii, joined, standsAt, u16, u32 } from './bytes.ts'

/** Which way up a picture is to be shown, 1 to 8 (Exif 2.32, tag 0x0112); 1 is as it is. */
export type Orientation = number

const UPRIGHT: Orientation = 1
const ORIENTATION = 0x0112
const SHORT = 3

/**
 * The orientation in a picture's Exif data (a TIFF header and its first directory). What can't be read is
 * upright: nothing else of the data is wanted.
 */
export function orientationOf(exif: Uint8Array): Orientation {
  const tiff = standsAt(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif
  try {
    return readOrientation(tiff)
  } catch {
    return UPRIGHT
  }
}

function readOrientation(tiff: Uint8Array): Orientation {
  const little = standsAt(tiff, 0, 'II')
  if (!little && !standsAt(tiff, 0, 'MM')) return UPRIGHT
  const directory = u32(tiff, 4, little)
  const count = u16(tiff, directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    if (u16(tiff, entry, little) !== ORIENTATION || u16(tiff, entry + 2, little) !== SHORT) continue
    const value = u16(tiff, entry + 8, little)
    return value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** Exif data that says which way up, and nothing else; null for a picture that is upright. */
export function orientationAlone(orientation: Orientation): Uint8Array | null {
  if (orientation === UPRIGHT) return null
  const header = [0, 42, 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return joined([ascii('MM'), Uint8Array.from([...header, ...directory])])
}
