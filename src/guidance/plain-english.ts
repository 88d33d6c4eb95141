import { en } from '../i18n/en.ts'
import { once } from '../once.ts'

/** What would make a text easier to read. Advice, never a rule. */
export interface Advice {
  /**
   * The age at which most readers follow it, in years: the Flesch–Kincaid grade and five. Null for a text of few
   * words, of which the formula says nothing.
   */
  readingAge: number | null
  /** Whether that is above the age of those whom the words are for. */
  isHard: boolean
  longSentences: string[]
  /** Words of the office or the staff room that stand in it, each with a plainer one. */
  jargon: { found: string; plainer: string }[]
}

/** Words in a sentence beyond which it is long. Source: GOV.UK, "Sentence length, why 25 words is our limit". */
const LONG = 25
/** Readers of this age, and younger, are whom the words are for. */
const GOOD_AGE = 11
/** Words below which a text has no reading age. */
const FEW = 20

const sentences = once(() => new Intl.Segmenter('en-GB', { granularity: 'sentence' }))
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

/** Gives what reads a text and advises. What counts syllables is loaded when first asked for. */
export async function plainEnglish(): Promise<(text: string) => Advice> {
  const { syllable } = await import('syllable')
  return (text) => {
    const age = readingAge(text, syllable)
    return {
      readingAge: age,
      isHard: age !== null && age > GOOD_AGE,
      longSentences: sentencesOf(text).filter((sentence) => words(sentence).length > LONG),
      jargon: jargonIn(text),
    }
  }
}

/** The Flesch–Kincaid grade level (Kincaid et al., 1975), as an age: an American first grader is six. */
function readingAge(text: string, syllables: (word: string) => number): number | null {
  const read = words(text)
  if (read.length < FEW) return null
  const spoken = read.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0)
  const grade = 0.39 * (read.length / sentencesOf(text).length) + 11.8 * (spoken / read.length) - 15.59
  return Math.max(5, Math.round(grade + 5))
}

/** A line of a list is a sentence, whether it ends with a full stop or not. */
const sentencesOf = (text: string): string[] =>
  [...sentences().segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => words(sentence).length > 0)

const jargon = once(() =>
  en.plainEnglish.jargon.map(
    ([found, plainer]) =>
      [new RegExp(`(?<![\\p{L}\\p{N}])(?:${found})(?![\\p{L}\\p{N}])`, 'iu'), plainer] as const,
  ),
)

/** What stands in brackets is there for those who know the word. */
const BRACKETS = /\([^)]*\)/g

function jargonIn(text: string): Advice['jargon'] {
  const read = text.replace(BRACKETS, ' ')
  return jargon().flatMap(([pattern, plainer]) => {
    const [found] = pattern.exec(read) ?? []
    return found ? [{ found, plainer }] : []
  })
}
