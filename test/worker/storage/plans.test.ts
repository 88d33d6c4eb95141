import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { settingsOf } from '../../../src/env.ts'
import { openStorage } from '../../../src/storage/store.ts'
import { reseal } from '../../../src/upkeep/reseal.ts'
import { cronAt, itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { atOperator } from '../../support/operator.ts'
import { scansIn, watchStatements } from '../../support/plans.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { get, newToken, personId, post, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

/** Finds, by some of its words, a statement that reads a whole table: each stands here with why it may. */
const reads = (table: string, part: string) => ({ table, statement: expect.stringContaining(part) })

const followUp = (code: string, what: string, message = '') =>
  post('/bramble-hill/follow-up', { code, do: what, message, token: newToken() })

/** Reads an answer, which must be what was asked for: a refusal asks the database little. */
async function answered(what: string, answering: Promise<Response>, status: number): Promise<string> {
  const answer = await answering
  expect([what, answer.status]).toEqual([what, status])
  return answer.text()
}

test('what parents ask is found by index', async () => {
  const stop = watchStatements()
  for (const page of ['/', '/?q=bramble', '/bramble-hill']) await answered(page, get(page), 200)
  const { code } = await raise({ about: 'staff', named: 'Tom Brannigan', risks: 'child', group: 'Year 2' })
  for (const what of ['open', 'say', 'withdraw-for-good']) {
    await answered(what, followUp(code, what, 'And more.'), 200)
  }
  const asked = stop()
  expect(asked.length).toBeGreaterThan(19)
  expect(await scansIn(asked)).toEqual([
    // All that are open, by name, and those that have a part of a name in them: no index knows either.
    reads('schools', 'from "schools" where "schools"."closed_for" is null order by'),
    reads('schools', 'instr('),
  ])
})

test('what the desk asks is found by index', async () => {
  stopTheClock('2026-05-05T10:00:00+01:00')
  watchMail()
  const stop = watchStatements()
  const first = await raise({ group: 'Year 2', name: 'Kim Okoro', contact: 'kim@home.example.com' })
  const [second, risky, chairs] = [
    await raise({ group: 'Year 2' }),
    await raise({ group: 'Year 2', risks: 'child' }),
    await raise({ about: 'headteacher' }),
  ]
  await deliverAll()
  const lists = async (email: string) => [
    '',
    '?tab=mine',
    `?tab=closed&state=closed&point=rumour&group=Year+2&assignee=${await personId(email)}`,
    '?assignee=nobody&page=2',
    '/statistics',
    '/concerns.csv',
  ]
  const everybodys = async (email: string) => [
    '/log',
    `/log?who=${await personId(email)}&what=raised&after=${Date.now()}_school_3`,
    '/people',
  ]
  const pagesOf = (reference: string) =>
    ['', '/record', '/letters', '/letters/conversation'].map((rest) => `/concerns/${reference}${rest}`)
  for (const [email, pages] of [
    [cast.head, [...(await lists(cast.head)), ...pagesOf(first.reference), '/subject-access']],
    [cast.deputyAndDsl, [...(await lists(cast.deputyAndDsl)), ...pagesOf(first.reference)]],
    [cast.chair, [...(await lists(cast.chair)), `/concerns/${chairs.reference}`]],
    [cast.office, []],
  ] as const) {
    const desk = await atDesk(email)
    for (const page of [...pages, ...(await everybodys(email))]) {
      await answered(`${email} ${page}`, desk.get(page), 200)
    }
  }

  const head = await atDesk(cast.head)
  await answered('find', head.get(`?find=${first.reference}`), 302)
  await answered('account', get('/desk/account', { Cookie: head.cookie }), 200)
  for (const [{ reference }, act, fields] of [
    [first, 'acknowledge', {}],
    [second, 'acknowledge', {}],
    [first, 'link', { other: second.reference }],
    [first, 'assign', { personId: await personId(cast.head) }],
    [first, 'looking', {}],
    [first, 'answer', { message: 'We are looking into it.' }],
    [first, 'note', { text: 'Both are about one post.' }],
    [first, 'decide', { rung: 'conversation', reason: 'It was put right.' }],
    [first, 'hold', { reason: 'A court asks.' }],
    [first, 'release', { reason: 'It has answered.' }],
    [first, 'close', { summary: 'We spoke.', followUp: 'It is gone.' }],
    [first, 'reopen', { reason: 'It is back.' }],
    [first, 'unlink', {}],
    [first, 'hand-over', { reason: 'A child may be at risk.' }],
    [second, 'reopen', { reason: 'It was apart.' }],
    [second, 'not-a-concern', { reason: 'It is not about us.' }],
    [risky, 'move-up', { about: 'headteacher', named: '', reason: 'It is about me.' }],
  ] as const) {
    await answered(act, head.act(reference, act, fields), 303)
  }
  for (const [path, fields, part] of [
    ['/subject-access', { who: 'kim okoro', do: 'seek' }, first.reference],
    ['/subject-access', { who: 'kim okoro', do: 'print', chosen: first.reference }, 'Kim Okoro'],
    ['/concerns.csv', {}, first.reference],
    [`/concerns/${first.reference}/record`, { kind: 'full' }, 'Kim Okoro'],
    [
      `/concerns/${first.reference}/letters/conversation`,
      { recipient: 'A parent', body: 'Come in.' },
      'Come in.',
    ],
  ] as const) {
    const sent = head.post(path, { token: newToken(), ...fields })
    expect(await answered(path, sent, 200)).toContain(part)
  }
  const asked = stop()
  expect(asked.length).toBeGreaterThan(90)
  expect(await scansIn(asked)).toEqual([])
})

test('what the operator asks is found by index', async () => {
  const stop = watchStatements()
  const operator = await atOperator()
  for (const page of ['', '?q=hill', '?tab=attention&page=2', '/schools/bramble-hill']) {
    await answered(page, operator.get(page), 200)
  }
  expect(await scansIn(stop())).toEqual([
    // The list of all schools is theirs to see, and to search.
    reads('schools', 'from "schools" order by'),
    reads('schools', 'instr('),
  ])
})

test('what the cron asks is found by index', async () => {
  stopTheClock('2026-05-05T10:00:00+01:00')
  watchMail()
  const [left, closed] = [await raise(), await raise()]
  await deliverAll()
  const head = await atDesk(cast.head)
  await followUp(left.code, 'say', 'And more.')
  await head.act(closed.reference, 'acknowledge')
  await head.act(closed.reference, 'decide', { rung: 'conversation', reason: 'It was put right.' })
  await head.act(closed.reference, 'close', { summary: 'We spoke.', followUp: 'It is gone.' })
  await env.DB.prepare(
    `INSERT INTO evidence (id, school_id, concern_id, added_at, added_by, size, state, object_name)
     SELECT 'picture', school_id, id, 1, 'reporter', 9, 'coming', 'picture' FROM concerns WHERE reference = ?`,
  )
    .bind(left.reference)
    .run()
  await env.DB.prepare("UPDATE people SET state = 'left' WHERE email = ?").bind(cast.office).run()

  const stop = watchStatements()
  for (const time of ['2026-05-06T08:00', '2026-05-06T10:00', '2026-05-07T12:10', '2027-05-07T10:00']) {
    await cronAt(`${time}:00+01:00`)
  }
  itIs('2027-05-22T10:00:00+01:00')
  await cronAt('2027-05-22T10:00:00+01:00')
  const settings = settingsOf(env)
  const newKey = btoa(String.fromCharCode(...new Uint8Array(32).fill(3)))
  await reseal(await openStorage(env.DB, { ...settings, SEALING_KEYS: [newKey, ...settings.SEALING_KEYS] }))
  const asked = stop()
  const { results } = await env.DB.prepare('SELECT kind FROM events').all()
  const kinds = results.map(({ kind }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining(['reminded', 'overdue', 'counted', 'deletion-warned', 'deleted']),
  )
  expect(await scansIn(asked)).toEqual([
    // Each school has its own period: of each one look, by index, at what was closed before.
    reads('schools', 'from "schools" cross join "concerns"'),
    // Once an hour, of the last day's sessions, and of people and users, who are few against all that they do.
    reads('sessions', 'delete from "sessions" where "sessions"."expires_at" <'),
    reads('users', 'select "id" from "users" where (not exists'),
    reads('people', 'select "id" from "people" where ("people"."state" = ? and not'),
  ])
})
