import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { stopTheClock } from '../../support/clock.ts'
import { runCron } from '../../support/queue.ts'
import { withSchools } from '../../support/worker.ts'

withSchools()

/** Schools with nothing to do, each with a concern that was closed the other day. */
async function addQuietSchools(count: number) {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`
  await env.DB.prepare(
    `${numbers} INSERT INTO schools (id, slug, name, settings, created_at)
     SELECT 'quiet' || i, 'quiet' || i, 'Quiet', settings, 1 FROM n, schools WHERE id = 'bramble-hill'`,
  ).run()
  await env.DB.prepare(
    `${numbers} INSERT INTO concerns (id, school_id, reference, submission_key, return_code_hash, raised_at, reply_by,
       state, about, points, risks, route, with_dsl, sealed_account, sealed_reporter, closed_at, first_read_at)
     SELECT i, 'quiet' || i, i, i, i, 1, 1, 'closed', 'parent', '[]', '[]', 'slt', 0, '', '', 1778000000000, 1 FROM n`,
  ).run()
  await env.DB.prepare('UPDATE schools SET counted_at = 9000000000000').run()
}

test('with thousands of schools and nothing due, a run asks a handful of questions, all by index', async () => {
  await addQuietSchools(3000)
  stopTheClock('2026-05-06T08:10:00+01:00')
  const prepare = vi.spyOn(env.DB, 'prepare')
  await runCron()
  const asked = prepare.mock.calls.map(([query]) => query)
  prepare.mockRestore()
  expect(asked).toHaveLength(6)
  for (const query of asked) {
    const values = Array(query.split('?').length - 1).fill(1)
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
      .bind(...values)
      .all<{ detail: string }>()
    const scans = plan.results.map(({ detail }) => detail).filter((detail) => /^SCAN/.test(detail))
    expect(scans.filter((scan) => scan !== 'SCAN schools')).toEqual([])
  }
})
