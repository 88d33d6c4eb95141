import { people, type Role } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

/** A member of staff or a governor on the school's list. */
export type Person = typeof people.$inferSelect

export const holds = (person: Person, ...roles: Role[]) => person.roles.some((role) => roles.includes(role))

/** Everybody on the school's list. */
export const peopleOf = (store: Store): Promise<Person[]> => store.find(people)
