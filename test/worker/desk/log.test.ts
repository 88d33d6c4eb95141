import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { atOperator } from '../../support/operator.ts'
import { runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { newToken, personId, raise, withSchools } from '../../support/worker.ts'

withSchools()

const rowsOn = (page: string) =>
  [...page.matchAll(/<tr><td>([\s\S]*?)<\/td><td>([\s\S]*?)<\/td><td>/g)].map(([, what = '', who]) => [
    what.replace(/<[^>]+>/g, ''),
    who,
  ])

test('shows who did what, newest first, and not what they wrote', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') })
  const { reference } = await raise()
  vi.setSystemTime(Date.parse('2026-11-10T10:00:00Z'))
  const head = await atDesk(cast.head)
  await head.post(`/concerns/${reference}/note`, { revision: '0', text: 'zebra' })
  vi.setSystemTime(Date.parse('2026-11-10T11:00:00Z'))
  await head.post(`/concerns/${reference}/letters/caution`, { recipient: 'Zebra', body: 'zebra' })
  const page = await head.page('/log')
  expect(rowsOn(page)).toEqual([
    [`Letter made: A cautionary notice, ${reference}`, 'Ruth Okafor'],
    [`Note, ${reference}`, 'Ruth Okafor'],
    [`Raised, ${reference}`, 'the reporter'],
  ])
  expect(page).toContain('11am today')
  expect(page).not.toMatch(/zebra/i)
})

test('filters by person and by kind', async () => {
  const { reference } = await raise()
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'looking')
  await deputy.act(reference, 'decide', { rung: 'none', reason: 'Nothing in it.' })
  const shown = async (query: string) => rowsOn(await head.page(`/log?${query}`)).map(([what]) => what)
  expect(await shown(`who=${await personId(cast.deputyAndDsl)}`)).toEqual([
    `Decision, ${reference}`,
    `Opened, ${reference}`,
  ])
  expect(await shown('what=looking')).toEqual([`Looking into it, ${reference}`])
  expect(await shown('what=linked')).toEqual([])
  expect(await shown("who='&what=%00&after=nonsense")).toEqual([])
})

test('filters by what the operator did', async () => {
  const operator = await atOperator()
  await operator.act('bramble-hill', 'suspend')
  await operator.act('bramble-hill', 'resume')
  const head = await atDesk(cast.head)
  expect(await head.page('/log')).toContain('<option value="operator">whoever looks after Gatepost</option>')
  expect(rowsOn(await head.page('/log?who=operator')).map(([, who]) => who)).toEqual([
    'whoever looks after Gatepost',
    'whoever looks after Gatepost',
  ])
})

test('holds no row of a concern that is kept from the reader, from the filter neither', async () => {
  const mine = await raise()
  const heads = await raise({ about: 'staff', named: 'Mr Teal' })
  const deputys = await raise({ about: 'slt', named: 'Ngozi Adeyemi', risks: 'child' })
  const chairs = await raise({ about: 'headteacher' })
  const readers = [cast.head, cast.deputyAndDsl, cast.assistant, cast.chair]
  const [head, deputy, assistant, chair] = await Promise.all(readers.map((email) => atDesk(email)))
  await head?.act(mine.reference, 'link', { other: deputys.reference })
  await chair?.act(chairs.reference, 'note', { text: 'About the head.' })
  await chair?.post('/concerns.csv', { token: newToken() })
  await deputy?.post('/concerns.csv', { token: newToken() })
  const seen = async (reader: typeof head, query = '') => (await reader?.page(`/log${query}`)) ?? ''
  const all = [mine, heads, deputys, chairs].map(({ reference }) => reference)
  const found = (page: string) => all.filter((reference) => page.includes(reference))
  expect(found(await seen(head))).toEqual([mine.reference, heads.reference, deputys.reference])
  expect(found(await seen(deputy))).toEqual([mine.reference])
  expect(found(await seen(assistant))).toEqual([mine.reference, deputys.reference])
  expect(found(await seen(chair))).toEqual([chairs.reference])

  // That the chair exported something says that there is something; what a colleague in SLT exported doesn't.
  const byChair = `?who=${await personId(cast.chair)}`
  expect(rowsOn(await seen(head, byChair))).toEqual([])
  expect(rowsOn(await seen(chair, byChair)).length).toBeGreaterThan(1)
  expect(await seen(head)).toContain('as a spreadsheet')
  expect(await seen(deputy)).not.toContain('Worked as one')

  await chair?.page(`/concerns/${chairs.reference}`)
  const stepped = await raise()
  await deputy?.act(stepped.reference, 'step-aside', { reason: 'My sister’s class.' })
  expect(await seen(deputy)).not.toContain(stepped.reference)
  expect(await seen(head)).toContain(stepped.reference)
})

test('shows the office no concern, and another school nothing', async () => {
  const { reference } = await raise()
  const office = await (await atDesk(cast.office)).page('/log?what=raised')
  expect(office).toContain('Nothing fits that.')
  expect(office).not.toContain(reference)
  expect((await (await atDesk('head@saltmarsh.example.com')).get('/log')).status).toBe(404)
  const theirs = await (await atDesk('head@saltmarsh.example.com', 'saltmarsh')).page('/log')
  expect(theirs).not.toContain(reference)
})

test('shows fifty at a time, each once, however many happened at one moment, with nothing to count gaps by', async () => {
  const [mine, hidden] = [await raise(), await raise({ about: 'headteacher' })]
  for (const { reference } of [mine, hidden]) {
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 121)
       INSERT INTO events (school_id, concern_id, sequence, happened_at, actor, kind, hash)
       SELECT 'bramble-hill', (SELECT id FROM concerns WHERE reference = ?), i, 1000 + i / 60, 'x' || i, 'noted', 'h'
       FROM n`,
    )
      .bind(reference)
      .run()
  }
  const head = await atDesk(cast.head)
  const sizes: number[] = []
  const texts: string[] = []
  for (let query: string | undefined = ''; query !== undefined; ) {
    const page = await head.page(`/log${query}`)
    sizes.push(rowsOn(page).length)
    texts.push(page)
    query = /rel="next" href="[^"?]*(\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(sizes).toEqual([50, 50, 21])
  expect(texts.join()).not.toContain(hidden.reference)
})

test('leaves the daily counts out, unless they are asked for', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') })
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await runCron()
  const head = await atDesk(cast.head)
  expect(rowsOn(await head.page('/log'))).toEqual([])
  expect(rowsOn(await head.page('/log?what=counted'))).toHaveLength(1)
})
