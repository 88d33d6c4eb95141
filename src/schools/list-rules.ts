import type { Person } from './people.ts'
import { isSamePerson } from './same-person.ts'

type Listed = Pick<Person, 'name' | 'email' | 'roles' | 'mail'>

/** What a school's list of people lacks; keys of `t.people.faults`. */
export type ListFault =
  | 'addressTwice'
  | 'noHead'
  | 'noChair'
  | 'chairIsHead'
  | 'chairReads'
  | 'noLead'
  | 'nobodyMailed'

/**
 * Why a list of people can't stand, or null. With it every concern finds somebody: mail reaches one of SLT, there is
 * a safeguarding lead, and what is about the headteacher goes to a chair of governors who is somebody else, and
 * reads nothing but that.
 *
 * Source: KCSIE part 4 (concerns about the headteacher go to the chair of governors).
 */
export function faultOfList(people: Listed[]): ListFault | null {
  const holding = (...roles: Person['roles']) =>
    people.filter((person) => roles.some((role) => person.roles.includes(role)))
  const [heads, chairs] = [holding('headteacher'), holding('chair')]
  const addresses = people.map(({ email }) => email.toLowerCase())
  if (new Set(addresses).size < people.length) return 'addressTwice'
  if (heads.length === 0) return 'noHead'
  if (chairs.length === 0) return 'noChair'
  const areSame = (some: Listed[]) => chairs.some((chair) => some.some((one) => isSamePerson(one, chair)))
  if (areSame(heads)) return 'chairIsHead'
  if (areSame(holding('slt', 'dsl', 'ddsl'))) return 'chairReads'
  if (holding('dsl').length === 0) return 'noLead'
  if (!holding('headteacher', 'slt').some(({ mail }) => mail === 'first')) return 'nobodyMailed'
  return null
}
