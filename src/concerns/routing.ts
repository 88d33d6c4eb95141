import { holds, type Person } from '../schools/people.ts'
import { isSamePerson } from '../schools/same-person.ts'
import type { About, Risk, Route } from '../storage/schema.ts'
import { isLead } from './access.ts'
import { namedOf } from './naming.ts'

/** What decides where a concern goes. */
export interface Matter {
  about: About
  /** The name of a member of staff, as the reporter typed it; '' when none was given. */
  named: string
  risks: Risk[]
}

/**
 * One for each who is told at once: that person, and in order those who are told instead when mail to the one
 * before can't be delivered.
 */
export type Lines = Person[][]

export interface Routing {
  route: Route
  /** A safeguarding lead, or a deputy, has it too. */
  withDsl: boolean
  lines: Lines
  /** They see no trace of it. */
  keptFrom: Person[]
}

/**
 * Who a concern goes to, and who it is kept from.
 *
 * About a parent, a pupil or not sure: the SLT recipients. About staff, a member of SLT, or not sure with a name,
 * which the form asks for only of who works there: the headteacher alone. About the headteacher: the chair of
 * governors alone. About a governor: the headteacher alone, and the chair, who may be meant, sees no trace of it;
 * only the council or the trust is above the chair, and the pages say so. Where a child may be at risk, or for
 * extremism: the safeguarding lead as well. Never to the person it is about, where named on the list; nor to a
 * safeguarding lead of SLT, when it is about somebody of SLT and names nobody on the list.
 *
 * Source: KCSIE part 4 (concerns about staff go to the headteacher, about the headteacher to the chair);
 * the policies behind Gatepost for the rest.
 */
export function routeConcern(matter: Matter, people: Person[]): Routing {
  const route = routeOf(matter, people)
  const keptFrom = thoseItIsAbout(matter, people)
  const open = people.filter((person) => !keptFrom.includes(person))
  const withDsl = matter.risks.length > 0 && leadsOf(open).length > 0
  return { route, withDsl, keptFrom, lines: linesOf({ route, withDsl }, open) }
}

/** Who of the people it is open to gets mail about a concern. Nobody may be left: that is a line of nobody. */
export function linesOf({ route, withDsl }: Pick<Routing, 'route' | 'withDsl'>, open: Person[]): Lines {
  const { first, next } = inLine(open.filter((person) => works(person, route)))
  const [lead, ...deputies] = withDsl ? leadsOf(open) : []
  const lines = first.map((person) => [person, ...next.filter((other) => other !== lead)])
  if (lead && !first.includes(lead)) lines.push([lead, ...deputies])
  return lines.length > 0 ? lines : [[]]
}

/** What is about the head never goes to the head, whichever box was ticked. */
function routeOf(matter: Matter, people: Person[]): Route {
  const { about, named } = matter
  if (about === 'headteacher') return 'chair'
  if (isNamedBy(matter, people, 'headteacher') && !isAboutTheChair(matter, people)) return 'chair'
  const isOfTheSchool = ['staff', 'slt', 'governor'].includes(about) || (about === 'unsure' && hasName(named))
  return isOfTheSchool ? 'headteacher' : 'slt'
}

const isNamedBy = ({ about, named }: Matter, people: Person[], role: 'chair' | 'headteacher') =>
  namedOf(named, about, people).some((person) => holds(person, role))

/** A governor was ticked, and the chair is named: a headteacher who is named too is only mentioned. */
const isAboutTheChair = (matter: Matter, people: Person[]) =>
  matter.about === 'governor' && isNamedBy(matter, people, 'chair')

const hasName = (typed: string) => /\p{L}/u.test(typed)

/**
 * Who of the people a concern is about, or may be, and so is kept from. Whoever stands on the list twice, with the same
 * name or the same address, is one person. What is about the headteacher is the chair's, whoever else is named, and what
 * is about the chair as a governor the headteacher's.
 */
export function thoseItIsAbout(matter: Matter, people: Person[]): Person[] {
  const named = namedOf(matter.named, matter.about, people)
  const ticked = people.filter((person) => mayBeMeant(person, matter, named.length > 0))
  const isOnlyMentioned = (person: Person) =>
    (routeOf(matter, people) === 'chair' && holds(person, 'chair')) ||
    (isAboutTheChair(matter, people) && holds(person, 'headteacher'))
  const meant = [...named, ...ticked].filter((person) => !isOnlyMentioned(person))
  const isOneOf = (person: Person) => meant.some((other) => isSamePerson(other, person))
  return people.filter(isOneOf)
}

/** Whether what was ticked may mean somebody, by their roles. */
function mayBeMeant(person: Person, { about, risks }: Matter, namesSomebody: boolean): boolean {
  if (about === 'headteacher') return holds(person, 'headteacher')
  if (about === 'governor') return holds(person, 'chair')
  const isLeadOfSlt = isLead(person) && holds(person, 'slt') && !holds(person, 'headteacher')
  return about === 'slt' && risks.length > 0 && !namesSomebody && isLeadOfSlt
}

function works(person: Person, route: Route): boolean {
  if (route === 'chair') return holds(person, 'chair')
  if (route === 'headteacher') return holds(person, 'headteacher')
  return holds(person, 'headteacher', 'slt')
}

/** Who gets mail at once and who is next, so that somebody does: those who only read the desk come last. */
function inLine(workers: Person[]): { first: Person[]; next: Person[] } {
  const standing = (mail: Person['mail']) => workers.filter((person) => person.mail === mail)
  const first = [standing('first'), standing('next'), standing('none')].find((line) => line.length > 0) ?? []
  return { first, next: standing('next').filter((person) => !first.includes(person)) }
}

/** Of those a concern is open to, the safeguarding lead, then the deputies. */
export const leadsOf = (open: Person[]) => [
  ...open.filter((person) => holds(person, 'dsl')),
  ...open.filter((person) => !holds(person, 'dsl') && holds(person, 'ddsl')),
]
