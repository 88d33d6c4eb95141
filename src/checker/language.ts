/** Tells whether a draft can be judged at all: enough words, in English, and not only a picture's caption. */

import type { Knows } from './passages.ts'
import { stemOf } from './phrases.ts'
import type { Token } from './text.ts'

/** English has about one word in eight that the weights don't know; other languages have most. */
const MOST_UNKNOWN = 0.45
const FEWEST_UNKNOWN = 3
const MOST_OTHER_LETTERS = 0.25
const FEWEST_KNOWN = 2

const ATTACHED =
  /<media omitted>|\b(?:img|vid|ptt|aud|dsc|screenshot)[-_ ]?\d{4}[\w-]*(?:\.\w{3,4})?|\.(?:jpe?g|png|mp4|heic|webp|gif|mov|opus|pdf)\b|[[(<](?:see )?(?:photo|pic|picture|image|video|voice note|voice message|sticker|gif|attachment|document|screenshot|screengrab|forwarded)s?\b[^\])>]{0,40}[\])>]/iu

/** A sentence of so many words in which so many are not known is in another language. */
const OTHER_SENTENCE = { words: 5, share: 0.55 }

function sentencesOf(text: string, words: Token[]): Token[][] {
  const sentences: Token[][] = []
  let end = 0
  for (const word of words) {
    if (end === 0 || /[.!?\n]/.test(text.slice(end, word.start))) sentences.push([])
    sentences.at(-1)?.push(word)
    end = word.end
  }
  return sentences
}

function isOther(sentence: Token[], knows: Knows): boolean {
  const unknown = sentence.filter(
    ({ raw, word }, i) => !knows(stemOf(word)) && !(i > 0 && /^\p{Lu}/u.test(raw)),
  ).length
  return sentence.length >= OTHER_SENTENCE.words && unknown > OTHER_SENTENCE.share * sentence.length
}

/** Whether a draft is in words that the checker can read, and enough of them. */
export function canRead(text: string, all: Token[], knows: Knows): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length
  if (other > MOST_OTHER_LETTERS * letters.length) return false
  const words = all.filter(({ kind, raw }) => kind === 'word' && raw.length > 1)
  if (sentencesOf(text, words).some((sentence) => isOther(sentence, knows))) return false
  const unknown = words.filter(
    ({ raw, word }, i) => !knows(stemOf(word)) && !(i > 0 && /^\p{Lu}/u.test(raw)),
  ).length
  const known = words.filter(({ word }) => knows(stemOf(word))).length
  if (known < FEWEST_KNOWN) return false
  return unknown < FEWEST_UNKNOWN || unknown <= MOST_UNKNOWN * words.length
}

/** Whether a draft comes with a picture, recording or document, which the checker cannot see. */
export const hasAttachment = (text: string) => ATTACHED.test(text)
