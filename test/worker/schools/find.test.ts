import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { atOperator } from '../../support/operator.ts'
import { get, withSchools } from '../../support/worker.ts'

withSchools()

/** Puts a school beside the others that has only a name. */
const name = (slug: string, name: string, closedFor: string | null = null) =>
  env.DB.prepare(
    "INSERT INTO schools (id, slug, name, settings, closed_for, created_at) SELECT ?1, ?1, ?2, settings, ?3, 1 FROM schools WHERE id = 'bramble-hill'",
  )
    .bind(slug, name, closedFor)
    .run()

const found = async (q: string) => {
  const page = await (await get(`/?q=${encodeURIComponent(q)}`)).text()
  return [...page.matchAll(/class="door" href="\/([^"]+)"/g)].map(([, slug]) => slug)
}

test('a school is found by any words of its name, the nearest first, whatever case, accents and apostrophes', async () => {
  await name('oak-park', 'Oak Park')
  await name('oak', 'Oak')
  await name('soak', 'Soak Lane')
  await name('new-oak', 'New Oak')
  await name('gwyr', 'Ysgol Gŵyr Ÿ Élan')
  await name('st-marys', 'St. Mary’s C-of-E Primary')
  await name('st-annes', "St Anne's Primary")
  expect(await found('OAK')).toEqual(['oak', 'oak-park', 'new-oak', 'soak'])
  for (const q of ['gwyr elan', 'GŴYR', 'ysgol y']) expect([q, await found(q)]).toEqual([q, ['gwyr']])
  for (const q of ['st marys', "ST MARY'S", 'mary’s primary', 'c of e'])
    expect([q, await found(q)]).toEqual([q, ['st-marys']])
  expect(await found('st annes')).toEqual(['st-annes'])
  expect(await found('oak nowhere')).toEqual([])
  for (const q of ["'", '%', '"; DROP', 'x'.repeat(3000), '👋🏽', '\u0000', ' '])
    expect((await get(`/?q=${encodeURIComponent(q)}`)).status).toBe(200)
  const operator = await atOperator()
  expect(await operator.page('?q=gwyr')).toContain('Ysgol Gŵyr')
})

test('only the list is sent to a page that asks as one types; closed schools are in none', async () => {
  await name('closed', 'Closed School', 'set-up')
  await name('shut', 'Shut School', 'suspended')
  const answer = await get('/?q=s', { 'HX-Request': 'true' })
  const part = await answer.text()
  expect(answer.headers.get('Vary')).toBe('HX-Request')
  expect(part).not.toContain('<html')
  expect(part).toContain('Saltmarsh')
  expect(part).not.toMatch(/Closed School|Shut School/)
  expect(await (await get('/?q=nowhere', { 'HX-Request': 'true' })).text()).toContain(
    'No school here has that',
  )
})

test('with one open school the way leads straight there', async () => {
  await env.DB.prepare("UPDATE schools SET closed_for = 'suspended' WHERE id = 'saltmarsh'").run()
  expect((await get('/')).headers.get('Location')).toBe('/bramble-hill')
  await env.DB.prepare("UPDATE schools SET closed_for = 'suspended'").run()
  expect((await get('/')).status).toBe(200)
})

test('with 24,000 schools and their concerns, the lists count by index and are there in good time', async () => {
  const n = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 24000)'
  await env.DB.batch([
    env.DB.prepare(
      `${n} INSERT INTO schools (id, slug, name, settings, created_at) SELECT 'q' || i, 'q' || i, 'Quiet School ' || i, settings, 1 FROM n, schools WHERE id = 'bramble-hill'`,
    ),
    env.DB.prepare(
      `${n} INSERT INTO code_versions SELECT 'q' || i, v, '202' || v || '-01-01', '2029-01-01', 'x', content, 'x', 'x' FROM n, (SELECT 1 AS v UNION SELECT 2), code_versions WHERE school_id = 'bramble-hill' AND number = 1`,
    ),
    env.DB.prepare(
      `${n} INSERT INTO concerns (id, school_id, reference, submission_key, return_code_hash, raised_at, reply_by, state, about,
         points, risks, route, with_dsl, sealed_account, sealed_reporter, closed_at, first_read_at)
       SELECT i, 'q' || i, i, i, i, 1, 1, iif(i % 8000 = 0, 'new', 'closed'), 'parent', '[]', '[]', 'slt', 0, '', '', 1, 1 FROM n`,
    ),
    env.DB.prepare(
      `${n} INSERT INTO outbox (id, school_id, concern_id, kind, state, next_attempt_at, created_at) SELECT i, 'q' || i, i, 'new-concern', 'sent', 1, 1 FROM n`,
    ),
  ])
  const operator = await atOperator()
  const prepare = vi.spyOn(env.DB, 'prepare')
  const timed = async (what: string, ask: () => Promise<string>) => {
    const started = performance.now()
    const page = await ask()
    console.log(`${what}: ${Math.round(performance.now() - started)} ms`)
    return page
  }
  const all = await timed('the list', () => operator.page('?page=3'))
  expect(all.match(/<tr>/g)).toHaveLength(51)
  const attention = await timed('needs attention', () => operator.page('?tab=attention'))
  expect(attention.match(/<tr>/g)).toHaveLength(4)
  expect(
    await timed('find', async () => (await get('/?q=school%2023999', { 'HX-Request': 'true' })).text()),
  ).toContain('Quiet School 23999')
  const asked = new Set(prepare.mock.calls.map(([query]) => query))
  prepare.mockRestore()
  expect(asked.size).toBeGreaterThan(2)
  const scans: string[] = []
  for (const query of asked) {
    const values = Array(query.split('?').length - 1).fill('1')
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
      .bind(...values)
      .all<{ detail: string }>()
    scans.push(...plan.results.map(({ detail }) => detail).filter((detail) => /^SCAN/.test(detail)))
  }
  expect([...new Set(scans)].filter((scan) => !/^SCAN (schools|code_versions)\b/.test(scan))).toEqual([])
})
