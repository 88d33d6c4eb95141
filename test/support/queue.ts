import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../src/index.ts'

/** The ids of mail in the outbox, oldest first. */
export async function outboxRows() {
  const { results } = await env.DB.prepare('SELECT * FROM outbox ORDER BY created_at, id').all<OutboxRow>()
  return results
}

export interface OutboxRow {
  id: string
  school_id: string
  kind: string
  state: string
  turn: number
  attempts: number
  next_attempt_at: number
  claimed_until: number
  last_error: string | null
  sealed_envelope: string | null
  sent_at: number | null
  dead_lettered_at: number | null
}

/** Gives the Worker a batch of the mail queue, or of its dead letters, with one message for each body. */
export async function deliverQueue(bodies: unknown[], queue = 'gatepost-mail') {
  const messages = bodies.map((body, i) => ({
    id: `message-${i}`,
    timestamp: new Date(),
    attempts: 1,
    body,
  }))
  const batch = createMessageBatch(queue, messages)
  const context = createExecutionContext()
  await worker.queue(batch, env)
  return getQueueResult(batch, context)
}

/** Gives the queue every mail of the outbox, as its hints would. */
export async function deliverAll() {
  const rows = await outboxRows()
  return deliverQueue(rows.map((row) => ({ school: row.school_id, mail: row.id })))
}

/** Runs the cron. */
export async function runCron() {
  await worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env)
}
