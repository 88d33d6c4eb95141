import type { Words } from '../i18n/words.ts'
import { isHidden, type Row } from './disclosure.ts'
import type { Statistics } from './statistics.ts'

const MOST_NAMED = 3

/**
 * "What we heard, what we did" for the school's newsletter, to edit. Made from published figures alone: it names no
 * group, and of points and steps only those that are shown to have 5 or more, the most frequent first.
 */
export function newsletterText(t: Words, { term, isOver, total, tables, medianHours }: Statistics): string {
  const words = t.deskStatistics.newsletter
  if (!tables) return `${words.fewHeard(term)}\n\n${words.close}`
  const heard = named(tables.points, words.points)
  const did = named(tables.outcomes, words.steps)
  const sentences = [
    words.heard(term, total, isOver),
    heard.length > 0 && words.about(heard),
    did.length > 0 && words.did(did),
    medianHours !== null && Number.isFinite(medianHours) && words.answered(medianHours),
  ]
  return `${sentences.filter(Boolean).join(' ')}\n\n${words.close}`
}

function named(rows: Row[] | null, words: Partial<Record<string, string>>): string[] {
  return (rows ?? [])
    .filter(({ band }) => !isHidden(band))
    .toSorted((a, b) => b.band.from - a.band.from)
    .flatMap(({ id }) => words[id] ?? [])
    .slice(0, MOST_NAMED)
}
