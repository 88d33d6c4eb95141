import { holds, type Person } from '../schools/people.ts'
import type { About } from '../storage/schema.ts'

/** Where a first name alone may be meant for somebody of the staff, and not for a child or a parent. */
const ABOUT_STAFF: About[] = ['staff', 'slt', 'headteacher', 'unsure']

const FILLERS = new Set(['the', 'our', 'a', 'mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'sir', 'madam'])
/** After one of these, "head" is not the headteacher. */
const NOT_THE_HEAD = new Set(['deputy', 'assistant', 'vice'])
const NOT_THE_HEAD_OF_SCHOOL = new Set(['of', 'boy', 'girl', 'cook'])

/**
 * Whether what a reporter typed names a person on the list: by surname or a part of it ("Mrs Okafor's"), by post
 * ("the deputy head"), or by first name alone ("Miss Ngozi"). Rather once too often: who is named here sees no
 * trace of the concern.
 */
export function isNamed(typed: string, about: About, person: Person): boolean {
  const words = wordsOf(typed)
  const [firstName = '', ...surnames] = wordsOf(person.name)
  if (words.some((word) => surnames.some((surname) => isSame(word, surname)))) return true
  if (holds(person, 'headteacher') && namesTheHead(words)) return true
  if (includesRun(words, asHead(wordsOf(person.post)))) return true
  const [only, second] = words.filter((word) => !FILLERS.has(word))
  if (only && !second && asHead(wordsOf(person.post))[0] === only && only !== 'head') return true
  return ABOUT_STAFF.includes(about) && words.some((word) => isSame(word, firstName))
}

/** "Okafors", from "Okafor's" or a plural, is Okafor. */
const isSame = (word: string, name: string) => word === name || word === `${name}s`

function namesTheHead(words: string[]): boolean {
  return words.some((word, i) => {
    if (word === 'principal' || word === 'ht') return true
    const isHead = word === 'head' && !NOT_THE_HEAD_OF_SCHOOL.has(words[i + 1] ?? '')
    return isHead && !NOT_THE_HEAD.has(words[i - 1] ?? '')
  })
}

/** Whether a post stands in what was typed, word by word. */
function includesRun(words: string[], post: string[]): boolean {
  if (post.length < 2) return false
  return words.some((_, start) => post.every((word, i) => words[start + i] === word))
}

/** Small letters without accents; "headteacher", "head teacher" and "head" as one word, "head". */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
  return asHead(plain.split(/[^\p{L}]+/u).filter(Boolean))
}

const asHead = (words: string[]) =>
  words
    .join(' ')
    .replace(/\bhead ?(teacher|master|mistress)(s?)\b/g, 'head')
    .split(' ')
