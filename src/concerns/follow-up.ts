import { eq } from 'drizzle-orm'
import { type Picture, picturesOf } from '../evidence/evidence.ts'
import { newMessageMail, withdrawnMail } from '../mail/messages.tsx'
import type { MailHint } from '../mail/outbox.ts'
import type { School } from '../schools/schools.ts'
import { type ConcernState, concerns, messages } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { isDeleted } from './act.ts'
import { nextEvent } from './chronology.ts'
import { needsFiling } from './filing.ts'
import { hashOfReturnCode } from './return-code.ts'
import { isOpen } from './states.ts'
import { tellWhoWorksIt } from './tell.ts'
import { type Message, messageRow, threadOf } from './thread.ts'

type ConcernRow = typeof concerns.$inferSelect

/** A concern as its reporter may see it: no name, and no decision about somebody else. */
export interface OpenConcern {
  id: string
  reference: string
  state: ConcernState
  raisedAt: number
  replyBy: number
  messages: Message[]
  /** Those that the reporter added. */
  pictures: Picture[]
}

/**
 * The concern that a return code opens, with its thread; null for a code that opens none. Whatever is
 * typed costs one hash and one look-up by index.
 */
export async function openConcern(store: Store, typedCode: string): Promise<OpenConcern | null> {
  const row = await concernOf(store, typedCode)
  if (!row) return null
  const [messages, pictures] = await Promise.all([threadOf(store, row.id), picturesOf(store, row.id)])
  return { ...row, messages, pictures: pictures.filter(({ addedBy }) => addedBy === 'reporter') }
}

async function concernOf(store: Store, typedCode: string): Promise<ConcernRow | null> {
  const hash = await hashOfReturnCode(store.hash, typedCode)
  const [row] = await store.find(concerns, eq(concerns.returnCodeHash, hash)).limit(1)
  return row ?? null
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
  const row = { id, concernId: concern.id, sender: 'reporter', sentAt: now, body: message } as const
  const happening = {
    concernId: concern.id,
    happenedAt: now,
    actor: 'reporter',
    kind: 'reporter-wrote',
  } as const
  const write = async () => {
    const event = await nextEvent(store, happening)
    const mail = await tellWhoWorksIt(store, concern.id, 'new-message', now, content)
    // Looked up after the event's place was taken: a concern that is deleted in between takes that place first.
    if (await isDeleted(store, concern.id)) return []
    await store.batch([
      (await messageRow(store, row)).statement,
      store.update(concerns, { movedAt: now }, eq(concerns.id, concern.id)),
      event.statement,
      ...mail.statements,
    ])
    return mail.hints
  }
  return writeOnce(write, async () => ((await isThere(store, id)) ? [] : null))
}

const isThere = async (store: Store, id: string) =>
  (await store.find(messages, eq(messages.id, id)).limit(1)).length > 0

/**
 * Withdraws a concern that is still open: its state and chronology say so, and those who work it are told. Once. One
 * with a risk, or about who works at the school, still waits for the school after that (`filing`, `states`).
 */
export async function withdraw(
  store: Store,
  school: School,
  concern: OpenConcern,
  { desk, now }: Telling,
): Promise<MailHint[]> {
  const content = withdrawnMail({ school, reference: concern.reference, desk: desk(concern.reference) })
  const happening = { concernId: concern.id, happenedAt: now, actor: 'reporter', kind: 'withdrawn' } as const
  const write = async () => {
    const event = await nextEvent(store, happening)
    const mail = await tellWhoWorksIt(store, concern.id, 'withdrawn', now, content)
    // Looked up after the event's place was taken: whoever withdraws in between takes that place first.
    const row = await stillOpen(store, concern.id)
    if (!row) return []
    // Where somebody may be at risk, or it is about who works at the school, the school decides, and closes it.
    const finished = needsFiling(row) ? {} : { closedAt: now, nudgeAt: null }
    await store.batch([
      store.update(
        concerns,
        { state: 'withdrawn', deletionWarnedAt: null, ...finished },
        eq(concerns.id, concern.id),
      ),
      event.statement,
      ...mail.statements,
    ])
    return mail.hints
  }
  return writeOnce(write, async () => ((await stillOpen(store, concern.id)) ? null : []))
}

async function stillOpen(store: Store, concernId: string): Promise<ConcernRow | null> {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  return row && isOpen(row.state) ? row : null
}
