import { asc, desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { logFault } from '../log.ts'
import { events } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { ABOUT } from './about.ts'
import { RUNGS } from './ladder.ts'

/** What can happen to a concern. */
export type EventKind =
  | 'raised'
  | 'reporter-wrote'
  | 'withdrawn'
  | 'opened'
  | 'acknowledged'
  | 'answered'
  | 'noted'
  | 'assigned'
  | 'looking'
  | 'decided'
  | 'closed'
  | 'not-a-concern'
  | 'reopened'
  | 'handed-to-dsl'
  | 'stepped-aside'
  | 'moved-up'
  | 'linked'
  | 'unlinked'
  | 'mail-sent-again'
  | 'held'
  | 'released'
  | 'letter-made'
  | 'exported'
  | 'reminded'
  | 'overdue'
  | 'unread-told'
  | 'chair-told'
  | 'deletion-warned'
  | 'deleted'
  | 'evidence-added'
  | 'evidence-seen'
  | 'evidence-deleted'
  | 'evidence-locked'
  | 'evidence-unlocked'
  | 'counted'
  | SchoolEvent

/** What is changed at the school itself; every one of its people may read that, the office too. */
export const SCHOOL_EVENTS = [
  'school-added',
  'settings-changed',
  'opened-to-parents',
  'suspended',
  'resumed',
  'person-proposed',
  'person-added',
  'person-changed',
  'person-left',
  'person-invited',
  'code-published',
  'code-withdrawn',
] as const
export type SchoolEvent = (typeof SCHOOL_EVENTS)[number]

/** What was noted, decided or done, in the words of whoever did it. Sealed. */
export const eventDetail = z
  .object({
    text: z.string(),
    reason: z.string(),
    rung: z.enum(RUNGS),
    /** How a closed concern was followed up. */
    followUp: z.string(),
    /** Whom it was about before it moved up. */
    about: z.enum(ABOUT),
    /** Whether a concern that was finished with is in the safeguarding or staff file, and if not, why. */
    isFiled: z.boolean(),
    unfiledReason: z.string(),
    personId: z.string(),
    /** The number of a picture. */
    picture: z.number(),
    /** The references of other concerns. */
    references: z.array(z.string()),
  })
  .partial()
export type EventDetail = z.output<typeof eventDetail>

export interface Happening {
  concernId: string
  happenedAt: number
  /** 'reporter', 'gatepost', 'operator', or the id of one of the school's people. */
  actor: string
  kind: EventKind
  detail?: EventDetail | undefined
  /** See `events.actKey`. */
  actKey?: string | undefined
}

/** The chronology of the school itself: its settings, code and list of people, exports, the daily counts. */
export const SCHOOL_LOG = 'school'

/** What the next row is hashed over. */
export type Link = Pick<typeof events.$inferSelect, 'sequence' | 'hash'>

/**
 * The statement that adds a row to a concern's chronology, for the batch that makes it true (in an object: a
 * statement that is awaited by itself runs). Each row is hashed, with a key, over the one before. Two rows for
 * the same place can't both be written: the second batch fails whole.
 */
export async function nextEvent(store: Store, happening: Happening) {
  return eventAfter(store, happening, await lastEvent(store, happening.concernId))
}

/** The statement for the first row of a concern that is just being raised. */
export const firstEvent = (store: Store, happening: Happening) => eventAfter(store, happening, undefined)

/** The row that the next one is hashed over. */
export async function lastEvent(store: Store, concernId: string): Promise<Link | undefined> {
  const [last] = await store
    .find(events, eq(events.concernId, concernId))
    .orderBy(desc(events.sequence))
    .limit(1)
  return last
}

/** The statement for the row after `last`. */
export const eventAfter = async (store: Store, happening: Happening, last: Link | undefined) => ({
  statement: store.insert(events, await rowAfter(store, happening, last)),
})

/** The row after `last` itself, for rows of many schools that are written at once. */
export async function rowAfter(
  store: Pick<Store, 'hash' | 'seal'>,
  happening: Happening,
  last: Link | undefined,
) {
  const { concernId, detail, actKey, ...what } = happening
  const sequence = (last?.sequence ?? 0) + 1
  const detailHash = detail ? await hashOfDetail(store, detail) : null
  const row = { concernId, sequence, ...what, detailHash }
  const hash = await hashOfRow(store, row, last?.hash ?? '')
  const place = { field: 'events.detail', row: `${concernId}/${sequence}` }
  const sealedDetail = detail ? await store.seal.seal(place, detail) : null
  return { ...row, hash, sealedDetail, actKey: actKey ?? null }
}

/** Over a detail that may be gone by the time the chain is verified, so the row keeps it. */
export const hashOfDetail = async (store: Pick<Store, 'hash'>, detail: EventDetail) =>
  toBase64Url(await store.hash('chronology', JSON.stringify(detail)))

/** What links a row to the one before it; '' stands before the first. */
export async function hashOfRow(
  store: Pick<Store, 'hash'>,
  row: {
    concernId: string
    sequence: number
    happenedAt: number
    actor: string
    kind: string
    detailHash: string | null
  },
  before: string,
): Promise<string> {
  const { concernId, sequence, happenedAt, actor, kind, detailHash } = row
  const link = [before, concernId, sequence, happenedAt, actor, kind, ...(detailHash ? [detailHash] : [])]
  return toBase64Url(await store.hash('chronology', JSON.stringify(link)))
}

/** Whether what has this key (see `events.actKey`) was done. */
export const isDone = async (store: Store, actKey: string): Promise<boolean> =>
  (await store.find(events, eq(events.actKey, actKey)).limit(1)).length > 0

/** A row of a chronology, opened. Its detail is null when there is none, or it can't be opened. */
export interface ChronologyRow {
  sequence: number
  happenedAt: number
  actor: string
  kind: EventKind
  detail: EventDetail | null
}

/** All that happened to a concern, oldest first. */
export async function chronologyOf(store: Store, concernId: string): Promise<ChronologyRow[]> {
  const rows = await store.find(events, eq(events.concernId, concernId)).orderBy(asc(events.sequence))
  return Promise.all(
    rows.map(async (row) => ({
      sequence: row.sequence,
      happenedAt: row.happenedAt,
      actor: row.actor,
      kind: row.kind as EventKind,
      detail: await openDetail(store, row),
    })),
  )
}

/** What a row says beside its kind; null when it says nothing more, or can't be opened. */
export async function openDetail(store: Store, row: typeof events.$inferSelect): Promise<EventDetail | null> {
  if (!row.sealedDetail) return null
  const place = { field: 'events.detail', row: `${row.concernId}/${row.sequence}` }
  try {
    return eventDetail.parse(await store.seal.open(place, row.sealedDetail))
  } catch (error) {
    logFault('event.unreadable', error, { sequence: row.sequence })
    return null
  }
}
