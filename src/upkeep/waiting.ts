import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import type { ConcernRow } from '../concerns/act.ts'
import { whoHearsOf } from '../concerns/recipients.ts'
import { isUnfinished } from '../concerns/states.ts'
import { accountOf, splitPeople } from '../concerns/tell.ts'
import { logFault } from '../log.ts'
import type { Waiting } from '../mail/digest.ts'
import { isUnsent } from '../mail/outbox.ts'
import { dayOf } from '../schools/calendar.ts'
import { type Person, peopleOf } from '../schools/people.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { concerns, keptFrom, looks, outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

/** What one school's digests look through at the most: what waits longest, as in the inbox. */
const MOST_CONCERNS = 500
/** How long (ms) mail that failed is spoken of, and digests are kept: after that it stands on the desk alone. */
export const OF_LATE = 14 * 86_400_000

/** Mail of the last 14 days that was given up. */
export const isFailedOfLate = (now: number): SQL =>
  and(isUnsent, eq(outbox.state, 'failed'), gt(outbox.createdAt, now - OF_LATE)) as SQL

/**
 * What waits for each of a school's people, of what each may see and gets mail about; whoever has nothing waiting
 * is left out. By the list as it is now.
 */
export async function waitingAt(store: Store, now: number): Promise<Map<Person, Waiting>> {
  const people = await peopleOf(store)
  const mails = await store.find(outbox, isFailedOfLate(now))
  const failed = new Set(mails.map((mail) => mail.concernId))
  const rows = await rowsOf(store, [...failed])
  const seen = await looksAt(store, rows)
  const waiting = new Map<Person, Waiting>()
  for (const [row, hearers] of await hearersOf(store, rows, people)) {
    for (const person of hearers) {
      const what = waiting.get(person) ?? { isNew: [], dueToday: [], overdue: [], toDecide: [], failed: [] }
      const seenUntil = seen.get(`${row.id}/${person.id}`) ?? 0
      for (const kind of kindsOf(row, seenUntil, failed.has(row.id), now)) what[kind].push(row.reference)
      if (Object.values(what).some((references) => references.length > 0)) waiting.set(person, what)
    }
  }
  return waiting
}

/** In which lines of somebody's digest a concern stands. */
export function kindsOf(
  row: Pick<ConcernRow, 'state' | 'isLive' | 'replyBy' | 'movedAt' | 'closedAt'>,
  seenUntil: number,
  hasFailedMail: boolean,
  now: number,
): (keyof Waiting)[] {
  const waits = row.state === 'new'
  const kinds: (keyof Waiting | false)[] = [
    waits && row.replyBy <= now && 'overdue',
    waits && row.replyBy > now && dayOf(row.replyBy) === dayOf(now) && 'dueToday',
    row.state === 'withdrawn' && isUnfinished(row) && 'toDecide',
    row.isLive === true && seenUntil < row.movedAt && 'isNew',
    hasFailedMail && 'failed',
  ]
  return kinds.filter((kind) => kind !== false)
}

/** The concerns that may wait for somebody, and those that mail failed about. */
async function rowsOf(store: Store, failed: string[]): Promise<ConcernRow[]> {
  const [live, others] = await Promise.all([
    store.find(concerns, eq(concerns.isLive, true)).orderBy(asc(concerns.place)).limit(MOST_CONCERNS),
    failed.length > 0 ? store.find(concerns, isOneOf(concerns.id, failed)).limit(MOST_CONCERNS) : [],
  ])
  const known = new Set(live.map((row) => row.id))
  return [...live, ...others.filter((row) => !known.has(row.id))]
}

/** Who hears of each. One whose account can't be opened is in nobody's digest: whom it is about can't be known. */
async function hearersOf(store: Store, rows: ConcernRow[], people: Person[]) {
  const ids = rows.map((row) => row.id)
  const written = await store.find(keptFrom, isOneOf(keptFrom.concernId, ids))
  const hearers: [ConcernRow, Person[]][] = []
  for (const row of rows) {
    try {
      const { open } = splitPeople(await accountOf(store, row), row, people, written)
      hearers.push([row, whoHearsOf(row, open)])
    } catch (error) {
      logFault('concern.unreadable', error, { concern: row.id })
    }
  }
  return hearers
}

/** When each of these was last looked at, by concern and person. */
async function looksAt(store: Store, rows: ConcernRow[]): Promise<Map<string, number>> {
  const found = await store.find(
    looks,
    isOneOf(
      looks.concernId,
      rows.map((row) => row.id),
    ),
  )
  return new Map(found.map((look) => [`${look.concernId}/${look.personId}`, look.seenUntil]))
}
