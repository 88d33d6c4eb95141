/** What the checker is held against: a list of bad words, a feeling for tone, and a plain linear model. */
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import { checkMessage } from '../../src/checker/check.ts'
import { count } from './figures.ts'
import { learnLinear } from './linear.ts'
import { isGiven, isHeldOut, type Message } from './messages.ts'

/** A way to tell whether a message breaches the code. */
export type Contender = { name: string; flags: (text: string) => boolean }

/** What VADER's authors call negative. */
const NEGATIVE = -0.05
/** The share of everyday texts that a linear model may flag when it is held to few. */
const FEW = 0.01

/** The checker itself. */
export const OURS: Contender = { name: 'ours', flags: (text) => checkMessage(text).findings.length > 0 }

/**
 * The others. The linear model is learnt here, from the given files and once more from all that ours learns
 * from; held to few everyday texts, its bar is set on the very texts it is then measured on, which flatters it.
 */
export function rivals(messages: Message[], everyday: string[]): Contender[] {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  const seen = messages.filter((message) => !message.language && !isHeldOut(message))
  return [
    { name: 'obscenity', flags: (text) => matcher.hasMatch(text) },
    {
      name: 'vader-sentiment',
      flags: (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound <= NEGATIVE,
    },
    ...linear(seen.filter(isGiven), everyday),
    ...linear(seen, everyday),
  ]
}

function linear(seen: Message[], everyday: string[]): Contender[] {
  const score = learnLinear(
    seen.map(({ text }) => text),
    seen.map(({ labels }) => labels.length > 0),
  )
  const ranked = everyday.map(score).sort((a, b) => b - a)
  // One that flags fewer anyway is not made to flag more.
  const bar = Math.max(0, ranked[Math.floor(FEW * everyday.length)] ?? 0)
  return [
    { name: `linear, from ${count(seen.length)} messages`, flags: (text) => score(text) >= 0 },
    { name: '… held to 1% of everyday', flags: (text) => score(text) > bar },
  ]
}
