import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { get, newToken, post, raise, smallest, withSchools } from '../../support/worker.ts'

withSchools()

const PAGES = [
  '',
  '/code',
  '/code/1',
  '/code/changes',
  '/check',
  '/check/message',
  '/report',
  '/follow-up',
  '/talk-to',
  '/privacy',
  '/accessibility',
]
const rename = (name: string) =>
  env.DB.prepare('UPDATE schools SET name = ?, revision = revision + 1 WHERE id = ?')
    .bind(name, 'bramble-hill')
    .run()

/** How often the database is asked while something is done. */
async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  const [batch, prepare] = [vi.spyOn(env.DB, 'batch'), vi.spyOn(env.DB, 'prepare')]
  await work()
  const inBatches = batch.mock.calls.reduce((sum, [statements]) => sum + statements.length, 0)
  const count = batch.mock.calls.length + prepare.mock.calls.length - inBatches
  batch.mockRestore()
  prepare.mockRestore()
  return count
}

test.each(PAGES)('%s costs one round trip to the database, and none within seconds', async (path) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  const read = () => get(`/bramble-hill${path}`)
  expect(await roundTrips(read)).toBe(1)
  expect(await roundTrips(read)).toBe(0)
})

test('cookies of other websites keep nobody from what is kept; who may be signed in is asked for anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  await get('/bramble-hill')
  const readWith = (Cookie: string) => roundTrips(() => get('/bramble-hill', { Cookie }))
  expect(await readWith('_ga=1; consent=yes')).toBe(0)
  expect(await readWith('_ga=1; __Secure-gatepost.session_token=none')).toBe(1)
})

test('raising a concern costs one round trip after its form was shown', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  await get('/bramble-hill/report')
  expect(await roundTrips(() => post('/bramble-hill/report', { token: newToken(), ...smallest }))).toBe(1)
})

test('a change is seen everywhere within ten seconds, and by whoever is signed in at once', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  const head = await atDesk(cast.head)
  await get('/bramble-hill/talk-to')
  vi.setSystemTime(new Date('2026-11-25T10:00:04Z'))
  expect(await (await get('/bramble-hill')).text()).not.toContain('Elm Grove')
  await rename('Elm Grove')
  expect(await (await get('/bramble-hill', { Cookie: head.cookie })).text()).toContain('Elm Grove')
  noteChange()
  expect(await (await get('/bramble-hill')).text()).toContain('Elm Grove')
  await rename('Oak Lane')
  vi.setSystemTime(new Date('2026-11-25T10:00:14Z'))
  expect(await (await get('/bramble-hill')).text()).toContain('Oak Lane')
})

test('a browser that has the page is told so in a word, until it changes', async () => {
  const first = await get('/bramble-hill/code')
  const tag = first.headers.get('ETag') ?? ''
  for (const forget of [() => {}, noteChange]) {
    forget()
    const again = await get('/bramble-hill/code', { 'If-None-Match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  await rename('Elm Grove')
  noteChange()
  expect((await get('/bramble-hill/code', { 'If-None-Match': tag })).status).toBe(200)
})

test('what is kept goes with all its headers, for its own address alone', async () => {
  const [first, second] = [await get('/bramble-hill'), await get('/bramble-hill')]
  expect([...second.headers]).toEqual([...first.headers])
  expect(await second.text()).toBe(await first.text())
  expect(await (await get('/saltmarsh')).text()).toContain('Saltmarsh')
})

test('nothing in confidence is ever kept: each form has a token of its own', async () => {
  const tokens = [await get('/bramble-hill/report'), await get('/bramble-hill/report')].map(async (page) =>
    /name="token" value="([^"]+)"/.exec(await page.text()),
  )
  const [one, other] = await Promise.all(tokens)
  expect(one?.[1]).not.toBe(other?.[1])
})

test('a concern is never routed by a list that has changed: what was known is asked for anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  await get('/bramble-hill/report')
  await env.DB.batch([
    env.DB.prepare("UPDATE people SET email = 'new@example.com', name = 'Nia Bevan' WHERE email = ?").bind(
      cast.head,
    ),
    env.DB.prepare("UPDATE schools SET revision = revision + 1 WHERE id = 'bramble-hill'"),
  ])
  const { reference } = await raise({ about: 'staff', named: 'Nia Bevan' })
  const row = await env.DB.prepare('SELECT route FROM concerns WHERE reference = ?').bind(reference).first()
  expect(row).toEqual({ route: 'chair' })
  const { results } = await env.DB.prepare('SELECT * FROM concerns').all()
  expect(results).toHaveLength(1)
})

test('a part of a page that htmx asks for never stands in for the page, nor the other way round', async () => {
  const [whole, part] = [await get('/?q=salt'), await get('/?q=salt', { 'HX-Request': 'true' })]
  expect(await whole.text()).toContain('<!doctype html>')
  expect(await part.text()).not.toContain('<!doctype html>')
  expect(await (await get('/?q=salt')).text()).toContain('<!doctype html>')
})

test('what was changed while it was asked for is not known from the answer before', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') })
  const batch = env.DB.batch.bind(env.DB)
  vi.spyOn(env.DB, 'batch').mockImplementationOnce(async (statements) => {
    const answer = await batch(statements)
    await rename('Elm Grove')
    noteChange()
    return answer as never
  })
  expect(await (await get('/bramble-hill')).text()).not.toContain('Elm Grove')
  expect(await (await get('/bramble-hill')).text()).toContain('Elm Grove')
})
