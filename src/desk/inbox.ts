import { and, asc, count, eq, exists, isNull, not, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { visibleTo } from '../concerns/access.ts'
import { type ListedConcern, listConcerns } from '../concerns/listed.ts'
import { isUnfinished } from '../concerns/states.ts'
import type { Person } from '../schools/people.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { type ConcernState, concerns, looks } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

const PAGE = 50
/** Of those that were withdrawn and wait there are a handful, but in a flood. */
const MOST_WITHDRAWN = 500

export const TABS = ['open', 'mine', 'closed'] as const
export type Tab = (typeof TABS)[number]

/** What the inbox shows: one of its lists, and of that what fits every filter that is set. */
export interface Sought {
  tab: Tab
  state?: ConcernState | undefined
  point?: string | undefined
  group?: string | undefined
  /** The id of one of the people, or 'nobody'. */
  assignee?: string | undefined
  /** From 1. */
  page: number
}

export interface Inbox {
  rows: (ListedConcern & { isNew: boolean; waitsWithdrawn: boolean })[]
  hasMore: boolean
  counts: { open: number; mine: number }
}

/**
 * A page of the inbox: what waits for an answer first, by when it is due; then the rest, newest first. Before all the
 * open ones stands what was withdrawn and still waits for the school.
 */
export async function inboxOf(store: Store, person: Person, sought: Sought): Promise<Inbox> {
  const [rows, open, mine, withdrawn] = await Promise.all([
    listConcerns(store, and(inTab(sought.tab, person), ...filters(sought), visibleTo(person)))
      .orderBy(asc(concerns.place))
      .limit(PAGE + 1)
      .offset((sought.page - 1) * PAGE),
    countOf(store, and(inTab('open', person), visibleTo(person)) as SQL),
    countOf(store, and(inTab('mine', person), visibleTo(person)) as SQL),
    listConcerns(store, and(eq(concerns.isLive, true), isWithdrawnAndWaits, visibleTo(person)))
      // In no order: with one, the database would go through all concerns by when they were raised.
      .limit(MOST_WITHDRAWN),
  ])
  const page = [...(await ofThese(store, withdrawn, person, sought)), ...rows.slice(0, PAGE)]
  const seen = await looksOf(store, person, page)
  const isNew = (row: ListedConcern) => row.deletedAt === null && (seen.get(row.id) ?? 0) < row.movedAt
  return {
    rows: page.map((row) => ({
      ...row,
      isNew: isNew(row),
      waitsWithdrawn: row.state === 'withdrawn' && isUnfinished(row),
    })),
    hasMore: rows.length > PAGE,
    counts: {
      open: open + withdrawn.length,
      mine: mine + withdrawn.filter(({ assigneeId }) => assigneeId === person.id).length,
    },
  }
}

function inTab(tab: Tab, person: Person): SQL {
  if (tab === 'closed') return and(eq(concerns.isOpen, false), not(isWithdrawnAndWaits)) as SQL
  const open = eq(concerns.isOpen, true)
  return tab === 'mine' ? (and(open, eq(concerns.assigneeId, person.id)) as SQL) : open
}

/** `isUnfinished` of `concerns/states`. They are live, as few of a school's concerns are: that has an index. */
const isWithdrawnAndWaits = and(eq(concerns.state, 'withdrawn'), isNull(concerns.closedAt)) as SQL

/** Those of a few that fit what is sought, for the top of the first page. */
async function ofThese(
  store: Store,
  few: ListedConcern[],
  person: Person,
  sought: Sought,
): Promise<ListedConcern[]> {
  if (few.length === 0 || sought.tab === 'closed' || sought.page > 1) return []
  const ids = few.map((row) => row.id)
  const isMine = sought.tab === 'mine' ? eq(concerns.assigneeId, person.id) : undefined
  return listConcerns(store, and(isOneOf(concerns.id, ids), isMine, ...filters(sought)))
}

function filters({ state, point, group, assignee }: Sought): (SQL | undefined)[] {
  return [
    state && eq(concerns.state, state),
    point ? isAbout(point) : undefined,
    group ? eq(concerns.groupName, group) : undefined,
    assignee === 'nobody'
      ? isNull(concerns.assigneeId)
      : assignee
        ? eq(concerns.assigneeId, assignee)
        : undefined,
  ].map((filter) => filter || undefined)
}

const isAbout = (point: string) =>
  exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(sql`json_each(${concerns.points})`)
      .where(sql`value = ${point}`),
  )

async function countOf(store: Store, where: SQL): Promise<number> {
  const [row] = await store.select({ n: count() }, concerns, where)
  return row?.n ?? 0
}

/** Until when somebody has seen each of these, in UTC ms. */
async function looksOf(store: Store, person: Person, rows: ListedConcern[]): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map((row) => row.id)
  const found = await store.find(looks, and(eq(looks.personId, person.id), isOneOf(looks.concernId, ids)))
  return new Map(found.map((look) => [look.concernId, look.seenUntil]))
}

/** The concern with this reference, however it was typed, as far as somebody may see it. */
export async function byReference(
  store: Store,
  person: Person,
  typed: string,
): Promise<ListedConcern | null> {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const reference = `${letters.slice(0, 3)}-${letters.slice(3)}`
  const [row] = await listConcerns(store, and(eq(concerns.reference, reference), visibleTo(person))).limit(1)
  return row ?? null
}
