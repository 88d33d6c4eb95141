import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { deliverAll, outboxRows, runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  get,
  mailError,
  newToken,
  personId,
  post,
  raise,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

/** The references on a page of the inbox, from top to bottom. */
const references = (page: string) =>
  [...page.matchAll(/class="concern(?: new)?"><a href="[^"]*\/concerns\/([^"]+)"/g)].map(([, found]) => found)

test('what is due first stands first, somebody at risk before all, what is answered last', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') })
  const answered = await raise()
  const early = await raise()
  vi.setSystemTime(Date.parse('2026-11-10T15:00:00Z'))
  const late = await raise()
  const atRisk = await raise({ risks: 'child' })
  const head = await atDesk(cast.head)
  await head.act(answered.reference, 'acknowledge')
  const order = [atRisk, early, late, answered].map(({ reference }) => reference)
  expect(references(await head.page())).toEqual(order)

  vi.setSystemTime(Date.parse('2026-11-11T10:00:00Z'))
  const page = await (await atDesk(cast.head)).page()
  expect(page).toContain('overdue since 9am today')
  expect(page).toContain('reply by 3pm today')
})

test('filters by state, point, group and who works it', async () => {
  const rumour = await raise({ points: 'rumour', group: 'Year 1' })
  const photo = await raise({ points: ['photo', 'child'], group: 'Year 2' })
  const head = await atDesk(cast.head)
  await head.act(photo.reference, 'assign', { personId: await personId(cast.head) })
  await head.act(rumour.reference, 'acknowledge')
  await head.act(rumour.reference, 'looking')
  const shown = async (query: string) => references(await head.page(`?${query}`))
  expect(await shown('point=child')).toEqual([photo.reference])
  expect(await shown('group=Year+1')).toEqual([rumour.reference])
  expect(await shown('state=looking')).toEqual([rumour.reference])
  const untouched = await raise()
  expect(await shown('assignee=nobody')).toEqual([untouched.reference])
  expect((await shown('tab=mine')).sort()).toEqual([photo.reference, rumour.reference].sort())
  expect(await shown('point=child&group=Year+1')).toEqual([])
  expect(await shown('tab=nonsense&page=-3&state=x&point=%00')).toHaveLength(0)
})

test('what was withdrawn though somebody may be at risk stays open until it is closed or put aside', async () => {
  const [risky, other] = [await raise({ risks: 'child' }), await raise()]
  for (const { code } of [risky, other]) {
    await post('/bramble-hill/follow-up', { code, do: 'withdraw-for-good', token: newToken() })
  }
  const head = await atDesk(cast.head)
  expect(references(await head.page())).toEqual([risky.reference])
  expect(await head.page()).toContain('withdrawn: needs your decision')
  expect(references(await head.page('?tab=closed'))).toEqual([other.reference])
  const page = await head.page(`/concerns/${risky.reference}`)
  expect(page).toContain('it stays among the open ones until you decide')
  expect(await head.page(`/concerns/${other.reference}`)).not.toContain('It stays among the open ones')

  await head.act(risky.reference, 'not-a-concern', { reason: 'The lead looked into it.', filing: 'filed' })
  expect(references(await head.page())).toEqual([])
  expect(references(await head.page('?tab=closed')).sort()).toEqual([risky.reference, other.reference].sort())
})

test('finds a concern by its reference, however it is typed', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const typed = encodeURIComponent(` ${reference.toLowerCase().replace('-', ' ')} `)
  const found = await head.get(`?find=${typed}`)
  expect(found.headers.get('Location')).toBe(`/desk/bramble-hill/concerns/${reference}`)
  const none = await head.get('?find=222-222')
  expect(none.status).toBe(404)
  expect(await none.text()).toContain('You have no concern “222-222”')
})

test('marks what is new to somebody, until they have looked, and again when the reporter writes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') })
  const { reference, code } = await raise()
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  const isNew = async (who: typeof head) => (await who.page()).includes('New to you')
  vi.setSystemTime(Date.parse('2026-11-10T09:01:00Z'))
  await head.page(`/concerns/${reference}`)
  expect([await isNew(head), await isNew(deputy)]).toEqual([false, true])
  vi.setSystemTime(Date.parse('2026-11-10T09:02:00Z'))
  await post('/bramble-hill/follow-up', { code, do: 'say', message: 'And more.' })
  expect(await isNew(head)).toBe(true)
})

test('shows fifty at a time, and every one once', async () => {
  await manyConcerns('bramble-hill', 120)
  const head = await atDesk(cast.head)
  const pages = await Promise.all([1, 2, 3].map((page) => head.page(`?page=${page}`)))
  const found = pages.map(references)
  expect(found.map((list) => list.length)).toEqual([50, 50, 20])
  expect(new Set(found.flat()).size).toBe(120)
  expect(pages[2]).toContain('rel="prev"')
  expect(pages[2]).not.toContain('rel="next"')
})

test('every question that the inbox asks of the concerns is answered by an index', async () => {
  await manyConcerns('bramble-hill', 200)
  const plans: string[] = []
  const prepare = env.DB.prepare.bind(env.DB)
  const asked: string[] = []
  const watched = vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
    asked.push(query)
    return prepare(query)
  })
  await (await atDesk(cast.head)).page('?group=Year+2')
  watched.mockRestore()
  for (const query of asked.filter((q) => /^select .* from "concerns"/.test(q))) {
    const filled = query.replaceAll('?', '1')
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${filled}`).all<{ detail: string }>()
    plans.push(...results.map(({ detail }) => detail))
  }
  expect(plans.length).toBeGreaterThan(2)
  expect(plans.filter((detail) => /^SCAN (?!json_each)|TEMP B-TREE/.test(detail))).toEqual([])
  expect(plans.filter((detail) => detail.includes('concerns_inbox')).length).toBeGreaterThan(2)
})

test('a page takes about as long with 100,000 concerns as with a few', async () => {
  const head = await atDesk(cast.head)
  const took = async () => {
    const begun = performance.now()
    await head.page('?tab=closed')
    return performance.now() - begun
  }
  await took()
  const few = await took()
  await manyConcerns('bramble-hill', 100_000, 'closed')
  const many = await took()
  console.log(`a page of closed concerns: ${few.toFixed(0)} ms of none, ${many.toFixed(0)} ms of 100,000`)
  expect(many).toBeLessThan(few + 400)
})

describe('mail that could not be delivered', () => {
  test('stands in red, and is sent again', async () => {
    const { reference } = await raise({ about: 'headteacher' })
    watchMail(() => mailError('E_RECIPIENT_NOT_ALLOWED'))
    await deliverAll()
    const chair = await atDesk(cast.chair)
    const page = await chair.page()
    expect(page).toContain('Mail that didn’t arrive')
    expect(page).toContain(`about ${reference}, could not be sent`)

    const sent = watchMail()
    const [mail] = await outboxRows()
    const again = await chair.post(`/mail/${mail?.id}`)
    expect(again.headers.get('Location')).toBe('/desk/bramble-hill?done=again')
    const twice = await chair.post(`/mail/${mail?.id}`)
    expect(twice.headers.get('Location')).toBe('/desk/bramble-hill?done=again')
    await deliverAll()
    expect(sent.map(({ to }) => to)).toEqual([cast.chair])
    const afterwards = await chair.post(`/mail/${mail?.id}`)
    expect(afterwards.headers.get('Location')).toBe('/desk/bramble-hill?done=again')
    const reloaded = await chair.get(`/mail/${mail?.id}`)
    expect(reloaded.headers.get('Location')).toBe('/desk/bramble-hill')
    expect(await chair.page()).not.toContain('Mail that didn’t arrive')
    expect((await chair.page(`/concerns/${reference}`)).match(/Mail sent again/g)).toHaveLength(1)
  })

  test('is neither shown to nor sent by somebody who may not see the concern', async () => {
    await raise({ about: 'headteacher' })
    watchMail(() => mailError('E_RECIPIENT_NOT_ALLOWED'))
    await deliverAll()
    await runCron()
    const [mail] = await outboxRows()
    for (const email of [cast.head, cast.deputyAndDsl]) {
      const other = await atDesk(email)
      expect(await other.page()).not.toContain('Mail that didn’t arrive')
      expect((await other.post(`/mail/${mail?.id}`)).status).toBe(404)
    }
    expect((await get('/desk/bramble-hill')).status).toBe(303)
  })
})

/** Puts concerns into the database as they are kept, but for what is sealed. */
async function manyConcerns(school: string, count: number, state?: string) {
  const insert = env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
     INSERT INTO concerns (id, school_id, reference, submission_key, return_code_hash, raised_at, moved_at, reply_by,
       state, about, points, risks, group_name, route, with_dsl, sealed_account, sealed_reporter)
     SELECT 'c' || i, ?1, printf('%03d-%03d', i / 1000, i % 1000), 's' || i, 'h' || i, i, i, 1000 + i,
       coalesce(?3, CASE i % 3 WHEN 0 THEN 'new' WHEN 1 THEN 'acknowledged' ELSE 'looking' END),
       'parent', '["rumour"]', '[]', 'Year 2', 'slt', 0, 'x', 'x' FROM n`,
  )
  await insert.bind(school, count, state ?? null).run()
}

test('its filter offers those who may work what the reader sees, and an empty tab says what it lacks', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const page = await head.page('?tab=closed')
  expect(page).toContain('No concern is closed yet.')
  expect(page).toContain('All your concerns as a spreadsheet (CSV)')
  const holders = /<select id="assignee"[\s\S]*?<\/select>/.exec(page)?.[0] ?? ''
  expect(holders).toContain(`value="${await personId(cast.assistant)}"`)
  for (const email of [cast.office, cast.chair]) expect(holders).not.toContain(await personId(email))

  await head.act(reference, 'assign', { personId: await personId(cast.assistant) })
  await head.act(reference, 'decide', { rung: 'none', reason: 'It has settled.' })
  expect(await head.page('/log')).toMatch(new RegExp(`Given to somebody, <a [^>]*>${reference}<`))
  const concern = await head.page(`/concerns/${reference}`)
  expect(concern).toMatch(/<b>Decision<\/b>: No action/)
  expect(concern).toMatch(/<b>Given to<\/b> \w/)
})
