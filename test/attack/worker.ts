// The Worker as it is, but for its mail, which the harness takes, and its log, which the harness can read.
import type { Env } from '../../src/env.ts'
import gatepost from '../../src/index.ts'

interface AttackEnv extends Env {
  HARNESS: Fetcher
}

const lines: string[] = []
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[level] = (...args: unknown[]) => void lines.push(args.map(String).join(' '))
}

let bound: Env | undefined

/** The same each time: the Worker knows its settings again by it. */
const withMail = (env: AttackEnv): Env => {
  bound ??= { ...env, EMAIL: mailTo(env.HARNESS) }
  return bound
}

const mailTo = (harness: Fetcher) =>
  ({
    async send(mail: object) {
      const body = JSON.stringify({ ...mail, at: Date.now() })
      await harness.fetch('http://harness/mail', { method: 'POST', body })
      return { messageId: crypto.randomUUID() }
    },
  }) as unknown as SendEmail

export default {
  async fetch(request: Request, env: AttackEnv, context: ExecutionContext) {
    const { pathname } = new URL(request.url)
    if (pathname === '/attack/log') return Response.json(lines.splice(0))
    if (pathname === '/attack/sql') return Response.json(await rows(env.DB, await request.text()))
    if (pathname === '/attack/cron')
      return Response.json((await gatepost.scheduled({} as never, withMail(env))) ?? null)
    return gatepost.fetch(request as never, withMail(env), context)
  },
  queue: (batch: MessageBatch, env: AttackEnv) => gatepost.queue(batch, withMail(env)),
  scheduled: (controller: ScheduledController, env: AttackEnv) =>
    gatepost.scheduled(controller, withMail(env)),
}

const rows = async (db: D1Database, query: string) => (await db.prepare(query).all()).results
