import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { changeSettings } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { newToken, post, raise, withSchools } from '../../support/worker.ts'

withSchools()

const told = {
  said: 'zebra-said',
  more: 'zebra-more',
  named: 'Zebra Named',
  otherGroup: 'zebra-other-group',
  when: 'zebra-when',
  mayContact: 'yes',
  name: 'Yvette Giraffe',
  contact: 'giraffe@home.example.com',
  group: 'Year 2',
  risks: 'child',
}

/** A concern from its raising to its close, with a message each way and a note. */
async function worked(fields = {}) {
  const { reference, code } = await raise({ ...told, ...fields })
  const head = await atDesk(cast.head)
  await head.act(reference, 'answer', { message: 'zebra-answer' })
  await post('/bramble-hill/follow-up', { code, do: 'say', message: 'zebra-message', token: newToken() })
  await head.act(reference, 'note', { text: 'A private note.' })
  await head.act(reference, 'decide', { rung: 'conversation', reason: 'A first time.' })
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'close', {
    summary: 'The post is gone.',
    followUp: 'A talk on Monday.',
    filing: 'filed',
  })
  const make = async (kind: string) =>
    (await head.post(`/concerns/${reference}/record`, { kind, token: newToken() })).text()
  return { reference, head, make }
}
const fingerprintOn = (page: string) => /class="digits">([0-9a-f ]+)</.exec(page)?.[1] ?? ''

test('in full it holds everything: who, what, messages, decisions with reasons, outcome, deletion', async () => {
  const { reference, make } = await worked()
  const page = await make('full')
  for (const text of [
    ...['zebra-said', 'zebra-more', 'Zebra Named', 'zebra-when', 'zebra-answer', 'zebra-message'],
    ...['Yvette Giraffe', 'giraffe@home.example.com', 'Year 2', 'A private note.', 'A first time.'],
    ...['The post is gone.', 'A talk on Monday.', 'a child may be at risk', 'Confidential'],
    `Record of concern ${reference}`,
    'A rumour or an accusation',
    'A private conversation, and a request to remove the post',
  ]) {
    expect(page).toContain(text)
  }
  const due = new Date()
  expect(page).toMatch(
    new RegExp(
      `What was said is deleted on \\d+ \\w+ ${due.getFullYear() + 1}\\. The school keeps a closed concern for 12 months`,
    ),
  )
  expect(fingerprintOn(page)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
})

test('with the reporter withheld it has no name and no contact, and warns that the words may tell', async () => {
  const { make } = await worked()
  const page = await make('withheld')
  expect(page).not.toMatch(/giraffe/i)
  for (const kept of ['zebra-said', 'zebra-message', 'A private note.', 'The post is gone.'])
    expect(page).toContain(kept)
  expect(page).toContain('one turn of phrase can show who it was')
})

test('without the words it has nothing that anybody wrote, nor when, and still each decision', async () => {
  const { make } = await worked()
  const page = await make('wordless')
  expect(page).not.toMatch(/giraffe|zebra|private note|at risk|the reporter</i)
  expect(page).not.toMatch(/\d(am|pm) on (?!\w+ \d+ \w+ \d{4} by )/)
  expect(page).not.toMatch(/A first time|The post is gone|A talk on Monday|Acknowledged/)
  for (const kept of ['A private conversation, and a request to remove the post', 'Closed', 'Year 2'])
    expect(page).toContain(kept)
})

test.each([
  ['is closed by that', {}, 'Closed'],
  ['waits for the school', { risks: 'child' }, 'Looking into it'],
])('without the words nobody learns that it was withdrawn, when it %s', async (_, fields, state) => {
  const { reference, code } = await raise(fields)
  const head = await atDesk(cast.head)
  await head.act(reference, 'acknowledge')
  await post('/bramble-hill/follow-up', { code, do: 'withdraw-for-good', token: newToken() })
  const made = await head.post(`/concerns/${reference}/record`, { kind: 'wordless', token: newToken() })
  const page = await made.text()
  expect(page).toMatch(new RegExp(`>State</th><td><bdi>${state}<`))
  expect(page).not.toMatch(/withdr/i)
})

test('says who it is kept from, but not to outsiders', async () => {
  const { make } = await worked({ about: 'slt', named: 'Tom Brannigan' })
  expect(await make('full')).toMatch(/Kept from[\s\S]{0,60}Tom Brannigan/)
  expect(await make('wordless')).not.toContain('Tom Brannigan')
})

test('its fingerprint stays while nothing changes, and changes with a row, a word, or the kind', async () => {
  const { reference, head, make } = await worked()
  const first = fingerprintOn(await make('full'))
  await head.page(`/concerns/${reference}`)
  expect(fingerprintOn(await make('full'))).toBe(first)
  expect(fingerprintOn(await make('withheld'))).not.toBe(first)
  await changeSettings({ retentionMonths: 3 })
  expect(fingerprintOn(await make('full'))).toBe(first)
  await env.DB.prepare("UPDATE events SET happened_at = happened_at + 1 WHERE kind = 'decided'").run()
  const altered = fingerprintOn(await make('full'))
  expect(altered).not.toBe(first)
  await head.act(reference, 'note', { text: 'One more.' })
  expect([first, altered]).not.toContain(fingerprintOn(await make('full')))
})

test('each that is made is written down with its kind, once, and looking at the choice is not', async () => {
  const { reference, head } = await worked()
  const path = `/concerns/${reference}/record`
  const choice = await head.page(`${path}?reporter=withheld`)
  expect(choice).toMatch(/value="withheld" checked/)
  expect(choice).not.toContain('zebra')
  const fields = { kind: 'withheld', token: newToken() }
  await head.post(path, fields)
  await head.post(path, fields)
  const page = await head.page(`/concerns/${reference}`)
  expect(page.match(/<b>Exported<\/b>/g)).toHaveLength(1)
  expect(page).toContain('the record, the reporter withheld')
})

test.each<Record<string, string>>([{}, { kind: 'everything' }])(
  'a choice that is none, %o, is told with 422',
  async (fields) => {
    const { reference } = await raise()
    const answer = await (await atDesk(cast.head)).post(`/concerns/${reference}/record`, fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Say who the record is for.')
  },
)

test('there is none of a concern that is kept from the reader', async () => {
  const { reference } = await raise({ about: 'headteacher' })
  const head = await atDesk(cast.head)
  expect((await head.get(`/concerns/${reference}/record`)).status).toBe(404)
  expect((await head.post(`/concerns/${reference}/record`, { kind: 'full' })).status).toBe(404)
})

test('without the words it has no outcome when it may show none: not that nothing was decided', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const make = async (kind: string) =>
    (await head.post(`/concerns/${reference}/record`, { kind, token: newToken() })).text()
  expect(await make('full')).toContain('Nothing has been decided yet.')
  await head.act(reference, 'decide', { rung: 'authorities', reason: 'It was a threat.' })
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'close', { summary: 'Over.' })
  expect(await make('full')).toContain('<h2>Outcome</h2>')
  const page = await make('wordless')
  expect(page).not.toContain('<h2>Outcome</h2>')
  expect(page).not.toContain('decided')
})

test('one that was put aside says that it was without a decision', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  await head.act(reference, 'not-a-concern', { reason: 'A mistake.' })
  const page = await (
    await head.post(`/concerns/${reference}/record`, { kind: 'full', token: newToken() })
  ).text()
  expect(page).toContain('It was put aside or withdrawn without a decision.')
  expect(page).not.toContain('Nothing has been decided yet.')
})

test.each(['behaviour', 'staff-code', 'legal'])(
  'without the words it says nothing of %s, which is nobody else’s to know',
  async (rung) => {
    const { head, make, reference } = await worked()
    await head.act(reference, 'decide', { rung, reason: 'So.' })
    const { name } = en.desk.ladder[rung as 'legal']
    expect(await make('full')).toContain(name)
    expect(await make('wordless')).not.toContain(name)
  },
)
