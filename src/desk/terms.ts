import { dayOf, instantOf, monthsAfter } from '../schools/calendar.ts'

/** The first and the last month of each term, January being 0. */
const SEASONS = { spring: [0, 2], summer: [3, 7], autumn: [8, 11] } as const
const IN_ORDER = ['spring', 'summer', 'autumn'] as const

export type Season = (typeof IN_ORDER)[number]

/** A term: whole months, so that no month is counted in parts that could be taken from each other. */
export interface Term {
  /** As it stands in an address: `2026-autumn`. */
  id: string
  season: Season
  /** The calendar year that it lies in. */
  year: number
  /** From the start of its first day to the start of the day after its last, in London (UTC ms). */
  from: number
  to: number
  months: Month[]
}

export interface Month {
  /** `YYYY-MM`. */
  id: string
  from: number
  to: number
}

/**
 * The term that an instant (UTC ms) falls in: autumn from September, spring from January, summer from April with
 * the holidays that end it. The school year starts in September; Easter moves by five weeks, and a border that
 * moved with it would cut a month in two and need each school's dates.
 */
export function termOf(instant: number): Term {
  const [year = 0, month = 1] = dayOf(instant).split('-').map(Number)
  const season = IN_ORDER.find((name) => month - 1 <= SEASONS[name][1]) ?? 'autumn'
  return termIn(year, season)
}

/** The term of an address; null when it is none, has not begun, or lies before this century. */
export function termNamed(id: string, now: number): Term | null {
  const [, year, season] = /^(2\d{3})-(autumn|spring|summer)$/.exec(id) ?? []
  const term = season ? termIn(Number(year), season as Season) : null
  return term && term.from <= now ? term : null
}

export const termBefore = (term: Term): Term => termOf(term.from - 1)
export const termAfter = (term: Term): Term => termOf(term.to)

/** A term and those before it, the oldest first. */
export function termsUpTo(term: Term, count: number): Term[] {
  const terms = [term]
  for (let first = term; terms.length < count; terms.unshift(first)) first = termBefore(first)
  return terms
}

function termIn(year: number, season: Season): Term {
  const [first, last] = SEASONS[season]
  const months = Array.from({ length: last - first + 1 }, (_, i) => monthIn(year, first + i))
  const [{ from }, { to }] = [monthIn(year, first), monthIn(year, last)]
  return { id: `${year}-${season}`, season, year, from, to, months }
}

function monthIn(year: number, month: number): Month {
  const id = `${year}-${String(month + 1).padStart(2, '0')}`
  const first = `${id}-01`
  return { id, from: instantOf(first), to: instantOf(monthsAfter(first, 1)) }
}
