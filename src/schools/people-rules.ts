import type { Role } from '../storage/schema.ts'
import { holds, type Person } from './people.ts'
import { hasAddress } from './same-person.ts'
import type { School } from './schools.ts'

/** The roles that read concerns. */
const READERS: Role[] = ['headteacher', 'slt', 'dsl', 'ddsl', 'chair']

/** Whether somebody with these roles reads concerns: all but the office. */
export const readsConcerns = (roles: readonly Role[]) => roles.some((role) => READERS.includes(role))

/** Whether somebody may propose people, decide on the office's, and invite again. */
export const runsTheList = (by: Person) => holds(by, 'office', 'headteacher', 'slt', 'chair')

/** A safeguarding lead or a deputy: reads of a child at risk, whoever it is about. */
const isLead = (roles: readonly Role[]) => roles.includes('dsl') || roles.includes('ddsl')

/**
 * Whether somebody may let a person with these roles onto the list. Nobody comes to read concerns by the office's hand
 * alone, nor by their own; and who hears about the headteacher is not the headteacher's choice. Who may not decide may
 * propose.
 *
 * The chair's place is the chair's to give, and so is a safeguarding lead's; the headteacher fills that too while the
 * school is being set up. The headteacher's place is the headteacher's or the chair's, every other reader's the
 * headteacher's, the office's anybody's who runs the school.
 *
 * Source: KCSIE part 2 (the governing body sees to it that there is a safeguarding lead).
 */
export function letsIn({ closedFor }: Pick<School, 'closedFor'>, by: Person, roles: readonly Role[]) {
  return isLead(roles) && closedFor !== 'set-up' ? holds(by, 'chair') : mayTakeOff(by, roles)
}

/** Whether somebody may take a person with these roles off the list, or put right what it says of them. */
export function mayTakeOff(by: Person, roles: readonly Role[]): boolean {
  if (!readsConcerns(roles)) return runsTheList(by)
  if (isLead(roles) && holds(by, 'chair')) return true
  if (roles.includes('chair') && !holds(by, 'chair')) return false
  if (roles.includes('headteacher') && !holds(by, 'headteacher', 'chair')) return false
  return !(isLead(roles) || roles.includes('slt')) || holds(by, 'headteacher')
}

type Entry = Pick<Person, 'email' | 'roles'>

/**
 * Whether an entry may be changed as it is to be changed: whoever may let them in or take them off, if every role that
 * comes is theirs to give, every one that goes theirs to take, and another address theirs to let in.
 */
export function mayChange(school: Pick<School, 'closedFor'>, by: Person, was: Entry, willBe: Entry): boolean {
  const come = willBe.roles.filter((role) => !was.roles.includes(role))
  const go = was.roles.filter((role) => !willBe.roles.includes(role))
  return (
    (mayTakeOff(by, was.roles) || letsIn(school, by, willBe.roles)) &&
    (come.length === 0 || letsIn(school, by, come)) &&
    (go.length === 0 || mayTakeOff(by, go)) &&
    (hasAddress(was, willBe.email) || letsIn(school, by, willBe.roles))
  )
}
