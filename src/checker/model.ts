/** Scores evidence with the learned weights. */
import type { Evidence } from './evidence.ts'
import { isInLexicon } from './phrases.ts'
import { POINTS, type Point } from './points.ts'
import { WEIGHTS } from './weights.ts'

/** A row of weights a point, and the last for "breaches anything at all". */
export const ROWS = POINTS.length + 1

/** How many bits of a hash the weights know their names by: fewer take less room, and more names share one. */
export const BITS = { passage: 24, whole: 18 }

/** A number of so many bits, at most 24, for a piece of evidence (FNV-1a, folded): the weights are kept by it. */
export function hashOf(name: string, bits: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return (((hash >>> 24) ^ hash) & 0xffffff) >>> (24 - bits)
}

/** How much the words of a passage count, however many they are. */
export const scaleOf = (known: number) => 3 / Math.sqrt(known + 3)

/** The digits of the hashes' steps: see pack.ts in scripts/checker. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Weights are kept as letters: `h` is nothing, those before it speak against, those behind it for. */
export const NOTHING = 'h'.charCodeAt(0)

type Packed = { names: string; rows: string[]; unit: number[]; bias: number[] }
/** Weights ready to be summed: rows of whole numbers, each with its unit and bias, and a name's place in a row. */
export type Weights = {
  rows: Int8Array[]
  unit: number[]
  bias: number[]
  placeOf: (name: string) => number | undefined
}

/** Reads packed weights once, when they are first asked for; their names are known by so many bits of a hash. */
function unpacked({ names, rows, unit, bias }: Packed, bits: number): () => Weights {
  let weights: Weights | undefined
  return () => {
    weights ??= {
      rows: rows.map((row) => Int8Array.from(row, (letter) => letter.charCodeAt(0) - NOTHING)),
      unit,
      bias,
      placeOf: finder(hashesOf(names), bits),
    }
    return weights
  }
}

function hashesOf(names: string): number[] {
  const hashes: number[] = []
  let hash = 0
  let step = 0
  for (const letter of names) {
    const digit = DIGITS.indexOf(letter)
    step = step * 32 + (digit & 31)
    if (digit >= 32) continue
    hash += step
    step = 0
    hashes.push(hash)
  }
  return hashes
}

/** Finds a name's place among hashes of so many bits. */
export function finder(hashes: number[], bits: number): Weights['placeOf'] {
  const places = new Map(hashes.map((hash, place) => [hash, place]))
  return (name) => places.get(hashOf(name, bits))
}

/** The weights of passages: a row a point and one for "breaches anything". */
const passageWeights = unpacked(WEIGHTS.passage, BITS.passage)
/** The weights of a whole draft: one row, for "breaches anything". */
const wholeWeights = unpacked(WEIGHTS.whole, BITS.whole)

/** Whether the weights know a stem: see {@link Knows}. */
export function knows(stem: string): boolean {
  return isInLexicon(stem) || passageWeights().placeOf(`w:${stem}`) !== undefined
}

/** How much "breaches anything" counts beside the likeliest point when a passage is weighed. */
const SHARE_OF_ANY = 0.5
/** How much the whole draft counts beside a passage of it. */
const SHARE_OF_WHOLE = 0.35
/** A longer draft gives more passages to be wrong about: its bar is higher by this for each e-fold of them. */
const BAR_BY_LENGTH = 0.5
const MOST_PASSAGES = 10

/** What a draft's evidence adds up to: that of the whole, and of each passage by point with "anything" last. */
export type Sums = { whole: number; passages: number[][] }

/** Adds up the evidence of a draft. */
export function sumsOf(passages: Evidence[], whole: Evidence): Sums {
  return {
    whole: weigh(wholeWeights(), whole)[0] as number,
    passages: passages.map((evidence) => weigh(passageWeights(), evidence)),
  }
}

/** For each passage of a draft the points that it may go against: the likeliest first, of those asked for; none for most. */
export const pointsOf = (sums: Sums, asked: readonly string[]): Point[][] => judge(sums, asked, WEIGHTS)

/** How likely a passage goes against a point, to compare passages with; the higher the likelier. */
export const likelihood = (evidence: Evidence, point: Point) =>
  weigh(passageWeights(), evidence)[POINTS.indexOf(point)] as number

/**
 * Two steps for each passage: does it breach anything at all (its likeliest point, "anything" and the whole draft
 * together reach the bar), and then which points (the likeliest, and any other that reaches its own bar). A breach
 * of a point that isn't asked for is not taken for one of another.
 */
export function judge(
  { whole, passages }: Sums,
  asked: readonly string[],
  bars: { bar: number; also: number[] },
): Point[][] {
  const handicap = BAR_BY_LENGTH * Math.log(Math.min(Math.max(1, passages.length), MOST_PASSAGES))
  return passages.map((sums) => {
    const ranked = POINTS.map((point, p) => ({ point, sum: sums[p] as number, also: bars.also[p] as number }))
    ranked.sort((a, b) => b.sum - a.sum)
    const top = (ranked[0] as { sum: number }).sum
    const any = sums[POINTS.length] as number
    const own = top * (1 - SHARE_OF_ANY) + any * SHARE_OF_ANY - handicap
    if (own * (1 - SHARE_OF_WHOLE) + whole * SHARE_OF_WHOLE < bars.bar) return []
    return ranked
      .filter(({ sum, also }, i) => i === 0 || sum >= also)
      .map(({ point }) => point)
      .filter((point) => asked.includes(point))
  })
}

/** Sums up evidence by each row of weights. */
export function weigh({ rows, unit, bias, placeOf }: Weights, { words, rules }: Evidence): number[] {
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
