import { RUNGS } from '../concerns/ladder.ts'
import type { Person } from '../schools/people.ts'
import type { Store } from '../storage/store.ts'
import { type Answer, type Counts, countsOf, type Outcome, SPAN_HOURS } from './counts.ts'
import { type Band, bandOf, isHidden, publish, type Row, shareOf } from './disclosure.ts'
import { type Term, termsUpTo } from './terms.ts'

/** This term and those before it, back to the same term of last year. */
const TERMS_SHOWN = 4

const OUTCOMES: readonly Outcome[] = [...RUNGS, 'not-a-concern', 'withdrawn', 'open', 'deleted']
const ANSWERS: readonly Answer[] = ['in-time', 'late', 'none']

/** The median alone is made from exact counts: with fewer it could tell when one of them was answered. */
const FEWEST_ANSWERS = 10

/** The row of every group that is not on the school's list, or was not said. */
export const OTHER_GROUP = ''

/** What is published of a term. Nothing in it is an exact count, or made from one but for the median (see `disclosure`). */
export interface Statistics {
  term: Term
  isOver: boolean
  total: Band
  /** None while there are fewer than 5 in all; one of them is null where its counts would follow. */
  tables: Record<'points' | 'groups' | 'months' | 'outcomes' | 'answers', Row[] | null> | null
  /** The part of the first answers due that came in time, in per cent. */
  inTime: Band | null
  /** Half of the first answers came within so many hours; Infinity after the last span. Null for fewer than ten, or where `inTime` is. */
  medianHours: number | null
  /** Groups with 5 or more concerns both in this term and in the one before. */
  repeatGroups: string[]
  /** The totals of the terms up to this one, the oldest first. */
  terms: { term: Term; total: Band }[]
}

/** What the lines of the tables are, whether there are concerns about them or not: a line says nothing by being there. */
export interface Vocabulary {
  /** The points; what no line is for counts in the last. */
  points: string[]
  groups: string[]
}

/**
 * The statistics of a term for one person, and whether a concern that they count is kept from somebody: who knows
 * their own number could tell by a band that is higher than theirs.
 */
export async function statisticsOf(
  store: Store,
  person: Person,
  term: Term,
  vocabulary: Vocabulary,
  now: number,
): Promise<{ statistics: Statistics; countsKept: boolean }> {
  const terms = termsUpTo(term, TERMS_SHOWN)
  const counts = await countsOf(store, person, terms, now)
  const countsKept = counts.groups.some(({ isKept }) => isKept)
  return { statistics: published(counts, terms, vocabulary, now), countsKept }
}

/** What may be published of exact counts. */
export function published(counts: Counts, terms: Term[], vocabulary: Vocabulary, now: number): Statistics {
  const term = terms.at(-1) as Term
  const totals = terms.map((_, place) => sumOf(counts.groups.filter((group) => group.term === place)))
  const total = totals.at(-1) ?? 0
  const groups = terms.map((_, place) => groupsOf(counts, place, totals[place] ?? 0, vocabulary))
  const months = term.months.filter(({ from }) => from <= now).map(({ id }) => id)
  const tally = <K extends 'outcome' | 'answer'>(key: K, ids: readonly string[]) =>
    publish(
      total,
      ids.map((id) => [id, sumOf(counts.courses.filter((course) => course[key] === id))] as const),
    )
  const tables = isHidden(bandOf(total))
    ? null
    : {
        points: publish(total, pointsOf(counts, vocabulary)),
        groups: groups.at(-1) ?? null,
        months: publish(
          total,
          months.map((id, i) => [id, sumOf(counts.courses.filter(({ month }) => month === i))] as const),
        ),
        outcomes: tally('outcome', OUTCOMES),
        answers: tally('answer', ANSWERS),
      }
  const [inTime, late] = tables?.answers ?? []
  const isTold = inTime !== undefined && late !== undefined && !isHidden(inTime.band)
  return {
    term,
    isOver: term.to <= now,
    total: bandOf(total),
    tables,
    inTime: isTold ? shareOf(inTime.band, late.band) : null,
    medianHours: isTold ? medianOf(counts) : null,
    repeatGroups: inBoth(groups.at(-1) ?? [], groups.at(-2) ?? []),
    terms: terms.map((each, place) => ({ term: each, total: bandOf(totals[place] ?? 0) })),
  }
}

const sumOf = (parts: { n: number }[]) => parts.reduce((sum, { n }) => sum + n, 0)

/** The table of one term's groups, as that term's own page shows it. */
function groupsOf(counts: Counts, place: number, total: number, { groups }: Vocabulary): Row[] | null {
  const tally = new Map([...groups, OTHER_GROUP].map((group) => [group, 0]))
  for (const { term, group, n } of counts.groups) {
    if (term !== place) continue
    const line = group !== null && tally.has(group) ? group : OTHER_GROUP
    tally.set(line, (tally.get(line) ?? 0) + n)
  }
  return isHidden(bandOf(total)) ? null : publish(total, tally)
}

/** A concern counts once for each of its points. */
function pointsOf(counts: Counts, { points }: Vocabulary): Map<string, number> {
  const tally = new Map(points.map((point) => [point, 0]))
  const other = points.at(-1) ?? ''
  for (const about of counts.courses) {
    const lines = new Set(about.points.map((point) => (tally.has(point) ? point : other)))
    for (const line of lines) tally.set(line, (tally.get(line) ?? 0) + about.n)
  }
  return tally
}

/** The upper end of the span in which the middle one of the first answers came; null when there are too few to say. */
function medianOf({ courses }: Counts): number | null {
  const answered = courses.filter(({ span }) => span !== null)
  if (sumOf(answered) < FEWEST_ANSWERS) return null
  const half = sumOf(answered) / 2
  let place = 0
  while (sumOf(answered.filter(({ span }) => (span ?? 0) <= place)) < half) place += 1
  return SPAN_HOURS[place] ?? Number.POSITIVE_INFINITY
}

function inBoth(now: Row[], before: Row[]): string[] {
  const known = new Set(before.filter(({ band }) => !isHidden(band)).map(({ id }) => id))
  return now
    .filter(({ id, band }) => id !== OTHER_GROUP && !isHidden(band) && known.has(id))
    .map(({ id }) => id)
}
