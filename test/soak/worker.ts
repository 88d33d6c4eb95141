// The Worker with faults put in from outside: what it is bound to errs, loses and repeats, and its clock can be turned.
import type { Env } from '../../src/env.ts'
import gatepost from '../../src/index.ts'
import { clock, outOfTurn, turnClock } from './clock.ts'
import { faultyDatabase, faultyMail, faultyQueue } from './faults.ts'

/** What the Worker is bound to, the harness, and how far the clock was turned when it was started. */
interface SoakEnv extends Env {
  HARNESS: Fetcher
  TURNED: number
}

/** How many messages at a time one of the consumers gets that Cloudflare runs side by side. */
const PART = 2
/** The share of what the queue delivers that it delivers twice at once. */
const DELIVERED_TWICE = 0.05

let faulty: Env | undefined

/** The same each time: the Worker knows its settings again by it. */
function withFaults(env: SoakEnv): Env {
  if (!faulty) {
    clock.turned = env.TURNED
    faulty = {
      ...env,
      DB: faultyDatabase(env.DB, env.HARNESS),
      EMAIL: faultyMail(env.HARNESS),
      MAIL_QUEUE: faultyQueue(env.MAIL_QUEUE, env.HARNESS),
    }
  }
  return faulty
}

export default {
  fetch(request: Request, env: SoakEnv, context: ExecutionContext) {
    const { pathname, searchParams } = new URL(request.url)
    const bound = withFaults(env)
    if (pathname === '/soak/outbox') return outbox(env)
    if (pathname === '/soak/clock') return turnClock(Number(searchParams.get('to')))
    return gatepost.fetch(request as never, bound, context)
  },

  queue(batch: MessageBatch, env: SoakEnv) {
    const bound = withFaults(env)
    return outOfTurn(() => Promise.all(partsOf(batch).map((part) => gatepost.queue(part, bound))))
  },

  scheduled(controller: ScheduledController, env: SoakEnv) {
    const bound = withFaults(env)
    return outOfTurn(() => gatepost.scheduled(controller, bound))
  },
}

/** What waits, when the first of it is due, and whether anything is being done: read without faults. */
async function outbox({ DB, MAIL_QUEUE }: SoakEnv): Promise<Response> {
  const found = await DB.prepare(
    `SELECT count(*) waiting, min(max(next_attempt_at, claimed_until)) due FROM outbox WHERE state = 'waiting'`,
  ).first()
  const { backlogCount } = await MAIL_QUEUE.metrics()
  return Response.json({ ...found, now: Date.now(), isBusy: clock.working > 0 || backlogCount > 0 })
}

function partsOf(batch: MessageBatch): MessageBatch[] {
  const { queue, messages, metadata } = batch
  const parts: MessageBatch[] = []
  for (let from = 0; from < messages.length; from += PART) {
    const part = {
      queue,
      metadata,
      messages: messages.slice(from, from + PART),
      ackAll: () => batch.ackAll(),
      retryAll: () => batch.retryAll(),
    }
    parts.push(part, ...(Math.random() < DELIVERED_TWICE ? [part] : []))
  }
  return parts
}
