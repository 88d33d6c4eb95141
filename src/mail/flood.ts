import { and, between, eq, exists, notExists, type SQL, sql } from 'drizzle-orm'
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core'
import { log } from '../log.ts'
import { schoolsWith } from '../schools/schools.ts'
import { concerns, keptFrom, outbox } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'
import type { Envelope } from './envelope.ts'
import { noticeMail } from './notice.ts'

/** So many concerns, raised in so long (ms), are each told of by mail of their own; those beyond share a notice. */
export const TOLD_ONE_BY_ONE = 20
export const WINDOW = 10 * 60_000

/** Mail that may be one too many, and what the notice is that stands for it. */
const NOTICES = {
  'new-concern': 'more-concerns',
  reminder: 'more-reminders',
  overdue: 'more-overdue',
} as const
export type Notice = (typeof NOTICES)[keyof typeof NOTICES]

type Concern = typeof concerns.$inferSelect
type Row = typeof outbox.$inferSelect
const other = alias(outbox, 'other')

/** The notice that stands for a mail in a flood; null for one that is never left out. */
export const noticeFor = (kind: string): Notice | null => (NOTICES as Record<string, Notice>)[kind] ?? null

/**
 * Whether a concern came after as many as are told of one by one. Nothing can tell an angry sender from forty
 * frightened parents, so it is kept and due like any other: only mail about it is not its own.
 *
 * One with a risk, or that is kept from somebody, is neither left out nor counted: the notice tells nothing of it.
 */
export async function cameInFlood(store: Store, concern: Concern): Promise<boolean> {
  if (concern.risks.length > 0 || concern.withDsl) return false
  const kept = new QueryBuilder()
    .select({ one: sql`1` })
    .from(keptFrom)
    .where(and(eq(keptFrom.schoolId, concerns.schoolId), eq(keptFrom.concernId, concerns.id)))
  const before = await store
    .select(
      { one: sql`1` },
      concerns,
      and(
        between(concerns.raisedAt, concern.raisedAt - WINDOW, concern.raisedAt + WINDOW),
        // In the order in which they were written: whatever comes later, the answer about this one stays.
        sql`rowid < (SELECT it.rowid FROM concerns it WHERE it.id = ${concern.id})`,
        eq(concerns.route, concern.route),
        eq(concerns.withDsl, false),
        sql`${concerns.risks} = '[]'`,
        notExists(kept),
      ),
    )
    .limit(TOLD_ONE_BY_ONE)
  return before.length === TOLD_ONE_BY_ONE
}

/** A mail that is not to go out by itself, opened. */
interface OneTooMany {
  row: Row
  mail: Envelope
  concern: Concern
  notice: Notice
}

/**
 * Leaves a mail out, for the notice of its ten minutes, its route and whoever's turn it is. The first such mail becomes
 * that notice: it goes on as any mail does, to the next in line where it must, and is red on the desk if nobody can be
 * reached. One is left out only while the notice is in the outbox, so that a cut at any moment loses nothing.
 *
 * @param address where Gatepost is reached. @returns whether it is the notice now, and due.
 */
export async function leaveOut(
  storage: Storage,
  { row, mail, concern, notice }: OneTooMany,
  address: string,
): Promise<boolean> {
  const store = storeFor(storage, row.schoolId)
  const window = Math.floor(concern.raisedAt / WINDOW)
  const who = toBase64Url(await store.hash('address', mail.to[row.turn]?.toLowerCase() ?? ''))
  const once = `${notice}/${concern.route}/${window}/${who}`
  const isThere = new QueryBuilder()
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.schoolId, row.schoolId), eq(other.once, once)))
  const still = and(eq(outbox.id, row.id), eq(outbox.kind, row.kind), eq(outbox.state, 'waiting'))

  const leave = async () => {
    const left = { state: 'bundled', sealedEnvelope: null } as const
    const rows = await store.update(outbox, left, and(still, exists(isThere)) as SQL).returning()
    if (rows.length > 0) log('mail.bundled', { mail: row.id, kind: row.kind })
    return rows.length > 0
  }
  if (await leave()) return false
  const content = noticeMail(notice, await deskOf(storage, row, address), window * WINDOW)
  const place = { field: 'outbox.envelope', row: row.id }
  const sealedEnvelope = await store.seal.seal(place, { ...content, to: mail.to } satisfies Envelope)
  const turned = { kind: notice, once, sealedEnvelope, claimedUntil: 0 }
  const rows = await store.update(outbox, turned, and(still, notExists(isThere)) as SQL).returning()
  // Somebody else's became it at the same moment.
  if (rows.length === 0) await leave()
  return rows.length > 0
}

async function deskOf(storage: Storage, { schoolId }: Row, address: string) {
  const school = (await schoolsWith(storage, [schoolId])).get(schoolId)
  if (!school) throw new Error('no such school')
  return { school: school.name, desk: address + urls.desk(school.slug) }
}
