import type { Role } from '../storage/schema.ts'
import { holds, type Person } from './people.ts'

/** The roles that read concerns. */
const READERS: Role[] = ['headteacher', 'slt', 'dsl', 'ddsl', 'chair']

export const readsConcerns = (roles: readonly Role[]) => roles.some((role) => READERS.includes(role))

/**
 * Whether somebody may put a person with these roles on the list, change them or take them off. Nobody comes to read
 * concerns by the office's hand alone, nor by their own; and who hears about the headteacher is not the headteacher's
 * choice. Who may not decide may propose.
 *
 * The chair's place is the chair's to give, the headteacher's the headteacher's or the chair's, every other reader's
 * the headteacher's. The office's is anybody's who runs the school.
 */
export function decidesOn(by: Person, roles: readonly Role[]): boolean {
  if (!readsConcerns(roles)) return runsTheList(by)
  if (roles.includes('chair') && !holds(by, 'chair')) return false
  if (roles.includes('headteacher') && !holds(by, 'headteacher', 'chair')) return false
  const isOtherReader = roles.some((role) => role === 'slt' || role === 'dsl' || role === 'ddsl')
  return !isOtherReader || holds(by, 'headteacher')
}

/** Whether somebody may propose people, and decide on the office's. */
export const runsTheList = (by: Person) => holds(by, 'office', 'headteacher', 'slt', 'chair')

/** Whether an entry may be changed as it is to be changed: what it was and what it will be are both theirs to decide. */
export const mayChange = (by: Person, was: readonly Role[], willBe: readonly Role[]) =>
  decidesOn(by, was) && decidesOn(by, willBe)
