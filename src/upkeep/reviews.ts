import { and, eq, gt, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { isReviewDueBy } from '../guidance/review.ts'
import { logFault } from '../log.ts'
import { addToOutbox } from '../mail/outbox.ts'
import { reviewMail } from '../mail/review.ts'
import { type Day, dayOf, daysAfter, minuteOf, monthsAfter } from '../schools/calendar.ts'
import { holds, peopleOf } from '../schools/people.ts'
import { type School, schoolsWith } from '../schools/schools.ts'
import { codeVersions, outbox, schools } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { urls } from '../urls.ts'

/** One school takes three queries, and one run of the cron has a thousand for all its jobs. */
const MOST_AT_ONCE = 60
/** The hours in which somebody is there to read it, after the morning's digests. */
const FROM_MINUTE = 9 * 60
const UNTIL_MINUTE = 16 * 60
/** What is past for longer is not spoken of again, however long the cron stood still. */
const PAST_DAYS = 60

interface Due {
  schoolId: string
  number: number
  reviewBy: Day
}

/**
 * Reminds a school's office and headteacher to look at their code again: a month before, and on the day. Once each
 * for a version, and not when a newer one is there or still to come.
 */
export async function remindOfReviews(storage: Storage, address: string, now: number): Promise<void> {
  const minute = minuteOf(now)
  if (minute < FROM_MINUTE || minute >= UNTIL_MINUTE) return
  const due = await dueOn(storage, dayOf(now))
  if (due.length === 0) return
  const known = await schoolsWith(storage, [...new Set(due.map(({ schoolId }) => schoolId))])
  for (const version of due) {
    const school = known.get(version.schoolId)
    if (!school) continue
    try {
      await remind(storage, school, version, address, now)
    } catch (error) {
      logFault('upkeep.fault', error, { school: school.id })
    }
  }
}

/** Versions whose review is near or past, and of which the school was not told. In no order, so that faults keep nobody waiting. */
async function dueOn({ db }: Storage, today: Day): Promise<Due[]> {
  const { schoolId, number, reviewBy } = codeVersions
  const rows = await db
    .select({ schoolId, number, reviewBy })
    .from(codeVersions)
    .innerJoin(schools, and(eq(schools.id, schoolId), isNull(schools.closedFor)))
    .where(
      and(
        isReviewDueBy(monthsAfter(today, 1), today),
        gt(reviewBy, daysAfter(today, -PAST_DAYS)),
        notExists(
          new QueryBuilder()
            .select({ one: sql`1` })
            .from(outbox)
            .where(and(eq(outbox.schoolId, schoolId), eq(outbox.once, onceFor(today)))),
        ),
      ),
    )
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE)
  return rows as Due[]
}

/** The key of the first of its mails; see {@link addToOutbox}. */
const onceFor = (today: Day): SQL =>
  sql`iif(${codeVersions.reviewBy} <= ${today}, 'review-over/', 'review/') || ${codeVersions.number} || '/0'`

async function remind(
  storage: Storage,
  school: School,
  { number, reviewBy }: Due,
  address: string,
  now: number,
): Promise<void> {
  const store = storeFor(storage, school.id)
  const people = (await peopleOf(store)).filter((person) => holds(person, 'office', 'headteacher'))
  const isOver = reviewBy <= dayOf(now)
  const once = `${isOver ? 'review-over' : 'review'}/${number}`
  const { statements } = await addToOutbox(
    store,
    {
      concernId: SCHOOL_LOG,
      kind: 'review-due',
      lines: people.map((person) => [person]),
      content: reviewMail(isOver ? 'over' : 'soon', school, {
        reviewBy,
        code: address + urls.deskCode(school.slug),
      }),
      once,
    },
    now,
  )
  const [first, ...rest] = statements
  if (!first) return
  const isWritten = async () =>
    (await store.find(outbox, eq(outbox.once, `${once}/0`)).limit(1)).length > 0 ? true : null
  await writeOnce(async () => {
    await store.batch([first, ...rest])
    return true
  }, isWritten)
}
