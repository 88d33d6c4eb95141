import { expect, test } from 'vitest'
import { dayFrom } from '../../../src/desk/letters.ts'

test.each([
  ['1 March 2027', '2027-03-01'],
  [' 1st mar 2027 ', '2027-03-01'],
  ['1/3/2027', '2027-03-01'],
  ['01.03.2027', '2027-03-01'],
  ['2027-03-01', '2027-03-01'],
  ['29 February 2028', '2028-02-29'],
  ['29 February 2027', null],
  ['31/4/2027', null],
  ['1 Marchember 2027', null],
  ['2027-13-01', null],
  ['next week', null],
  ['', null],
])('“%s” is the day %s', (typed, day) => {
  expect(dayFrom(typed)).toBe(day)
})
