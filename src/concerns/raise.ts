import { eq } from 'drizzle-orm'
import { newConcernMail } from '../mail/messages.tsx'
import { addToOutbox, type MailHint } from '../mail/outbox.ts'
import { isOutOfDate, type Known, stillAsKnown } from '../schools/known.ts'
import { concerns, keptFrom } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Storage, Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { type Account, isReachable, type Reporter } from './account.ts'
import { firstEvent } from './chronology.ts'
import { replyBy } from './deadline.ts'
import type { ConcernForm } from './form.ts'
import { firstNudgeAt } from './nudge-time.ts'
import type { Receipt } from './receipt.ts'
import { newReference } from './reference.ts'
import { hashOfReturnCode, returnCodeFor } from './return-code.ts'
import { type Routing, routeConcern } from './routing.ts'

export interface Raised {
  receipt: Receipt
  /** Mail that is now due, for the queue. */
  hints: MailHint[]
}

/**
 * Raises a concern: decides who it goes to and by when it is answered, and writes it with its first event
 * and its mail in one batch. When this returns, the database has it.
 *
 * The same form sent twice, even at the same moment, is one concern with the same receipt. A form that was
 * changed in between is another one, so that nothing that was written is lost.
 *
 * @param known may be some seconds old: where the school has changed since then nothing is written by it, and it is
 * asked for anew. @param renew asks.
 * @param desk makes the desk's full address of a reference, for the mail.
 * @throws what the database throws; then nothing was written.
 */
export async function raiseConcern(
  { storage, store }: Place,
  { known, renew }: { known: Known; renew: () => Promise<Known> },
  form: ConcernForm,
  desk: (reference: string) => string,
  now: number,
): Promise<Raised> {
  const submission = JSON.stringify(form)
  const submissionKey = toBase64Url(await store.hash('submission', submission))
  const returnCode = await returnCodeFor(store.hash, submission)
  const writing = { form, submissionKey, returnCode, desk, now }
  const raiseBy = (as: Known) => {
    const routed = { ...writing, known: as, routing: routeConcern(form, as.people) }
    return writeOnce(
      () => write({ storage, store }, routed),
      () => alreadyRaised(store, routed),
    )
  }
  try {
    return await raiseBy(known)
  } catch (error) {
    if (!isOutOfDate(error)) throw error
    return raiseBy(await renew())
  }
}

interface Place {
  storage: Storage
  store: Store
}

/**
 * What was raised by the same form. It has the same return code, and that is found by its index. Its receipt says who
 * reads it as the first one did: that it has gone to somebody else since is not for its reporter.
 */
async function alreadyRaised(
  store: Store,
  { form, submissionKey, returnCode, routing }: Writing,
): Promise<Raised | null> {
  const hash = await hashOfReturnCode(store.hash, returnCode)
  const [row] = await store.find(concerns, eq(concerns.returnCodeHash, hash)).limit(1)
  if (row?.submissionKey !== submissionKey) return null
  return { receipt: receiptOf(row, form, returnCode, routing), hints: [] }
}

const receiptOf = (
  { reference, replyBy }: Pick<Receipt, 'reference' | 'replyBy'>,
  form: ConcernForm,
  returnCode: string,
  { route, withDsl, keptFrom }: Routing,
): Receipt => ({
  reference,
  replyBy,
  returnCode,
  route,
  withDsl,
  keptFromSomebody: keptFrom.length > 0,
  isReachable: isReachable(form),
})

interface Writing {
  known: Known
  form: ConcernForm
  submissionKey: string
  returnCode: string
  routing: Routing
  desk: (reference: string) => string
  now: number
}

async function write({ storage, store }: Place, writing: Writing): Promise<Raised> {
  const { known, form, submissionKey, returnCode, routing, now } = writing
  const { school, code } = known
  const { named, otherGroup, when, said, more, mayContact, name, contact } = form
  const id = crypto.randomUUID()
  const reference = newReference()
  const due = replyBy(now, school.settings)
  const row = {
    id,
    reference,
    submissionKey,
    returnCodeHash: await hashOfReturnCode(store.hash, returnCode),
    raisedAt: now,
    movedAt: now,
    replyBy: due,
    nudgeAt: firstNudgeAt({ raisedAt: now, replyBy: due, risks: form.risks }, school.settings),
    state: 'new' as const,
    about: form.about,
    points: form.points,
    risks: form.risks,
    groupName: form.group || null,
    codeVersion: code?.number ?? null,
    route: routing.route,
    withDsl: routing.withDsl,
    sealedAccount: await store.seal.seal({ field: 'concerns.account', row: id }, {
      said,
      named,
      otherGroup,
      when,
      more,
    } satisfies Account),
    sealedReporter: await store.seal.seal({ field: 'concerns.reporter', row: id }, {
      mayContact,
      name,
      contact,
    } satisfies Reporter),
  }
  const mail = await mailFor(store, writing, row)
  const event = await firstEvent(store, { concernId: id, happenedAt: now, actor: 'reporter', kind: 'raised' })
  await store.batch([
    stillAsKnown(storage, school),
    store.insert(concerns, row),
    event.statement,
    ...routing.keptFrom.map((person) => store.insert(keptFrom, { concernId: id, personId: person.id })),
    ...mail.statements,
  ])
  return { receipt: receiptOf(row, form, returnCode, routing), hints: mail.hints }
}

function mailFor(store: Store, writing: Writing, row: { id: string; reference: string; replyBy: number }) {
  const { known, form, routing, desk, now } = writing
  const content = newConcernMail({
    school: known.school,
    form,
    withDsl: routing.withDsl,
    keptFromSomebody: routing.keptFrom.length > 0,
    points: known.code?.content.points ?? [],
    reference: row.reference,
    replyBy: row.replyBy,
    desk: desk(row.reference),
    now,
  })
  return addToOutbox(store, { concernId: row.id, kind: 'new-concern', lines: routing.lines, content }, now)
}
