import { and, eq, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { isReviewDueBy } from '../guidance/review.ts'
import { isUnsent } from '../mail/outbox.ts'
import { dayOf } from '../schools/calendar.ts'
import { codeVersions, concerns, outbox, schools } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { isFailedOfLate } from '../upkeep/waiting.ts'

/** How long (ms) mail may wait before somebody should look into it. */
const LONGEST_WAIT = 3_600_000

/** How a school is doing, as numbers: nothing of a concern, of anybody or of what was said. */
export interface Health {
  mailWaiting: number
  /** Given up in the last 14 days. */
  mailFailed: number
  /** Concerns that nobody answered by when they were due. */
  overdue: number
  isReviewDue: boolean
}

const query = new QueryBuilder()
const isOverdue = (now: number) => and(eq(concerns.state, 'new'), lte(concerns.replyBy, now)) as SQL

/** The health of some schools, 90 at the most: a query takes 100 values. */
export async function healthOf({ db }: Storage, ids: string[], now: number): Promise<Map<string, Health>> {
  if (ids.length === 0) return new Map()
  const [failed, today] = [isFailedOfLate(now), dayOf(now)]
  const [mail, late, due] = await db.batch([
    db
      .select({
        id: outbox.schoolId,
        waiting: sql<number>`sum(${outbox.state} = 'waiting')`,
        failed: sql<number>`sum(${failed})`,
      })
      .from(outbox)
      .where(and(inArray(outbox.schoolId, ids), isUnsent, or(eq(outbox.state, 'waiting'), failed)))
      .groupBy(outbox.schoolId),
    db
      .select({ id: concerns.schoolId, count: sql<number>`count(*)` })
      .from(concerns)
      // What is overdue has its place in the inbox before now (see `concerns.place`).
      .where(
        and(
          inArray(concerns.schoolId, ids),
          eq(concerns.isOpen, true),
          lte(concerns.place, now),
          isOverdue(now),
        ),
      )
      .groupBy(concerns.schoolId),
    db
      .select({ id: codeVersions.schoolId })
      .from(codeVersions)
      .where(and(inArray(codeVersions.schoolId, ids), isReviewDueBy(today, today))),
  ])
  const [mailOf, lateOf] = [
    new Map(mail.map((row) => [row.id, row])),
    new Map(late.map((row) => [row.id, row.count])),
  ]
  const isDue = new Set(due.map(({ id }) => id))
  return new Map(
    ids.map((id) => [
      id,
      {
        mailWaiting: mailOf.get(id)?.waiting ?? 0,
        mailFailed: mailOf.get(id)?.failed ?? 0,
        overdue: lateOf.get(id) ?? 0,
        isReviewDue: isDue.has(id),
      },
    ]),
  )
}

/** Which schools somebody should look after, as a condition on `schools`. */
export function needsAttention(now: number): SQL {
  const today = dayOf(now)
  const stuck = and(eq(outbox.state, 'waiting'), lt(outbox.createdAt, now - LONGEST_WAIT))
  return or(
    inArray(schools.id, query.select({ id: outbox.schoolId }).from(outbox).where(isFailedOfLate(now))),
    inArray(schools.id, query.select({ id: outbox.schoolId }).from(outbox).where(stuck)),
    inArray(schools.id, query.select({ id: concerns.schoolId }).from(concerns).where(isOverdue(now))),
    inArray(
      schools.id,
      query.select({ id: codeVersions.schoolId }).from(codeVersions).where(isReviewDueBy(today, today)),
    ),
  ) as SQL
}
