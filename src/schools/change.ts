import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { keyOfAct } from '../concerns/act.ts'
import {
  type EventDetail,
  eventAfter,
  isDone,
  lastEvent,
  SCHOOL_LOG,
  type SchoolEvent,
} from '../concerns/chronology.ts'
import type { MailHint } from '../mail/outbox.ts'
import { schools } from '../storage/schema.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { noteChange } from './known.ts'
import { type School, schoolFrom } from './schools.ts'

/** Who changes something of a school. */
export interface ChangeBy {
  /** The id of one of its people, or 'operator'. */
  actor: string
  /** The form they sent, its secret and all they typed: sent twice, it is one change. */
  form: string
  /** The school's revision that the form was made from. */
  revision: number
  now: number
}

/** Who sent a form, as a change needs it. */
export const changeBy = (
  actor: string,
  { values, data }: { values: Record<string, string[]>; data: { revision: number } },
): ChangeBy => ({ actor, form: JSON.stringify(values), revision: data.revision, now: Date.now() })

/** What a change writes: of the school, into its log, and beside them. Or why it can't be done. */
export type Change<Why extends string> =
  | {
      set?: Partial<typeof schools.$inferInsert>
      /** What the log says of it, never more than the school's own people may read. */
      detail?: EventDetail
      /** In objects: a statement that is awaited by itself runs. */
      beside?: BatchItem<'sqlite'>[]
      hints?: MailHint[]
    }
  | { refused: Why }

export type Changed<Why extends string> =
  | { outcome: 'done'; hints: MailHint[] }
  /** Somebody else changed something after the form was shown; nothing was written. */
  | { outcome: 'changed' }
  | { outcome: 'refused'; why: Why }

/**
 * Changes something of a school, in one batch with its row in the school's log. Two people who change things at once
 * don't overwrite each other: the second is told. The same form sent twice is one change.
 *
 * @param plan decides by the school as it is now; it may be asked again.
 */
export async function changeSchool<Why extends string>(
  storage: Storage,
  schoolId: string,
  kind: SchoolEvent,
  by: ChangeBy,
  plan: (school: School, store: Store) => Change<Why> | Promise<Change<Why>>,
): Promise<Changed<Why>> {
  const store = storeFor(storage, schoolId)
  const actKey = await keyOfAct(store, SCHOOL_LOG, kind, by.form)
  const rowNow = async () =>
    (await storage.db.select().from(schools).where(eq(schools.id, schoolId)).limit(1))[0]
  const doneBefore = async (): Promise<Changed<Why> | null> => {
    if (!(await isDone(store, actKey))) return null
    // What was done by this form may have been undone since: then it is not done any more.
    const isLast = (await rowNow())?.revision === by.revision + 1
    return isLast ? { outcome: 'done', hints: [] } : { outcome: 'changed' }
  }

  const write = async (): Promise<Changed<Why>> => {
    // The place in the log is taken first: whoever changes something in between takes it before us, and we try again.
    const last = await lastEvent(store, SCHOOL_LOG)
    const row = await rowNow()
    if (row?.revision !== by.revision) return { outcome: 'changed' }
    const planned = await plan(schoolFrom(row), store)
    if ('refused' in planned) return { outcome: 'refused', why: planned.refused }
    const { set, detail, beside = [], hints = [] } = planned
    const happening = { concernId: SCHOOL_LOG, happenedAt: by.now, actor: by.actor, kind, detail, actKey }
    await store.batch([
      (await eventAfter(store, happening, last)).statement,
      storage.db
        .update(schools)
        .set({ ...set, revision: row.revision + 1 })
        .where(eq(schools.id, schoolId)),
      ...beside,
    ])
    return { outcome: 'done', hints }
  }
  try {
    return (await doneBefore()) ?? (await writeOnce(write, doneBefore))
  } finally {
    // Even where it threw: it may be written, and only the answer lost.
    noteChange()
  }
}
