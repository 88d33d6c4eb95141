import { and, desc, eq, isNotNull, lte, or, type SQL } from 'drizzle-orm'
import { visibleTo } from '../concerns/access.ts'
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
 * Sends such a mail again, from its first recipient on; null when there is none that somebody may see. One that is
 * just being sent is left alone.
 */
export async function sendAgain(
  store: Store,
  person: Person,
  mailId: string,
  now: number,
): Promise<MailHint[] | null> {
  const [mail] = await store.find(outbox, and(eq(outbox.id, mailId), isInTrouble)).limit(1)
  if (!mail) return null
  const [row] = await store.find(concerns, and(eq(concerns.id, mail.concernId), visibleTo(person))).limit(1)
  if (!row) return null
  const happening = { concernId: row.id, happenedAt: now, actor: person.id, kind: 'mail-sent-again' } as const
  const fresh = {
    state: 'waiting',
    turn: 0,
    attempts: 0,
    nextAttemptAt: now,
    claimedUntil: 0,
    deadLetteredAt: null,
  } as const
  await writeOnce(
    async () =>
      void (await store.batch([
        store.update(
          outbox,
          fresh,
          and(eq(outbox.id, mail.id), isInTrouble, lte(outbox.claimedUntil, now)) as SQL,
        ),
        (await nextEvent(store, happening)).statement,
      ])),
    async () => null,
  )
  return [{ school: store.schoolId, mail: mail.id }]
}
