import { gzipSync } from 'node:zlib'
import { FIELD_NAMES } from '../support/field-names.ts'
import type { Chance } from './random.ts'
import type { Scene } from './scene.ts'

const BOUNDARY = 'gpboundary'
const MEGABYTE = 1024 * 1024
const TYPES = [
  ...[
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data',
    'application/json',
    'text/plain',
  ],
  ...[
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=other',
    `multipart/mixed; boundary=${BOUNDARY}`,
  ],
  ...['application/x-www-form-urlencoded;;;', 'x', ''],
]
const VALUES = [
  ...[
    'staff',
    'rumour',
    'other',
    'parent',
    'headteacher',
    'slt',
    'child',
    'yes',
    'Year 2',
    'say',
    'open',
    '0',
    '1',
  ],
  ...[
    'conversation',
    'none',
    'full',
    'save',
    'publish',
    'print',
    'json',
    'withdraw',
    '12',
    'first',
    'office',
  ],
  ...['"><img src=gpattack onerror=gpattack()>', '<script>gpattack()</script>', "' onx=gpattack x='"],
  ...[
    "'; DROP TABLE concerns; --",
    '=cmd|gpattack',
    '\r\nBcc: gpattack@example.com\r\n',
    'javascript:gpattack()',
  ],
  ...['\0', '\u202e', '\ud83d\ude00', '\ufeff', 'a\u0300'.repeat(500), '\u2028', '𝕳', '[object Object]'],
  ...[
    'x@example.com',
    '+gpattack@example.com',
    '2027-02-30',
    '2026-12-01',
    '01632 960101',
    '#12345g',
    '#1b5e4b',
  ],
  ...['x'.repeat(250), 'word '.repeat(5000), '-1', '1e308', '', ' ', '\n\n\n', '{"a":1}'],
]
const FILES = [
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.alloc(300, 7)]),
  Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'),
  Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99999999T\r\n'.repeat(20)),
  Buffer.from('\ufeffschool,headName,headEmail\r\n"=gpattack,"",'),
  Buffer.from('<svg onload=gpattack()>'),
]

interface Body {
  type: string
  body: Buffer
  isCut?: boolean
}

/** A posted body: a form as a browser sends it, one that is broken, too large or cut off, or no form at all. */
export function bodyOf(chance: Chance, scene: Scene): Body {
  const fields = fieldsFor(chance, scene)
  const whole = chance.is(0.7) ? urlencoded(fields) : multipart(chance, fields)
  if (chance.is(0.8)) return whole
  const { type, body } = whole
  if (chance.is(0.35)) return { type, body: body.subarray(0, chance.below(body.length + 1)) }
  if (chance.is(0.4)) return { type: chance.oneOf(TYPES), body }
  if (chance.is(0.2)) return { type, body: gzipSync(body) }
  if (chance.is(0.2)) return { type, body, isCut: true }
  if (chance.is(0.08)) return { type, body: huge(chance, body) }
  return { type, body: Buffer.from(Array.from({ length: chance.below(400) }, () => chance.below(256))) }
}

/** Larger than one or the other of the limits. */
const huge = (chance: Chance, body: Buffer) =>
  Buffer.concat([
    body.subarray(0, -20),
    Buffer.alloc(chance.oneOf([1, 2, 11]) * MEGABYTE, 'x'),
    body.subarray(-20),
  ])

function fieldsFor(chance: Chance, scene: Scene): [string, string][] {
  const value = () => chance.oneOf(VALUES)
  const random = chance.some(FIELD_NAMES, 12).map((name): [string, string] => [name, value()])
  // What lets a form through, so that what it says is really read, kept and shown.
  const likely: [string, string][] = chance.is(0.6)
    ? [
        ['said', value() || 'They say so.'],
        ['points', 'rumour'],
        ['about', chance.oneOf(['parent', 'staff', 'pupil', 'unsure', 'headteacher'])],
        ['token', 't'.repeat(24) + String(chance.below(1e8)).padStart(8, '0')],
        ['revision', String(chance.below(4))],
        ['reason', value()],
        ['code', chance.is(0.5) ? chance.oneOf(scene.secrets).code : value()],
        ['do', chance.oneOf(['open', 'say', 'print', 'save', 'check', ''])],
        ['message', value()],
        ['draft', value()],
      ]
    : []
  return [...likely.filter(() => chance.is(0.9)), ...random]
}

const urlencoded = (fields: [string, string][]): Body => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(new URLSearchParams(fields).toString()),
})

function multipart(chance: Chance, fields: [string, string][]): Body {
  const name = (text: string) => text.replaceAll('"', '%22')
  const texts = fields.map(([field, value]) =>
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name(field)}"\r\n\r\n${value}\r\n`),
  )
  const files = chance
    .some(['picture', 'file', 'said', ''], 2)
    .map((field) =>
      Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${chance.oneOf(['x.png', '../x', '"', '', 'x\0'])}"\r\n\r\n`,
        ),
        chance.oneOf(FILES),
        Buffer.from('\r\n'),
      ]),
    )
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    body: Buffer.concat([...texts, ...files, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  }
}
