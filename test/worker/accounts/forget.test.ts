import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { askForCode, getAs, signIn } from '../../support/sign-in.ts'
import { everyRow, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const HOUR = 3_600_000
const START = Date.UTC(2026, 10, 25, 8)
const countOf = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')

test('sessions and codes that are over are deleted, those that count are not', async () => {
  watchLog()
  const cookie = await signIn(cast.head, { at: START })
  await askForCode(cast.office)
  await runCron()
  expect([await countOf('sessions'), await countOf('verifications')]).toEqual([1, 1])
  expect((await getAs(cookie)).status).toBe(200)
  vi.setSystemTime(START + 8 * HOUR + 1)
  await runCron()
  expect([await countOf('sessions'), await countOf('verifications')]).toEqual([0, 0])
})

test('somebody who is off every list is forgotten, an operator and who is on one are not', async () => {
  watchLog()
  await signIn(cast.head, { at: START })
  await signIn('operator@trust.example.com')
  await signIn(cast.office)
  await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.office).run()
  await runCron()
  expect(await everyRow()).not.toContain(`"email":"${cast.office}"`)
  expect([await countOf('users'), await countOf('sessions')]).toEqual([2, 2])
})
