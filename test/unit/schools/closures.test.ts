import { expect, test } from 'vitest'
import { dayInWords } from '../../../src/i18n/dates.ts'
import { daysAfter } from '../../../src/schools/calendar.ts'
import { daysInCalendar } from '../../../src/schools/calendar-file.ts'
import { asLine, readClosures, runTooLong, tidied } from '../../../src/schools/closures.ts'
import { type Closure, schoolSettings } from '../../../src/schools/settings.ts'
import { fc } from '../../support/properties.ts'

const read = (line: string) => {
  const { closures, faults } = readClosures(line)
  return faults[0]?.why ?? closures.map((closure) => asLine(closure)).join(' | ')
}

test.each([
  ['26 Oct 2026 – 30 Oct 2026 Half term', '2026-10-26 to 2026-10-30: Half term'],
  ['2026-12-21 to 2027-01-04', '2026-12-21 to 2027-01-04'],
  ['25/12/2026', '2026-12-25'],
  ['25.12.26 Christmas', '2026-12-25: Christmas'],
  ['26–30 October 2026', '2026-10-26 to 2026-10-30'],
  [
    'Autumn half term: Monday 26 October 2026 - Friday 30 October 2026',
    '2026-10-26 to 2026-10-30: Autumn half term',
  ],
  ['• INSET day (Tues 1st September, 2026)', '2026-09-01: INSET day'],
  ['21 Dec – 4 Jan 2027 Christmas', '2026-12-21 to 2027-01-04: Christmas'],
  ['21 December 2026 until 4 January', '2026-12-21 to 2027-01-04'],
  ['3rd of Sept. 2026: staff day, not 4 Sept 2026', '2026-09-03: staff day, not 4 Sept 2026'],
  ['\t 26-Oct-2026 \r', '2026-10-26'],
  ['', ''],
  ['Half term', 'noDay'],
  ['1 marble 2026', 'noDay'],
  ['1/2/3/2026', 'noDay'],
  ['25 December', 'noYear'],
  ['31 Feb 2026', 'noSuchDay'],
  ['12/25/2026', 'noSuchDay'],
  ['25 Dec 2026, 26 Dec 2026', 'manyDays'],
  ['30 Oct 2026 to 26 Oct 2026', 'backwards'],
  ['1 January 2026 to 1 September 2026', 'tooLong'],
  [`25/12/2026 ${'x'.repeat(300)}`, 'longLine'],
])('%s', (line, expected) => expect(read(line)).toBe(expected))

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => daysAfter('2001-01-01', days))
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
const closure: fc.Arbitrary<Closure> = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 100 }), name: fc.option(name) })
  .map(({ from, length, name }) => ({ from, to: daysAfter(from, length), ...(name ? { name } : {}) }))

test('a closure as a line reads as itself, in figures and in words', () => {
  fc.assert(
    fc.property(closure, (closure) => {
      for (const line of [asLine(closure), asLine(closure, dayInWords)]) {
        expect(readClosures(line)).toEqual({ closures: [closure], faults: [] })
      }
    }),
  )
})

test('whatever is pasted, what is read can be kept, and each other line is a fault', () => {
  const part = fc.constantFrom(
    '25',
    '/',
    '12',
    ' Dec ',
    '2026',
    ' – ',
    '-',
    'to',
    ':',
    'Half term',
    '\n',
    '(',
    '1st ',
    'Mon ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(part).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (text) => {
      const { closures, faults } = readClosures(text)
      expect(schoolSettings.shape.closures.safeParse(closures.slice(0, 200)).error).toBeUndefined()
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      expect(closures.length + faults.length).toBe(lines.length)
    }),
  )
})

test('what is kept is in order, each once, and nothing that is long over', () => {
  fc.assert(
    fc.property(fc.array(closure), day, (closures, today) => {
      const { closures: kept, past, double } = tidied([...closures, ...closures], today)
      expect(kept.length + past + double).toBe(2 * closures.length)
      expect(tidied(kept, today)).toEqual({ closures: kept, past: 0, double: 0 })
      for (const { to } of kept) expect(to >= daysAfter(today, -31)).toBe(true)
    }),
  )
})

const event = (...lines: string[]) =>
  daysInCalendar(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'))
const none = { closures: [], timed: 0, repeating: 0, cancelled: 0, odd: 0 }

test.each([
  ['DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261031', '2026-10-26 to 2026-10-30'],
  ['DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261027', '2026-10-26'],
  ['DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261026', '2026-10-26'],
  ['DTSTART;VALUE=DATE:20261026', 'DURATION:P1W', '2026-10-26 to 2026-11-01'],
  [
    'DTSTART;VALUE=DATE:20261026',
    'SUMMARY:Half\\, term \\n 26 Oct 2026',
    '2026-10-26: Half, term 26 Oct 2026',
  ],
  // Midnight in London is 11pm in UTC while the clocks are forward.
  ['DTSTART:20260701T230000Z', 'DTEND:20260702T230000Z', '2026-07-02'],
  [
    'DTSTART;TZID=Europe/London:20261224T000000',
    'DTEND;TZID=Europe/London:20261227T000000',
    '2026-12-24 to 2026-12-26',
  ],
])('in a calendar, %s with %s is %s', async (start, more, expected) => {
  const days = await event(start, more)
  expect(typeof days === 'string' ? days : days.closures.map((closure) => asLine(closure))).toEqual([
    expected,
  ])
})

test.each([
  ['timed', 'DTSTART:20261026T090000Z', 'DTEND:20261026T100000Z'],
  ['timed', 'DTSTART:20261026T000000Z', 'SUMMARY:A moment'],
  ['timed', 'DTSTART:20261026T090000', 'DURATION:PT1H'],
  ['repeating', 'DTSTART;VALUE=DATE:20261026', 'RRULE:FREQ=SECONDLY'],
  ['repeating', 'DTSTART;VALUE=DATE:20261026', 'RDATE;VALUE=DATE:20271026'],
  ['cancelled', 'DTSTART;VALUE=DATE:20261026', 'STATUS:CANCELLED'],
  ['odd', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261001'],
  ['odd', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20281001'],
])('in a calendar, what is %s is left out and counted', async (why, ...lines) => {
  expect(await event(...lines)).toEqual({ ...none, [why]: 1 })
})

test('whatever is in a file, it is days or a broken calendar', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20261026',
      'DTEND:20261301T000000Z',
      'RRULE:X',
      ' ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      const days = await daysInCalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'))
      if (typeof days === 'string') expect(days).toBe('calendarBroken')
      else expect(schoolSettings.shape.closures.safeParse(days.closures).error).toBeUndefined()
    }),
  )
})

test('closures that follow on each other for more than 100 days are too long, others are not', () => {
  const from = (month: number) => ({ from: `2027-0${month}-01`, to: `2027-0${month}-28` })
  expect(runTooLong([from(1), from(2), from(3), from(4)])).toBe(true)
  expect(runTooLong([from(1), from(2), from(3), from(5), from(6)])).toBe(false)
  expect(runTooLong([])).toBe(false)
})
