import { ascii, BrokenPicture, heldToSize, joined, part, standsAt, u16 } from './bytes.ts'
import { orientationAlone, orientationOf } from './orientation.ts'

/** Markers of ITU-T T.81, table B.1. */
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
/** Frames that browsers show: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2]
/** Frames that they don't, and markers that can't stand between segments. */
const isUnknown = (marker: number) =>
  marker < 0xc0 ||
  [0xc3, 0xc5, 0xc6, 0xc7].includes(marker) ||
  (marker > 0xc7 && marker <= SOI && marker !== 0xcc)
/** The tables that its data is read with: DHT, DQT, DRI. */
const TABLES = [0xc4, 0xdb, 0xdd]

interface Segment {
  marker: number
  body: Uint8Array
  /** With its marker and, for a scan, its data. */
  whole: Uint8Array
}

/**
 * A JPEG with nothing in it but what shows the picture: frame, tables and scans, and how its colours and its
 * orientation are to be taken. Exif, GPS, XMP, IPTC, colour profiles (they name the screen), thumbnails (they
 * show what was cropped), comments, and whatever stands behind the picture, such as a motion photo's film, are gone.
 *
 * @throws BrokenPicture when it is not a whole JPEG that a browser would show.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const picture: Uint8Array[] = []
  let isJfif = false
  let transform: number | undefined
  let exif: Uint8Array | undefined
  let frames = 0
  let scans = 0
  for (const { marker, body, whole } of segmentsOf(bytes)) {
    if (isUnknown(marker)) throw new BrokenPicture()
    if (marker === APP0 && standsAt(body, 0, 'JFIF\0')) isJfif = true
    else if (marker === APP1 && standsAt(body, 0, 'Exif\0\0')) exif ??= body
    else if (marker === APP14 && standsAt(body, 0, 'Adobe')) transform = body[11]
    else if (FRAMES.includes(marker)) {
      heldToSize(u16(body, 3), u16(body, 1))
      frames++
      picture.push(whole)
    } else if (TABLES.includes(marker)) picture.push(whole)
    else if (marker === SOS) {
      scans++
      picture.push(whole)
    }
  }
  if (frames !== 1 || scans === 0) throw new BrokenPicture()
  const upright = exif && orientationAlone(orientationOf(exif))
  return joined([
    Uint8Array.of(0xff, SOI),
    ...(isJfif ? [segment(APP0, joined([ascii('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)]))] : []),
    ...(upright ? [segment(APP1, joined([ascii('Exif\0\0'), upright]))] : []),
    ...(transform === undefined ? [] : [segment(APP14, adobe(transform))]),
    ...picture,
    Uint8Array.of(0xff, EOI),
  ])
}

/** All segments up to the end of the picture. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const [start, marker = 0] = part(bytes, at, 2)
    if (start !== 0xff) throw new BrokenPicture()
    if (marker === EOI) return
    const length = u16(bytes, at + 2)
    const body = part(bytes, at + 4, length - 2)
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    yield { marker, body, whole: part(bytes, at, end - at) }
    at = end
  }
}

/** Where the marker behind a scan's data stands. In the data 0xff is followed by 0, or by a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1] ?? 0
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else if (next === 0xff) at++
    else return at
  }
  throw new BrokenPicture()
}

const segment = (marker: number, body: Uint8Array) => {
  const length = body.length + 2
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body])
}

/** How the colours of a picture by Adobe's programs are to be taken, and nothing else. */
const adobe = (transform: number) => joined([ascii('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, transform)])
