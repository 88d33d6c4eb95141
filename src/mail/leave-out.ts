import { and, eq, exists, notExists, type SQL, sql } from 'drizzle-orm'
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core'
import { log } from '../log.ts'
import { schoolsWith } from '../schools/schools.ts'
import { type concerns, outbox } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'
import type { Envelope } from './envelope.ts'
import { type Notice, WINDOW } from './flood.ts'
import { noticeMail } from './notice.ts'

type Row = typeof outbox.$inferSelect
const other = alias(outbox, 'other')

/** A mail that is not to go out by itself, opened. */
interface OneTooMany {
  row: Row
  mail: Envelope
  concern: typeof concerns.$inferSelect
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
