import { and, desc, eq, isNotNull, lte, or, type SQL } from 'drizzle-orm'
import { visibleTo } from '../concerns/access.ts'
import { concernFor } from '../concerns/act.ts'
import { nextEvent } from '../concerns/chronology.ts'
import { isUnsent, type MailHint } from '../mail/outbox.ts'
import type { Person } from '../schools/people.ts'
import { concerns, outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'

const MOST_SHOWN = 20

/** Mail about a concern that was given up, or that the queue gave back and still waits. */
export interface FailedMail {
  id: string
  reference: string
  state: 'waiting' | 'failed'
}

const isInTrouble = and(
  isUnsent,
  or(eq(outbox.state, 'failed'), and(eq(outbox.state, 'waiting'), isNotNull(outbox.deadLetteredAt))),
) as SQL

/** Mail that could not be delivered, about concerns that somebody may see. */
export async function failedMail(store: Store, person: Person): Promise<FailedMail[]> {
  const theirs = and(
    eq(concerns.schoolId, outbox.schoolId),
    eq(concerns.id, outbox.concernId),
    visibleTo(person),
  )
  const found = await store
    .select({ id: outbox.id, state: outbox.state, reference: concerns.reference }, outbox, isInTrouble)
    .innerJoin(concerns, theirs)
    .orderBy(desc(outbox.createdAt))
    .limit(MOST_SHOWN)
  return found.flatMap(({ state, ...mail }) =>
    state === 'waiting' || state === 'failed' ? [{ ...mail, state }] : [],
  )
}

/**
 * Sends such a mail again, from its first recipient on. There is nothing to do for one that went meanwhile or is just
 * being sent: the button was pressed twice.
 *
 * @returns null when there is no mail about a concern that somebody may see.
 */
export async function sendAgain(
  store: Store,
  person: Person,
  mailId: string,
  now: number,
): Promise<MailHint[] | null> {
  const [mail] = await store.find(outbox, eq(outbox.id, mailId)).limit(1)
  const row = mail && (await concernFor(store, person, mail.concernId))
  if (!row) return null
  const again = and(eq(outbox.id, mailId), isInTrouble, lte(outbox.claimedUntil, now)) as SQL
  const happening = { concernId: row.id, happenedAt: now, actor: person.id, kind: 'mail-sent-again' } as const
  const write = async (): Promise<MailHint[]> => {
    // Looked up after the event's place was taken: whoever sends it again in between takes that place first.
    const { statement } = await nextEvent(store, happening)
    const isDue = (await store.find(outbox, again).limit(1)).length > 0
    if (!isDue) return []
    await store.batch([store.update(outbox, fromTheStart(now), again), statement])
    return [{ school: store.schoolId, mail: mailId }]
  }
  return writeOnce(write, async () => null)
}

const fromTheStart = (now: number) =>
  ({
    state: 'waiting',
    turn: 0,
    attempts: 0,
    nextAttemptAt: now,
    claimedUntil: 0,
    deadLetteredAt: null,
  }) as const
