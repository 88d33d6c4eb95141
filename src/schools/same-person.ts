import type { Person } from './people.ts'

/** What stands before a name and is none. */
export const TITLES = new Set([
  ...['mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'prof', 'professor'],
  ...['rev', 'revd', 'sir', 'dame', 'madam'],
])

/** What people and phones put for an apostrophe. */
const APOSTROPHES = /['’‘‛`´ʼ′＇]/g

/** Small letters, without accents, apostrophes and signs that don't show. */
export const plainLetters = (text: string) =>
  text
    // Before NFKD, which makes a blank and an accent of "´".
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()

/** The words of a text. */
export const wordsIn = (text: string): string[] => text.split(/[^\p{L}]+/u).filter(Boolean)

/** Whether somebody has this address, in whatever letters. */
export const hasAddress = ({ email }: Pick<Person, 'email'>, address: string) =>
  email.toLowerCase() === address.toLowerCase()

/**
 * Whether two entries of a list stand for one person: by their names, whatever the case, accents, blanks and titles, or by
 * their addresses, whatever stands after a "+".
 */
export const isSamePerson = (
  one: Pick<Person, 'name' | 'email'>,
  other: Pick<Person, 'name' | 'email'>,
): boolean => nameKey(one.name) === nameKey(other.name) || addressKey(one.email) === addressKey(other.email)

/** Of a surname alone the title stays: Mr Hill and Mrs Hill are two. */
function nameKey(name: string): string {
  const words = wordsIn(plainLetters(name))
  const names = words.filter((word) => !TITLES.has(word))
  return (names.length > 1 ? names : words).join('') || name
}

const addressKey = (email: string) => email.toLowerCase().replace(/\+[^@]*(?=@)/, '')
