import { and, asc, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { everybodyOf, type Person } from '../schools/people.ts'
import { isSamePerson } from '../schools/same-person.ts'
import { concerns, keptFrom } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { thoseItIsAbout } from './routing.ts'
import { namedIn } from './tell.ts'

const PAGE = 500
/** A row takes three of the 100 values that a query can have. */
const ROWS_AT_ONCE = 30

type Kept = Omit<typeof keptFrom.$inferInsert, 'schoolId'>

/**
 * What belongs into the batch that puts people on the list, or gives them another name, address or role: whatever is
 * about them was kept from nobody with that name before, and is from now on. So is what was kept from the same person
 * when they stood on the list in another row.
 *
 * @param list everybody on the list as it will be. @param changed those of them who are new or not as they were.
 */
export async function keptFromNewcomers(
  store: Store,
  list: Person[],
  changed: Person[],
): Promise<BatchItem<'sqlite'>[]> {
  const rows = [...(await aboutThem(store, list, changed)), ...(await keptBefore(store, changed))]
  const statements: BatchItem<'sqlite'>[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE)
    statements.push(store.insertAll(keptFrom, some).onConflictDoNothing())
  }
  return statements
}

/** The concerns that turn out to be about one of them. One that can't be opened is found out when it can. */
async function aboutThem(store: Store, list: Person[], changed: Person[]): Promise<Kept[]> {
  const found: Kept[] = []
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
    const same = everybody
      .filter((other) => other.id !== person.id && isSamePerson(other, person))
      .slice(0, 90)
    if (same.length === 0) continue
    const ids = same.map(({ id }) => id)
    const rows = await store.find(keptFrom, inArray(keptFrom.personId, ids))
    found.push(...rows.map(({ concernId }) => ({ concernId, personId: person.id })))
  }
  return found
}
