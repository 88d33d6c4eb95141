import { crc32 } from 'node:zlib'
import { ascii, BrokenPicture, heldToSize, joined, part, u32, u32Bytes } from './bytes.ts'
import { orientationAlone, orientationOf } from './orientation.ts'

export const PNG_START = '\x89PNG\r\n\x1a\n'
/** What shows the picture: header, palette, transparency, data, end. And the most bytes of each that is bounded. */
const KEPT: Record<string, number> = { IHDR: 13, PLTE: 768, tRNS: 256, IDAT: Infinity, IEND: 0 }

/**
 * A PNG with nothing in it but what shows the picture. Text, times, Exif but for the orientation, colour profiles
 * (they name the screen), further pictures, and whatever stands behind the end are gone: an editor that saves a
 * cropped screenshot over the old one may leave the rest of the old one there (CVE-2023-21036).
 *
 * @throws BrokenPicture when it is not a whole PNG that a browser would show.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const picture: Uint8Array[] = []
  const types: string[] = []
  let exif: Uint8Array | undefined
  for (const { type, body, whole } of chunksOf(bytes)) {
    if (type === 'eXIf') exif ??= body
    const most = KEPT[type]
    if (most === undefined) {
      if (isNeeded(type)) throw new BrokenPicture()
      continue
    }
    if (body.length > most || !isIntact(whole)) throw new BrokenPicture()
    if (type === 'IHDR') heldToSize(u32(body, 0), u32(body, 4))
    types.push(type)
    picture.push(whole)
  }
  if (types[0] !== 'IHDR' || types.lastIndexOf('IHDR') !== 0 || !types.includes('IDAT')) {
    throw new BrokenPicture()
  }
  const upright = exif && orientationAlone(orientationOf(exif))
  if (upright) picture.splice(1, 0, chunk('eXIf', upright))
  return joined([ascii(PNG_START), ...picture])
}

/** Whoever doesn't know a chunk with a capital at its start can't show the picture (PNG, 5.4). */
const isNeeded = (type: string) => /^[^a-z]/.test(type)

/** All chunks up to the end of the picture. */
function* chunksOf(bytes: Uint8Array): Generator<{ type: string; body: Uint8Array; whole: Uint8Array }> {
  for (let at = PNG_START.length; ; ) {
    const length = u32(bytes, at)
    const type = String.fromCharCode(...part(bytes, at + 4, 4))
    const body = part(bytes, at + 8, length)
    yield { type, body, whole: part(bytes, at, length + 12) }
    if (type === 'IEND') return
    at += length + 12
  }
}

const isIntact = (whole: Uint8Array) => {
  const end = whole.length - 4
  return crc32(whole.subarray(4, end)) === u32(whole, end)
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const checked = joined([ascii(type), body])
  return joined([u32Bytes(body.length), checked, u32Bytes(crc32(checked))])
}
