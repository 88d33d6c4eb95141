/** Splits a draft into passages and reads each: its stems, who is spoken of, and a reading for the rules. */
import { findDetails } from './details.ts'
import type { Kind } from './lexicon.ts'
import { type Phrase, phrasesIn, stemOf } from './phrases.ts'
import { findSwearing } from './swearing.ts'
import { type Token, tokens } from './text.ts'

/** A word of a passage, or several that stand for one thing (a name, a phone number, a swear word). */
export type Piece = {
  start: number
  end: number
  /** What the weights know it by: a stem, or a kind such as `#STAFF`. */
  stem: string
  /** What the rules read: a folded word, or a kind such as `STAFF`. */
  read: string
  isMark: boolean
}

export type Passage = {
  start: number
  end: number
  /** The pieces that are words, without punctuation. */
  words: Piece[]
  /** All pieces as the rules read them, a blank between two. */
  reading: string
  phrases: Phrase[]
  isQuestion: boolean
  /** Words of three letters or more that are all capitals. */
  capitals: number
}

/** Whether the weights know a stem; a capitalised word that they don't is taken for a name. */
export type Knows = (stem: string) => boolean

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'mx', 'sir', 'dr', 'madam'])
const CONJUNCTIONS = new Set(['but', 'so', 'and', 'because', 'then', 'anyway'])
/** A run of words without a full stop is cut at a comma or a conjunction once it is this long. */
const LONG = { atComma: 28, atConjunction: 22 }
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]/u

/** Emojis that change what is said; all others are left out, and so are kisses. */
const TELLING =
  /^(?:🙄|😤|🤬|😡|😠|🤡|🐍|💩|👎|🤮|🤢|😒|👀|🍿|🤐|🙊|🤫|☕|🐸|📸|📷|🎥|📹|📱|👇|⬇|🖕|🐷|🐮|🐀|🔪|👊|🥊|🤥|🧐)/u
const KISS = /^(?:x+o?x*|xo+)$/u

/** A word that is not known and owns something is a name, however it is typed: `jayden's mum`. */
const OWNER = /^\p{L}{2,}['’]s$/u

/** The passages of a draft, in order: its sentences, the long ones in parts. `all` are its tokens, if they are there. */
export function passagesOf(text: string, knows: Knows, all = tokens(text)): Passage[] {
  return sentencesOf(text, all).map((sentence) => read(piecesOf(sentence, knows), sentence))
}

type Part = Omit<Token, 'kind'> & { kind: Token['kind'] | 'found' }

/** The tokens, with each detail and each strong swear word as one. */
function partsOf(text: string, all: Token[]): Part[] {
  const found = [
    ...findDetails(text).map(({ kind, start, end }) => ({ start, end, word: `#${kind}` })),
    ...findSwearing(text)
      .filter(({ strength }) => strength !== 'mild')
      .map(({ start, end, strength }) => ({ start, end, word: strength === 'slur' ? '#SLUR' : '#SWEAR' })),
  ].sort((a, b) => a.start - b.start)
  const parts: Part[] = []
  let next = 0
  let covered = 0
  for (const token of all) {
    while (next < found.length && (found[next] as { end: number }).end <= token.start) next++
    const thing = found[next]
    if (thing && token.start < thing.end && token.end > thing.start) {
      if (thing.start >= covered)
        parts.push({ ...thing, raw: text.slice(thing.start, thing.end), kind: 'found' })
      covered = Math.max(covered, thing.end)
    } else if (token.start >= covered) parts.push(token)
  }
  return parts
}

function sentencesOf(text: string, all: Token[]): Part[][] {
  const parts = partsOf(text, all)
  const sentences: Part[][] = []
  let sentence: Part[] = []
  const finish = () => {
    if (sentence.some(({ kind }) => kind !== 'mark')) sentences.push(sentence)
    else sentences.at(-1)?.push(...sentence)
    sentence = []
  }
  parts.forEach((part, i) => {
    const before = parts[i - 1]
    const after = parts[i + 1]
    if (before && text.slice(before.end, part.start).includes('\n')) finish()
    sentence.push(part)
    const isMark = part.kind === 'mark'
    const gap = after ? text.slice(part.end, after.start) : ' '
    const isStop = isMark && '.!?…'.includes(part.raw) && gap !== '' && !isTitle(before)
    const isComma = isMark && ',;:-–—'.includes(part.raw) && sentence.length > LONG.atComma
    const isJoint =
      after !== undefined && CONJUNCTIONS.has(after.word) && sentence.length > LONG.atConjunction
    if (isStop || isComma || isJoint) finish()
  })
  finish()
  return sentences
}

const isTitle = (part: Part | undefined) => part !== undefined && /^(?:mr|mrs|ms|dr|st)$/.test(part.word)

function piecesOf(sentence: Part[], knows: Knows): Piece[] {
  const pieces: Piece[] = []
  const words = sentence.filter(({ kind }) => kind === 'word')
  const isTitleCase = words.filter(({ raw }) => CAPITALISED.test(raw)).length > 0.7 * words.length
  const add = ({ start, end }: { start: number; end: number }, stem: string, read: string, isMark = false) =>
    pieces.push({ start, end, stem, read, isMark })
  let isFirst = true
  for (let i = 0; i < sentence.length; i++) {
    const part = sentence[i] as Part
    const { word, raw, kind } = part
    const dot = sentence[i + 1]?.raw === '.' ? 1 : 0
    const after = sentence[i + 1 + dot]
    const before = pieces.at(-1)
    if (kind === 'mark') {
      // An apostrophe ends a word, as in "the boys’ mums", however a phone types it.
      add(part, raw, /["“”]/.test(raw) ? 'QUOTE' : raw.replace('’', "'"), true)
      continue
    }
    if (kind === 'found') add(part, word, word.slice(1))
    else if (kind === 'number') add(part, ...numberKind(raw))
    else if (kind === 'emoji') {
      if (TELLING.test(raw)) add(part, emojiOf(raw), emojiOf(raw))
    } else if (KISS.test(word)) continue
    else if (
      TITLES.has(word) &&
      after?.kind === 'word' &&
      (isNameLike(after) || !knows(stemOf(after.word)))
    ) {
      add({ start: part.start, end: after.end }, '#STAFF', 'STAFF')
      i += 1 + dot
    } else if ((raw === 'Miss' || raw === 'Sir') && after?.kind === 'word' && !isFirst)
      add(part, '#STAFF', 'STAFF')
    else if (CAPITALISED.test(raw) && !isTitleCase && (!isFirst || !knows(stemOf(word)))) {
      const isSame =
        before?.stem === '#NAME' &&
        sentence[i - 1]?.kind === 'word' &&
        !/['’]s$/.test(sentence[i - 1]?.raw ?? '')
      if (isSame) before.end = part.end
      else add(part, '#NAME', 'NAME')
    } else {
      const stem = stemOf(word)
      const isName = !knows(stem) && (CAPITALISED.test(raw) || OWNER.test(raw))
      add(part, isName ? '#NAME' : knows(stem) ? stem : '#OTHER', isName ? 'NAME' : word)
    }
    isFirst = false
  }
  return pieces
}

const isNameLike = ({ raw }: Part) => CAPITALISED.test(raw) || /^\p{Lu}$/u.test(raw)
const emojiOf = (raw: string) => raw.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '').slice(0, 2)

function numberKind(raw: string): [string, string] {
  if (/^0\d{3,}|^\d{7,}/.test(raw)) return ['#LONGNUM', 'LONGNUM']
  return /[:.]/.test(raw) ? ['#TIME', 'TIME'] : ['#NUM', 'NUM']
}

/** Kinds that stand in the reading for the words they were found by; a person before what is said of them. */
const READ_AS: Kind[] = [
  'STAFF',
  'OWN',
  'CHILD',
  'PARENT',
  'HEALTH',
  'LIFE',
  'INSULT',
  'GROUP',
  'POLICY',
  'FEELING',
]

function read(pieces: Piece[], sentence: Part[]): Passage {
  const words = pieces.filter(({ isMark }) => !isMark)
  const phrases = phrasesIn(words.map(({ stem }) => stem))
  const readAs: (Phrase | undefined)[] = new Array(words.length).fill(undefined)
  for (const kind of READ_AS)
    for (const phrase of phrases)
      if (phrase.kind === kind && !readAs.slice(phrase.from, phrase.to).some(Boolean))
        readAs.fill(phrase, phrase.from, phrase.to)
  const said: string[] = []
  let word = -1
  for (const piece of pieces) {
    if (!piece.isMark) word++
    const phrase = piece.isMark ? undefined : readAs[word]
    if (!phrase) said.push(piece.read)
    else if (phrase.from === word) said.push(phrase.kind)
  }
  return {
    start: (sentence[0] as Part).start,
    end: (sentence.at(-1) as Part).end,
    words,
    reading: said.join(' '),
    phrases,
    isQuestion: pieces.some(({ stem, isMark }) => isMark && stem === '?'),
    capitals: sentence.filter(({ kind, raw }) => kind === 'word' && raw.length > 2 && isCapitals(raw)).length,
  }
}

const isCapitals = (raw: string) => raw === raw.toUpperCase() && raw !== raw.toLowerCase()
