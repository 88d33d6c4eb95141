import type { Person } from './people.ts'
import type { School } from './schools.ts'
import { READERS } from './settings.ts'

/**
 * The school with words on who reads a concern that are true by its list: where it has no words of its own, its
 * headteacher reads it as long as nobody else is of the senior leadership team.
 */
export function withReaders(school: School, people: Pick<Person, 'roles'>[]): School {
  const { settings } = school
  if (!Object.values(READERS).includes(settings.readers)) return school
  const readers = people.some(({ roles }) => roles.includes('slt')) ? READERS.team : READERS.head
  return { ...school, settings: { ...settings, readers } }
}
