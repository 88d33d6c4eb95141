import { toBase64Url } from '../storage/sealing.ts'
import type { Store } from '../storage/store.ts'
import type { EventDetail } from './chronology.ts'

const DAY = 86_400_000
/** How many chronologies a count names one by one; of more it keeps only a hash, to stay small. */
const MOST_NAMED = 1000

/** How a chronology stood at the end of a day on which something happened to it. */
export interface Head {
  /** The concern's reference, or its id where the concern itself is gone. */
  reference: string
  sequence: number
  hash: string
}

/** The start of a day in UTC. */
export const startOfDay = (instant: number) => Math.floor(instant / DAY) * DAY

/**
 * What a count holds that was made at `countedAt`: all that happened from where the count before ended to the end of
 * the day before. Both ends follow from when the counts were made, so that whoever verifies knows them.
 */
export const windowOf = (countedAt: number, countedBefore: number | null) => ({
  from: countedBefore === null ? 0 : startOfDay(countedBefore),
  to: startOfDay(countedAt),
})

/**
 * What a count says: how each chronology ended to which something happened in its window. It is made from the rows
 * alone, so that it can be made again: then its hash is the same, or a row has gone or come since.
 */
export async function countOf(store: Pick<Store, 'hash'>, heads: Head[]): Promise<EventDetail> {
  const lines = heads.map(({ reference, sequence, hash }) => `${reference} ${sequence} ${hash}`).sort()
  const listed =
    lines.length > MOST_NAMED ? [toBase64Url(await store.hash('chronology', lines.join('\n')))] : lines
  return { text: [`${lines.length}`, ...listed].join('\n') }
}

/** The heads that a count names; none when there were too many to name. */
export function headsIn({ text = '' }: EventDetail): Head[] {
  return text.split('\n').flatMap((line) => {
    const [reference, sequence, hash] = line.split(' ')
    return reference && hash ? [{ reference, sequence: Number(sequence), hash }] : []
  })
}
