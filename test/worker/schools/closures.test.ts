import { expect, test, vi } from 'vitest'
import { stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { change, kept, upload } from '../../support/settings.ts'
import { newToken, withSchools } from '../../support/worker.ts'

withSchools()

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const HALF_TERM = ['DTSTART;VALUE=DATE:20270215', 'DTEND;VALUE=DATE:20270220', 'SUMMARY:Ferien für alle']

/** The lines that the boxes to tick stand for. */
const offered = (page: string) =>
  [...page.matchAll(/name="dates" value="([^"]*)" checked/g)].map(([, line]) => line)
/** What the box holds. */
const inBox = (page: string) => /<textarea id="dates"[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? ''

test('what is pasted is looked over first, and then saved, logged, and counts', async () => {
  stopTheClock('2026-11-28T12:00:00Z')
  const office = await atDesk(cast.office)
  const dates = [
    'Spring half term: Mon 15 – Fri 19 February 2027',
    '25/12/2026 Christmas <Day>',
    '2026-12-25 to 2026-12-25',
    '1 Sept 2025',
  ].join('\n')
  const checked = await change(office, 'closures', { do: 'check', dates })
  expect(checked.status).toBe(200)
  const review = await checked.text()
  expect(review).toContain('Friday 25 December 2026<small dir="auto">Christmas &lt;Day&gt;</small>')
  expect(review).toContain('Monday 15 February 2027 to Friday 19 February 2027')
  expect(review).toContain('One was there twice.')
  expect(review).toContain('One that is long over was left out.')
  expect((await kept()).revision).toBe(0)

  const lines = offered(review).map((line) => line?.replace('&lt;', '<').replace('&gt;', '>') ?? '')
  const form = { token: newToken(), revision: '0', dates: lines, do: 'save' }
  for (const _ of [1, 2]) {
    const saved = await office.post('/settings/closures', form)
    expect(saved.headers.get('Location')).toContain('done=closures')
  }
  const { settings, revision } = await kept()
  expect(revision).toBe(1)
  expect(settings.closures).toEqual([
    { from: '2026-12-25', to: '2026-12-25', name: 'Christmas <Day>' },
    { from: '2027-02-15', to: '2027-02-19', name: 'Spring half term' },
  ])
  const log = await office.page('/log')
  expect(log).toContain('Days closed: added “25 December 2026: Christmas &lt;Day&gt;”')
  const back = await office.post('/settings/closures', { ...form, do: 'back' })
  expect(inBox(await back.text())).toBe(lines.join('\n').replace('<', '&lt;').replace('>', '&gt;'))
  vi.useRealTimers()
})

test('lines that can’t be read are named, all that was typed is kept, and nothing is saved', async () => {
  const office = await atDesk(cast.office)
  const dates = '26 Oct 2027 – 30 Oct 2027\nhalf <term>\n25 December\n31/2/2027\n30 Oct 2027 to 26 Oct 2027'
  for (const act of ['check', 'save']) {
    const answer = await change(office, 'closures', { do: act, dates })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const [line, typed, fault] of [
      [2, 'half &lt;term&gt;', 'we find no day in it'],
      [3, '25 December', 'which year is it?'],
      [4, '31/2/2027', 'there is no such day'],
      [5, '30 Oct 2027 to 26 Oct 2027', 'it ends before it begins'],
    ]) {
      expect(page).toContain(`Line ${line}, “${typed}”: ${fault}`)
    }
    expect(page).not.toContain('Line 1')
    expect(inBox(page)).toBe(dates.replace('<term>', '&lt;term&gt;'))
  }
  const many = Array.from({ length: 201 }, (_, i) => `${1 + (i % 28)}/${1 + Math.floor(i / 28)}/2099`).join(
    '\n',
  )
  expect(await (await change(office, 'closures', { dates: many })).text()).toContain('more than 200 entries')
  const long = await change(office, 'closures', { dates: 'x'.repeat(70_000) })
  expect([long.status, (await long.text()).includes('too much text')]).toEqual([422, true])
  expect((await kept()).revision).toBe(0)
})

test('a calendar’s whole days are added to what was typed, whatever its encoding, and the rest is told', async () => {
  const office = await atDesk(cast.office)
  const text = calendar(
    HALF_TERM,
    ['DTSTART:20270301T090000Z', 'DTEND:20270301T100000Z', 'SUMMARY:Assembly'],
    ['DTSTART;VALUE=DATE:20270401', 'RRULE:FREQ=DAILY', 'SUMMARY:Birthday'],
  )
  const utf16 = (little: boolean): Uint8Array<ArrayBuffer> => {
    const view = new DataView(new ArrayBuffer(2 + 2 * text.length))
    for (const [i, unit] of [...`\uFEFF${text}`].entries()) view.setUint16(2 * i, unit.charCodeAt(0), little)
    return new Uint8Array(view.buffer)
  }
  const encoded: Record<string, Uint8Array<ArrayBuffer>> = {
    'UTF-8': bytesOf(text),
    'UTF-8 with a mark': bytesOf(`\uFEFF${text}`),
    'UTF-16': utf16(true),
    'UTF-16, the other way round': utf16(false),
    'windows-1252': new Uint8Array([...text].map((char) => char.charCodeAt(0))),
  }
  for (const [encoding, bytes] of Object.entries(encoded)) {
    const answer = await upload(office, 'closures', { dates: '25/12/2027 Mine', do: 'check' }, { bytes })
    expect([encoding, answer.status]).toEqual([encoding, 200])
    const page = await answer.text()
    expect(offered(page)).toEqual(['2027-02-15 to 2027-02-19: Ferien für alle', '2027-12-25: Mine'])
    expect(page).toContain('One entry of the file has a time of day')
    expect(page).toContain('One entry of the file repeats.')
  }
})

test('a file that is broken, empty, too large or no calendar is told kindly, and what was typed is kept', async () => {
  const office = await atDesk(cast.office)
  for (const [bytes, error] of [
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'couldn’t read that calendar'],
    [calendar(['DTSTART;VALUE=DATE:20270230']), 'couldn’t read that calendar'],
    [calendar(HALF_TERM, ['SUMMARY:no day at all']), 'couldn’t read that calendar'],
    ['', 'no whole days in that calendar'],
    ['<html>Sign in</html>', 'couldn’t read that calendar'],
    [calendar(), 'no whole days in that calendar'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'isn’t a calendar file'],
    [new Uint8Array(1_000_001).fill(65), 'larger than 1 MB'],
    [new Uint8Array(3_000_000).fill(65), 'larger than 1 MB'],
  ] as const) {
    const typed = { dates: '25/12/2027 Mine', do: 'check' }
    const answer = await upload(office, 'closures', typed, { bytes: bytes as string, name: 'school.ics' })
    expect([error, answer.status]).toEqual([error, 422])
    const page = await answer.text()
    expect(page).toContain(error)
    expect(inBox(page)).toBe('25/12/2027 Mine')
  }
  const both = await upload(office, 'closures', { dates: 'nonsense' }, { bytes: calendar(HALF_TERM) })
  expect(inBox(await both.text())).toBe('nonsense\n15 February 2027 to 19 February 2027: Ferien für alle')
  expect((await kept()).revision).toBe(0)
})

test('what somebody else saved while the days were looked over is not overwritten', async () => {
  const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
  await change(head, 'closures', { do: 'save', dates: '24/12/2027' })
  const form = { token: newToken(), revision: '0', do: 'save', dates: '25/12/2027: Mine' }
  const answer = await office.post('/settings/closures', form)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('Holidays and other days without school is now “24 December 2027”')
  expect(inBox(page)).toBe('25 December 2027: Mine')
})
