import { describe, expect, test } from 'vitest'
import { orientationOf } from '../../../src/evidence/orientation.ts'
import { cleanPicture } from '../../../src/evidence/picture.ts'
import {
  bytesOf,
  exifOf,
  JPEG,
  join,
  jpegSegment,
  jpegWith,
  LOSSLESS,
  PNG,
  photo,
  pngChunk,
  pngWith,
  SECRET,
  SEE_THROUGH,
  textOf,
  WEBP,
  webpChunk,
  webpWith,
} from '../../support/pictures.ts'
import { fc } from '../../support/properties.ts'

/** What is kept of a picture, as text. */
function kept(bytes: Uint8Array): string {
  const clean = cleanPicture(bytes)
  if (typeof clean === 'string') throw new Error(clean)
  return textOf(clean.bytes)
}
/** Which way up what is kept is shown. */
const turned = (text: string, exif: string) =>
  orientationOf(bytesOf(text.slice(text.indexOf(exif) + exif.length)))

const hidden: [name: string, picture: Uint8Array, plain: Uint8Array][] = [
  ['JPEG: Exif', jpegWith(jpegSegment(0xe1, `Exif\0\0${exifOf(1)}`)), JPEG],
  ['JPEG: XMP', jpegWith(jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`)), JPEG],
  ['JPEG: IPTC', jpegWith(jpegSegment(0xed, `Photoshop 3.0\0${SECRET}`)), JPEG],
  ['JPEG: colour profile', jpegWith(jpegSegment(0xe2, `ICC_PROFILE\0${SECRET}`)), JPEG],
  ['JPEG: a comment', jpegWith(jpegSegment(0xfe, SECRET)), JPEG],
  ['JPEG: a thumbnail in its JFIF header', jpegWith(jpegSegment(0xe0, `JFIF\0${SECRET}`)), JPEG],
  ['JPEG: what stands behind it', jpegWith('', SECRET), JPEG],
  [
    'JPEG: every other segment',
    jpegWith([0xe3, 0xe9, 0xef, 0xf0, 0xfd].map((m) => jpegSegment(m, SECRET)).join('')),
    JPEG,
  ],
  ['PNG: Exif', pngWith(pngChunk('eXIf', exifOf(1))), PNG],
  ['PNG: text', pngWith(['tEXt', 'zTXt', 'iTXt'].map((type) => pngChunk(type, SECRET)).join('')), PNG],
  ['PNG: colour profile', pngWith(pngChunk('iCCP', SECRET)), PNG],
  ['PNG: its time and an editor’s own', pngWith(pngChunk('tIME', SECRET) + pngChunk('prVw', SECRET)), PNG],
  ['PNG: further pictures', pngWith(pngChunk('acTL', SECRET) + pngChunk('fdAT', SECRET)), PNG],
  ['PNG: what a crop left behind', pngWith('', pngChunk('IDAT', SECRET)), PNG],
  ['WebP: Exif', webpWith(webpChunk('EXIF', exifOf(1)), 0x08), WEBP],
  [
    'WebP: XMP and colour profile',
    webpWith(webpChunk('XMP ', SECRET) + webpChunk('ICCP', SECRET), 0x24),
    WEBP,
  ],
  ['WebP: a second picture', webpWith(webpChunk('VP8 ', SECRET)), WEBP],
  ['WebP: what stands behind it', webpWith('', 0, SECRET), WEBP],
  ['WebP, seen through', webpWith(webpChunk('XMP ', SECRET), 0x04, '', SEE_THROUGH), SEE_THROUGH],
  ['WebP, lossless', webpWith(webpChunk('XMP ', SECRET), 0x04, '', LOSSLESS), LOSSLESS],
]

describe('what a picture says unseen is gone, and the picture is as it was', () => {
  test.each(hidden)('%s', (_, picture, plain) => {
    expect(textOf(picture)).toContain(SECRET)
    expect(kept(picture)).toBe(textOf(plain))
  })

  test('a photo from a phone', () => {
    const text = kept(photo())
    for (const trace of [SECRET, 'GPS', 'iPhone', 'MPF']) expect(text).not.toContain(trace)
  })
})

describe('which way up it is shown is kept, and nothing else of the Exif data', () => {
  test.each([2, 3, 4, 5, 6, 7, 8].flatMap((way) => [[way, true] as const, [way, false] as const]))(
    '%d, little-endian %s',
    (way, little) => {
      const exif = exifOf(way, little)
      const jpeg = kept(jpegWith(jpegSegment(0xe1, `Exif\0\0${exif}`)))
      const png = kept(pngWith(pngChunk('eXIf', exif)))
      const webp = kept(webpWith(webpChunk('EXIF', exif), 0x08))
      for (const [text, before] of [
        [jpeg, 'Exif\0\0'],
        [png, 'eXIf'],
        [webp, 'EXIF\x1a\0\0\0'],
      ] as const) {
        expect(text).not.toContain(SECRET)
        expect(turned(text, before)).toBe(way)
      }
    },
  )

  test.each([0, 9, 65535])('%d is no way, and upright', (way) => {
    expect(kept(jpegWith(jpegSegment(0xe1, `Exif\0\0${exifOf(way)}`)))).toBe(textOf(JPEG))
  })
})

test('how the colours of an Adobe JPEG are to be taken is kept', () => {
  const text = kept(jpegWith(jpegSegment(0xee, `Adobe\0\x64\0\0\0\0\x02${SECRET}`)))
  expect(text).toContain('\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\x02\xff')
  expect(text).not.toContain(SECRET)
})

describe('what is no picture of these types is not taken, whatever it says of itself', () => {
  test.each([
    ['nothing', ''],
    ['a GIF', 'GIF89a\x01\0\x01\0'],
    ['a PDF', '%PDF-1.7'],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['an iPhone’s own format', '\0\0\0\x18ftypheic'],
    ['a film', '\0\0\0\x18ftypmp42'],
    ['a sound', 'RIFF\x24\0\0\0WAVEfmt '],
  ])('%s', (_, text) => expect(cleanPicture(bytesOf(text))).toBe('pictureType'))
})

describe('what is broken, or would stop the browser that shows it, is not taken', () => {
  const huge = pngChunk('IHDR', '\0\x01\0\0\0\x01\0\0\x08\x06\0\0\0')
  const frameOf = (height: string, width: string) =>
    bytesOf(textOf(JPEG).replace('\xff\xc0\0\x11\x08\0\x0c\0\x18', `\xff\xc0\0\x11\x08${height}${width}`))
  test.each<[string, Uint8Array]>([
    ['a JPEG of no size', frameOf('\0\0', '\0\x18')],
    ['a JPEG of 4,000 million pixels', frameOf('\xff\xff', '\xff\xff')],
    ['a JPEG without its end', JPEG.subarray(0, -2)],
    ['a JPEG without its picture', bytesOf('\xff\xd8\xff\xd9')],
    ['a JPEG of two frames', jpegWith(jpegSegment(0xc0, textOf(JPEG).slice(167, 182)))],
    ['a JPEG that no browser shows', bytesOf(textOf(JPEG).replace('\xff\xc0', '\xff\xc3'))],
    ['a JPEG with something between its segments', join(JPEG.subarray(0, 20), 'x', JPEG.subarray(20))],
    ['a PNG of 4,000 million pixels', join(PNG.subarray(0, 8), huge, PNG.subarray(33))],
    ['a PNG without its end', PNG.subarray(0, -12)],
    ['a PNG without its picture', join(PNG.subarray(0, 33), pngChunk('IEND', ''))],
    ['a PNG whose data was altered', PNG.map((byte, i) => (i === 60 ? byte ^ 1 : byte))],
    ['a PNG with a second header', pngWith(textOf(PNG).slice(8, 33))],
    ['a PNG that no browser shows', pngWith(pngChunk('CgBI', 'xxxx'))],
    ['a PNG with a message at its end', join(PNG.subarray(0, -12), pngChunk('IEND', SECRET))],
    ['a WebP that moves', webpWith('', 0x02)],
    ['a WebP without its picture', bytesOf('RIFF\x04\0\0\0WEBP')],
    ['a WebP that reaches beyond its end', WEBP.subarray(0, -4)],
    ['a WebP whose picture is none', bytesOf(textOf(WEBP).replace('\x9d\x01\x2a', 'xxx'))],
  ])('%s', (_, bytes) => expect(cleanPicture(bytes)).toBe('pictureBroken'))
})

const PICTURES = [JPEG, PNG, WEBP, SEE_THROUGH, LOSSLESS, photo()]
const picture = fc.constantFrom(...PICTURES)
const NOT_TAKEN = ['pictureType', 'pictureBroken']

/** It is either told apart or cleaned, and what is clean stays as it is. */
function isSound(bytes: Uint8Array): void {
  const clean = cleanPicture(bytes)
  if (typeof clean === 'string') {
    expect(NOT_TAKEN).toContain(clean)
    return
  }
  expect(clean.bytes.length).toBeLessThanOrEqual(bytes.length + 64)
  const again = cleanPicture(clean.bytes)
  if (typeof again === 'string') throw new Error(again)
  expect(textOf(again.bytes)).toBe(textOf(clean.bytes))
}

describe('whatever comes is answered, and never a fault:', () => {
  const bytes = fc.uint8Array({ maxLength: 300 })

  test('any bytes after the start of a picture', () => {
    const start = fc.constantFrom(
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\xff\0\0\0WEBP',
      'RIFF\xff\0\0\0WEBPVP8X',
    )
    fc.assert(
      fc.property(start, bytes, (first, rest) => isSound(join(first, rest))),
      { numRuns: 2_000 },
    )
  })

  test('a picture with some of its bytes changed, cut out or put in', () => {
    const change = fc.record({
      at: fc.nat({ max: 600 }),
      out: fc.nat({ max: 8 }),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    fc.assert(
      fc.property(picture, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        let changed: Uint8Array = whole
        for (const { at, out, put } of changes) {
          changed = join(changed.subarray(0, at), put, changed.subarray(at + out))
        }
        isSound(changed)
      }),
      { numRuns: 3_000 },
    )
  })

  test('a JPEG with any segments that don’t show it: none of them stays', () => {
    const marker = fc.integer({ min: 0xe0, max: 0xfe })
    fc.assert(
      fc.property(fc.array(fc.tuple(marker, bytes), { maxLength: 6 }), (segments) => {
        const all = segments.map(([m, body]) => jpegSegment(m, `${SECRET}${textOf(body)}`)).join('')
        expect(kept(jpegWith(all))).toBe(textOf(JPEG))
      }),
    )
  })

  test('a PNG with any chunks that don’t show it: none of them stays', () => {
    const type = fc.stringMatching(/^[a-z][A-Za-z]{3}$/).filter((name) => name !== 'tRNS')
    fc.assert(
      fc.property(fc.array(fc.tuple(type, bytes), { maxLength: 6 }), (chunks) => {
        const all = chunks.map(([t, body]) => pngChunk(t, `${SECRET}${textOf(body)}`)).join('')
        expect(kept(pngWith(all))).toBe(textOf(PNG))
      }),
    )
  })
})

test('five megabytes that are all escapes take no more than a moment', () => {
  const scan = JPEG.indexOf(0xda)
  const long = join(JPEG.subarray(0, scan + 13), '\xff\0'.repeat(2_400_000), '\xff\xd9')
  const start = performance.now()
  expect(cleanPicture(long)).toHaveProperty('type')
  expect(performance.now() - start).toBeLessThan(1_000)
})
