import { and, desc, eq, exists, inArray, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { visibleTo, worksConcerns, worksWith } from '../concerns/access.ts'
import {
  type EventDetail,
  type EventKind,
  openDetail,
  SCHOOL_EVENTS,
  SCHOOL_LOG,
} from '../concerns/chronology.ts'
import type { Person } from '../schools/people.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { concerns, events } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

const PAGE = 50

/** Links between concerns stand only with each of them: a row here would betray the one that a reader may not see. */
const NOT_LISTED = ['linked', 'unlinked'] as const satisfies EventKind[]

/** What the log tells of with all that it says: what was made, and what was changed at the school. */
const TOLD = new Set<string>(['letter-made', 'exported', ...SCHOOL_EVENTS])

/** What the log shows: all, or only what somebody did, or of one kind; from a place in it on. */
export interface LogSought {
  who?: string | undefined
  what?: string | undefined
  /** The last row of the page before. */
  after?: Place | undefined
}
interface Place {
  happenedAt: number
  concernId: string
  sequence: number
}

export interface LogRow {
  happenedAt: number
  actor: string
  kind: EventKind
  /** The concern that it is about; null for what is about the school. */
  reference: string | null
  /** The rung of a letter, or what was exported. */
  detail: Pick<EventDetail, 'rung' | 'text'> | null
}

export interface LogPage {
  rows: LogRow[]
  /** The next page's place, to put into an address; null on the last one. */
  next: string | null
}

/** A page of a school's log, newest first, with no row of a concern that the reader may not see. */
export async function logOf(
  store: Store,
  reader: Person,
  people: Person[],
  { who, what, after }: LogSought,
): Promise<LogPage> {
  const found = await store
    .find(
      events,
      and(
        after && isBefore(after),
        who ? eq(events.actor, who) : undefined,
        what ? eq(events.kind, what) : ne(events.kind, 'counted'),
        notInArray(events.kind, [...NOT_LISTED]),
        worksConcerns(reader)
          ? or(ofTheSchool(reader, people), ofConcerns(reader))
          : and(eq(events.concernId, SCHOOL_LOG), inArray(events.kind, SCHOOL_EVENTS)),
      ),
    )
    .orderBy(desc(events.happenedAt), desc(events.concernId), desc(events.sequence))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows: await opened(store, rows), next: found.length > PAGE && last ? placeAsText(last) : null }
}

/** Whoever shares no work with the reader leaves no row of theirs: that the chair made an export says that there is something. */
function ofTheSchool(reader: Person, people: Person[]): SQL {
  const colleagues = people.filter((person) => person.id === reader.id || worksWith(person, reader))
  const exportedBy = ['operator', ...colleagues.map((person) => person.id)]
  return and(
    eq(events.concernId, SCHOOL_LOG),
    or(ne(events.kind, 'exported'), isOneOf(events.actor, exportedBy)),
  ) as SQL
}

const ofConcerns = (reader: Person) =>
  exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(concerns)
      .where(
        and(eq(concerns.schoolId, events.schoolId), eq(concerns.id, events.concernId), visibleTo(reader)),
      ),
  )

const isBefore = ({ happenedAt, concernId, sequence }: Place): SQL =>
  and(
    lte(events.happenedAt, happenedAt),
    sql`(${events.happenedAt}, ${events.concernId}, ${events.sequence}) < (${happenedAt}, ${concernId}, ${sequence})`,
  ) as SQL

const placeAsText = ({ happenedAt, concernId, sequence }: Place) => `${happenedAt}_${concernId}_${sequence}`

/** The place that an address names; undefined for what is none. */
export function placeFrom(text: string): Place | undefined {
  const [, at, concernId, sequence] = /^(\d{1,15})_([\w-]{1,60})_(\d{1,9})$/.exec(text) ?? []
  return concernId ? { happenedAt: Number(at), concernId, sequence: Number(sequence) } : undefined
}

/** What was made is told; what was written stays with its concern. */
async function opened(store: Store, rows: (typeof events.$inferSelect)[]): Promise<LogRow[]> {
  const ids = [...new Set(rows.map((row) => row.concernId))]
  const named = rows.length > 0 ? await store.find(concerns, inArray(concerns.id, ids)) : []
  const references = new Map(named.map(({ id, reference }) => [id, reference]))
  return Promise.all(
    rows.map(async (row) => ({
      happenedAt: row.happenedAt,
      actor: row.actor,
      kind: row.kind as EventKind,
      reference: references.get(row.concernId) ?? null,
      detail: TOLD.has(row.kind) ? await openDetail(store, row) : null,
    })),
  )
}
