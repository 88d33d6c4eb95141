import { outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { Envelope } from './envelope.ts'

/** What the queue carries: which mail of which school, and nothing of it. */
export interface MailHint {
  school: string
  mail: string
}

/** A mail in the outbox: the statement that puts it there, for the batch that makes it due, and its hint. */
export async function addToOutbox(
  store: Store,
  mail: { concernId: string; kind: string; envelope: Envelope },
  now: number,
) {
  const id = crypto.randomUUID()
  const statement = store.insert(outbox, {
    id,
    concernId: mail.concernId,
    kind: mail.kind,
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
    sealedEnvelope: await store.seal.seal({ field: 'outbox.envelope', row: id }, mail.envelope),
  })
  const hint: MailHint = { school: store.schoolId, mail: id }
  return { statement, hint }
}
