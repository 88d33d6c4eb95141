import { crc32 } from 'node:zlib'

/** What a phone may write into a picture unseen. Whoever finds it in what was kept has found a fault. */
export const SECRET = 'GPS-51.5034N-0.1276W-Kims-iPhone'

type Bytes = Uint8Array<ArrayBuffer>
const fromBase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'))
export const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'latin1'))
export const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
export const join = (...parts: (Uint8Array | string)[]): Bytes =>
  bytesOf(parts.map((bytes) => (typeof bytes === 'string' ? bytes : textOf(bytes))).join(''))

/** Pictures of 24 × 12 as a browser makes them: white, with a black square at the top left. */
export const JPEG = fromBase64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAMABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMG/8QAHBAAAQQDAQAAAAAAAAAAAAAAAAECAwUEERJB/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJUlNn4trDPPBxG3ra9tXW2qnimrAAAAD//Z',
)
export const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAYAAAB4MH11AAAAO0lEQVR4AexSOQoAAAiS/v/njj0wIrciN8mDDIB38KMpgbyv2xeg3eorymdBB2ptSNAnGBpZ0z4BrS4AAAD//1qyjUIAAAAGSURBVAMAQExfudtoDUQAAAAASUVORK5CYII=',
)
export const WEBP = fromBase64(
  'UklGRlIAAABXRUJQVlA4WAoAAAAAAAAAFwAACwAAVlA4IDQAAAAQAwCdASoYAAwAPxFysFAsJqSisAgBgCIJaQAAUoPBMgAA/vDf1rwS37u88vza2zL0lAAA',
)
export const SEE_THROUGH = fromBase64(
  'UklGRl4AAABXRUJQVlA4WAoAAAAQAAAAFwAACwAAQUxQSBQAAAABDzD/ERFCIEA4819GQkT/J0BIJ1ZQOCAkAAAAsAIAnQEqGAAMAD8RcrBQLCakorAIAYAiCWkAAHsgAP7waYAA',
)
export const LOSSLESS = fromBase64(
  'UklGRjgAAABXRUJQVlA4WAoAAAAQAAAAFwAACwAAVlA4TBkAAAAvF8ACEA8QEfMfQiCQZLY/2QoR/Y9YAAAAAA==',
)

const numbers = (little: boolean) => {
  const view = (length: number, write: (view: DataView) => void) => {
    const bytes = new Uint8Array(length)
    write(new DataView(bytes.buffer))
    return textOf(bytes)
  }
  return {
    u16: (value: number) => view(2, (v) => v.setUint16(0, value, little)),
    u32: (value: number) => view(4, (v) => v.setUint32(0, value, little)),
  }
}
const big = numbers(false)

/** Exif data as a phone writes it: the make of the phone, which way up, and where it was, with the secret in each. */
export function exifOf(orientation: number, little = false): string {
  const { u16, u32 } = numbers(little)
  const entries = 3
  const end = 8 + 2 + entries * 12 + 4
  const text = `${SECRET}\0`
  return [
    little ? 'II' : 'MM',
    u16(42) + u32(8),
    u16(entries),
    u16(0x010f) + u16(2) + u32(text.length) + u32(end),
    u16(0x0112) + u16(3) + u32(1) + u16(orientation) + u16(0),
    u16(0x8825) + u16(4) + u32(1) + u32(end + text.length),
    u32(0),
    text,
    u16(1) + u16(0x001d) + u16(2) + u32(text.length) + u32(end + text.length + 18) + u32(0),
    text,
  ].join('')
}

/** A segment of a JPEG: marker and body. */
export const jpegSegment = (marker: number, body: string) =>
  `\xff${String.fromCharCode(marker)}${big.u16(body.length + 2)}${body}`
/** A JPEG with more in it: segments after its start, and bytes behind its end. */
export const jpegWith = (segments: string, behind = '') =>
  join(JPEG.subarray(0, 2), segments, JPEG.subarray(2), behind)

/** A chunk of a PNG. */
export const pngChunk = (type: string, body: string) =>
  big.u32(body.length) + type + body + big.u32(crc32(bytesOf(type + body)))
const PNG_HEADER_END = 33
/** A PNG with more in it: chunks after its header, and bytes behind its end. */
export const pngWith = (chunks: string, behind = '') =>
  join(PNG.subarray(0, PNG_HEADER_END), chunks, PNG.subarray(PNG_HEADER_END), behind)

/** A chunk of a WebP. */
export const webpChunk = (type: string, body: string) =>
  type + numbers(true).u32(body.length) + body + '\0'.repeat(body.length % 2)
/** A WebP with more in it: chunks at its end, the flags that announce them, and bytes behind the file. */
export function webpWith(chunks: string, flags = 0, behind = '', plain = WEBP): Bytes {
  const file = join(plain, chunks)
  file.set([(file[20] ?? 0) | flags], 20)
  new DataView(file.buffer).setUint32(4, file.length - 8, true)
  return join(file, behind)
}

/** A photo from a phone: where it was taken and a small copy of it unseen in it, to be shown turned by a quarter. */
export const photo = () =>
  jpegWith(jpegSegment(0xe1, `Exif\0\0${exifOf(6)}`) + jpegSegment(0xe2, `MPF\0${SECRET}`), SECRET)
