/** Holds the words that the checker marks against those that a reader marked. */
import { checkMessage } from '../../src/checker/check.ts'
import { count } from './figures.ts'
import { isHeldOut, type Message } from './messages.ts'

/** How many characters of a message a reader marked, ours did, and both did, whichever point it was for. */
type Counts = { theirs: number; ours: number; both: number }

/** What is to be said of the marks, a line each. */
export function marksReport(messages: Message[]): string[] {
  const marked = messages.filter(({ marks = [] }) => marks.length > 0)
  const unseen = marked.filter(isHeldOut).length
  const counts = marked.map(countOf)
  const flagged = counts.filter(({ ours }) => ours > 0)
  const sum = (list: Counts[], key: keyof Counts) => list.reduce((total, each) => total + each[key], 0)
  const covered = (list: Counts[]) => `${((100 * sum(list, 'both')) / sum(list, 'theirs')).toFixed(1)}%`
  return [
    `messages in which a reader marked words: ${count(marked.length)}, ${
      unseen === 0 ? 'all of them learnt from, so no proof' : `${count(unseen)} of them not learnt from`
    }`,
    `of the reader's ${count(sum(counts, 'theirs'))} characters ours marks ${covered(counts)}`,
    `… in the ${count(flagged.length)} messages that ours flags, ${covered(flagged)}`,
    `… there, ours marks ${(sum(flagged, 'ours') / sum(flagged, 'theirs')).toFixed(2)} characters for one of the reader's`,
  ]
}

function countOf({ text, marks = [] }: Message): Counts {
  const theirs = placesOf(
    marks.map((mark) => {
      const start = text.indexOf(mark.text)
      return { start, end: start + mark.text.length }
    }),
  )
  const ours = placesOf(checkMessage(text).findings)
  return {
    theirs: theirs.size,
    ours: ours.size,
    both: [...ours].filter((place) => theirs.has(place)).length,
  }
}

function placesOf(parts: { start: number; end: number }[]): Set<number> {
  return new Set(parts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
}
