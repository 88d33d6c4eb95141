/** Scores evidence with the learned weights. */
import type { Evidence } from './evidence.ts'
import { isInLexicon } from './phrases.ts'
import { POINTS, type Point } from './points.ts'
import { WEIGHTS } from './weights.ts'

/** A row of weights a point, and the last for "breaches anything at all". */
export const ROWS = POINTS.length + 1

/** A 24-bit number for a piece of evidence (FNV-1a, folded): the weights are kept by it. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return ((hash >>> 24) ^ hash) & 0xffffff
}

/** How much the words of a passage count, however many they are. */
export const scaleOf = (known: number) => 3 / Math.sqrt(known + 3)

/** The digits of the hashes' steps: see pack.ts in scripts/checker. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Weights are kept as letters: `h` is nothing, those before it speak against, those behind it for. */
export const NOTHING = 'h'.charCodeAt(0)

const places = new Map<number, number>()
let rows: Int8Array[] = []

/** Reads the kept weights once, when the first draft is checked. */
function unpack() {
  if (rows.length > 0) return
  let hash = 0
  let step = 0
  for (let i = 0; i < WEIGHTS.names.length; i++) {
    const digit = DIGITS.indexOf(WEIGHTS.names[i] as string)
    step = step * 32 + (digit & 31)
    if (digit >= 32) continue
    hash += step
    step = 0
    places.set(hash, places.size)
  }
  rows = WEIGHTS.rows.map((row) => Int8Array.from(row, (letter) => letter.charCodeAt(0) - NOTHING))
}

/** Whether the weights know a stem: see {@link Knows}. */
export function knows(stem: string): boolean {
  unpack()
  return isInLexicon(stem) || places.has(hashOf(`w:${stem}`))
}

/** How much "breaches anything" counts beside the likeliest point when a passage is weighed. */
const SHARE_OF_ANY = 0.5
/** A longer draft gives more passages to be wrong about: its bar is higher by this for each e-fold of them. */
const BAR_BY_LENGTH = 0.5
const MOST_PASSAGES = 10

/** The points that a passage, one of so many, may go against: the likeliest first, of those asked for; none for most. */
export function pointsOf(evidence: Evidence, passages: number, asked: readonly string[]): Point[] {
  return judge(sumsOf(evidence), passages, asked, WEIGHTS)
}

/** How likely a passage goes against a point, to compare passages with; the higher the likelier. */
export const likelihood = (evidence: Evidence, point: Point) =>
  sumsOf(evidence)[POINTS.indexOf(point)] as number

/**
 * Two steps: is it a breach at all (its likeliest point and "anything" together reach the bar), and then of
 * which points (the likeliest, and any other that reaches its own bar). A breach of a point that isn't asked
 * for is not taken for one of another.
 */
export function judge(
  sums: ArrayLike<number>,
  passages: number,
  asked: readonly string[],
  bars: { bar: number; also: number[] },
): Point[] {
  const ranked = POINTS.map((point, p) => ({ point, sum: sums[p] as number, also: bars.also[p] as number }))
  ranked.sort((a, b) => b.sum - a.sum)
  const top = (ranked[0] as { sum: number }).sum
  const any = sums[POINTS.length] as number
  const bar = bars.bar + BAR_BY_LENGTH * Math.log(Math.min(Math.max(1, passages), MOST_PASSAGES))
  if (top * (1 - SHARE_OF_ANY) + any * SHARE_OF_ANY < bar) return []
  return ranked
    .filter(({ sum, also }, i) => i === 0 || sum >= also)
    .map(({ point }) => point)
    .filter((point) => asked.includes(point))
}

/** The sums of a passage's weights, a point each in the order of {@link POINTS} and "anything" last. */
function sumsOf(evidence: Evidence): number[] {
  unpack()
  return weigh({ ...WEIGHTS, rows }, evidence, (name) => places.get(hashOf(name)))
}

/** Sums up evidence by rows of whole numbers, each with its unit and bias; `placeOf` finds a name's in a row. */
export function weigh(
  { rows, unit, bias }: { rows: Int8Array[]; unit: number[]; bias: number[] },
  { words, rules }: Evidence,
  placeOf: (name: string) => number | undefined,
): number[] {
  const found = words.map(placeOf).filter((place) => place !== undefined)
  const ruled = rules.map(placeOf).filter((place) => place !== undefined)
  const scale = scaleOf(found.length)
  return rows.map((row, r) => {
    let sum = 0
    for (const place of found) sum += row[place] as number
    sum *= scale
    for (const place of ruled) sum += row[place] as number
    return sum * (unit[r] as number) + (bias[r] as number)
  })
}
