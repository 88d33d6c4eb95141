import { type Env, settingsOf } from './env.ts'
import { keptPage } from './http/kept.ts'
import { parents } from './parents.ts'
import { openStorage } from './storage/store.ts'
import { urls } from './urls.ts'

const DEAD_LETTERS = 'gatepost-mail-dead'

/** What only staff reach. It is loaded when the first of them comes, so that parents never wait for it. */
const FOR_STAFF = new RegExp(`^(${urls.deskHome()}|${urls.operator()})(/|$)`)

/** The front door: pages, mail that is due, and the cron. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext) {
    const kept = keptPage(request)
    if (kept) return kept
    const isForStaff = FOR_STAFF.test(new URL(request.url).pathname)
    const site = isForStaff ? (await import('./staff.ts')).staff : parents
    return site.fetch(request, env, context)
  },

  async queue(batch: MessageBatch, env: Env) {
    const [storage, mail] = await Promise.all([storageOf(env), import('./mail/queue.ts')])
    if (batch.queue === DEAD_LETTERS) return mail.keepDeadLetters(batch, storage)
    return mail.consumeMail(batch, storage, postmanOf(env))
  },

  async scheduled(_controller: ScheduledController, env: Env) {
    const [storage, { runUpkeep }] = await Promise.all([storageOf(env), import('./upkeep/scheduled.ts')])
    const [settings, queue, bucket, postman] = [settingsOf(env), env.MAIL_QUEUE, env.EVIDENCE, postmanOf(env)]
    await runUpkeep({ storage, settings, queue, bucket, postman, now: Date.now() })
  },
} satisfies ExportedHandler<Env>

const storageOf = (env: Env) => openStorage(env.DB, settingsOf(env))

function postmanOf(env: Env) {
  const { MAIL_FROM, ADDRESS } = settingsOf(env)
  return { email: env.EMAIL, from: MAIL_FROM, address: ADDRESS }
}
