import { and, eq, lte } from 'drizzle-orm'
import { log, logFault } from '../log.ts'
import { outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { waitAfter } from './backoff.ts'
import { type Envelope, envelope, isAddress } from './envelope.ts'

/** How long (ms) one worker has a mail to itself: longer than any send takes. */
const CLAIM = 5 * 60_000

/** Faults that may pass, of the mail service's or of our own sending address. Any other is the recipient's. */
const PASSING_FAULT =
  /^E_(RATE_LIMIT_EXCEEDED|DAILY_LIMIT_EXCEEDED|INTERNAL_SERVER_ERROR|DELIVERY_FAILED|SENDER_\w+|UNKNOWN)$/

type Row = typeof outbox.$inferSelect

export interface Postman {
  email: SendEmail
  from: string
}

/**
 * Sends one mail of the outbox, if it is due and nobody else has it. Whatever happens is written to its row:
 * sent, tried again later, handed to the next recipient, or failed and kept.
 */
export async function deliver(store: Store, postman: Postman, id: string, now: number): Promise<void> {
  const row = await claim(store, id, now)
  if (!row?.sealedEnvelope) return
  const mail = envelope.parse(
    await store.seal.open({ field: 'outbox.envelope', row: id }, row.sealedEnvelope),
  )
  const address = mail.to[row.turn]
  if (address === undefined) return giveUp(store, row, 'no recipient left')
  if (!isAddress(address)) return turnToNext(store, postman, row, mail, 'E_ADDRESS', now)
  try {
    await send(postman, address, mail)
  } catch (error) {
    return sendFailed(store, postman, row, mail, error, now)
  }
  await store.update(outbox, { state: 'sent', sentAt: now, sealedEnvelope: null }, eq(outbox.id, id))
  log('mail.sent', { mail: id, kind: row.kind })
}

/** Takes the mail for this worker alone; nothing when it is not due or another has it. */
async function claim(store: Store, id: string, now: number): Promise<Row | undefined> {
  const due = and(
    eq(outbox.id, id),
    eq(outbox.state, 'waiting'),
    lte(outbox.nextAttemptAt, now),
    lte(outbox.claimedUntil, now),
  ) as NonNullable<ReturnType<typeof and>>
  const rows = await store.update(outbox, { claimedUntil: now + CLAIM }, due).returning()
  return rows[0]
}

/** No Reply-To: an answer to the operator's address would carry a concern out of the school. */
function send({ email, from }: Postman, to: string, { subject, text, html }: Envelope) {
  return email.send({
    from: { email: from, name: 'Gatepost' },
    to,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

function sendFailed(
  store: Store,
  postman: Postman,
  row: Row,
  mail: Envelope,
  error: unknown,
  now: number,
): Promise<void> {
  const code = errorCode(error)
  logFault('mail.not-sent', error, { mail: row.id, code })
  const wait = PASSING_FAULT.test(code) ? waitAfter(row.attempts + 1) : null
  return wait === null
    ? turnToNext(store, postman, row, mail, code, now)
    : tryAgain(store, row, code, now + wait)
}

/** The mail service's error code, and never its message, which may quote an address. */
function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E_[A-Z_]{1,60}$/.test(code) ? code : 'E_UNKNOWN'
}

async function tryAgain(store: Store, row: Row, lastError: string, nextAttemptAt: number): Promise<void> {
  const attempts = row.attempts + 1
  await store.update(outbox, { attempts, lastError, nextAttemptAt, claimedUntil: 0 }, eq(outbox.id, row.id))
}

async function turnToNext(
  store: Store,
  postman: Postman,
  row: Row,
  mail: Envelope,
  lastError: string,
  now: number,
): Promise<void> {
  const turn = row.turn + 1
  if (turn >= mail.to.length) return giveUp(store, row, lastError)
  await store.update(
    outbox,
    { turn, attempts: 0, lastError, nextAttemptAt: now, claimedUntil: 0 },
    eq(outbox.id, row.id),
  )
  log('mail.next-recipient', { mail: row.id, turn, code: lastError })
  return deliver(store, postman, row.id, now)
}

/** It stays, sealed, for somebody to put right and send again. */
async function giveUp(store: Store, row: Row, lastError: string): Promise<void> {
  await store.update(outbox, { state: 'failed', lastError, claimedUntil: 0 }, eq(outbox.id, row.id))
  log('mail.failed', { mail: row.id, kind: row.kind, code: lastError })
}
