import { codeInForce } from '../guidance/code.ts'
import type { Storage, Store } from '../storage/store.ts'
import { dayOf } from './calendar.ts'
import { type ChangeBy, type Changed, changeSchool } from './change.ts'
import { faultOfList, type ListFault } from './list-rules.ts'
import { peopleOf } from './people.ts'
import { type Missing, missingForParents } from './ready.ts'
import type { School } from './schools.ts'

/** What keeps a school from being opened to parents. */
export interface NotReady {
  missing: Missing[]
  /** Why its list of people can't stand: a concern might reach nobody. */
  people: ListFault | null
}

/** What must be put right before parents can come in; null when nothing must. */
export async function notReady(store: Store, school: School, now: number): Promise<NotReady | null> {
  const [code, people] = await Promise.all([codeInForce(store, dayOf(now)), peopleOf(store)])
  const found = { missing: missingForParents(school, code !== null), people: faultOfList(people) }
  return found.missing.length > 0 || found.people ? found : null
}

/** Opens a school's pages to parents, once it has been set up. */
export const openToParents = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
): Promise<Changed<'already' | 'not-ready'>> =>
  changeSchool<'already' | 'not-ready'>(storage, schoolId, 'opened-to-parents', by, async (school, store) => {
    if (school.closedFor !== 'set-up') return { refused: 'already' }
    if (await notReady(store, school, by.now)) return { refused: 'not-ready' }
    return { set: { closedFor: null } }
  })
