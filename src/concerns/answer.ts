import { isAddress } from '../mail/envelope.ts'
import { answerWaitsMail } from '../mail/messages.tsx'
import { addToOutbox } from '../mail/outbox.ts'
import type { School } from '../schools/schools.ts'
import type { Store } from '../storage/store.ts'
import { reporter } from './account.ts'
import { type Acted, actOn, type By, type ConcernRow, type Plan } from './act.ts'
import { messageRow } from './thread.ts'

/** Where the reporter of a school comes back to, for the mail that says there is an answer. */
interface Answering {
  school: School
  followUp: string
}

/** Tells the reporter, in the school's own words, that somebody has read it. Whoever does takes it, if nobody has. */
export const acknowledge = (store: Store, concernId: string, by: By, answering: Answering): Promise<Acted> =>
  actOn(store, concernId, 'acknowledged', by, async (row) =>
    row.state === 'new'
      ? take(await say(store, row, by, answering, answering.school.settings.acknowledgement), row, by)
      : { refused: 'wrongState' },
  )

/**
 * Writes to the reporter. What the reporter wrote meanwhile doesn't stand in its way; what a colleague did does: they may
 * have answered too.
 */
export const answerReporter = (
  store: Store,
  concernId: string,
  by: By,
  answering: Answering,
  { message }: { message: string },
): Promise<Acted> => actOn(store, concernId, 'answered', by, (row) => say(store, row, by, answering, message))

/** Gives the concern to whoever acknowledges it, unless somebody has it. */
const take = (plan: Plan, row: ConcernRow, by: By): Plan =>
  'refused' in plan ? plan : { ...plan, set: { ...plan.set, assigneeId: row.assigneeId ?? by.person.id } }

async function say(store: Store, row: ConcernRow, by: By, answering: Answering, body: string) {
  const message = {
    id: crypto.randomUUID(),
    concernId: row.id,
    sender: 'school',
    sentAt: by.now,
    body,
  } as const
  const mail = await tellReporter(store, row, by.now, answering)
  return {
    set: {
      answeredAt: row.answeredAt ?? by.now,
      ...(row.state === 'new' && { state: 'acknowledged' as const }),
    },
    beside: [(await messageRow(store, message)).statement, ...mail.statements],
    hints: mail.hints,
  }
}

/** Mail to the reporter, only if they gave an address and may be contacted; it holds nothing of the concern. */
async function tellReporter(store: Store, row: ConcernRow, now: number, { school, followUp }: Answering) {
  const { mayContact, contact } = await reporterOf(store, row)
  const address = contact.trim()
  if (mayContact !== 'yes' || !isAddress(address)) return { statements: [], hints: [] }
  const content = answerWaitsMail({ school, followUp })
  return addToOutbox(
    store,
    { concernId: row.id, kind: 'answer-waits', lines: [[{ email: address }]], content },
    now,
  )
}

/** Who raised a concern, as far as they said. */
export const reporterOf = async (store: Store, row: Pick<ConcernRow, 'id' | 'sealedReporter'>) =>
  reporter.parse(await store.seal.open({ field: 'concerns.reporter', row: row.id }, row.sealedReporter))
