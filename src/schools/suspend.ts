import { and, eq, inArray } from 'drizzle-orm'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { events } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'
import { type ChangeBy, changeSchool } from './change.ts'

/** Closes a school's pages to parents. Whoever raised a concern can still come back to it. */
export const suspend = (storage: Storage, schoolId: string, by: ChangeBy) =>
  changeSchool<'alreadySuspended'>(storage, schoolId, 'suspended', by, ({ closedFor }) =>
    closedFor === 'suspended'
      ? { refused: 'alreadySuspended' as const }
      : { set: { closedFor: 'suspended' } },
  )

/** Ends that: the school is open again, or still being set up, as it was before. */
export const resume = (storage: Storage, schoolId: string, by: ChangeBy) =>
  changeSchool<'notSuspended'>(storage, schoolId, 'resumed', by, async ({ closedFor }, store) =>
    closedFor === 'suspended'
      ? { set: { closedFor: (await wasOpened(store)) ? null : 'set-up' } }
      : { refused: 'notSuspended' },
  )

/** A school that was added by a script was open from the first; another one once its people opened it. */
async function wasOpened(store: Store): Promise<boolean> {
  const isOne = and(
    eq(events.concernId, SCHOOL_LOG),
    inArray(events.kind, ['school-added', 'opened-to-parents']),
  )
  const kinds = (await store.find(events, isOne)).map(({ kind }) => kind)
  return kinds.includes('opened-to-parents') || !kinds.includes('school-added')
}
