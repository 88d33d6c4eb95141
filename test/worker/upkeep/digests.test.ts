import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeSettings, cronAt, itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll, outboxRows, runCron } from '../../support/queue.ts'
import { addSchools, BRAMBLE_HILL, cast } from '../../support/schools.ts'
import {
  mailError,
  newToken,
  personId,
  post,
  raise,
  type SentMail,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

let sent: SentMail[] = []
beforeEach(() => {
  stopTheClock('2026-05-05T18:00:00+01:00')
  sent = watchMail()
})

const digests = () => sent.filter(({ subject }) => subject === 'On the desk this morning')
const readers = () =>
  digests()
    .map(({ to }) => to)
    .sort()
const digestTo = (email: string) => digests().find(({ to }) => to === email)?.text ?? ''
/** What the digest lists: "New to you: 1: 7KX-3QM". */
const line = (email: string, label: string) =>
  new RegExp(`^${label}: (.*)$`, 'm').exec(digestTo(email))?.[1] ?? ''

describe('the morning’s digest', () => {
  test('counts and names what waits for each, and says nothing else', async () => {
    const due = await raise({ said: 'the-words-of-it', group: 'Year 2' })
    await cronAt('2026-05-06T07:25:00+01:00')
    expect(readers()).toEqual([])
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.deputyAndDsl, cast.head])
    expect(line(cast.head, 'New to you')).toBe(`1: ${due.reference}`)
    expect(line(cast.head, 'Answer due today')).toBe(`1: ${due.reference}`)
    expect(digestTo(cast.head)).not.toContain('overdue')
    expect(digestTo(cast.head)).toContain('https://gatepost.example.com/desk/bramble-hill\n')
    for (const { text, html } of digests()) expect(text + html).not.toMatch(/the-words-of-it|Year 2/)
  })

  test('comes once a day, however often the cron runs, and again on the next', async () => {
    await raise()
    await cronAt('2026-05-06T07:30:00+01:00')
    await cronAt('2026-05-06T07:35:00+01:00')
    await cronAt('2026-05-06T11:55:00+01:00')
    expect(digests()).toHaveLength(2)
    await cronAt('2026-05-07T07:30:00+01:00')
    expect(digests()).toHaveLength(4)
    expect(digestTo(cast.head)).toBeTruthy()
  })

  test('comes once when the cron runs three times at once', async () => {
    await raise()
    itIs('2026-05-06T07:30:00+01:00')
    await Promise.all([runCron(), runCron(), runCron()])
    await deliverAll()
    expect(readers()).toEqual([cast.deputyAndDsl, cast.head])
  })

  test('is written whole or not at all when the cron dies, and then by the next', async () => {
    await raise()
    await deliverAll()
    vi.spyOn(env.DB, 'batch').mockRejectedValueOnce(new Error('D1_ERROR: gone'))
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([])
    await cronAt('2026-05-06T07:35:00+01:00')
    expect(readers()).toEqual([cast.deputyAndDsl, cast.head])
  })

  test('comes to nobody when nothing waits', async () => {
    const { reference } = await raise()
    for (const email of [cast.head, cast.deputyAndDsl]) {
      await (await atDesk(email)).page(`/concerns/${reference}`)
    }
    await (await atDesk(cast.head)).act(reference, 'acknowledge')
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([])
  })

  test('leaves out what somebody has looked at, until its reporter writes again', async () => {
    const { reference, code } = await raise()
    const head = await atDesk(cast.head)
    await head.act(reference, 'acknowledge')
    await head.act(reference, 'looking')
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.deputyAndDsl])
    itIs('2026-05-06T20:00:00+01:00')
    await post('/bramble-hill/follow-up', { code, do: 'say', message: 'More.', token: newToken() })
    sent.length = 0
    await cronAt('2026-05-07T07:30:00+01:00')
    expect(line(cast.head, 'New to you')).toBe(`1: ${reference}`)
  })

  test('names a closed one whose reporter has written again', async () => {
    const { reference, code } = await raise()
    const head = await atDesk(cast.head)
    await head.act(reference, 'not-a-concern', { reason: 'A mistake.' })
    await (await atDesk(cast.deputyAndDsl)).page(`/concerns/${reference}`)
    itIs('2026-05-05T20:00:00+01:00')
    await post('/bramble-hill/follow-up', { code, do: 'say', message: 'No, it is.', token: newToken() })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(line(cast.head, 'New to you')).toBe(`1: ${reference}`)
  })

  test('names what is overdue', async () => {
    const { reference } = await raise()
    await cronAt('2026-05-07T07:30:00+01:00')
    expect(line(cast.head, 'Answer overdue')).toBe(`1: ${reference}`)
    expect(digestTo(cast.head)).not.toContain('due today')
  })

  test('names mail that was given up, for 14 days', async () => {
    sent = watchMail(({ to }) => (to === 'kim@home.example.com' ? mailError('E_RECIPIENT_SUPPRESSED') : null))
    const { reference } = await raise({ mayContact: 'yes', contact: 'kim@home.example.com' })
    await (await atDesk(cast.deputyAndDsl)).page(`/concerns/${reference}`)
    await (await atDesk(cast.head)).act(reference, 'acknowledge')
    await deliverAll()
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(line(cast.head, 'Mail that didn’t arrive')).toBe(`1: ${reference}`)
    sent.length = 0
    await cronAt('2026-05-20T07:30:00+01:00')
    expect(readers()).toEqual([])
  })

  test('is forgotten after 14 days', async () => {
    await raise()
    await cronAt('2026-05-06T07:30:00+01:00')
    await cronAt('2026-05-20T07:30:00+01:00')
    expect((await outboxRows()).filter(({ kind }) => kind === 'digest')).toHaveLength(4)
    await cronAt('2026-05-21T07:30:00+01:00')
    expect((await outboxRows()).filter(({ kind }) => kind === 'digest')).toHaveLength(4)
  })

  test('names ten and counts the rest', async () => {
    for (let i = 0; i < 12; i++) await raise({ said: `Number ${i}` })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(line(cast.head, 'New to you')).toMatch(/^12: (\w{3}-\w{3}, ){10}…$/)
  })
})

test.each([
  ['somebody may be at risk', { risks: 'child' }],
  ['it is about who works at the school', { about: 'staff' }],
])('what was withdrawn though %s is in it until it is decided', async (_, fields) => {
  const { reference, code } = await raise(fields)
  const head = await atDesk(cast.head)
  await head.page(`/concerns/${reference}`)
  await post('/bramble-hill/follow-up', { code, do: 'withdraw-for-good', token: newToken() })
  await cronAt('2026-05-06T07:30:00+01:00')
  expect(line(cast.head, 'Withdrawn, and still to be decided')).toBe(`1: ${reference}`)
  await head.act(reference, 'not-a-concern', { reason: 'Looked into.', filing: 'filed' })
  sent.length = 0
  await cronAt('2026-05-07T07:30:00+01:00')
  expect(digestTo(cast.head)).not.toContain(reference)
})

describe('a digest holds only what its reader may see', () => {
  test('not what is about the headteacher, but for the chair', async () => {
    const { reference } = await raise({ about: 'headteacher' })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.chair])
    expect(line(cast.chair, 'New to you')).toBe(`1: ${reference}`)
  })

  test('not even as a count beside others', async () => {
    const seen = await raise({ said: 'for all' })
    const hidden = await raise({ about: 'unsure', named: 'Ngozi Adeyemi' })
    const chairs = await raise({ about: 'headteacher' })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(line(cast.deputyAndDsl, 'New to you')).toBe(`1: ${seen.reference}`)
    expect(line(cast.chair, 'New to you')).toBe(`1: ${chairs.reference}`)
    expect(line(cast.head, 'New to you')).toMatch(/^2: /)
    expect(digestTo(cast.head)).toContain(hidden.reference)
    expect(digestTo(cast.head)).not.toContain(chairs.reference)
  })

  test('with what is marked for the safeguarding leads', async () => {
    await raise({ about: 'staff', named: 'Mr Teal', risks: 'child' })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.assistant, cast.deputyAndDsl, cast.head])
  })

  test('not what somebody has stepped aside from', async () => {
    const { reference } = await raise()
    await (await atDesk(cast.head)).act(reference, 'step-aside', { reason: 'My niece.' })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.deputyAndDsl])
  })

  test('not what turns out to be about them, by the list as it is now', async () => {
    await raise({ about: 'parent', named: 'Robin Vale' })
    await env.DB.prepare("UPDATE people SET name = 'Robin Vale' WHERE email = ?").bind(cast.head).run()
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).not.toContain(cast.head)
  })

  test('not mail that failed about a concern that is kept from them', async () => {
    sent = watchMail(({ subject }) =>
      subject.startsWith('New concern') ? mailError('E_RECIPIENT_SUPPRESSED') : null,
    )
    await raise({ about: 'unsure', named: 'Ngozi Adeyemi' })
    await deliverAll()
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers()).toEqual([cast.head])
    expect(digestTo(cast.head)).toContain('didn’t arrive')
  })

  test('and who gets no mail has one only of what is theirs', async () => {
    const { reference } = await raise()
    await raise({ said: 'another' })
    await (await atDesk(cast.head)).act(reference, 'assign', { personId: await personId(cast.assistant) })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(line(cast.assistant, 'New to you')).toBe(`1: ${reference}`)
    expect(readers()).not.toContain(cast.office)
  })
})

describe('the time of the digest', () => {
  test.each([
    ['a Saturday', '2026-05-09T07:30:00+01:00'],
    ['a bank holiday', '2026-05-25T07:30:00+01:00'],
    ['half past six on the clocks, in summer', '2026-05-06T06:30:00+01:00'],
    ['half past six on the clocks, in winter', '2026-11-25T06:30:00Z'],
    ['the afternoon', '2026-05-06T12:00:00+01:00'],
  ])('is not %s', async (_, time) => {
    await raise()
    await cronAt(time)
    expect(readers()).toEqual([])
  })

  test('is half past seven on the clocks, in winter too', async () => {
    itIs('2026-11-24T18:00:00Z')
    await raise()
    await cronAt('2026-11-25T07:25:00Z')
    expect(readers()).toEqual([])
    await cronAt('2026-11-25T07:30:00Z')
    expect(readers()).toEqual([cast.deputyAndDsl, cast.head])
  })

  test('is no day on which the school is closed, while another works', async () => {
    await raise()
    await raise({}, 'saltmarsh')
    await changeSettings({ closures: [{ from: '2026-05-06', to: '2026-05-06' }] })
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(readers().every((email) => email.endsWith('@saltmarsh.example.com'))).toBe(true)
    expect(readers()).toHaveLength(3)
    sent.length = 0
    await cronAt('2026-05-07T07:30:00+01:00')
    expect(readers()).toContain(cast.head)
  })
})

describe('with many schools', () => {
  test('a run does a bounded share, every school gets its turn, and those with nothing are not asked', async () => {
    const names = Array.from({ length: 34 }, (_, i) => `school-${String.fromCharCode(97 + (i % 26))}${i}`)
    await addSchools(env.DB, ...names.map((slug) => ({ ...BRAMBLE_HILL, slug })))
    for (const slug of names) await raise({}, slug)
    await deliverAll()
    sent.length = 0
    await cronAt('2026-05-06T07:30:00+01:00')
    expect(digests()).toHaveLength(2 * 30)
    await cronAt('2026-05-06T07:35:00+01:00')
    expect(digests()).toHaveLength(2 * 34)
    const { results } = await env.DB.prepare('SELECT id FROM schools WHERE digested_on IS NULL').all()
    expect(results).toHaveLength(2)
    expect((await outboxRows()).every(({ state }) => state === 'sent')).toBe(true)
  })
})
