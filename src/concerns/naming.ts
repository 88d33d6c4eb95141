import { holds, type Person } from '../schools/people.ts'
import { plainLetters, TITLES, wordsIn } from '../schools/same-person.ts'
import type { About } from '../storage/schema.ts'

/** Where a first name alone may be meant for somebody of the staff, and not for a child or a parent. */
const ABOUT_STAFF: About[] = ['staff', 'slt', 'headteacher', 'unsure']

const FILLERS = new Set(['the', 'our', 'a', ...TITLES])
/** A deputy head, or the head of a year, is not the headteacher. */
const BEFORE_ANOTHER_HEAD = new Set(['deputy', 'assistant', 'vice'])
const AFTER_ANOTHER_HEAD = new Set(['of', 'boy', 'girl', 'cook'])
/** Nor is everybody with a chair the chair of governors. */
const BEFORE_ANOTHER_CHAIR = new Set(['vice', 'deputy', 'pta', 'committee'])
const AFTER_ANOTHER_CHAIR = new Set(['of'])

/** Each post of one name as one word: "head", "chair", "dsl" and "ddsl". */
const POSTS: [RegExp, string][] = [
  [/\bhead[\s-]?(teacher|master|mistress)s?\b/g, 'head'],
  [
    /\bchair([\s-]?(man|woman|person))?s?( of( the)?( school| board of)? (governors|governing (body|board)))?\b/g,
    'chair',
  ],
  [/\b((designated )?(safeguarding|child[\s-]protection) (lead|officer|person)|d\.?s\.?l)s?\b/g, 'dsl'],
  [/\b((deputy|assistant|vice)[\s-]+(designated )?dsl|d\.?d\.?s\.?l)s?\b/g, 'ddsl'],
]

/**
 * Whom on the list a reporter named by what they typed: by surname or a part of it ("Mrs Okafor's"), also with one slip
 * in it ("Adeyami"), by post ("the deputy head", "the DSL"), or by first name alone ("Miss Ngozi"). Rather one too many:
 * who is named here sees no trace of the concern. But where there is a Mr Davis, "Davis" is no slip for Mrs Davies.
 */
export function namedOf(typed: string, about: About, list: Person[]): Person[] {
  const words = wordsOf(typed)
  const slips = words.filter((word) => !list.some((person) => holdsSurname([word], person)))
  return list.filter((person) => isNamed(words, about, person) || holdsSlipOf(slips, person))
}

function isNamed(words: string[], about: About, person: Person): boolean {
  const post = wordsOf(person.post)
  const [firstName] = namesOf(person)
  if (holdsSurname(words, person)) return true
  if (holdsPostOf(words, person)) return true
  if (post.length > 1 && holdsRun(words, post)) return true
  if (isOnly(words, post[0]) && post[0] !== 'head') return true
  return ABOUT_STAFF.includes(about) && firstName !== undefined && holdsName(words, firstName)
}

/**
 * The first name, and the surname or its parts. Titles and initials are no names: "Mrs J Hill" has a surname alone, and
 * so has a name of one word.
 */
function namesOf({ name }: Person): [firstName: string | undefined, surnames: string[]] {
  const all = wordsOf(name).filter((word) => !TITLES.has(word))
  const words = all.filter((word) => !/^[a-z]$/.test(word))
  if (words.length < 2) return [undefined, [...words, ...inPairs(all)]]
  return [words[0], [...words.slice(1), ...inPairs(all.slice(1))]]
}

/** Each two neighbours as one word: "O Neill" is "ONeill". */
const inPairs = (words: string[]) => words.slice(1).map((word, i) => `${words[i]}${word}`)

/** "Okafors", from "Okafor's" or a plural, is Okafor. */
const holdsName = (words: string[], name: string) =>
  [...words, ...inPairs(words)].some((word) => word === name || word === `${name}s`)

const holdsSurname = (words: string[], person: Person) =>
  namesOf(person)[1].some((surname) => holdsName(words, surname))

/** In a shorter name one other letter makes another name: Hill and Hall are two, and so are Harris and Farris. */
const SHORTEST_WITH_SLIP = 5

const holdsSlipOf = (words: string[], person: Person) =>
  namesOf(person)[1].some(
    (surname) =>
      surname.length >= SHORTEST_WITH_SLIP &&
      words.some((word) => word[0] === surname[0] && isOneSlip(word, surname)),
  )

/** Whether a word is a name but for a letter too many or too few, another letter, or two that are swapped. */
function isOneSlip(word: string, name: string): boolean {
  let same = 0
  while (same < name.length && word[same] === name[same]) same++
  const [typed, meant] = [word.slice(same), name.slice(same)]
  return (
    typed.slice(1) === meant ||
    typed === meant.slice(1) ||
    typed.slice(1) === meant.slice(1) ||
    (typed[0] === meant[1] && typed[1] === meant[0] && typed.slice(2) === meant.slice(2))
  )
}

/** Whether what was typed holds what a role is called: "the head", "our DSL", "the chair of governors". */
const holdsPostOf = (words: string[], person: Person): boolean =>
  (holds(person, 'headteacher') && holdsTheHead(words)) ||
  (holds(person, 'chair') && holdsAlone(words, 'chair', BEFORE_ANOTHER_CHAIR, AFTER_ANOTHER_CHAIR)) ||
  (holds(person, 'dsl') && words.includes('dsl')) ||
  (holds(person, 'ddsl') && words.includes('ddsl'))

const holdsTheHead = (words: string[]): boolean =>
  words.includes('principal') ||
  words.includes('ht') ||
  holdsAlone(words, 'head', BEFORE_ANOTHER_HEAD, AFTER_ANOTHER_HEAD)

/** Whether a word stands without a neighbour that makes something else of it. */
const holdsAlone = (words: string[], word: string, before: Set<string>, after: Set<string>) =>
  words.some(
    (typed, i) => typed === word && !before.has(words[i - 1] ?? '') && !after.has(words[i + 1] ?? ''),
  )

/** Whether the words of a post stand one after the other in what was typed. */
const holdsRun = (words: string[], post: string[]) =>
  words.some((_, start) => post.every((word, i) => words[start + i] === word))

/** "The deputy", and nothing else. */
function isOnly(words: string[], word: string | undefined): boolean {
  const [only, second] = words.filter((typed) => !FILLERS.has(typed))
  return only !== undefined && second === undefined && only === word
}

const wordsOf = (text: string): string[] =>
  wordsIn(POSTS.reduce((plain, [names, post]) => plain.replace(names, post), plainLetters(text)))
