/** Rounds fitted weights and writes them as a module that is small enough for a phone. */
import { DIGITS, hashOf, NOTHING, weigh } from '../../src/checker/model.ts'
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

/** Sums up each passage of an example, as the checker does. */
export function summer(weights: Rounded) {
  const place = new Map(weights.names.map((name, n) => [name, n]))
  return ({ passages }: Example): number[][] =>
    passages.map((evidence) => weigh(weights, evidence, (name) => place.get(name)))
}

/** The weights as a module: names as rising 24-bit hashes in steps of base 32, weights as letters around `h`. */
export function packed({ names, rows, unit, bias }: Rounded, { bar, also }: Bars): string {
  const order = new Map<number, number>()
  names.forEach((name, n) => {
    if (!order.has(hashOf(name))) order.set(hashOf(name), n)
  })
  const sorted = [...order].sort(([a], [b]) => a - b)
  let last = 0
  const steps = sorted.map(([hash]) => {
    const step = hash - last
    last = hash
    return digitsOf(step)
  })
  const letters = rows.map((row) =>
    sorted.map(([, n]) => String.fromCharCode(NOTHING + (row[n] as number))).join(''),
  )
  const round = (list: number[]) => JSON.stringify(list.map((value) => Number(value.toFixed(4))))
  return `/** Made by \`npm run checker:train\`; how they are kept is said in model.ts and scripts/checker/train.ts. */
export const WEIGHTS = {
  unit: ${round(unit)},
  bias: ${round(bias)},
  bar: ${bar.toFixed(2)},
  also: ${round(also)},
  names: '${steps.join('')}',
  rows: [
${letters.map((row) => `    '${row}',`).join('\n')}
  ],
}
`
}

/** Base 32, the highest first; all but the last digit are from the upper half of the 64. */
function digitsOf(step: number): string {
  let digits = DIGITS[step % 32] as string
  for (let rest = Math.floor(step / 32); rest > 0; rest = Math.floor(rest / 32))
    digits = DIGITS[32 + (rest % 32)] + digits
  return digits
}
