import { and, eq, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { MailHint } from '../mail/outbox.ts'
import type { Person } from '../schools/people.ts'
import { concerns } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { mayWork, visibleTo } from './access.ts'
import { type EventDetail, type EventKind, eventAfter, isDone, lastEvent } from './chronology.ts'
import { isKeptFrom } from './tell.ts'

export type ConcernRow = typeof concerns.$inferSelect

/** Somebody on the desk who does something about a concern they have in front of them. */
export interface By {
  person: Person
  /** The form they sent, its secret and all they typed: sent twice, it is one act; changed in between, another. */
  form: string
  /** The concern's revision that the form was made from; null for what can't undo what another did. */
  revision: number | null
  now: number
}

/** What an act writes: of the concern, of its chronology, and beside them. Or why it can't be done. */
export type Plan =
  | {
      set?: Partial<typeof concerns.$inferInsert>
      detail?: EventDetail
      /** In objects: a statement that is awaited by itself runs. */
      beside?: BatchItem<'sqlite'>[]
      hints?: MailHint[]
    }
  | { refused: Refusal }

/** Why an act can't be done; keys of `t.desk.refusals`. */
export type Refusal =
  | 'wrongState'
  | 'nobodyElse'
  | 'notUp'
  | 'noLead'
  | 'noDecision'
  | 'noFiling'
  | 'cantWork'
  | 'onlyReads'
  | 'noAccess'
  | 'differentPeople'
  | 'acknowledgeBoth'
  | PictureRefusal
type PictureRefusal =
  | 'tooManyPictures'
  | 'pictureNotKept'
  | 'pictureGone'
  | 'pictureLocked'
  | 'pictureNotLocked'

export type Acted =
  | { outcome: 'done'; hints: MailHint[] }
  /** Somebody else acted after the form was shown; nothing was written. */
  | { outcome: 'changed' }
  | { outcome: 'refused'; why: Refusal }

/**
 * Does something about a concern, in one batch with its row in the chronology, for whoever works it or may do that as
 * its reader. Two people who act at once don't overwrite each other: the second is told. The same form sent twice is
 * one act.
 *
 * @param plan decides by the concern as it is now; it may be asked again.
 */
export async function actOn(
  store: Store,
  concernId: string,
  kind: EventKind,
  by: By,
  plan: (row: ConcernRow) => Plan | Promise<Plan>,
): Promise<Acted> {
  const actKey = await keyOfAct(store, concernId, kind, by.form)
  const doneBefore = async (): Promise<Acted | null> =>
    (await isDone(store, actKey)) ? { outcome: 'done', hints: [] } : null

  const write = async (): Promise<Acted> => {
    // The place in the chronology is taken first: whoever acts in between takes it before us, and we try again.
    const last = await lastEvent(store, concernId)
    const row = await concernFor(store, by.person, concernId)
    // The same form, sent twice at once, may just have taken it away.
    if (!row) return (await doneBefore()) ?? { outcome: 'refused', why: 'noAccess' }
    if (!mayWork(by.person, row) && !READERS_TOO.includes(kind))
      return { outcome: 'refused', why: 'onlyReads' }
    if (row.deletedAt !== null) return { outcome: 'refused', why: 'wrongState' }
    if (by.revision !== null && row.revision !== by.revision) return { outcome: 'changed' }
    const planned = await plan(row)
    if ('refused' in planned) return { outcome: 'refused', why: planned.refused }
    const { set, detail, beside = [], hints = [] } = planned
    const happening = { concernId, happenedAt: by.now, actor: by.person.id, kind, detail, actKey }
    await store.batch([
      (await eventAfter(store, happening, last)).statement,
      store.update(concerns, { ...set, revision: row.revision + 1 }, eq(concerns.id, concernId)),
      ...beside,
    ])
    return { outcome: 'done', hints }
  }
  return (await doneBefore()) ?? writeOnce(write, doneBefore)
}

/**
 * What whoever reads a concern may do, also where it is somebody else's to work: nothing that takes something away, but
 * to the chair what is about the headteacher (`move-up`).
 */
const READERS_TOO: EventKind[] = [
  'noted',
  'looking',
  'held',
  'stepped-aside',
  'evidence-added',
  'evidence-locked',
  'moved-up',
]

/** The same form sent twice has the same key. */
export const keyOfAct = async (store: Store, concernId: string, kind: EventKind, form: string) =>
  toBase64Url(await store.hash('submission', JSON.stringify([concernId, kind, form])))

/** Whether there is no more to a concern than its tombstone, if that. */
export async function isDeleted(store: Store, concernId: string): Promise<boolean> {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  return !row || row.deletedAt !== null
}

/** A concern as somebody may see it; null when there is none for them. */
export async function concernFor(store: Store, person: Person, id: string): Promise<ConcernRow | null> {
  const [row] = await store.find(concerns, and(eq(concerns.id, id), visibleTo(person)) as SQL).limit(1)
  return row && !(await isKeptFrom(store, row, person)) ? row : null
}
