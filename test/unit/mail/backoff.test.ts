import { expect, test } from 'vitest'
import { afterFailure } from '../../../src/mail/backoff.ts'
import { isAddress } from '../../../src/mail/envelope.ts'

/** The waits after each failed attempt to one recipient, until the next one's turn. */
function waits(code: string, hasNext: boolean): number[] {
  const given: number[] = []
  for (let attempts = 1; attempts < 40; attempts++) {
    const next = afterFailure(code, attempts, hasNext)
    if (next === 'next recipient') break
    given.push(next.wait)
  }
  return given
}
const hours = (given: number[]) => given.reduce((sum, wait) => sum + wait, 0) / 3_600_000

test('waits a minute first, then ever longer', () => {
  const given = waits('E_DELIVERY_FAILED', false)
  expect(given[0]).toBe(60_000)
  expect(given).toEqual([...given].sort((a, b) => a - b))
})

test('with nobody else to tell, tries for about three days', () => {
  expect(hours(waits('E_DELIVERY_FAILED', false))).toBeGreaterThan(60)
  expect(hours(waits('E_DELIVERY_FAILED', false))).toBeLessThan(96)
})

test('with somebody else to tell, turns to them within hours', () => {
  expect(hours(waits('E_DELIVERY_FAILED', true))).toBeGreaterThan(1)
  expect(hours(waits('E_DELIVERY_FAILED', true))).toBeLessThan(6)
})

test.each([
  'E_DAILY_LIMIT_EXCEEDED',
  'E_RATE_LIMIT_EXCEEDED',
  'E_SENDER_NOT_VERIFIED',
  'E_INTERNAL_SERVER_ERROR',
])('never blames a recipient for %s, and never gives up', (code) => {
  expect(waits(code, true)).toHaveLength(39)
  expect(Math.max(...waits(code, true))).toBe(24 * 3_600_000)
})

test.each(['E_RECIPIENT_SUPPRESSED', 'E_VALIDATION_ERROR', 'E_ADDRESS', 'E_SOMETHING_NEW'])(
  'turns to the next at once for %s',
  (code) => {
    expect(waits(code, true)).toEqual([])
  },
)

test.each(['head@school.sch.uk', "o'brien+x@a-b.example.com"])('%s is an address', (address) => {
  expect(isAddress(address)).toBe(true)
})

test.each([
  '',
  'head',
  'head@',
  '@school',
  'a b@school.uk',
  'a@b.uk\r\nBcc: c@d.uk',
  `${'a'.repeat(250)}@b.uk`,
])('%j is none', (address) => {
  expect(isAddress(address)).toBe(false)
})
