import { outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { Envelope } from './envelope.ts'

/** What the queue carries: which mail of which school, and nothing of it. */
export interface MailHint {
  school: string
  mail: string
}

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
export async function addToOutbox(store: Store, { lines, content, ...mail }: Mail, now: number) {
  const entries = await Promise.all(
    lines.map((line, i) =>
      entry(
        store,
        { ...mail, once: mail.once && `${mail.once}/${i}` },
        { to: line.map((person) => person.email), ...content },
        now,
      ),
    ),
  )
  return { statements: entries.map((e) => e.statement), hints: entries.map((e) => e.hint) }
}

type Entry = Pick<Mail, 'concernId' | 'kind'> & { once: string | undefined }

async function entry(store: Store, mail: Entry, envelope: Envelope, now: number) {
  const id = crypto.randomUUID()
  const statement = store.insert(outbox, {
    id,
    concernId: mail.concernId,
    kind: mail.kind,
    once: mail.once ?? null,
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
    sealedEnvelope: await store.seal.seal({ field: 'outbox.envelope', row: id }, envelope),
  })
  const hint: MailHint = { school: store.schoolId, mail: id }
  return { statement, hint }
}
