/** Makes of each message what the learner sees: its passages' evidence, and which of them a reader marked. */
import { evidenceOf, evidenceOfWhole } from '../../src/checker/evidence.ts'
import { type Knows, passagesOf } from '../../src/checker/passages.ts'
import { isInLexicon, stemOf } from '../../src/checker/phrases.ts'
import { plain } from '../../src/checker/plain.ts'
import { tokens } from '../../src/checker/text.ts'
import type { Example } from './learn.ts'
import type { Message } from './messages.ts'

/** A stem seen in fewer messages is taken for a name where it is capitalised, else for any word. */
const RAREST_STEM = 40

/** Common stems that the lexicon lacks, but for those that are names: often capitalised inside a sentence. */
export function vocabularyOf(list: Message[]): Set<string> {
  const seen = new Map<string, { times: number; asName: number }>()
  for (const { text } of list) {
    const isName = new Map<string, boolean>()
    let isFirst = true
    for (const { kind, raw, word } of tokens(text)) {
      if (kind === 'word') {
        const stem = stemOf(word)
        isName.set(stem, isName.get(stem) || (!isFirst && /^\p{Lu}\p{Ll}/u.test(raw)))
        isFirst = false
      } else if ('.!?'.includes(raw)) isFirst = true
    }
    for (const [stem, asName] of isName) {
      const count = seen.get(stem) ?? { times: 0, asName: 0 }
      seen.set(stem, { times: count.times + 1, asName: count.asName + (asName ? 1 : 0) })
    }
  }
  return new Set(
    [...seen]
      .filter(
        ([stem, { times, asName }]) =>
          times >= RAREST_STEM && !isInLexicon(stem) && asName <= 0.4 * times && !/^\d/.test(stem),
      )
      .map(([stem]) => stem),
  )
}

/** A message as an example; `isKnown` tells the stems that the weights or the lexicon know. */
export function exampleOf({ text: typed, labels, marks = [] }: Message, isKnown: Knows): Example {
  const { text } = plain(typed)
  const passages = passagesOf(text, isKnown)
  const marked = new Map<string, number[]>()
  for (const { label, text: typedMark } of marks) {
    const mark = plain(typedMark).text
    const from = text.indexOf(mark)
    const inside = passages.flatMap(({ start, end }, i) =>
      from < end && from + mark.length > start ? [i] : [],
    )
    marked.set(label, [...(marked.get(label) ?? []), ...inside])
  }
  const evidence = evidenceOf(passages)
  return { passages: evidence, whole: evidenceOfWhole(passages, evidence), points: labels, marked }
}
