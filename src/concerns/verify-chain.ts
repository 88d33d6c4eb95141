import type { events } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { hashOfRow } from './chronology.ts'

/** A row of a chronology as it stands in the database. */
export type LoggedRow = Pick<
  typeof events.$inferSelect,
  | 'concernId'
  | 'sequence'
  | 'happenedAt'
  | 'actor'
  | 'kind'
  | 'hash'
  | 'detailHash'
  | 'sealedDetail'
  | 'actKey'
>

/** Something that is wrong with one row, or, without a sequence, with a whole chronology. */
export interface ChainTrouble {
  sequence: number | null
  what: string
}

/** How far a row's number may have been shifted for its own place to be found. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3]

/** Checks each row of one chronology against the one before. `rows` are in the order of their sequence. */
export async function verifyChain(store: Pick<Store, 'hash'>, rows: LoggedRow[]): Promise<ChainTrouble[]> {
  const troubles: ChainTrouble[] = []
  let expected = 1
  /** What the next row may be hashed over: two, where the hash of the row before is itself in doubt. */
  let before = ['']
  for (const row of rows) {
    if (row.sequence !== expected) {
      troubles.push({ sequence: expected, what: missing(expected, row.sequence - 1) })
      // What a row is hashed over went with the rows before it: from here on only what follows can be checked.
      before = [row.hash]
    } else {
      const made = await Promise.all(before.map((hash) => hashOfRow(store, row, hash)))
      const fits = made.includes(row.hash)
      if (!fits) troubles.push({ sequence: row.sequence, what: await whatIsWrong(store, row, rows) })
      before = fits ? [row.hash] : [row.hash, ...made]
    }
    expected = row.sequence + 1
  }
  return troubles
}

const missing = (from: number, to: number) =>
  from === to ? 'this row is missing' : `rows ${from} to ${to} are missing`

async function whatIsWrong(store: Pick<Store, 'hash'>, row: LoggedRow, rows: LoggedRow[]): Promise<string> {
  const own = await ownPlace(store, row, rows)
  return own === null ? 'altered, or put in' : `out of order: it was row ${own}`
}

/** The number under which a row's hash holds, after any of the other rows; null when there is none. */
async function ownPlace(
  store: Pick<Store, 'hash'>,
  row: LoggedRow,
  rows: LoggedRow[],
): Promise<number | null> {
  for (const other of [{ sequence: 0, hash: '' }, ...rows]) {
    for (const shift of SHIFTS) {
      const sequence = other.sequence + 1 + shift
      if (sequence === row.sequence && other.sequence === row.sequence - 1) continue
      if ((await hashOfRow(store, { ...row, sequence }, other.hash)) === row.hash) return sequence
    }
  }
  return null
}
