import { expect, test } from 'vitest'
import { readClosures } from '../../../src/schools/closures.ts'
import { readDay } from '../../../src/schools/days.ts'
import { fc } from '../../support/properties.ts'

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
  ['1 Sept, 2027', '2027-09-01'],
  ['Monday the 1st of March 2027', '2027-03-01'],
  ['1/3/27', '2027-03-01'],
  ['1 / 3 / 2027', '2027-03-01'],
  ['1 March', null],
  ['1 March 2027 or so', null],
  ['2027-13-01', null],
  ['next week', null],
  ['', null],
])('“%s” is the day %s', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const inWords = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return (iso: string) => format.format(new Date(iso))
}
const WRITTEN = [
  (iso: string) => iso,
  inWords({ dateStyle: 'full' }),
  inWords({ dateStyle: 'long' }),
  inWords({ dateStyle: 'medium' }),
  inWords({ dateStyle: 'short' }),
]

test('a day is read the same in a letter and among the days closed, however it is written', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...WRITTEN), (iso, written) => {
      expect(readDay(written(iso))).toBe(iso)
      expect(readClosures(written(iso)).closures).toEqual([{ from: iso, to: iso }])
    }),
  )
})
