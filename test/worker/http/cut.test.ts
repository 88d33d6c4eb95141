import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { parents } from '../../../src/parents.ts'
import { ORIGIN, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

test('whoever hangs up while they send is no fault of ours in the log', async () => {
  const log = watchLog()
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('said=Half+of+wh')),
    pull: () => Promise.reject(new Error('Network connection lost.')),
  })
  const request = new Request(`${ORIGIN}/bramble-hill/report`, {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  })
  const answer = await parents.fetch(request, env, createExecutionContext())
  expect(answer.status).toBe(400)
  expect(log()).toBe('')
})
