import type { concerns } from '../storage/schema.ts'
import type { SchoolSeal } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import { type EventDetail, hashOfDetail, SCHOOL_LOG } from './chronology.ts'
import { countOf, type Head, headsIn, windowOf } from './count.ts'
import { type ChainTrouble, type LoggedRow, verifyChain } from './verify-chain.ts'
import { againstConcern } from './verify-concern.ts'

export type KnownConcern = Pick<
  typeof concerns.$inferSelect,
  'id' | 'reference' | 'state' | 'revision' | 'raisedAt' | 'movedAt' | 'firstReadAt' | 'deletedAt'
>

/** Something that is wrong with a school's chronologies: where, which row, and what. */
export interface Trouble extends ChainTrouble {
  /** The concern's reference; its id where the concern is gone; or `SCHOOL_LOG`. */
  reference: string
  /** A day on which nothing was counted: what was taken away then may not be missed. No proof of anything. */
  isDoubt?: boolean
}

/** What verifying needs: the keyed hash and, where details are to be opened too, what opens them. */
export interface Verifier extends Pick<Store, 'hash'> {
  seal?: SchoolSeal | undefined
}

const DAY = 86_400_000

/**
 * Finds what was altered, removed, put in or reordered in the chronologies of one school.
 *
 * A chain alone can't show that its last rows are gone. So each is held against what its concern says of itself, and
 * against the counts that the cron writes into the school's own chronology once a day. What this can't show: rows
 * that were removed before the next count, together with what the concern says of them; and anything at all that
 * was done by somebody who has HASHING_KEY as well as the database.
 *
 * @param rows in the order of concern and sequence.
 */
export async function verifySchool(
  by: Verifier,
  rows: LoggedRow[],
  known: KnownConcern[],
): Promise<Trouble[]> {
  const chains = Map.groupBy(rows, (row) => row.concernId)
  const byId = new Map(known.map((concern) => [concern.id, concern]))
  const troubles: Trouble[] = []
  for (const [id, chain] of chains) {
    const concern = byId.get(id)
    const found = [
      ...(await verifyChain(by, chain)),
      ...(await verifyDetails(by, chain, concern)),
      ...(id === SCHOOL_LOG ? [] : againstConcern(chain, concern)),
    ]
    troubles.push(...found.map((trouble) => ({ reference: concern?.reference ?? id, ...trouble })))
  }
  for (const { id, reference } of known) {
    if (!chains.has(id)) troubles.push({ reference, sequence: null, what: 'its whole chronology is missing' })
  }
  const referenceOf = (id: string) => byId.get(id)?.reference ?? id
  return [...troubles, ...(await verifyCounts(by, chains, referenceOf))]
}

async function verifyDetails(
  { hash, seal }: Verifier,
  chain: LoggedRow[],
  concern: KnownConcern | undefined,
): Promise<ChainTrouble[]> {
  const troubles: ChainTrouble[] = []
  for (const { concernId, sequence, sealedDetail, detailHash } of chain) {
    const say = (what: string) => troubles.push({ sequence, what })
    if (sealedDetail === null) {
      if (detailHash && concern && concern.deletedAt === null) say('what it says is missing')
    } else if (!detailHash) {
      say('what it says was put in')
    } else if (seal) {
      const detail = await openRaw(seal, concernId, sequence, sealedDetail)
      if (!detail || (await hashOfDetail({ hash }, detail)) !== detailHash) say('what it says was altered')
    }
  }
  return troubles
}

/** A detail as it was sealed, in the order of its keys that its hash was made over; null when it doesn't open. */
async function openRaw(
  seal: SchoolSeal,
  concernId: string,
  sequence: number,
  sealed: string,
): Promise<EventDetail | null> {
  try {
    const place = { field: 'events.detail', row: `${concernId}/${sequence}` }
    return (await seal.open(place, sealed)) as EventDetail
  } catch {
    return null
  }
}

/** Makes each count again from the rows that are there now, and says what has gone or come since. */
async function verifyCounts(
  { hash, seal }: Verifier,
  chains: Map<string, LoggedRow[]>,
  referenceOf: (id: string) => string,
): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  const counts = (chains.get(SCHOOL_LOG) ?? []).filter((row) => row.kind === 'counted')
  let before: number | null = null
  for (const { sequence, happenedAt, detailHash, sealedDetail } of counts) {
    const window = windowOf(happenedAt, before)
    const say = (what: string, reference: string = SCHOOL_LOG, isDoubt = false) =>
      troubles.push({ reference, sequence: reference === SCHOOL_LOG ? sequence : null, what, isDoubt })
    if (before !== null && window.to - window.from > DAY) say(uncounted(window), SCHOOL_LOG, true)
    const heads = headsOf(chains, window, referenceOf)
    if ((await hashOfDetail({ hash }, await countOf({ hash }, heads))) !== detailHash) {
      const detail = seal && sealedDetail && (await openRaw(seal, SCHOOL_LOG, sequence, sealedDetail))
      const named = detail ? differences(headsIn(detail), heads) : []
      for (const { reference, what } of named)
        say(`${what}, says the count of ${dayName(window.to)}`, reference)
      if (named.length === 0) say(`the chronologies of ${dayName(window.to - 1)} are not what was counted`)
    }
    before = happenedAt
  }
  return troubles
}

const dayName = (instant: number) => new Date(instant).toISOString().slice(0, 10)
const uncounted = ({ from, to }: { from: number; to: number }) =>
  `nothing was counted from ${dayName(from)} until ${dayName(to)}: what was removed then is not missed`

/** How each chronology to which something happened in a window ended there. */
function headsOf(
  chains: Map<string, LoggedRow[]>,
  { from, to }: { from: number; to: number },
  referenceOf: (id: string) => string,
): Head[] {
  const heads: Head[] = []
  for (const [id, chain] of chains) {
    if (id === SCHOOL_LOG) continue
    const last = chain.filter((row) => row.happenedAt >= from && row.happenedAt < to).at(-1)
    if (last) heads.push({ reference: referenceOf(id), sequence: last.sequence, hash: last.hash })
  }
  return heads
}

function differences(counted: Head[], now: Head[]): { reference: string; what: string }[] {
  const current = new Map(now.map((head) => [head.reference, head]))
  const gone = counted.flatMap(({ reference, sequence, hash }) => {
    const head = current.get(reference)
    if (!head) return [{ reference, what: `row ${sequence} is missing, with all of that day` }]
    if (head.sequence < sequence)
      return [{ reference, what: `rows ${head.sequence + 1} to ${sequence} are missing` }]
    return head.hash === hash ? [] : [{ reference, what: `row ${sequence} is another` }]
  })
  const was = new Set(counted.map((head) => head.reference))
  const come = now.filter((head) => !was.has(head.reference))
  return [...gone, ...come.map(({ reference }) => ({ reference, what: 'put in, or under another name' }))]
}
