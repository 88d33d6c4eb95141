/** Finds swear words and slurs in a draft, however they are masked, spaced or misspelt. */
import {
  ABBREVIATIONS,
  ENDINGS,
  INNOCENT,
  MILD,
  NAMES,
  NONE,
  PHRASES,
  SLUR_ENDINGS,
  SLURS,
  STRONG,
  STRONG_BEGINNINGS,
  type Strength,
} from './swear-words.ts'
import { foldWord } from './text.ts'

export type Swearing = { start: number; end: number; strength: Strength }

const STRENGTH = new Map<string, Strength>()
for (const stem of MILD) STRENGTH.set(stem, 'mild')
for (const word of ABBREVIATIONS) STRENGTH.set(word, 'strong')
addForms(STRONG, ENDINGS, 'strong')
addForms(SLURS, SLUR_ENDINGS, 'slur')
for (const word of NONE) STRENGTH.delete(word)

function addForms(stems: string[], endings: string[], strength: Strength) {
  for (const stem of stems) {
    STRENGTH.set(stem, strength)
    for (const ending of endings)
      STRENGTH.set(/^[eiy]/.test(ending) ? stem.replace(/e$/, '') + ending : stem + ending, strength)
  }
}

/** Strong words and slurs by their first letter, for those that are masked. */
const MASKABLE = new Map<string | undefined, string[]>()
for (const [word, strength] of STRENGTH)
  if (strength !== 'mild' && word.length > 2) MASKABLE.set(word[0], [...(MASKABLE.get(word[0]) ?? []), word])

/** Signs typed for a letter, and signs typed to hide one. */
const LEET = new Map(
  [...'0o1i3e4a5s7t8b9g$s@a!i€e|i+t6b'].flatMap((sign, i, all) =>
    i % 2 ? [] : [[sign, all[i + 1] as string]],
  ),
)
const MASK = /[*#@$!%_•~^+×-]/
const MASKED = /[*#@$!%_•~^+×\d€|]/

/** The strength of a word with signs in it (`f**k`, `sh1t`, `b@stard`), if it can stand for one of ours. */
function strengthOfMasked(typed: string): Strength | undefined {
  const masked = typed.toLowerCase()
  if (!MASKED.test(masked) || masked.length < 3 || masked.length > 16) return undefined
  const letters = masked.replace(/\P{L}/gu, '').length
  if (letters === 0) return undefined
  // "5*", "A**" and "cake*" are a grade and a footnote; "P7" is a class
  if (/^\p{L}+[*#!+-]$|^a\*+$|^\p{L}\d+s?$/u.test(masked)) return undefined
  if (letters === 1 && !/^\p{L}[*#_•×-]{2,}$/u.test(masked)) return undefined
  const word = (MASKABLE.get(LEET.get(masked[0] as string) ?? masked[0]) ?? []).find((word) =>
    standsFor(masked, word, letters),
  )
  return word === undefined ? undefined : STRENGTH.get(word)
}

function standsFor(masked: string, word: string, letters: number): boolean {
  const run = /^(\p{L}+)[*#@$!%_•~^+×-]{2,}(\p{L}*)$/u.exec(masked)
  // a run of masks need not count the letters it hides
  if (run && letters > 1 && Math.abs(word.length - masked.length) <= 2 && word.length > letters)
    return word.startsWith(run[1] as string) && word.endsWith(run[2] as string)
  return (
    masked.length === word.length &&
    [...masked].every((sign, i) => {
      const letter = word[i] as string
      const isVowelDigit = letters > 2 && /\d/.test(sign) && 'aeiou'.includes(letter)
      return sign === letter || LEET.get(sign) === letter || MASK.test(sign) || isVowelDigit
    })
  )
}

const CHUNK = /[^\s"“”()[\]{},;:?<>=/…\p{Extended_Pictographic}]+/gu
/** Single letters with the same sign between all of them: `f u c k`, `S.H.I.T`. */
const SPACED = /\p{L}([ .\-_*])\p{L}(?:\1\p{L}){1,8}(?![\p{L}\p{N}'’])/gu
const TITLE = /\b(?:mr|mrs|miss|ms|mx|dr|sir)\.? $/iu

/** Every swear word and slur of a draft, in order, with its place in UTF-16 units. */
export function findSwearing(text: string): Swearing[] {
  const innocent = [...text.matchAll(INNOCENT)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  const spaced = [...text.matchAll(SPACED)].flatMap(({ index: start, 0: raw }) => {
    const strength = STRENGTH.get(raw.replace(/\P{L}/gu, '').toLowerCase())
    const isInside = /[\p{L}\p{N}'’]$/u.test(text.slice(Math.max(0, start - 2), start))
    return strength === 'strong' && !isInside ? [{ start, end: start + raw.length, strength }] : []
  })
  const phrases = PHRASES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index: start, 0: raw }) => ({
      start,
      end: start + raw.length,
      strength: 'strong' as const,
    })),
  )
  const words = [...text.matchAll(CHUNK)].flatMap(({ index, 0: chunk }) => inChunk(chunk, index, text))
  return [...words, ...spaced, ...phrases]
    .filter(({ start, end }) => !innocent.some((part) => start < part.end && end > part.start))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Without the marks that end a sentence or a quotation. */
function withoutEnd(chunk: string): string {
  let end = chunk.length
  while (end > 0 && ".!'’".includes(chunk[end - 1] as string)) end--
  return chunk.slice(0, end)
}

/** The swear words of a run without blanks: the whole when it is masked, else its parts between hyphens and the like. */
function inChunk(typed: string, index: number, text: string): Swearing[] {
  const bold = /^([*_~]{1,2})([^*#]{1,40})\1[.!]{0,9}$/u.exec(typed)
  const bare = withoutEnd(bold?.[2] ?? typed)
  const chunk = bare.replace(/^['’‘.!&+-]+/, '')
  const start = index + (bold?.[1]?.length ?? 0) + bare.length - chunk.length
  if (chunk === '' || TITLE.test(text.slice(Math.max(0, start - 6), start))) return []
  const masked = strengthOfMasked(chunk.replace(/['’]s$/, ''))
  if (masked) return [{ start, end: start + chunk.length, strength: masked }]
  let at = start
  return chunk.split(/([-.*_~!+&])/).flatMap((part) => {
    const from = at
    at += part.length
    const word = foldWord(part.replace(/['’]s?$/, ''))
    const strength =
      STRENGTH.get(word) ?? (STRONG_BEGINNINGS.test(word) && !NONE.includes(word) ? 'strong' : undefined)
    const isName = /^\p{Lu}\p{Ll}/u.test(part) && NAMES.has(word)
    return strength && !isName ? [{ start: from, end: at, strength }] : []
  })
}
