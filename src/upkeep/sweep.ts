import { and, asc, eq, lte } from 'drizzle-orm'
import { logFault } from '../log.ts'
import { deliver, type Postman } from '../mail/deliver.ts'
import type { MailHint } from '../mail/outbox.ts'
import { handToQueue } from '../mail/queue.ts'
import { outbox } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'

const MOST_AT_ONCE = 500
/** Without the queue the sweep sends by itself, within what one run of the cron may do. */
const MOST_BY_HAND = 50

/** Sees to it that every mail that is due goes out, whatever became of its hint. Of all schools. */
export async function sweepOutbox(
  storage: Storage,
  queue: Queue<unknown>,
  postman: Postman,
  now: number,
): Promise<void> {
  const due = await dueMail(storage, now)
  if (due.length === 0 || (await handToQueue(queue, due))) return
  for (const hint of due.slice(0, MOST_BY_HAND)) {
    try {
      await deliver(storage, postman, hint, Date.now())
    } catch (error) {
      logFault('mail.fault', error, { mail: hint.mail })
    }
  }
}

function dueMail({ db }: Storage, now: number): Promise<MailHint[]> {
  return db
    .select({ school: outbox.schoolId, mail: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, now), lte(outbox.claimedUntil, now)))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(MOST_AT_ONCE)
}
