import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { addToOutbox, type MailHint } from '../mail/outbox.ts'
import { everybodyOf, type Person } from '../schools/people.ts'
import { isSamePerson } from '../schools/same-person.ts'
import type { School } from '../schools/schools.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { concerns, keptFrom, type Route } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { urls } from '../urls.ts'
import type { ConcernRow } from './act.ts'
import { nextEvent } from './chronology.ts'
import { asUnread, takeOn, whoWorks, workedBy } from './hand-on.ts'
import { linesOf, thoseItIsAbout } from './routing.ts'
import { isUnfinished } from './states.ts'
import { namedIn, splitPeople } from './tell.ts'

const PAGE = 500
/** A row takes three of the 100 values that a query can have. */
const ROWS_AT_ONCE = 30

type Kept = Omit<typeof keptFrom.$inferInsert, 'schoolId'>

/** The school whose list is changed, and where its desk is reached. */
interface ListAt {
  school: School
  /** Its full address. */
  desk: string
  now: number
}

/** What a change of the list writes about concerns, and its mail. */
interface Follows {
  statements: BatchItem<'sqlite'>[]
  hints: MailHint[]
}

/**
 * What belongs into the batch that changes the list. From people who come onto it, or get another name, address or role,
 * whatever is about them is kept from now on: it was kept from nobody with that name before. So is what was kept from the
 * same person when they stood on the list in another row. And what nobody would work after that, like a concern about a
 * deputy who becomes the headteacher, goes up to the chair.
 *
 * @param list everybody on the list as it will be. @param changed those of them who are new or not as they were.
 */
export async function followList(
  store: Store,
  list: Person[],
  changed: Person[],
  at: ListAt,
): Promise<Follows> {
  const rows = [...(await aboutThem(store, list, changed)), ...(await keptBefore(store, changed))]
  const statements: BatchItem<'sqlite'>[] = []
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE)
    statements.push(store.insertAll(keptFrom, some).onConflictDoNothing())
  }
  const ups = await Promise.all(
    (await leftToNobody(store, list, rows)).map((orphan) => handUp(store, orphan, at)),
  )
  return {
    statements: [...statements, ...ups.flatMap((up) => up.statements)],
    hints: ups.flatMap((up) => up.hints),
  }
}

/** A concern that waits and that nobody of its route would see any more, and whom it is open to. */
interface Orphan {
  row: ConcernRow
  route: Route
  open: Person[]
}

/** Only what is, or will be, kept from somebody can be left to nobody. */
async function leftToNobody(store: Store, list: Person[], rows: Kept[]): Promise<Orphan[]> {
  const live = await store
    .select({ id: concerns.id }, concerns, eq(concerns.isLive, true))
    .innerJoin(keptFrom, and(eq(keptFrom.schoolId, concerns.schoolId), eq(keptFrom.concernId, concerns.id)))
  const ids = [...new Set([...live.map(({ id }) => id), ...rows.map(({ concernId }) => concernId)])]
  const [waiting, before] = await Promise.all([
    store.find(concerns, and(isOneOf(concerns.id, ids), isNull(concerns.deletedAt)) as SQL),
    store.find(keptFrom, isOneOf(keptFrom.concernId, ids)),
  ])
  const orphans = waiting.filter(isUnfinished).map(async (row): Promise<Orphan[]> => {
    const { open } = splitPeople({ named: await namedIn(store, row) }, row, list, [...before, ...rows])
    const route = whoWorks(row, open).length > 0 ? null : workedBy(row.route, open)
    return route ? [{ row, route, open }] : []
  })
  return (await Promise.all(orphans)).flat()
}

/** What gives a concern to those who are above whoever had it, and tells them. */
async function handUp(
  store: Store,
  { row, route, open }: Orphan,
  { school, desk, now }: ListAt,
): Promise<Follows> {
  const at = {
    school,
    desk: (reference: string) => new URL(urls.deskConcern(school.slug, reference), desk).href,
  }
  const mail = await addToOutbox(
    store,
    {
      concernId: row.id,
      kind: 'handed-on',
      lines: linesOf({ route, withDsl: false }, open),
      content: takeOn('movedUp', at, row, true, now),
    },
    now,
  )
  const happening = { concernId: row.id, happenedAt: now, actor: 'gatepost', kind: 'moved-up' } as const
  return {
    statements: [
      store.update(concerns, { route, assigneeId: null, ...asUnread(row, now) }, eq(concerns.id, row.id)),
      (await nextEvent(store, happening)).statement,
      ...mail.statements,
    ],
    hints: mail.hints,
  }
}

/** The concerns that turn out to be about one of them. One that can't be opened is found out when it can. */
async function aboutThem(store: Store, list: Person[], changed: Person[]): Promise<Kept[]> {
  const found: Kept[] = []
  if (changed.length === 0) return found
  const { id, about, risks, sealedAccount, deletedAt } = concerns
  for (let after = ''; ; ) {
    const where = and(gt(concerns.id, after), isNull(concerns.deletedAt)) as SQL
    const rows = await store
      .select({ id, about, risks, sealedAccount, deletedAt }, concerns, where)
      .orderBy(asc(concerns.id))
      .limit(PAGE)
    for (const row of rows) {
      const meant = thoseItIsAbout({ ...row, named: await namedIn(store, row) }, list)
      const theirs = meant.filter((person) => changed.some(({ id }) => id === person.id))
      found.push(...theirs.map(({ id }) => ({ concernId: row.id, personId: id })))
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return found
    after = last.id
  }
}

/** What was kept from them under another row of the list, with the same name or the same address. */
async function keptBefore(store: Store, changed: Person[]): Promise<Kept[]> {
  const everybody = await everybodyOf(store)
  const found: Kept[] = []
  for (const person of changed) {
    const same = everybody.filter((other) => other.id !== person.id && isSamePerson(other, person))
    if (same.length === 0) continue
    const ids = same.map(({ id }) => id)
    const rows = await store.find(keptFrom, isOneOf(keptFrom.personId, ids))
    found.push(...rows.map(({ concernId }) => ({ concernId, personId: person.id })))
  }
  return found
}
