import { and, between, desc, eq, ne, type SQL } from 'drizzle-orm'
import type { Person } from '../schools/people.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { concerns, keptFrom } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { visibleTo } from './access.ts'
import { type Acted, actOn, type By, type ConcernRow } from './act.ts'
import { type ListedConcern, listConcerns } from './listed.ts'
import { isOpen } from './states.ts'

/** How far apart (ms) two concerns about one post are raised, at the most. */
const NEAR = 4 * 86_400_000
const MOST_LISTED = 20
const MOST_LINKED = 200

/** Concerns about the same group from about the same days, which may be about the same post and go to the same people. */
export async function likelySamePost(
  store: Store,
  person: Person,
  row: ConcernRow,
): Promise<ListedConcern[]> {
  if (row.groupName === null) return []
  const near = between(concerns.raisedAt, row.raisedAt - NEAR, row.raisedAt + NEAR)
  return withTheSamePeople(store, row, await sameGroup(store, person, row, near))
}

/** The latest 20 concerns about the same group, of those raised more than four days earlier that somebody may see; newest first. */
export const sameGroupBefore = (store: Store, person: Person, row: ConcernRow): Promise<ListedConcern[]> =>
  row.groupName === null
    ? Promise.resolve([])
    : sameGroup(store, person, row, between(concerns.raisedAt, 0, row.raisedAt - NEAR - 1))

const sameGroup = (store: Store, person: Person, row: ConcernRow, when: SQL) =>
  listConcerns(
    store,
    and(eq(concerns.groupName, row.groupName ?? ''), when, ne(concerns.id, row.id), visibleTo(person)),
  )
    .orderBy(desc(concerns.raisedAt))
    .limit(MOST_LISTED)

/**
 * The other concerns that were linked as being about the same post, as far as somebody may see them. One that goes
 * to other people by now is worked apart.
 */
export async function samePost(store: Store, person: Person, row: ConcernRow): Promise<ListedConcern[]> {
  if (row.postId === null) return []
  const others = and(eq(concerns.postId, row.postId), ne(concerns.id, row.id), visibleTo(person))
  const found = await listConcerns(store, others).orderBy(desc(concerns.raisedAt)).limit(MOST_LINKED)
  return withTheSamePeople(store, row, found)
}

type Guarded = Pick<ConcernRow, 'id' | 'route' | 'withDsl'>

/**
 * Those that go to the same people as a concern and are kept from the same. What is noted of one is noted of all
 * that are worked as one: it must not reach anybody who may not read the other.
 */
async function withTheSamePeople<T extends Guarded>(store: Store, row: Guarded, others: T[]): Promise<T[]> {
  if (others.length === 0) return []
  const ids = [row.id, ...others.map(({ id }) => id)]
  const kept = await store.find(keptFrom, isOneOf(keptFrom.concernId, ids))
  const keptOf = (id: string) =>
    kept
      .filter(({ concernId }) => concernId === id)
      .map(({ personId }) => personId)
      .sort()
      .join()
  return others.filter(
    (other) =>
      other.route === row.route && other.withDsl === row.withDsl && keptOf(other.id) === keptOf(row.id),
  )
}

/** Links a concern with another about the same post, so that they are worked as one. Reporters never learn of it. */
export async function link(store: Store, row: ConcernRow, by: By, other: ConcernRow): Promise<Acted> {
  const [same] = await withTheSamePeople(store, row, [other])
  if (!same) return { outcome: 'refused', why: 'differentPeople' }
  if (!isUnderWay(row) || !isUnderWay(other)) return { outcome: 'refused', why: 'acknowledgeBoth' }
  const postId = other.postId ?? row.postId ?? other.id
  const joining = (one: ListedConcern, from: ListedConcern, revision: number | null) =>
    actOn(store, one.id, 'linked', { ...by, revision }, () => ({
      set: { postId },
      detail: { references: [from.reference] },
    }))
  const joined = await joining(row, other, by.revision)
  if (joined.outcome !== 'done') return joined
  // Whatever was worked as one with this one comes along.
  for (const along of await samePost(store, by.person, row)) {
    if (along.id !== other.id) await joining(along, other, null)
  }
  return joining(other, row, null)
}

/** Acknowledged and not finished with: each reporter hears from the school before two are worked as one. */
const isUnderWay = ({ state }: ConcernRow) => state === 'acknowledged' || state === 'looking'

/** Takes a concern out of those it was linked with, as far as somebody may see them. */
export const unlink = (store: Store, concernId: string, by: By): Promise<Acted> =>
  actOn(store, concernId, 'unlinked', by, async (row) =>
    (await samePost(store, by.person, row)).length === 0
      ? { refused: 'wrongState' }
      : { set: { postId: null } },
  )

/**
 * Does the same to a concern and then to all that are linked with it and still open, so that they are worked as
 * one. What was done to the first counts; each has its own row in its own chronology.
 */
export async function actOnAll(
  store: Store,
  row: ConcernRow,
  by: By,
  act: (concernId: string, by: By) => Promise<Acted>,
  which: (row: ListedConcern) => boolean = ({ state }) => isOpen(state),
): Promise<Acted> {
  const first = await act(row.id, by)
  if (first.outcome !== 'done') return first
  const others = (await samePost(store, by.person, row)).filter(which)
  const hints = [...first.hints]
  for (const other of others) {
    const acted = await act(other.id, { ...by, revision: null })
    if (acted.outcome === 'done') hints.push(...acted.hints)
  }
  return { outcome: 'done', hints }
}
