import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { FIELD_NAMES } from '../support/field-names.ts'
import { OPERATOR } from '../support/operator.ts'
import { fc } from '../support/properties.ts'
import { signIn } from '../support/sign-in.ts'
import { ORIGIN, withSchools } from '../support/worker.ts'

withSchools()

const ANSWERS = [200, 303, 403, 413, 422]
const field = fc.constantFrom(...FIELD_NAMES)
const value = fc.oneof(
  fc.constantFrom(
    'staff',
    'other',
    'headteacher',
    'child',
    'yes',
    'Year 2',
    'say',
    'withdraw-for-good',
    'open',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
)
const urlencoded = fc
  .array(fc.tuple(field, value), { maxLength: 25 })
  .map((fields) => new URLSearchParams(fields.map(([n, v]) => [n, v.toWellFormed()])).toString())
const bytes = fc.uint8Array({ maxLength: 400 })
const multipart = fc
  .tuple(fc.array(fc.tuple(field, value, fc.boolean()), { maxLength: 8 }), fc.integer({ min: 0, max: 40 }))
  .map(([fields, cut]) => {
    const parts = fields.map(
      ([n, v, isFile]) =>
        `--b\r\nContent-Disposition: form-data; name="${n}"${isFile ? '; filename="x.png"' : ''}\r\n\r\n${v}\r\n`,
    )
    const whole = `${parts.join('')}--b--\r\n`
    return whole.slice(0, whole.length - cut)
  })
const body = fc.oneof<fc.Arbitrary<string | Uint8Array>[]>(urlencoded, multipart, bytes, fc.string())
const type = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'application/json',
  'text/plain',
  '',
)

/** Posts any body to a path, as whoever has these headers. */
const anyBody = (path: string, answers: number[], runs: number, own: Record<string, string> = {}) =>
  fc.assert(
    fc.asyncProperty(body, type, async (posted, contentType) => {
      const headers = { Origin: ORIGIN, ...own, ...(contentType ? { 'Content-Type': contentType } : {}) }
      const request = new Request(ORIGIN + path, {
        method: 'POST',
        headers,
        body: posted,
        redirect: 'manual',
      })
      const response = await exports.default.fetch(request)
      await response.text()
      expect(answers).toContain(response.status)
    }),
    { numRuns: runs },
  )

test.each([
  '/bramble-hill/report',
  '/saltmarsh/follow-up',
  '/saltmarsh/check',
  '/bramble-hill/check/message',
  '/desk/sign-in',
  '/desk/sign-in/code',
  '/desk/sign-in/with',
  '/desk/account',
])('any body posted to %s is answered, and is never a fault', (path) => anyBody(path, ANSWERS, 300), 30_000)

test.each(['add', 'import', 'schools/saltmarsh/hand-over', 'schools/saltmarsh/delete'])(
  'nor is it from an operator, to %s',
  async (path) => anyBody(`/operator/${path}`, ANSWERS, 60, { Cookie: await signIn(OPERATOR) }),
  30_000,
)
