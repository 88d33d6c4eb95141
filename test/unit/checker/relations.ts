/** Changes to a draft that change nothing of what it says. */
import { withNamesOf, withOtherGender, withOtherSurnames, withOtherTitles } from './names.ts'
import { pointsIn, shareOf } from './suite.ts'

export type Relation = {
  name: string
  /** What the draft is changed to, and what that is compared with: the draft itself unless told. */
  change: (text: string) => string
  from?: (text: string) => string
  /** It holds for every draft, by the way that drafts are read; the others only for most. */
  isExact?: boolean
}

const CULTURES = ['Nigerian', 'South Asian', 'Welsh and Irish', 'Chinese', 'Polish', 'Caribbean'] as const
const accented = withNamesOf('accented')
const flip = (letter: string) =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()

export const RELATIONS: Relation[] = [
  ...CULTURES.map((culture) => ({
    name: `${culture} first names for English ones`,
    from: withNamesOf('English'),
    change: withNamesOf(culture),
  })),
  ...CULTURES.map((culture) => ({
    name: `${culture} first names for English ones, all in small letters`,
    from: (text: string) => withNamesOf('English')(text).toLowerCase(),
    change: (text: string) => withNamesOf(culture)(text).toLowerCase(),
  })),
  { name: 'boys’ names for girls’, girls’ for boys’', from: withNamesOf('English'), change: withOtherGender },
  { name: 'another surname', change: withOtherSurnames },
  { name: 'another title', change: withOtherTitles },
  { name: 'a smile at the end', change: (text) => `${text} 🙂` },
  { name: 'a kiss at the end', change: (text) => `${text} x` },
  { name: 'a full stop at the end', change: (text) => text.replace(/(?<=\p{L})$/u, '.') },
  { name: 'no apostrophe in a negation', change: (text) => text.replace(/n['’]t\b/g, 'nt') },
  {
    name: 'no apostrophe in any other word',
    change: (text) => text.replace(/(?<=\p{L})(?<!n)['’](?=\p{L})/gu, ''),
  },
  { name: 'the first letter in the other case', change: (text) => text.replace(/^\p{L}/u, flip) },
  { name: 'all in small letters', change: (text) => text.toLowerCase() },
  { name: 'curly quotation marks', change: (text) => text.replace(/"([^"]*)"/g, '“$1”') },
  { name: 'blanks that do not break', change: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'curly apostrophes', change: (text) => text.replaceAll("'", '’'), isExact: true },
  {
    name: 'accents apart from their letters',
    from: (text) => accented(text).normalize('NFC'),
    change: (text) => accented(text).normalize('NFD'),
    isExact: true,
  },
  {
    name: 'a zero-width blank in the longest word',
    change: (text) => {
      const longest = (text.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? ''
      return text.replace(longest, inTwo(longest))
    },
    isExact: true,
  },
  {
    name: 'a zero-width blank in every word',
    change: (text) => text.replace(/\p{L}{2,}/gu, inTwo),
    isExact: true,
  },
  { name: 'two blanks for one', change: (text) => text.replaceAll(' ', '  '), isExact: true },
  { name: 'blanks at the end', change: (text) => `${text}  \n`, isExact: true },
  { name: 'blanks at the beginning', change: (text) => `\n  ${text}`, isExact: true },
]

/** A word with a zero-width blank in its middle. */
function inTwo(word: string): string {
  const letters = [...word]
  const middle = Math.ceil(letters.length / 2)
  return [...letters.slice(0, middle), '\u200b', ...letters.slice(middle)].join('')
}

/** The share of the drafts that a relation changes whose points stay the same, and those whose don't. */
export function tryOn({ from = (text) => text, change }: Relation, drafts: string[]) {
  const changed = drafts
    .map((draft) => ({ before: from(draft), after: change(draft) }))
    .filter(({ before, after }) => before !== after)
  const lost = changed.flatMap(({ before, after }) => {
    const [old, now] = [pointsIn(before), pointsIn(after)]
    return isSame(old, now) ? [] : [{ before, after, old: [...old], now: [...now] }]
  })
  return { share: shareOf(changed.length - lost.length, changed.length), tried: changed.length, lost }
}

const isSame = (one: Set<string>, other: Set<string>) =>
  one.size === other.size && [...one].every((point) => other.has(point))
