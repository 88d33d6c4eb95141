import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { settingsOf } from '../../../src/env.ts'
import { toBase64Url } from '../../../src/storage/sealing.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { newToken, post, raise, withSchools } from '../../support/worker.ts'

withSchools()

test('each row is hashed, with the school’s key, over the one before', async () => {
  const { code } = await raise()
  await post('/bramble-hill/follow-up', { code, do: 'say', message: 'x', token: newToken() })
  await post('/bramble-hill/follow-up', { code, do: 'withdraw-for-good', token: newToken() })
  const { results } = await env.DB.prepare('SELECT * FROM events ORDER BY sequence').all<{
    concern_id: string
    sequence: number
    happened_at: number
    actor: string
    kind: string
    hash: string
  }>()
  expect(results.map((row) => row.kind)).toEqual(['raised', 'reporter-wrote', 'withdrawn'])
  const { hash } = storeFor(await openStorage(env.DB, settingsOf(env)), 'bramble-hill')
  let before = ''
  for (const [i, row] of results.entries()) {
    const link = JSON.stringify([before, row.concern_id, i + 1, row.happened_at, row.actor, row.kind])
    expect(row.hash).toBe(toBase64Url(await hash('chronology', link)))
    before = row.hash
  }
})
