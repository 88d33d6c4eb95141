import { plainLetters } from './same-person.ts'
import { RESERVED, SLUG } from './school-file.ts'

/** Room for a number at its end. */
const LONGEST = 56

/** Letters without their accents, in small: "Ysgol Gŵyr" is "ysgol gwyr". Apostrophes and full stops go. */
export const folded = (text: string) =>
  plainLetters(text.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A slug made from a school's name: "St Mary’s Primary" gives "st-marys-primary". '' when the name gives none. */
export function slugFor(name: string): string {
  const plain = folded(name).replace(/[^a-z0-9]+/g, '-')
  const slug = plain
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  return SLUG.test(slug) && !RESERVED.has(slug) ? slug : ''
}
