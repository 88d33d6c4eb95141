import { and, eq, inArray, notExists, or, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { holds, type Person } from '../schools/people.ts'
import { concerns, keptFrom, type Route } from '../storage/schema.ts'

/** What decides who may see a concern, of those it is not kept from (`concerns/tell`). */
type Guarded = Pick<typeof concerns.$inferSelect, 'route' | 'withDsl'>

/**
 * The one rule for who sees what. SLT and the headteacher see what goes to SLT; the headteacher alone what is
 * about staff or SLT; the chair of governors what is about the headteacher, and only that; a safeguarding lead
 * what was marked for them. The school office and the trust operator see none.
 *
 * Source: KCSIE part 4; which concern goes which way is decided in `routing.ts`.
 */
export function maySee(person: Person, concern: Guarded): boolean {
  return routesOf(person).includes(concern.route) || (concern.withDsl && isLead(person))
}

/**
 * Whether somebody who may see a concern works it: decides, answers, closes, and gives it to somebody. What goes to the
 * headteacher or the chair is theirs alone to work; a safeguarding lead who has it too reads it, notes, looks into it and
 * holds it.
 *
 * Source: KCSIE part 4: the headteacher or the chair is the case manager.
 */
export const mayWork = (person: Person, concern: Guarded): boolean =>
  routesOf(person).includes(concern.route) || (concern.route === 'slt' && maySee(person, concern))

/**
 * `maySee` as a condition on `concerns`, for every query that lists, counts or finds. Whoever a concern is kept
 * from sees no trace of it, whatever else they are.
 */
export function visibleTo(person: Person): SQL {
  const query = new QueryBuilder()
  const routes = routesOf(person)
  const goesTo = or(
    routes.length > 0 ? inArray(concerns.route, routes) : undefined,
    isLead(person) ? eq(concerns.withDsl, true) : undefined,
  )
  const kept = query
    .select({ one: sql`1` })
    .from(keptFrom)
    .where(
      and(
        eq(keptFrom.schoolId, concerns.schoolId),
        eq(keptFrom.concernId, concerns.id),
        eq(keptFrom.personId, person.id),
      ),
    )
  return and(goesTo ?? sql`0`, notExists(kept)) as SQL
}

/** Whether somebody has any concerns to see at all: the school office and the operator have none. */
export const worksConcerns = (person: Person) => routesOf(person).length > 0 || isLead(person)

/** Whether somebody may change the school's settings and its code. The school office does nothing else here. */
export const runsSchool = (person: Person) => holds(person, 'office', 'headteacher', 'slt')

/** Whether somebody works, by their roles, any of what another works: the chair and SLT don't. */
export const worksWith = (one: Person, other: Person) =>
  routesOf(one).some((route) => routesOf(other).includes(route)) ||
  (isLead(one) && worksConcerns(other)) ||
  (isLead(other) && worksConcerns(one))

function routesOf(person: Person): Route[] {
  const routes: Route[] = []
  if (holds(person, 'headteacher', 'slt')) routes.push('slt')
  if (holds(person, 'headteacher')) routes.push('headteacher')
  if (holds(person, 'chair')) routes.push('chair')
  return routes
}

/** Whether somebody is a safeguarding lead, or a deputy. */
export const isLead = (person: Person) => holds(person, 'dsl', 'ddsl')
