import { and, between, desc, eq, ne, type SQL } from 'drizzle-orm'
import type { Person } from '../schools/people.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { visibleTo } from './access.ts'
import { type Acted, actOn, type By, type ConcernRow } from './act.ts'
import { type ListedConcern, listConcerns } from './listed.ts'

/** How far apart (ms) two concerns about one post are raised, at the most. */
const NEAR = 4 * 86_400_000
const MOST_LISTED = 20

/** Concerns about the same group from about the same days, which may be about the same post. */
export const likelySamePost = (store: Store, person: Person, row: ConcernRow): Promise<ListedConcern[]> =>
  row.groupName === null
    ? Promise.resolve([])
    : sameGroup(store, person, row, between(concerns.raisedAt, row.raisedAt - NEAR, row.raisedAt + NEAR))

/** Every concern about the same group that somebody may see, newest first. */
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

/** The other concerns that were linked as being about the same post, as far as somebody may see them. */
export const samePost = (store: Store, person: Person, row: ConcernRow): Promise<ListedConcern[]> =>
  row.postId === null
    ? Promise.resolve([])
    : listConcerns(store, and(eq(concerns.postId, row.postId), ne(concerns.id, row.id), visibleTo(person)))
        .orderBy(desc(concerns.raisedAt))
        .limit(MOST_LISTED)

/** Links a concern with another about the same post, so that they are worked as one. Reporters never learn of it. */
export async function link(store: Store, row: ConcernRow, by: By, other: ConcernRow): Promise<Acted> {
  const postId = other.postId ?? row.postId ?? other.id
  const joining = (one: ConcernRow, from: ConcernRow, revision: number | null) =>
    actOn(store, one.id, 'linked', { ...by, revision }, () => ({
      set: { postId },
      detail: { references: [from.reference] },
    }))
  const joined = await joining(row, other, by.revision)
  return joined.outcome === 'done' ? joining(other, row, null) : joined
}

/** Takes a concern out of those it was linked with. */
export const unlink = (store: Store, concernId: string, by: By): Promise<Acted> =>
  actOn(store, concernId, 'unlinked', by, (row) =>
    row.postId === null ? { refused: 'wrongState' } : { set: { postId: null } },
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
): Promise<Acted> {
  const first = await act(row.id, by)
  if (first.outcome !== 'done') return first
  const others = await samePost(store, by.person, row)
  const hints = [...first.hints]
  for (const other of others) {
    const acted = await act(other.id, { ...by, revision: null })
    if (acted.outcome === 'done') hints.push(...acted.hints)
  }
  return { outcome: 'done', hints }
}
