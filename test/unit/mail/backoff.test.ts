import { expect, test } from 'vitest'
import { waitAfter } from '../../../src/mail/backoff.ts'
import { isAddress } from '../../../src/mail/envelope.ts'

const waits = Array.from({ length: 20 }, (_, i) => waitAfter(i + 1))
const given = waits.filter((wait) => wait !== null)

test('waits a minute first, then ever longer, for about three days, then gives up', () => {
  expect(given[0]).toBe(60_000)
  expect(given).toEqual([...given].sort((a, b) => a - b))
  const days = given.reduce((sum, wait) => sum + wait, 0) / 86_400_000
  expect(days).toBeGreaterThan(2.5)
  expect(days).toBeLessThan(4)
  expect(waits.at(given.length)).toBeNull()
})

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
