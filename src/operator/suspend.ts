import { and, eq, inArray } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { suspensionMail } from '../mail/office.ts'
import { addToOutbox, type MailHint } from '../mail/outbox.ts'
import { type ChangeBy, changeSchool } from '../schools/change.ts'
import { holds, peopleOf } from '../schools/people.ts'
import type { School } from '../schools/schools.ts'
import { events } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'

/**
 * Closes a school's pages to parents, and tells head and chair. Whoever raised a concern can still come back to it.
 *
 * @param desk the full address of the school's desk, for the mail.
 */
export const suspend = (storage: Storage, schoolId: string, by: ChangeBy, desk: string) =>
  changeSchool<'alreadySuspended'>(storage, schoolId, 'suspended', by, async (school, store) => {
    if (school.closedFor === 'suspended') return { refused: 'alreadySuspended' }
    return { set: { closedFor: 'suspended' }, ...(await told(store, school, 'suspended', by, desk)) }
  })

/** Ends that: the school is open again, or still being set up, as it was before. */
export const resume = (storage: Storage, schoolId: string, by: ChangeBy, desk: string) =>
  changeSchool<'notSuspended'>(storage, schoolId, 'resumed', by, async (school, store) => {
    if (school.closedFor !== 'suspended') return { refused: 'notSuspended' }
    const closedFor = (await wasOpened(store)) ? null : 'set-up'
    return { set: { closedFor }, ...(await told(store, school, 'resumed', by, desk)) }
  })

/** Mail to head and chair, for the batch. */
async function told(
  store: Store,
  school: School,
  what: 'suspended' | 'resumed',
  { now }: ChangeBy,
  desk: string,
): Promise<{ beside: BatchItem<'sqlite'>[]; hints: MailHint[] }> {
  const who = (await peopleOf(store)).filter((person) => holds(person, 'headteacher', 'chair'))
  const content = suspensionMail(school, what, desk)
  const lines = who.map((person) => [person])
  const mail = await addToOutbox(store, { concernId: SCHOOL_LOG, kind: 'list-changed', lines, content }, now)
  return { beside: mail.statements, hints: mail.hints }
}

/** A school that was added by a script was open from the first; another one once its people opened it. */
async function wasOpened(store: Store): Promise<boolean> {
  const isOne = and(
    eq(events.concernId, SCHOOL_LOG),
    inArray(events.kind, ['school-added', 'opened-to-parents']),
  )
  const kinds = (await store.find(events, isOne)).map(({ kind }) => kind)
  return kinds.includes('opened-to-parents') || !kinds.includes('school-added')
}
