import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { log, logFault } from '../log.ts'
import { outbox } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { deliver, type Postman } from './deliver.ts'
import type { MailHint } from './outbox.ts'

const MOST_IN_A_BATCH = 100

const mailHint = z.object({ school: z.string(), mail: z.string() })

/**
 * Tells the queue that mail is due. The queue is a hint: when it can't be told, the sweep sends.
 *
 * @returns whether the queue took all of them.
 */
export async function handToQueue(queue: Queue<unknown>, hints: MailHint[]): Promise<boolean> {
  try {
    for (let from = 0; from < hints.length; from += MOST_IN_A_BATCH) {
      await queue.sendBatch(hints.slice(from, from + MOST_IN_A_BATCH).map((body) => ({ body })))
    }
    return true
  } catch (error) {
    logFault('mail.queue-down', error)
    return false
  }
}

/** Sends the mail that a batch of the queue names. A mail that faults comes back, the others don't. */
export async function consumeMail(batch: MessageBatch, storage: Storage, postman: Postman): Promise<void> {
  for (const message of batch.messages) {
    const hint = mailHint.safeParse(message.body)
    if (!hint.success) {
      log('mail.hint-unreadable', { message: message.id })
      message.ack()
      continue
    }
    try {
      await deliver(storage, postman, hint.data, Date.now())
      message.ack()
    } catch (error) {
      logFault('mail.fault', error, { mail: hint.data.mail })
      message.retry()
    }
  }
}

/**
 * Notes on its row each mail that the queue gave up. It still waits in the outbox, the sweep still sends it;
 * the note is what makes it red on the desk.
 */
export async function keepDeadLetters(batch: MessageBatch, storage: Storage): Promise<void> {
  for (const message of batch.messages) {
    const hint = mailHint.safeParse(message.body)
    if (hint.success) {
      const store = storeFor(storage, hint.data.school)
      await store.update(outbox, { deadLetteredAt: Date.now() }, eq(outbox.id, hint.data.mail))
      log('mail.dead-letter', { mail: hint.data.mail })
    }
    message.ack()
  }
}
