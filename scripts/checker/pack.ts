/** Rounds fitted weights and writes them as a module that is small enough for a phone. */
import { BITS, DIGITS, finder, hashOf, NOTHING, type Sums, weigh } from '../../src/checker/model.ts'
import type { Bars } from './bars.ts'
import type { Example, Fitted } from './learn.ts'

/** Weights are kept as whole numbers from minus this to this. */
const LEVELS = 4

/** Rounded weights: a row a point, each with a unit of its own. */
export type Rounded = { names: string[]; rows: Int8Array[]; unit: number[]; bias: number[] }

/** Rounds each row to whole units; the few largest weights are cut to the most that is kept. */
export function rounded({ names, rows, bias }: Fitted): Rounded {
  const unit = rows.map((row) => {
    const sizes = Array.from(row, Math.abs)
      .filter((size) => size > 0)
      .sort((a, b) => a - b)
    return (sizes[Math.floor(sizes.length * 0.995)] ?? 1) / LEVELS
  })
  return {
    names,
    unit,
    bias: [...bias],
    rows: rows.map((row, r) =>
      Int8Array.from(row, (weight) =>
        Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / (unit[r] as number)))),
      ),
    ),
  }
}

/** The weights of passages and of whole drafts. */
export type Both = { passage: Rounded; whole: Rounded }

/** Sums up an example, as the checker does. */
export function summer({ passage, whole }: Both): (example: Example) => Sums {
  const ofPassage = ready(passage, BITS.passage)
  const ofWhole = ready(whole, BITS.whole)
  return (example) => ({
    whole: weigh(ofWhole, example.whole)[0] as number,
    passages: example.passages.map((evidence) => weigh(ofPassage, evidence)),
  })
}

function ready(weights: Rounded, bits: number) {
  return {
    ...weights,
    placeOf: finder(
      weights.names.map((name) => hashOf(name, bits)),
      bits,
    ),
  }
}

/** The weights as a module: names as rising hashes in steps of base 32, weights as letters around `h`. */
export function packed({ passage, whole }: Both, { bar, also }: Bars): string {
  return `/** Made by \`npm run checker:train\`; how they are kept is said in model.ts and scripts/checker/pack.ts. */
export const WEIGHTS = {
  bar: ${bar.toFixed(2)},
  also: ${short(also)},
  passage: ${packedRows(passage, BITS.passage)},
  whole: ${packedRows(whole, BITS.whole)},
}
`
}

function packedRows({ names, rows, unit, bias }: Rounded, bits: number): string {
  const places = new Map(names.map((name, n) => [hashOf(name, bits), n]))
  const sorted = [...places].sort(([a], [b]) => a - b)
  const steps = sorted.map(([hash], i) => digitsOf(hash - (sorted[i - 1]?.[0] ?? 0)))
  const letters = rows.map((row) =>
    sorted.map(([, n]) => String.fromCharCode(NOTHING + (row[n] as number))).join(''),
  )
  return `{
    unit: ${short(unit)},
    bias: ${short(bias)},
    names: '${steps.join('')}',
    rows: [
${letters.map((row) => `      '${row}',`).join('\n')}
    ],
  }`
}

const short = (list: number[]) => JSON.stringify(list.map((value) => Number(value.toFixed(4))))

/** Base 32, the highest first; all but the last digit are from the upper half of the 64. */
function digitsOf(step: number): string {
  let digits = DIGITS[step % 32] as string
  for (let rest = Math.floor(step / 32); rest > 0; rest = Math.floor(rest / 32))
    digits = DIGITS[32 + (rest % 32)] + digits
  return digits
}
