import { expect, test } from 'vitest'
import { deletionOf } from '../../../src/desk/record.ts'

const closed = {
  closedAt: Date.parse('2026-01-31T15:00:00Z'),
  heldSince: null,
  deletedAt: null,
  firstReadAt: 1,
}

test.each([
  [12, '2027-01-31'],
  [1, '2026-02-28'],
  [3, '2026-04-30'],
])('a concern that was closed on 31 January is deleted %i months later, on %s', (months, on) => {
  expect(deletionOf(closed, months)).toEqual({ on, months })
})

test('one that is open, unread, held or deleted has no such day', () => {
  expect(deletionOf({ ...closed, closedAt: null }, 12)).toEqual({ why: 'open' })
  expect(deletionOf({ ...closed, firstReadAt: null }, 12)).toEqual({ why: 'unread' })
  expect(deletionOf({ ...closed, heldSince: 5 }, 12)).toEqual({ held: 5 })
  expect(deletionOf({ ...closed, heldSince: 5, deletedAt: 6 }, 12)).toEqual({ done: 6 })
})
