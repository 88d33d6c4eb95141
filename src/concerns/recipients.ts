import type { Person } from '../schools/people.ts'
import { maySee, mayWork } from './access.ts'
import type { ConcernRow } from './act.ts'
import { type Lines, leadsOf, linesOf } from './routing.ts'

type Worked = Pick<ConcernRow, 'route' | 'withDsl' | 'assigneeId'>

/** Who is told of a concern that waits: whoever works it, or those it went to. The others only if they can't be reached. */
export function linesOfWorkers(concern: Worked, open: Person[]): Lines {
  const lines = linesOf(concern, open)
  const assignee = assigneeOf(concern, open)
  return assignee ? [[assignee, ...inOrder(lines).filter((person) => person !== assignee)]] : lines
}

/** Who is told that a concern is overdue: whoever works it, or those it went to, and the next in line of each. */
export function linesWhenOverdue(concern: Worked, open: Person[]): Lines {
  const lines = linesOf(concern, open)
  const assignee = assigneeOf(concern, open)
  const next = inOrder(lines).find((person) => person !== assignee)
  const told = assignee ? [assignee, ...(next ? [next] : [])] : inOrder(lines.map((line) => line.slice(0, 2)))
  return told.length > 0 ? told.map((person) => [person]) : [[]]
}

/**
 * Who is told again of a concern with a risk that nobody has opened: those told at first, and each of the safeguarding
 * line.
 */
export function linesWhileUnread(concern: Worked, open: Person[]): Lines {
  const lines = linesOf(concern, open)
  const told = lines.flatMap((line) => line.slice(0, 1))
  const leads = concern.withDsl ? leadsOf(open).filter((lead) => !told.includes(lead)) : []
  return [...lines, ...leads.map((lead) => [lead])]
}

/**
 * Whose digest a concern is in: everybody who may get mail about it, and whoever works it. Somebody who gets no
 * mail ('none') chose that, or the office did: they hear only of what is theirs, or what nobody else would hear of.
 */
export function whoHearsOf(concern: Worked, open: Person[]): Person[] {
  const assignee = assigneeOf(concern, open)
  const hears = inOrder([...linesOf(concern, open), assignee ? [assignee] : []])
  return hears.filter((person) => maySee(person, concern))
}

/** Whoever works it, as long as they still may. */
const assigneeOf = (concern: Worked, open: Person[]): Person | undefined =>
  open.find((person) => person.id === concern.assigneeId && mayWork(person, concern))

/** Everybody of the lines once: first those who are first. */
const inOrder = (lines: Lines): Person[] => [
  ...new Set([...lines.flatMap((line) => line.slice(0, 1)), ...lines.flatMap((line) => line.slice(1))]),
]
