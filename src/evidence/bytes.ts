/** Says that a picture is not what its first bytes promise, and nothing of it. */
export class BrokenPicture extends Error {
  override name = 'BrokenPicture'
}

/** More than any phone's photo or long screenshot; a crafted picture of some kilobytes can ask for far more memory. */
const MOST_PIXELS = 64_000_000

/** @throws BrokenPicture for a picture of no size, or of one that would stop the browser that shows it. */
export function heldToSize(width: number, height: number): void {
  const pixels = width * height
  if (pixels < 1 || pixels > MOST_PIXELS) throw new BrokenPicture()
}

/**
 * `length` bytes from `start`, not copied.
 *
 * @throws BrokenPicture when that reaches beyond the end.
 */
export function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (length < 0 || start + length > bytes.length) throw new BrokenPicture()
  return bytes.subarray(start, start + length)
}

const viewOf = (bytes: Uint8Array, start: number, length: number) => {
  const { buffer, byteOffset } = part(bytes, start, length)
  return new DataView(buffer, byteOffset, length)
}

/** A number of 16 or 32 bits; its most significant byte comes first unless `little`. */
export const u16 = (bytes: Uint8Array, at: number, little = false) =>
  viewOf(bytes, at, 2).getUint16(0, little)
export const u32 = (bytes: Uint8Array, at: number, little = false) =>
  viewOf(bytes, at, 4).getUint32(0, little)

/** The bytes of a number of 32 bits. */
export function u32Bytes(value: number, little = false): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, little)
  return bytes
}

/** ASCII as bytes. */
export const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** Whether these bytes stand there. */
export const standsAt = (bytes: Uint8Array, at: number, text: string) =>
  ascii(text).every((byte, i) => bytes[at + i] === byte)

/** One after the other. */
export function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, bytes) => length + bytes.length, 0))
  let at = 0
  for (const bytes of parts) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
