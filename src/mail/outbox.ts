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
  /** One mail for each line of recipients: the first of it, or whoever of it can be reached. */
  lines: { email: string }[][]
  content: Pick<Envelope, 'subject' | 'text' | 'html'>
}

/** Mail for the outbox: the statements that put it there, for the batch that makes it due, and its hints. */
export async function addToOutbox(store: Store, { lines, content, ...mail }: Mail, now: number) {
  const entries = await Promise.all(
    lines.map((line) => entry(store, mail, { to: line.map((person) => person.email), ...content }, now)),
  )
  return { statements: entries.map((e) => e.statement), hints: entries.map((e) => e.hint) }
}

async function entry(store: Store, mail: Pick<Mail, 'concernId' | 'kind'>, envelope: Envelope, now: number) {
  const id = crypto.randomUUID()
  const statement = store.insert(outbox, {
    id,
    concernId: mail.concernId,
    kind: mail.kind,
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
    sealedEnvelope: await store.seal.seal({ field: 'outbox.envelope', row: id }, envelope),
  })
  const hint: MailHint = { school: store.schoolId, mail: id }
  return { statement, hint }
}
