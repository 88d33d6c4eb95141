import { asc, eq, sql } from 'drizzle-orm'
import { people, type Role, schools } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'

/** A member of staff or a governor on the school's list. */
export type Person = typeof people.$inferSelect

export const holds = (person: Person, ...roles: Role[]) => person.roles.some((role) => roles.includes(role))

/** Everybody on the school's list. */
export const peopleOf = (store: Store): Promise<Person[]> => store.find(people)

/** Who of the school's list has this address, in whatever letters; null when nobody has. */
export async function personOf(store: Store, email: string): Promise<Person | null> {
  const [person] = await store.find(people, sql`lower(${people.email}) = lower(${email})`).limit(1)
  return person ?? null
}

/** The schools that have this address on their list, by name. */
export const schoolsOf = ({ db }: Storage, email: string): Promise<{ slug: string; name: string }[]> =>
  db
    .selectDistinct({ slug: schools.slug, name: schools.name })
    .from(people)
    .innerJoin(schools, eq(schools.id, people.schoolId))
    .where(sql`lower(${people.email}) = lower(${email})`)
    .orderBy(asc(schools.name))
