import { type Day, daysAfter, realDay } from './calendar.ts'
import { DAY, NUMBER, partsOf, WEEKDAY } from './days.ts'
import { type Closure, LONGEST, LONGEST_CLOSURE_DAYS } from './settings.ts'

/** Why a line names no days on which the school is closed; keys of `t.settings.closuresPage.faults`. */
export type ClosureFault =
  | 'noDay'
  | 'noYear'
  | 'noSuchDay'
  | 'backwards'
  | 'tooLong'
  | 'manyDays'
  | 'longLine'

export interface LineFault {
  /** From 1. */
  line: number
  /** What stands there. */
  typed: string
  why: ClosureFault
}

/** Two days of the longest kind, and a name. */
const LONGEST_LINE = LONGEST.line + 80

const TO = '\\s*(?:[-–—−]|\\b(?:to|until|till|through)\\b)\\s*'
const NO_DIGIT = { before: '(?<![\\d/.-])', after: '(?![\\d/]|-\\d)' }

const range = new RegExp(
  `${NO_DIGIT.before}${WEEKDAY}(${DAY}|${NUMBER})${TO}${WEEKDAY}(${DAY})${NO_DIGIT.after}`,
  'i',
)
const single = new RegExp(`${NO_DIGIT.before}${WEEKDAY}(${DAY})${NO_DIGIT.after}`, 'i')

/**
 * Reads days as people write them, one or from one to another on each line, with a name before or behind: "26 Oct –
 * 30 Oct 2026 Half term", "2026-12-21 to 2027-01-04", "Christmas Day: 25/12/2026". Behind a colon that follows
 * the days, all is the name. Day comes before month.
 */
export function readClosures(text: string): { closures: Closure[]; faults: LineFault[] } {
  const closures: Closure[] = []
  const faults: LineFault[] = []
  for (const [i, typed] of text.split('\n').entries()) {
    const line = typed.replace(/\s+/g, ' ').trim()
    if (line === '') continue
    const read = readLine(line)
    if (typeof read === 'string') faults.push({ line: i + 1, typed: line, why: read })
    else closures.push(read)
  }
  return { closures, faults }
}

function readLine(line: string): Closure | ClosureFault {
  if (line.length > LONGEST_LINE) return 'longLine'
  const found = range.exec(line) ?? single.exec(line)
  if (!found) return 'noDay'
  const [whole, first = '', last = first] = found
  const behind = line.slice(found.index + whole.length)
  const name = nameIn(line.slice(0, found.index), behind)
  if (name === null) return 'manyDays'
  if (name.length > LONGEST.line) return 'longLine'
  const days = daysOf(first, last)
  if (typeof days === 'string') return days
  return heldToLength({ ...days, ...(name ? { name } : {}) })
}

/** What is said beside the days; null when there are more days in it. */
function nameIn(before: string, behind: string): string | null {
  if (before === '' && /^ ?:/.test(behind)) return behind.replace(':', '').trim()
  const beside = `${before.replace(/^[•*–-] /, '')} ${behind}`
  if (single.test(beside)) return null
  return beside
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;.–—-]+|[\s:,;.–—-]+$/g, '')
}

/** Why a closure can't be one, or itself. */
export function heldToLength(closure: Closure): Closure | 'backwards' | 'tooLong' {
  const { from, to } = closure
  if (from > to) return 'backwards'
  return to > daysAfter(from, LONGEST_CLOSURE_DAYS) ? 'tooLong' : closure
}

/** The first and the last day; what one of them leaves out stands with the other. */
function daysOf(first: string, last: string): { from: Day; to: Day } | 'noYear' | 'noSuchDay' {
  const [one, other] = [partsOf(first), partsOf(last)]
  const { month = 0, year = one.year } = other
  if (year === undefined) return 'noYear'
  const startMonth = one.month ?? month
  const turnsYear = startMonth > month
  const from = realDay(one.year ?? (turnsYear ? year - 1 : year), startMonth, one.date)
  const to = realDay(other.year ?? (turnsYear ? year + 1 : year), month, other.date)
  return from && to ? { from, to } : 'noSuchDay'
}

/** A closure as a line that reads as itself. */
export const asLine = ({ from, to, name }: Closure, day: (value: Day) => string = String) =>
  `${day(from)}${from === to ? '' : ` to ${day(to)}`}${name ? `: ${name}` : ''}`

/** Deadlines of concerns that are still open may reach back so far. */
const KEPT_DAYS = 31

export interface Tidied {
  closures: Closure[]
  /** How many were left out since they are long over, and how many were there twice. */
  past: number
  double: number
}

/** Saturday, Sunday and a bank holiday on each side: days between two closures that are none for a school either. */
const GAP_DAYS = 4

/** Whether closures follow on each other for so long that a concern could wait for a term. They are in order. */
export function runTooLong(closures: Closure[]): boolean {
  let [from, to] = ['', '']
  for (const closure of closures) {
    const isNextTo = to !== '' && closure.from <= daysAfter(to, GAP_DAYS)
    if (!isNextTo) from = closure.from
    if (!isNextTo || closure.to > to) to = closure.to
    if (to > daysAfter(from, LONGEST_CLOSURE_DAYS)) return true
  }
  return false
}

/** In order, each once, without those that are long over. */
export function tidied(closures: Closure[], today: Day): Tidied {
  const current = closures.filter(({ to }) => to >= daysAfter(today, -KEPT_DAYS))
  const once = new Map<string, Closure>()
  for (const closure of current) {
    const days = `${closure.from}/${closure.to}`
    if (!once.get(days)?.name) once.set(days, closure)
  }
  return {
    closures: [...once.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)),
    past: closures.length - current.length,
    double: current.length - once.size,
  }
}
