import { holds, type Person } from '../schools/people.ts'
import type { About, Risk, Route } from '../storage/schema.ts'

/** What decides where a concern goes. */
export interface Matter {
  about: About
  /** The name of a member of staff, as the reporter typed it; '' when none was given. */
  named: string
  risks: Risk[]
}

export interface Recipients {
  /** Each gets mail at once. */
  to: Person[]
  /** In this order, when mail to one of `to` can't be delivered. */
  next: Person[]
}

export interface Routing extends Recipients {
  route: Route
  /** The safeguarding leads have it too. */
  withDsl: boolean
  /** They see no trace of it. */
  keptFrom: Person[]
}

/**
 * Who a concern goes to, and who it is kept from.
 *
 * About a parent, a pupil or not sure: the SLT recipients. About staff or a member of SLT: the headteacher
 * alone. About the headteacher: the chair of governors alone. Where a child may be at risk, or for extremism:
 * the safeguarding lead as well. Never to the person it is about, where named on the list.
 *
 * Source: KCSIE part 4 (concerns about staff go to the headteacher, about the headteacher to the chair);
 * the policies behind Gatepost for the rest.
 */
export function routeConcern(matter: Matter, people: Person[]): Routing {
  const route = routeOf(matter, people)
  const keptFrom = people.filter((person) => isAbout(matter, person))
  const open = people.filter((person) => !keptFrom.includes(person))
  const withDsl = matter.risks.length > 0
  return { route, withDsl, keptFrom, ...recipientsOf({ route, withDsl }, open) }
}

/** Who of the people it is open to gets mail about a concern, now and when that fails. */
export function recipientsOf(
  { route, withDsl }: Pick<Routing, 'route' | 'withDsl'>,
  open: Person[],
): Recipients {
  const { first, next } = inLine(open.filter((person) => works(person, route)))
  const leads = withDsl ? safeguardingLeads(open) : []
  return { to: [...new Set([...first, ...leads])], next }
}

/** What is about the head never goes to the head, whichever box was ticked. */
function routeOf({ about, named }: Matter, people: Person[]): Route {
  const headIsNamed = people.some((person) => holds(person, 'headteacher') && isNamed(named, person))
  if (about === 'headteacher' || headIsNamed) return 'chair'
  return about === 'staff' || about === 'slt' ? 'headteacher' : 'slt'
}

function isAbout({ about, named }: Matter, person: Person): boolean {
  if (holds(person, 'chair')) return false
  return isNamed(named, person) || (about === 'headteacher' && holds(person, 'headteacher'))
}

function works(person: Person, route: Route): boolean {
  if (route === 'chair') return holds(person, 'chair')
  if (route === 'headteacher') return holds(person, 'headteacher')
  return holds(person, 'headteacher', 'slt')
}

/** Who gets mail at once and who is next, so that somebody does: those who only read the desk come last. */
function inLine(workers: Person[]): { first: Person[]; next: Person[] } {
  const standing = (mail: Person['mail']) => workers.filter((person) => person.mail === mail)
  const [first = [], ...later] = [standing('first'), standing('next'), standing('none')].filter(
    (line) => line.length > 0,
  )
  return { first, next: later.flat().filter((person) => person.mail === 'next') }
}

/** The safeguarding leads, or their deputies where the matter is about the lead. */
function safeguardingLeads(open: Person[]): Person[] {
  const leads = open.filter((person) => holds(person, 'dsl'))
  return leads.length > 0 ? leads : open.filter((person) => holds(person, 'ddsl'))
}

/** Whether what was typed names a person: their surname is enough, "Mrs Okafor" or "okafor" alike. */
function isNamed(typed: string, person: Person): boolean {
  const surname = lettersOf(person.name).at(-1)
  return surname !== undefined && lettersOf(typed).includes(surname)
}

const lettersOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
