import { and, count, eq, exists, gte, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { visibleTo } from '../concerns/access.ts'
import type { Person } from '../schools/people.ts'
import { concerns, keptFrom, type Rung } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { Term } from './terms.ts'

/**
 * How a concern ended: a rung of the ladder, or one of these. 'deleted' is one that was closed, and whose decision went
 * with its content.
 */
export type Outcome = Rung | 'not-a-concern' | 'withdrawn' | 'open' | 'deleted'
/** Whether a first answer came by the time it was due; 'late' also when it has not come by now. */
export type Answer = 'in-time' | 'late' | 'none'

/** The upper ends, in hours, of the spans in which first answers are counted; the last span has none. */
export const SPAN_HOURS = [1, 4, 12, 24, 48, 96] as const

/** So many concerns of the term have these in common. */
export interface Course {
  /** The place of its month in the term. */
  month: number
  outcome: Outcome
  answer: Answer
  /** The place of its span in `SPAN_HOURS`; null without an answer. */
  span: number | null
  points: string[]
  n: number
}

/** So many concerns of a term, by its place in those that were asked for, are about a group. */
export interface OfGroup {
  term: number
  group: string | null
  /** Whether one of them is kept from somebody on the school's list. */
  isKept: boolean
  n: number
}

/** Exact counts of the concerns that somebody may see: never to be shown as they are. */
export interface Counts {
  courses: Course[]
  groups: OfGroup[]
}

/**
 * Counts what one person may see of the last of these terms, and of all of them by group. Tombstones count. Two
 * grouped queries over `concerns_raised`: no concern comes into the Worker.
 *
 * @param terms one after the other, the oldest first.
 */
export async function countsOf(store: Store, person: Person, terms: Term[], now: number): Promise<Counts> {
  const term = terms.at(-1) as Term
  const course = {
    month: placeIn(term.months),
    outcome,
    answer: answerBy(now),
    span,
    points: concerns.points,
  }
  const [courses, groups] = await Promise.all([
    store.select({ ...course, n: count() }, concerns, raisedIn([term], person)).groupBy(sql`1, 2, 3, 4, 5`),
    store
      .select(
        { term: placeIn(terms), group: concerns.groupName, isKept: sql<number>`max(${isKept})`, n: count() },
        concerns,
        raisedIn(terms, person),
      )
      .groupBy(sql`1, 2`),
  ])
  return { courses, groups: groups.map((row) => ({ ...row, isKept: row.isKept === 1 })) }
}

const raisedIn = (terms: Term[], person: Person) =>
  and(
    gte(concerns.raisedAt, terms[0]?.from ?? 0),
    lt(concerns.raisedAt, terms.at(-1)?.to ?? 0),
    visibleTo(person),
  )

const isKept = exists(
  new QueryBuilder()
    .select({ one: sql`1` })
    .from(keptFrom)
    .where(and(eq(keptFrom.schoolId, concerns.schoolId), eq(keptFrom.concernId, concerns.id))),
)

const outcome = sql<Outcome>`CASE ${concerns.state}
  WHEN 'closed' THEN CASE WHEN ${concerns.deletedAt} IS NULL THEN coalesce(${concerns.outcome}, 'none') ELSE 'deleted' END
  WHEN 'not-a-concern' THEN 'not-a-concern'
  WHEN 'withdrawn' THEN 'withdrawn'
  ELSE 'open' END`

const answerBy = (now: number) => sql<Answer>`CASE
  WHEN ${concerns.answeredAt} <= ${concerns.replyBy} THEN 'in-time'
  WHEN ${concerns.answeredAt} IS NOT NULL OR (${concerns.state} = 'new' AND ${concerns.replyBy} < ${now}) THEN 'late'
  ELSE 'none' END`

const span = firstBelow(
  sql`${concerns.answeredAt} - ${concerns.raisedAt}`,
  SPAN_HOURS.map((hours) => hours * 60 * 60_000 + 1),
) as SQL<number | null>

/** The place of the span, among those that follow each other, in which a concern was raised. */
const placeIn = (spans: { to: number }[]): SQL<number> =>
  firstBelow(
    concerns.raisedAt,
    spans.map(({ to }) => to),
  )

/** The place of the first border above a value, or the number of borders when none is; null of null. */
function firstBelow(value: SQLWrapper, borders: readonly number[]): SQL<number> {
  const cases = borders.map((border, i) => sql`WHEN ${value} < ${border} THEN ${sql.raw(String(i))}`)
  return sql`CASE ${sql.join(cases, sql` `)} WHEN ${value} IS NOT NULL THEN ${sql.raw(String(borders.length))} END`
}
