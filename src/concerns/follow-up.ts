import { asc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { logFault } from '../log.ts'
import { newMessageMail, withdrawnMail } from '../mail/messages.tsx'
import { addToOutbox, type MailHint } from '../mail/outbox.ts'
import { peopleOf } from '../schools/people.ts'
import type { School } from '../schools/schools.ts'
import { type ConcernState, concerns, keptFrom, messages } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { account } from './account.ts'
import { nextEvent } from './chronology.ts'
import { hashOfReturnCode } from './return-code.ts'
import { linesOf, thoseItIsAbout } from './routing.ts'

type ConcernRow = typeof concerns.$inferSelect

/** A concern as its reporter may see it: no name, and no decision about somebody else. */
export interface OpenConcern {
  id: string
  reference: string
  state: ConcernState
  raisedAt: number
  replyBy: number
  /** A body is null when it can't be opened. */
  messages: { sender: 'reporter' | 'school'; sentAt: number; body: string | null }[]
}

/**
 * The concern that a return code opens, with its thread; null for a code that opens none. Whatever is
 * typed costs one hash and one look-up by index.
 */
export async function openConcern(store: Store, typedCode: string): Promise<OpenConcern | null> {
  const row = await concernOf(store, typedCode)
  return row && { ...row, messages: await threadOf(store, row.id) }
}

async function concernOf(store: Store, typedCode: string): Promise<ConcernRow | null> {
  const hash = await hashOfReturnCode(store.hash, typedCode)
  const [row] = await store.find(concerns, eq(concerns.returnCodeHash, hash)).limit(1)
  return row ?? null
}

async function threadOf(store: Store, concernId: string): Promise<OpenConcern['messages']> {
  const rows = await store
    .find(messages, eq(messages.concernId, concernId))
    .orderBy(asc(messages.sentAt), asc(messages.id))
  return Promise.all(
    rows.map(async ({ id, sender, sentAt, sealedBody }) => ({
      sender,
      sentAt,
      body: await readBody(store, id, sealedBody),
    })),
  )
}

/** One message that does not open must not keep a reporter from the rest. */
async function readBody(store: Store, id: string, sealed: string): Promise<string | null> {
  try {
    return z.string().parse(await store.seal.open({ field: 'messages.body', row: id }, sealed))
  } catch (error) {
    logFault('message.unreadable', error, { message: id })
    return null
  }
}

/** What a verb of the reporter's needs to tell the school: the desk's full address of a reference, and the time. */
interface Telling {
  desk: (reference: string) => string
  now: number
}

/**
 * Adds a message of the reporter's to the thread, and tells those who work the concern. The same form sent
 * twice is one message.
 *
 * @param token the form's secret; with the text it makes the message's id.
 */
export async function reporterWrites(
  store: Store,
  school: School,
  concern: OpenConcern,
  { token, message }: { token: string; message: string },
  telling: Telling,
): Promise<MailHint[]> {
  const id = toBase64Url(await store.hash('submission', JSON.stringify([concern.id, token, message])))
  if (await isThere(store, id)) return []
  const { desk, now } = telling
  const { reference } = concern
  const content = newMessageMail({ school, reference, message, desk: desk(reference) })
  const mail = await mailAbout(store, concern.id, 'new-message', now, content)
  const row = { id, concernId: concern.id, sender: 'reporter', sentAt: now, body: message } as const
  const happening = {
    concernId: concern.id,
    happenedAt: now,
    actor: 'reporter',
    kind: 'reporter-wrote',
  } as const
  const write = async () => {
    await store.batch([
      (await messageRow(store, row)).statement,
      (await nextEvent(store, happening)).statement,
      ...mail.statements,
    ])
    return mail.hints
  }
  return writeOnce(write, async () => ((await isThere(store, id)) ? [] : null))
}

const isThere = async (store: Store, id: string) =>
  (await store.find(messages, eq(messages.id, id)).limit(1)).length > 0

/** The statement that adds a message to a concern's thread. */
export async function messageRow(
  store: Store,
  {
    body,
    ...row
  }: { id: string; concernId: string; sender: 'reporter' | 'school'; sentAt: number; body: string },
) {
  const sealedBody = await store.seal.seal({ field: 'messages.body', row: row.id }, body)
  return { statement: store.insert(messages, { ...row, sealedBody }) }
}

/**
 * Withdraws a concern that is still open: its state and chronology say so, and those who work it are told. Once.
 */
export async function withdraw(
  store: Store,
  school: School,
  concern: OpenConcern,
  { desk, now }: Telling,
): Promise<MailHint[]> {
  const content = withdrawnMail({ school, reference: concern.reference, desk: desk(concern.reference) })
  const mail = await mailAbout(store, concern.id, 'withdrawn', now, content)
  const happening = { concernId: concern.id, happenedAt: now, actor: 'reporter', kind: 'withdrawn' } as const
  const write = async () => {
    const event = await nextEvent(store, happening)
    // Looked up after the event's place was taken: whoever withdraws in between takes that place first.
    if (!(await isStillOpen(store, concern.id))) return []
    await store.batch([
      store.update(concerns, { state: 'withdrawn' }, eq(concerns.id, concern.id)),
      event.statement,
      ...mail.statements,
    ])
    return mail.hints
  }
  return writeOnce(write, async () => ((await isStillOpen(store, concern.id)) ? null : []))
}

async function isStillOpen(store: Store, concernId: string): Promise<boolean> {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  return row !== undefined && canBeWithdrawn(row.state)
}

/** Whether the school has not finished with a concern, and its reporter has not withdrawn it. */
export const canBeWithdrawn = (state: ConcernState) =>
  state === 'new' || state === 'acknowledged' || state === 'looking'

/** Mail about a concern to those it was routed to, by the list of people as it is now. */
async function mailAbout(
  store: Store,
  concernId: string,
  kind: 'new-message' | 'withdrawn',
  now: number,
  content: { subject: string; text: string; html: string },
) {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  if (!row) throw new Error('no such concern')
  const people = await peopleOf(store)
  const kept = await store.find(keptFrom, eq(keptFrom.concernId, concernId))
  const { named } = account.parse(
    await store.seal.open({ field: 'concerns.account', row: row.id }, row.sealedAccount),
  )
  // By the list as it is now, too: an address may have changed, or somebody joined, since it was raised.
  const about = thoseItIsAbout({ about: row.about, named }, people)
  const open = people.filter((p) => !about.includes(p) && !kept.some((k) => k.personId === p.id))
  return addToOutbox(store, { concernId, kind, lines: linesOf(row, open), content }, now)
}
