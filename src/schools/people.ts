import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { people, type Role, schools } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'

/** A member of staff or a governor on the school's list. */
export type Person = typeof people.$inferSelect

/** Whether somebody has one of these roles. */
export const holds = (person: Person, ...roles: Role[]) => person.roles.some((role) => roles.includes(role))

const isThere = eq(people.state, 'there')

/**
 * Whether a row of `people` puts an address on a school's list, as a condition. In lower case on both sides: against
 * the column as it is, SQLite can't use the index.
 *
 * @param email the address, or a column of them.
 */
export const isListed = (email: string | SQLiteColumn): SQL =>
  and(isThere, sql`lower(${people.email}) = lower(${email})`) as SQL

/** Everybody on the school's list. */
export const peopleOf = (store: Store): Promise<Person[]> => store.find(people, isThere)

/** The same with those who left and those who are only proposed: for the names in what happened. */
export const everybodyOf = (store: Store): Promise<Person[]> => store.find(people)

/** Whether any school has this address on its list. */
export async function isOnAList({ db }: Storage, email: string): Promise<boolean> {
  const rows = await db.select({ id: people.id }).from(people).where(isListed(email)).limit(1)
  return rows.length > 0
}

/** The schools that have this address on their list, by name. */
export const schoolsOf = ({ db }: Storage, email: string): Promise<{ slug: string; name: string }[]> =>
  db
    .selectDistinct({ slug: schools.slug, name: schools.name })
    .from(people)
    .innerJoin(schools, eq(schools.id, people.schoolId))
    .where(isListed(email))
    .orderBy(asc(schools.name))
