import { and, between, eq, notExists, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { concerns, keptFrom } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

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
