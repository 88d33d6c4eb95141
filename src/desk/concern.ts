import { and, eq, type SQL } from 'drizzle-orm'
import { mayTurnOutAbout } from '../concerns/about.ts'
import { mayWork, visibleTo } from '../concerns/access.ts'
import type { Account, Reporter } from '../concerns/account.ts'
import type { ConcernRow } from '../concerns/act.ts'
import { reporterOf } from '../concerns/answer.ts'
import { type ChronologyRow, chronologyOf, nextEvent } from '../concerns/chronology.ts'
import { whoWorks } from '../concerns/hand-on.ts'
import type { ListedConcern } from '../concerns/listed.ts'
import { likelySamePost, sameGroupBefore, samePost } from '../concerns/same-post.ts'
import { type Step, stepsFrom } from '../concerns/states.ts'
import { accountOf, isKeptFrom, whoIsKeptFrom } from '../concerns/tell.ts'
import { type Message, threadOf } from '../concerns/thread.ts'
import { type Picture, picturesOf } from '../evidence/evidence.ts'
import { logFault } from '../log.ts'
import { everybodyOf, type Person } from '../schools/people.ts'
import { isOneOf } from '../storage/is-one-of.ts'
import { type About, concerns, looks } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'

/** How long (ms) somebody may come and go before their opening it is written down again. */
const SAME_LOOK = 60 * 60_000

/** All that the desk shows of a concern. What can't be opened is null. */
export interface OpenedConcern {
  row: ConcernRow
  account: Account | null
  reporter: Reporter | null
  thread: Message[]
  pictures: Picture[]
  chronology: ChronologyRow[]
  /** For the names of who did what: with those who have left. */
  people: Person[]
  /** Whether whoever reads it works it too. */
  isTheirs: boolean
  /** What it can become next. */
  steps: Step[]
  /** Whom it may turn out to be about so that it moves up. */
  above: About[]
  /** Those who may be given it. */
  workers: Person[]
  keptFrom: Person[]
  likely: ListedConcern[]
  linked: ListedConcern[]
  earlier: ListedConcern[]
}

/** A concern that somebody may see (`rowFor`), all of it opened. */
export async function openForDesk(store: Store, person: Person, row: ConcernRow): Promise<OpenedConcern> {
  const [account, reporter, thread, pictures, rows, { open, kept }, people, likely, linked, earlier] =
    await Promise.all([
      opened(row, () => accountOf(store, row)),
      opened(row, () => reporterOf(store, row)),
      threadOf(store, row.id),
      picturesOf(store, row.id),
      chronologyOf(store, row.id),
      whoIsKeptFrom(store, row),
      everybodyOf(store),
      likelySamePost(store, person, row),
      samePost(store, person, row),
      sameGroupBefore(store, person, row),
    ])
  const chronology = await withoutHidden(store, person, rows)
  return {
    row,
    account,
    reporter,
    thread,
    pictures,
    chronology,
    people,
    isTheirs: mayWork(person, row),
    steps: stepsFrom(row.state),
    above: mayTurnOutAbout(row.route, mayWork(person, row)),
    workers: whoWorks(row, open),
    keptFrom: kept,
    likely,
    linked,
    earlier,
  }
}

async function opened<T>(row: ConcernRow, open: () => Promise<T>): Promise<T | null> {
  if (row.deletedAt !== null) return null
  try {
    return await open()
  } catch (error) {
    logFault('concern.unreadable', error, { concern: row.id })
    return null
  }
}

/** Leaves out what would betray another concern that is kept from the reader. */
async function withoutHidden(store: Store, person: Person, rows: ChronologyRow[]): Promise<ChronologyRow[]> {
  const named = [...new Set(rows.flatMap((row) => row.detail?.references ?? []))]
  if (named.length === 0) return rows
  const seen = await store.find(concerns, and(isOneOf(concerns.reference, named), visibleTo(person)))
  const references = new Set(seen.map((row) => row.reference))
  const isHidden = ({ detail }: ChronologyRow) => detail?.references?.some((r) => !references.has(r)) ?? false
  // That a link was undone tells that there was one.
  const hides = rows.some(isHidden)
  return rows.filter((row) => !isHidden(row) && !(hides && row.kind === 'unlinked'))
}

/** The row of a reference that somebody may see; null when there is none for them. */
export async function rowFor(store: Store, person: Person, reference: string): Promise<ConcernRow | null> {
  const [row] = await store
    .find(concerns, and(eq(concerns.reference, reference), visibleTo(person)) as SQL)
    .limit(1)
  return row && !(await isKeptFrom(store, row, person)) ? row : null
}

/**
 * Writes down who opened a concern, once for each hour that they look at it, and what they have seen of it: the
 * row that was shown, whatever has come in meanwhile. One that can't be opened has not been read, and of a tombstone
 * there is nothing to read.
 */
export async function noteLook(
  store: Store,
  person: Person,
  { row, account }: OpenedConcern,
  now: number,
): Promise<void> {
  if (row.deletedAt !== null) return
  const [before] = await store
    .find(looks, and(eq(looks.concernId, row.id), eq(looks.personId, person.id)))
    .limit(1)
  const seen = { lookedAt: now, seenUntil: row.movedAt }
  const look = store
    .insert(looks, { concernId: row.id, personId: person.id, ...seen })
    .onConflictDoUpdate({ target: [looks.schoolId, looks.concernId, looks.personId], set: seen })
  if (before && now - before.lookedAt < SAME_LOOK) return void (await look)
  const happening = { concernId: row.id, happenedAt: now, actor: person.id, kind: 'opened' } as const
  const firstReadAt = row.firstReadAt ?? (account && now)
  await writeOnce(
    async () =>
      void (await store.batch([
        look,
        store.update(concerns, { firstReadAt }, eq(concerns.id, row.id)),
        (await nextEvent(store, happening)).statement,
      ])),
    async () => null,
  )
}
