import { ascii, BrokenPicture, heldToSize, joined, part, standsAt, u16, u32, u32Bytes } from './bytes.ts'
import { orientationAlone, orientationOf } from './orientation.ts'

/** Flags of the extended header (WebP container, "Extended File Format"). */
const ANIMATED = 0x02
const HAS_EXIF = 0x08
const HAS_ALPHA = 0x10
const HEADER_BYTES = 12

/**
 * A WebP with nothing in it but what shows the picture: its data, its transparency, its orientation.
 *
 * @throws BrokenPicture when it is not a whole WebP of one picture.
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = new Map<string, Uint8Array>()
  for (const { type, body } of chunksOf(bytes)) if (!chunks.has(type)) chunks.set(type, body)
  const [extended, alpha, exif] = ['VP8X', 'ALPH', 'EXIF'].map((type) => chunks.get(type))
  const type = chunks.has('VP8L') ? 'VP8L' : 'VP8 '
  const data = chunks.get(type)
  if (!data) throw new BrokenPicture()
  heldToSize(...(type === 'VP8L' ? sizeOfLossless(data) : sizeOfLossy(data)))
  if (!extended) return riff([chunk(type, data)])

  const flags = part(extended, 0, 1)[0] ?? 0
  if (flags & ANIMATED) throw new BrokenPicture()
  const size = part(extended, 4, 6)
  heldToSize(u24(size, 0) + 1, u24(size, 3) + 1)
  const upright = exif && orientationAlone(orientationOf(exif))
  const kept = (flags & HAS_ALPHA) | (upright ? HAS_EXIF : 0)
  return riff([
    chunk('VP8X', joined([Uint8Array.of(kept, 0, 0, 0), size])),
    ...(alpha && type === 'VP8 ' ? [chunk('ALPH', alpha)] : []),
    chunk(type, data),
    ...(upright ? [chunk('EXIF', upright)] : []),
  ])
}

/** All chunks of the file, as far as it says that it reaches. */
function* chunksOf(bytes: Uint8Array): Generator<{ type: string; body: Uint8Array }> {
  const file = part(bytes, 0, u32(bytes, 4, true) + 8)
  for (let at = HEADER_BYTES; at < file.length; ) {
    const type = String.fromCharCode(...part(file, at, 4))
    const length = u32(file, at + 4, true)
    yield { type, body: part(file, at + 8, length) }
    at += 8 + length + (length % 2)
  }
}

/** Width and height of a VP8 key frame (RFC 6386, 9.1). */
function sizeOfLossy(data: Uint8Array): [number, number] {
  if (!standsAt(data, 3, '\x9d\x01\x2a')) throw new BrokenPicture()
  return [u16(data, 6, true) & 0x3fff, u16(data, 8, true) & 0x3fff]
}

/** Width and height of a lossless picture: 14 bits each, less one. */
function sizeOfLossless(data: Uint8Array): [number, number] {
  if (data[0] !== 0x2f) throw new BrokenPicture()
  const bits = u32(data, 1, true)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

const u24 = (bytes: Uint8Array, at: number) => u16(bytes, at, true) + ((bytes[at + 2] ?? 0) << 16)

const chunk = (type: string, body: Uint8Array) =>
  joined([ascii(type), u32Bytes(body.length, true), body, new Uint8Array(body.length % 2)])

function riff(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = joined([ascii('WEBP'), ...chunks])
  return joined([ascii('RIFF'), u32Bytes(body.length, true), body])
}
