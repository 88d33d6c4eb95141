import { and, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { logFault } from '../log.ts'
import { digestMail } from '../mail/digest.ts'
import { addToOutbox } from '../mail/outbox.ts'
import { type Day, dayOf, isWorkingDay, minuteOf } from '../schools/calendar.ts'
import { type School, schoolsWhere } from '../schools/schools.ts'
import { concerns, outbox, schools } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { urls } from '../urls.ts'
import { isFailedOfLate, OF_LATE, waitingAt } from './waiting.ts'

/** One school takes some ten queries, and one run of the cron has a thousand for all its jobs. */
const MOST_AT_ONCE = 30
const FROM_MINUTE = 7 * 60 + 30
/** What could not be told by midday is told tomorrow: by then it is not the morning's news any more. */
const UNTIL_MINUTE = 12 * 60

/** Writes the morning's digests, from 7:30 in London: once a day for each school that has something waiting. */
export async function sendDigests(storage: Storage, address: string, now: number): Promise<void> {
  const minute = minuteOf(now)
  if (minute < FROM_MINUTE || minute >= UNTIL_MINUTE) return
  const today = dayOf(now)
  for (const school of await schoolsWhere(storage, isDue(storage, today, now), MOST_AT_ONCE)) {
    try {
      await writeDigests(storage, school, address, now)
    } catch (error) {
      logFault('upkeep.fault', error, { school: school.id })
    }
  }
}

/** Schools with something that may wait for somebody, whose digests of the day are not written. */
function isDue({ db }: Storage, today: Day, now: number): SQL {
  const live = db.select({ id: concerns.schoolId }).from(concerns).where(eq(concerns.isLive, true))
  const failed = db.select({ id: outbox.schoolId }).from(outbox).where(isFailedOfLate(now))
  return and(
    or(isNull(schools.digestedOn), lt(schools.digestedOn, today)),
    inArray(schools.id, live.union(failed)),
  ) as SQL
}

/** Digests that are of no use to anybody any more. */
const isPast = (now: number) =>
  and(eq(outbox.concernId, SCHOOL_LOG), eq(outbox.kind, 'digest'), lt(outbox.createdAt, now - OF_LATE)) as SQL

/** All digests of a school, and that they are written, in one batch: run twice, even at once, it writes them once. */
async function writeDigests(storage: Storage, school: School, address: string, now: number): Promise<void> {
  const today = dayOf(now)
  const store = storeFor(storage, school.id)
  const write = async () => {
    const mails = isWorkingDay(today, school.settings) ? await digestsOf() : []
    const done = storage.db.update(schools).set({ digestedOn: today }).where(eq(schools.id, school.id))
    await store.batch([done, store.remove(outbox, isPast(now)), ...mails])
  }
  const digestsOf = async (): Promise<BatchItem<'sqlite'>[]> => {
    const waiting = await waitingAt(store, now)
    const mails = await Promise.all(
      [...waiting].map(([person, what]) =>
        addToOutbox(
          store,
          {
            concernId: SCHOOL_LOG,
            kind: 'digest',
            lines: [[person]],
            content: digestMail({ school, waiting: what, desk: address + urls.desk(school.slug) }),
            once: `digest/${today}/${person.id}`,
          },
          now,
        ),
      ),
    )
    return mails.flatMap((mail) => mail.statements)
  }
  await writeOnce(write, async () => ((await isDone(storage, school, today)) ? undefined : null))
}

async function isDone({ db }: Storage, { id }: School, today: Day): Promise<boolean> {
  const rows = await db
    .select({ one: sql`1` })
    .from(schools)
    .where(and(eq(schools.id, id), eq(schools.digestedOn, today)))
  return rows.length > 0
}
