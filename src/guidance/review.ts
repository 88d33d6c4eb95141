import { and, eq, lte, notExists, type SQL, sql } from 'drizzle-orm'
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core'
import type { Day } from '../schools/calendar.ts'
import { codeVersions } from '../storage/schema.ts'
import type { CodeVersion } from './code.ts'

/**
 * Whether a code is to be looked at again by a day: that of the version in force, unless the next one is published
 * already and only waits for its day.
 *
 * @param versions every version there is, those that are still to come too.
 */
export const isReviewDue = (inForce: CodeVersion | null, versions: CodeVersion[], today: Day): boolean =>
  Boolean(inForce?.reviewBy && inForce.reviewBy <= today) &&
  versions.every(({ inForceFrom }) => inForceFrom <= today)

/** The same, by any day, as a condition on `codeVersions`: true of the one version of a school that is to be looked at. */
export const isReviewDueBy = (day: Day, today: Day): SQL =>
  and(lte(codeVersions.reviewBy, day), lte(codeVersions.inForceFrom, today), hasNoNewer) as SQL

const newer = alias(codeVersions, 'newer')
const hasNoNewer = notExists(
  new QueryBuilder()
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.schoolId, codeVersions.schoolId),
        sql`(${newer.inForceFrom}, ${newer.number}) > (${codeVersions.inForceFrom}, ${codeVersions.number})`,
      ),
    ),
)
