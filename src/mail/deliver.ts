import { and, eq, lte, type SQL } from 'drizzle-orm'
import { maySee } from '../concerns/access.ts'
import { linesOf } from '../concerns/routing.ts'
import { whoIsKeptFrom } from '../concerns/tell.ts'
import { log, logFault } from '../log.ts'
import { holds, type Person, peopleOf } from '../schools/people.ts'
import { hasAddress } from '../schools/same-person.ts'
import { concerns, outbox } from '../storage/schema.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'
import { afterFailure } from './backoff.ts'
import { type Envelope, envelope, isAddress } from './envelope.ts'
import { cameInFlood, noticeFor } from './flood.ts'
import { leaveOut } from './leave-out.ts'
import type { MailHint } from './outbox.ts'

/** How long (ms) one worker has a mail to itself: longer than any send takes. */
const CLAIM = 5 * 60_000
/** How often to try to write down that a mail was sent: if that is lost, it is sent twice. */
const TRIES_TO_MARK = 3

type Row = typeof outbox.$inferSelect

export interface Sender {
  email: SendEmail
  from: string
}

export interface Postman extends Sender {
  /** Where Gatepost is reached, for links. */
  address: string
}

/**
 * Sends one mail of the outbox, if it is due and nobody else has it. Whatever happens is written to its row:
 * sent, left out for a notice, tried again later, handed to the next recipient, or failed and kept.
 */
export async function deliver(
  storage: Storage,
  postman: Postman,
  hint: MailHint,
  now: number,
): Promise<void> {
  const store = storeFor(storage, hint.school)
  const row = await claim(store, hint.mail, now)
  if (!row) return
  const again = () => deliver(storage, postman, hint, now)
  const mail = await openEnvelope(store, row)
  if (!mail) return failed(store, row, { code: 'E_UNREADABLE', hasNext: false }, now, again)
  const hasNext = row.turn + 1 < mail.to.length
  const address = mail.to[row.turn]
  if (address === undefined) return giveUp(store, row, 'E_NOBODY')
  if (!isAddress(address)) return failed(store, row, { code: 'E_ADDRESS', hasNext }, now, again)
  const about = THEIRS_ANYHOW.includes(row.kind) ? null : await whatItIsAbout(store, row)
  if (about && !isOpenTo(about, row, address)) {
    const isPassedOn = hasNext || (await passOn(store, row, mail, about))
    return failed(store, row, { code: 'E_NOT_THEIRS', hasNext: isPassedOn }, now, again)
  }
  const shared = about && (await sharedNotice(store, row, about))
  if (shared) {
    const isNotice = await leaveOut(storage, { row, mail, ...shared }, postman.address)
    return isNotice ? again() : undefined
  }
  try {
    await send(postman, address, mail)
  } catch (error) {
    const code = errorCode(error)
    logFault('mail.not-sent', error, { mail: row.id, code })
    return failed(store, row, { code, hasNext }, now, again)
  }
  await markSent(store, row, now)
}

/** Mail to a reporter, and that the list has changed, is theirs whatever happens at the school. */
const THEIRS_ANYHOW: string[] = ['answer-waits', 'list-changed']

/** The concern that a mail is about, if it is about one, and who may hear of it. */
interface About {
  concern?: typeof concerns.$inferSelect
  open: Person[]
  kept: Person[]
}

/**
 * By the list as it is now: since a mail was written, somebody may have left it, stepped aside, or turned out to be the
 * one it is about, or may not see it any more by their role.
 */
async function whatItIsAbout(store: Store, row: Row): Promise<About> {
  const [concern] = await store.find(concerns, eq(concerns.id, row.concernId)).limit(1)
  if (!concern) return { open: await peopleOf(store), kept: [] }
  return { concern, ...(await whoIsKeptFrom(store, concern)) }
}

/** What the chair is told of a concern holds nothing of it: it is for whoever is the chair, though they may not see it. */
const isOpenTo = ({ open, concern }: About, { kind }: Row, address: string) =>
  open.some((person) => {
    const may = kind === 'chair-told' ? holds(person, 'chair') : !concern || maySee(person, concern)
    return may && hasAddress(person, address)
  })

/** The notice that a mail is left out for; null when it goes out by itself, as all mail does outside a flood. */
async function sharedNotice(store: Store, { kind }: Row, { concern, kept }: About) {
  const notice = noticeFor(kind)
  if (!notice || !concern || kept.length > 0) return null
  return (await cameInFlood(store, concern)) ? { notice, concern } : null
}

/** Puts behind its recipients whoever a concern goes to by the list as it is now. Whether there is somebody. */
async function passOn(store: Store, row: Row, mail: Envelope, { concern, open }: About): Promise<boolean> {
  if (!concern) return false
  const known = mail.to.map((address) => address.toLowerCase())
  const next =
    row.kind === 'chair-told'
      ? open.filter((person) => holds(person, 'chair'))
      : linesOf(concern, open).flat()
  const others = next.filter(({ email }) => !known.includes(email.toLowerCase()))
  if (others.length === 0) return false
  const to = [...mail.to, ...new Set(others.map(({ email }) => email))]
  const sealedEnvelope = await store.seal.seal({ field: 'outbox.envelope', row: row.id }, { ...mail, to })
  await store.update(outbox, { sealedEnvelope }, stillWaiting(row.id))
  return true
}

/** Takes the mail for this worker alone; nothing when it is not due or another has it. */
async function claim(store: Store, id: string, now: number): Promise<Row | undefined> {
  const due = and(stillWaiting(id), lte(outbox.nextAttemptAt, now), lte(outbox.claimedUntil, now)) as SQL
  const rows = await store.update(outbox, { claimedUntil: now + CLAIM }, due).returning()
  return rows[0]
}

/** A worker that was held up must not undo what another did meanwhile. */
const stillWaiting = (id: string) => and(eq(outbox.id, id), eq(outbox.state, 'waiting')) as SQL

/** Null when it was damaged, or its key is not in the ring. */
async function openEnvelope(store: Store, row: Row): Promise<Envelope | null> {
  try {
    const place = { field: 'outbox.envelope', row: row.id }
    return envelope.parse(await store.seal.open(place, row.sealedEnvelope ?? ''))
  } catch (error) {
    logFault('mail.unreadable', error, { mail: row.id })
    return null
  }
}

/** No Reply-To: an answer to the operator's address would carry a concern out of the school. */
export function send({ email, from }: Sender, to: string, { subject, text, html }: Omit<Envelope, 'to'>) {
  return email.send({
    from: { email: from, name: 'Gatepost' },
    to,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

/** The mail service's error code, and never its message, which may quote an address. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E_[A-Z_]{1,60}$/.test(code) ? code : 'E_UNKNOWN'
}

/** Nothing of the mail is kept once it is sent. */
async function markSent(store: Store, row: Row, now: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const sent = { state: 'sent', sentAt: now, sealedEnvelope: null } as const
      await store.update(outbox, sent, eq(outbox.id, row.id))
      return log('mail.sent', { mail: row.id, kind: row.kind })
    } catch (error) {
      if (attempt === TRIES_TO_MARK) throw error
    }
  }
}

async function failed(
  store: Store,
  row: Row,
  { code, hasNext }: { code: string; hasNext: boolean },
  now: number,
  again: () => Promise<void>,
): Promise<void> {
  const attempts = row.attempts + 1
  const next = afterFailure(code, attempts, hasNext)
  if (next !== 'next recipient') {
    const later = { attempts, lastError: code, nextAttemptAt: now + next.wait, claimedUntil: 0 }
    await store.update(outbox, later, stillWaiting(row.id))
    return
  }
  if (!hasNext) return giveUp(store, row, code)
  const turn = row.turn + 1
  const fresh = { turn, attempts: 0, lastError: code, nextAttemptAt: now, claimedUntil: 0 }
  await store.update(outbox, fresh, stillWaiting(row.id))
  log('mail.next-recipient', { mail: row.id, turn, code })
  return again()
}

/** It stays, sealed, for somebody to put right and send again. */
async function giveUp(store: Store, row: Row, lastError: string): Promise<void> {
  await store.update(outbox, { state: 'failed', lastError, claimedUntil: 0 }, stillWaiting(row.id))
  log('mail.failed', { mail: row.id, kind: row.kind, code: lastError })
}
