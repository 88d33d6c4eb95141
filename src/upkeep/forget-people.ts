import { and, eq, exists, inArray, isNull, lt, not, or, sql } from 'drizzle-orm'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { concerns, events, keptFrom, outbox, people } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { OF_LATE } from './waiting.ts'

/** How many people are forgotten in one run of the cron. */
const MOST_AT_ONCE = 20

/**
 * Forgets who has left a school's list, once no concern that they did something about is kept: until then the
 * chronology needs their name. Whom something was kept from stays, so that it is kept from them if they come back.
 * Mail about the list that could not be sent goes after 14 days, with the address in it.
 */
export async function forgetPeople({ db }: Storage, now: number): Promise<void> {
  const gone = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.state, 'left'), not(isNeeded(db))))
    .limit(MOST_AT_ONCE)
  const ids = gone.map(({ id }) => id)
  if (ids.length > 0) await db.delete(people).where(inArray(people.id, ids))
  await db
    .delete(outbox)
    .where(
      and(eq(outbox.state, 'failed'), eq(outbox.concernId, SCHOOL_LOG), lt(outbox.createdAt, now - OF_LATE)),
    )
}

const isNeeded = (db: Storage['db']) => {
  const one = { one: sql`1` }
  const kept = db
    .select(one)
    .from(keptFrom)
    .where(and(eq(keptFrom.schoolId, people.schoolId), eq(keptFrom.personId, people.id)))
  const did = db
    .select(one)
    .from(events)
    .innerJoin(concerns, and(eq(concerns.schoolId, events.schoolId), eq(concerns.id, events.concernId)))
    .where(and(eq(events.schoolId, people.schoolId), eq(events.actor, people.id), isNull(concerns.deletedAt)))
  return or(exists(kept), exists(did)) as ReturnType<typeof exists>
}
