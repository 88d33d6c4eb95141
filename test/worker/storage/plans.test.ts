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

test('what parents ask is found by index', async () => {
  const stop = watchStatements()
  await get('/')
  await get('/?q=bramble')
  await get('/bramble-hill')
  const { code } = await raise({ about: 'staff', named: 'Tom Brannigan', risks: 'child', group: 'Year 2' })
  await followUp(code, 'open')
  await followUp(code, 'say', 'And more.')
  await followUp(code, 'withdraw-for-good')
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
  const raised = [await raise({ group: 'Year 2' }), await raise({ group: 'Year 2', risks: 'child' })]
  const [first = '', second = ''] = raised.map(({ reference }) => reference)
  await raise({ about: 'headteacher' })
  await deliverAll()
  for (const email of [cast.head, cast.deputyAndDsl, cast.chair, cast.office]) {
    const desk = await atDesk(email)
    for (const page of [
      '',
      '?tab=mine',
      `?tab=closed&state=closed&point=rumour&group=Year+2&assignee=${await personId(email)}`,
      '?assignee=nobody&page=2',
      `?find=${first}`,
      `/concerns/${first}`,
      '/log',
      `/log?who=${await personId(email)}&what=raised&after=${Date.now()}_school_3`,
      '/statistics',
      '/people',
    ]) {
      await desk.page(page)
    }
  }
  const head = await atDesk(cast.head)
  await head.act(first, 'acknowledge')
  await head.act(second, 'acknowledge')
  await head.act(first, 'link', { other: second })
  await head.act(first, 'assign', { personId: await personId(cast.head) })
  await head.act(first, 'answer', { body: 'We are looking into it.' })
  await head.act(first, 'decide', { rung: 'conversation', reason: 'It was put right.' })
  await head.act(first, 'close', { summary: 'We spoke.', followUp: 'It is gone.' })
  for (const page of [
    '/subject-access?q=kitchen',
    '/concerns.csv',
    `/concerns/${first}/record`,
    '/account',
  ]) {
    await head.page(page)
  }
  const asked = stop()
  expect(asked.length).toBeGreaterThan(50)
  expect(await scansIn(asked)).toEqual([])
})

test('what the operator asks is found by index', async () => {
  const stop = watchStatements()
  const operator = await atOperator()
  for (const page of ['', '?q=hill', '?tab=attention&page=2', '/schools/bramble-hill'])
    await operator.page(page)
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
