import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { itIs, stopTheClock } from '../../support/clock.ts'
import { deliverAll, deliverQueue, outboxRows } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  mailError,
  newToken,
  post,
  type SentMail,
  smallest,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const MINUTE = 60_000
const SALTMARSH_HEAD = 'head@saltmarsh.example.com'
const SALTMARSH_DEPUTY = 'deputy@saltmarsh.example.com'
beforeEach(() => {
  stopTheClock('2026-05-06T10:04:00+01:00')
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** So many parents raise a concern each. */
async function raiseMany(many: number, fields: Record<string, string> = {}, school = 'bramble-hill') {
  const raise = () => post(`/${school}/report`, { token: newToken(), ...smallest, ...fields })
  const answers = await Promise.all(Array.from({ length: many }, raise))
  for (const { status } of answers) expect(status).toBe(303)
}
const news = (sent: SentMail[], to: string) =>
  sent.filter((mail) => mail.to === to && /^(New|Read now:) concern /.test(mail.subject)).length
const notices = (sent: SentMail[], to: string) =>
  sent.filter((mail) => mail.to === to && mail.subject.startsWith('More new concerns')).length
const states = async () => Object.groupBy(await outboxRows(), ({ state }) => state)

test('past twenty concerns in ten minutes, one notice stands for the rest, to each who is told', async () => {
  const sent = watchMail()
  await raiseMany(25, {}, 'saltmarsh')
  await deliverAll()
  for (const to of [SALTMARSH_HEAD, SALTMARSH_DEPUTY]) {
    expect([news(sent, to), notices(sent, to)]).toEqual([20, 1])
  }
  expect(sent).toHaveLength(42)
  const notice = sent.find(({ subject }) => subject.startsWith('More'))
  expect(notice?.subject).toBe('More new concerns since 10am on Wednesday 6 May')
  expect(notice?.text).toContain('https://gatepost.example.com/desk/saltmarsh\n')
  expect(`${notice?.text}${notice?.html}`).not.toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}|kitchen|rumour|25|school-/)
  expect((await states()).bundled).toHaveLength(8)
  for (const row of (await states()).bundled ?? []) expect(row.sealed_envelope).toBeNull()

  sent.length = 0
  await raiseMany(2, {}, 'saltmarsh')
  await raiseMany(1)
  await deliverAll()
  expect(sent.map(({ to }) => to)).toEqual([cast.head])

  // In the next ten minutes the flood goes on, and in those after it is over.
  itIs('2026-05-06T10:11:00+01:00')
  await raiseMany(3, {}, 'saltmarsh')
  await deliverAll()
  expect([news(sent, SALTMARSH_HEAD), notices(sent, SALTMARSH_HEAD)]).toEqual([0, 1])
  itIs('2026-05-06T10:15:00+01:00')
  sent.length = 0
  await raiseMany(1, {}, 'saltmarsh')
  await deliverAll()
  expect([news(sent, SALTMARSH_HEAD), notices(sent, SALTMARSH_HEAD)]).toEqual([1, 0])
})

test('a risk, and what is kept from somebody, is always told by itself, and counts for nothing', async () => {
  const sent = watchMail()
  await raiseMany(19)
  await raiseMany(2, { risks: 'child' })
  await raiseMany(2, { about: 'parent', named: 'Ngozi Adeyemi' })
  await raiseMany(21, { about: 'staff', named: 'Mr Teal' })
  itIs('2026-05-06T10:05:00+01:00')
  await raiseMany(1)
  await deliverAll()
  expect([news(sent, cast.head), notices(sent, cast.head)]).toEqual([19 + 2 + 2 + 20 + 1, 1])
  expect([news(sent, cast.deputyAndDsl), notices(sent, cast.deputyAndDsl)]).toEqual([2, 0])

  sent.length = 0
  await raiseMany(2)
  await raiseMany(1, { risks: 'extremism' })
  await raiseMany(1, { about: 'parent', named: 'Ngozi Adeyemi' })
  await deliverAll()
  // What is about staff has its notice already; this one is for what goes to SLT.
  expect([news(sent, cast.head), notices(sent, cast.head), news(sent, cast.deputyAndDsl)]).toEqual([2, 1, 1])

  // The same where nobody leads on safeguarding.
  sent.length = 0
  for (const email of [cast.deputyAndDsl, cast.assistant]) {
    await env.DB.prepare(`UPDATE people SET roles = '["slt"]' WHERE email = ?`).bind(email).run()
  }
  noteChange()
  itIs('2026-05-06T11:00:00+01:00')
  await raiseMany(19)
  await raiseMany(2, { risks: 'child' })
  await raiseMany(1)
  await deliverAll()
  expect([news(sent, cast.head), notices(sent, cast.head)]).toEqual([22, 0])
})

test('a notice that can’t be delivered goes to the next in line, and is red when nobody can be reached', async () => {
  await raiseMany(22)
  const sent = watchMail(({ to }) => (to === cast.head ? mailError('E_RECIPIENT_SUPPRESSED') : null))
  await deliverAll()
  expect([news(sent, cast.deputyAndDsl), notices(sent, cast.deputyAndDsl)]).toEqual([20, 1])

  itIs('2026-05-06T10:10:00+01:00')
  await raiseMany(2)
  watchMail(() => mailError('E_RECIPIENT_SUPPRESSED'))
  await deliverAll()
  expect((await states()).failed?.map(({ kind }) => kind)).toEqual(['more-concerns'])
})

test('many workers at once make one notice', async () => {
  const sent = watchMail()
  await raiseMany(24)
  const hints = (await outboxRows()).map(({ id }) => ({ school: 'bramble-hill', mail: id }))
  await Promise.all([...hints.map((hint) => deliverQueue([hint])), deliverQueue(hints)])
  expect([news(sent, cast.head), notices(sent, cast.head)]).toEqual([20, 1])
  expect(Object.keys(await states()).sort()).toEqual(['bundled', 'sent'])
})

test('a worker that dies at any moment loses nothing: what is left out has a notice, which goes out', async () => {
  await raiseMany(22)
  const sent = watchMail()
  const ids = await Promise.all((await outboxRows()).map(async ({ id }) => ({ id, rank: await rankOf(id) })))
  const last = ids.filter(({ rank }) => rank >= 20).map(({ id }) => ({ school: 'bramble-hill', mail: id }))
  expect(last).toHaveLength(2)
  const { results: before } = await env.DB.prepare('SELECT id, sealed_envelope FROM outbox').all<Before>()
  for (let cut = 1; ; cut++) {
    sent.length = 0
    await putBack(before)
    const wasCut = await cutAt(cut, () => deliverQueue(last))
    const rows = (await outboxRows()).filter(({ id }) => last.some(({ mail }) => mail === id))
    const isCovered = rows.some(({ kind }) => kind === 'more-concerns')
    for (const { state } of rows) expect(state === 'waiting' || isCovered, `cut ${cut}: ${state}`).toBe(true)
    vi.setSystemTime(Date.now() + 5 * MINUTE)
    await deliverQueue(last)
    await deliverQueue(last)
    expect(notices(sent, cast.head), `cut ${cut}`).toBeGreaterThan(0)
    const after = (await outboxRows()).filter(({ id }) => last.some(({ mail }) => mail === id))
    expect(after.map(({ state }) => state).sort(), `cut ${cut}`).toEqual(['bundled', 'sent'])
    if (!wasCut) break
  }
})

type Before = { id: string; sealed_envelope: string }

/** How many concerns were raised before the one that a mail is about. */
const rankOf = async (mail: string) =>
  (
    await env.DB.prepare(
      `SELECT count(*) n FROM concerns a, concerns b, outbox WHERE outbox.id = ? AND b.id = outbox.concern_id AND a.rowid < b.rowid`,
    )
      .bind(mail)
      .first<{ n: number }>()
  )?.n ?? 0

/** Puts the outbox back as it was before anything was delivered. */
const putBack = (rows: Before[]) =>
  env.DB.batch(
    rows.map(({ id, sealed_envelope }) =>
      env.DB.prepare(
        `UPDATE outbox SET state = 'waiting', kind = 'new-concern', once = NULL, claimed_until = 0, sealed_envelope = ?
         WHERE id = ?`,
      ).bind(sealed_envelope, id),
    ),
  )

/** Does something while the database is gone from its so-manieth statement on. Whether it came to that. */
async function cutAt(statement: number, run: () => Promise<unknown>): Promise<boolean> {
  const prepare = env.DB.prepare.bind(env.DB)
  let count = 0
  const spy = vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
    if (++count >= statement) throw new Error('D1_ERROR: gone')
    return prepare(query)
  })
  await run()
  spy.mockRestore()
  return count >= statement
}
