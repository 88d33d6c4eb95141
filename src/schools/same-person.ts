import type { Person } from './people.ts'

const TITLES = /\b(mr|mrs|miss|ms|mx|dr|prof|professor|rev|revd|sir|dame)\b\.?/g

/**
 * Whether two entries of a list stand for one person: by their names, whatever the case, accents and titles, or by
 * their addresses, whatever stands after a "+".
 */
export const isSamePerson = (
  one: Pick<Person, 'name' | 'email'>,
  other: Pick<Person, 'name' | 'email'>,
): boolean => nameKey(one.name) === nameKey(other.name) || addressKey(one.email) === addressKey(other.email)

const nameKey = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(TITLES, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const addressKey = (email: string) => email.toLowerCase().replace(/\+[^@]*(?=@)/, '')
