import { expect, test } from 'vitest'
import { isTheirs } from '../../../src/desk/subject-access.ts'

const kim = { name: 'Kím O’Neill-Marsh', contact: 'kim@home.example.com' }
const phone = { name: '', contact: 'ring me on +44 (0)7700 900123' }

test.each([
  ['kim', kim, true],
  ['KIM ONEILL', kim, true],
  ['Marsh, Kim', kim, true],
  ["o'neill marsh", kim, true],
  ['o`neill', kim, true],
  ['O´Neill', kim, true],
  ['kim@home.example.com', kim, true],
  ['Kimberley', kim, false],
  ['Ki', kim, false],
  ['Kim Smith', kim, false],
  ['kim@home.example.org', kim, false],
  ['07700 900123', phone, true],
  ['+447700900123', phone, true],
  ['0044 7700 900 123', phone, true],
  ['07700 900124', phone, false],
  ['900', phone, false],
  ['  ', kim, false],
])('“%s” for %o: %s', (typed, reporter, is) => {
  expect(isTheirs(typed, reporter)).toBe(is)
})
