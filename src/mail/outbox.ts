import { sql } from 'drizzle-orm'
import { outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { Envelope } from './envelope.ts'

/** What the queue carries: which mail of which school, and nothing of it. */
export interface MailHint {
  school: string
  mail: string
}

/**
 * Mail that waits or has failed: a few of all there ever was. Written out, since SQLite finds the index of it by these
 * words alone; what a query is given later tells it nothing.
 */
export const isUnsent = sql`${outbox.state} in ('waiting', 'failed')`

export interface Mail {
  concernId: string
  kind:
    | 'new-concern'
    | 'new-message'
    | 'withdrawn'
    | 'answer-waits'
    | 'handed-on'
    | 'reminder'
    | 'overdue'
    | 'unread'
    | 'chair-told'
    | 'digest'
    | 'deletion-warning'
    | 'invitation'
    | 'list-changed'
    | 'review-due'
  /** One mail for each line of recipients: the first of it, or whoever of it can be reached. */
  lines: { email: string }[][]
  content: Pick<Envelope, 'subject' | 'text' | 'html'>
  /** What must be written only once (see `outbox.once`): writing it again fails, with the whole of its batch. */
  once?: string
}

/** Mail for the outbox: the statements that put it there, for the batch that makes it due, and its hints. */
export async function addToOutbox(store: Store, mail: Mail, now: number) {
  const { rows, hints } = await rowsFor(store, mail, now)
  return { statements: rows.map((row) => store.insert(outbox, row)), hints }
}

/** The rows themselves, for mail of many schools that is written at once. */
export async function rowsFor(store: Pick<Store, 'schoolId' | 'seal'>, mail: Mail, now: number) {
  const { lines, content, once, ...about } = mail
  const rows = await Promise.all(
    lines.map(async (line, i) => {
      const envelope: Envelope = { to: line.map((person) => person.email), ...content }
      const id = crypto.randomUUID()
      return {
        id,
        ...about,
        once: once ? `${once}/${i}` : null,
        state: 'waiting' as const,
        nextAttemptAt: now,
        createdAt: now,
        sealedEnvelope: await store.seal.seal({ field: 'outbox.envelope', row: id }, envelope),
      }
    }),
  )
  return { rows, hints: rows.map(({ id }): MailHint => ({ school: store.schoolId, mail: id })) }
}
