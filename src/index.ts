import { app } from './app.ts'
import { type Env, settingsOf } from './env.ts'
import { keptPage } from './http/kept.ts'
import type { Postman } from './mail/deliver.ts'
import { consumeMail, keepDeadLetters } from './mail/queue.ts'
import { openStorage } from './storage/store.ts'
import { runUpkeep } from './upkeep/scheduled.ts'

const DEAD_LETTERS = 'gatepost-mail-dead'

function postmanOf(env: Env): Postman {
  const { MAIL_FROM, ADDRESS } = settingsOf(env)
  return { email: env.EMAIL, from: MAIL_FROM, address: ADDRESS }
}

/** The front door: pages, mail that is due, and the cron. */
export default {
  fetch: (request: Request, env: Env, context: ExecutionContext) =>
    keptPage(request) ?? app.fetch(request, env, context),

  async queue(batch: MessageBatch, env: Env) {
    const storage = await openStorage(env.DB, settingsOf(env))
    if (batch.queue === DEAD_LETTERS) return keepDeadLetters(batch, storage)
    return consumeMail(batch, storage, postmanOf(env))
  },

  async scheduled(_controller: ScheduledController, env: Env) {
    const settings = settingsOf(env)
    const storage = await openStorage(env.DB, settings)
    const [queue, bucket, postman] = [env.MAIL_QUEUE, env.EVIDENCE, postmanOf(env)]
    await runUpkeep({ storage, settings, queue, bucket, postman, now: Date.now() })
  },
} satisfies ExportedHandler<Env>
