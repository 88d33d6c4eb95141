/** `npm run checker:train`: learns `src/checker/weights.ts` from the messages, all but the third that is kept apart. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sums } from '../../src/checker/model.ts'
import { isInLexicon } from '../../src/checker/phrases.ts'
import { findSwearing } from '../../src/checker/swearing.ts'
import { barsFor, type Trial } from './bars.ts'
import { exampleOf, vocabularyOf } from './examples.ts'
import { type Example, learnPassages, learnWhole } from './learn.ts'
import { isHeldOut, type Message, nameOf, readMessages } from './messages.ts'
import { type Both, packed, rounded, summer } from './pack.ts'

const FOLDS = 4

const messages = readMessages().filter((message) => !message.language && !isHeldOut(message))
const vocabulary = vocabularyOf(messages)
const needed = new Set([...vocabulary].map((stem) => `w:${stem}`))
const read = (message: Message) => exampleOf(message, (stem) => isInLexicon(stem) || vocabulary.has(stem))
const examples = messages.map(read)

const bars = barsFor(trialsOf(messages, examples))
const weights = learnBoth(examples)
writeFileSync(join(import.meta.dirname, '../../src/checker/weights.ts'), packed(weights, bars))
console.log(
  `${messages.length} messages, ${vocabulary.size} stems, ${weights.passage.names.length} names kept for passages, ${weights.whole.names.length} for whole drafts`,
)

function learnBoth(examples: Example[]): Both {
  return { passage: rounded(learnPassages(examples, needed)), whole: rounded(learnWhole(examples)) }
}

/** Scores every message by weights learnt from the other folds. */
function trialsOf(list: Message[], examples: Example[]): Trial[] {
  const folds = list.map(foldOf)
  const without = (fold: number) => examples.filter((_, i) => folds[i] !== fold)
  const sums = Array.from({ length: FOLDS }, (_, fold) => summer(learnBoth(without(fold))))
  return list.map((message, i) => ({
    message,
    sums: (sums[folds[i] as number] as (example: Example) => Sums)(examples[i] as Example),
    swears: findSwearing(message.text).some(({ strength }) => strength === 'strong'),
  }))
}

/** Hangs on the id alone; the two of a pair are in one fold. */
function foldOf(message: Message): number {
  return (
    (createHash('sha256')
      .update(`fold ${nameOf(message)}`)
      .digest()[0] as number) % FOLDS
  )
}
