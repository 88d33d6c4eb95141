/**
 * Fits the weights: one logistic regression a point and one for "breaches anything", over the evidence of
 * passages. A message is as bad as its worst passage, so of a breaching message only the marked passages
 * are learnt from or, where nobody marked any, the one that scores highest (multiple-instance learning).
 */
import type { Evidence } from '../../src/checker/evidence.ts'
import { scaleOf } from '../../src/checker/model.ts'
import { POINTS } from '../../src/checker/points.ts'

/** A message as the learner sees it: its passages' evidence and that of the whole, its points, and which passages were marked for each. */
export type Example = {
  passages: Evidence[]
  whole: Evidence
  points: string[]
  marked: Map<string, number[]>
}

/** Weights by name of evidence, in rows, and each row's bias. */
export type Fitted = { names: string[]; rows: Float64Array[]; bias: Float64Array }

const SETTINGS = {
  rounds: 16,
  rate: 0.1,
  /** Pulls weights to zero by their square. */
  l2: 1e-4,
  /** Evidence seen in fewer messages is left out. */
  rarest: 2,
}

/** What is learnt: a row a point, or one for anything (`undefined`); how hard a constant pulls weights to zero; how many names fit on a phone. */
type Task = { rows: (string | undefined)[]; l1: number; kept: number }
const PASSAGES: Task = { rows: [...POINTS, undefined], l1: 0.003, kept: 1200 }
const WHOLE: Task = { rows: [undefined], l1: 0, kept: 2400 }

/** Learns to judge passages: a row a point and one for anything. `needed` are kept whatever they weigh. */
export const learnPassages = (examples: Example[], needed: Set<string>) => learn(examples, PASSAGES, needed)

/** Learns to judge whole messages: one row, for anything. */
export function learnWhole(examples: Example[]): Fitted {
  const wholes = examples.map((example) => ({ ...example, passages: [example.whole], marked: new Map() }))
  return learn(wholes, WHOLE, new Set())
}

/** Fits, keeps the names that weigh most, and fits those again. */
function learn(examples: Example[], task: Task, needed: Set<string>): Fitted {
  const seen = countNames(examples)
  const candidates = [...seen]
    .filter(([name, times]) => times >= SETTINGS.rarest || needed.has(name))
    .map(([name]) => name)
  const first = fitNames(examples, task, [...new Set([...candidates, ...needed])])
  const weight = first.names.map((name, n) => {
    const most = Math.max(...first.rows.map((row) => Math.abs(row[n] as number)))
    return { name, weight: most * Math.sqrt(Math.min(seen.get(name) ?? 0, 100)) }
  })
  const best = weight
    .filter(({ name }) => !needed.has(name))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, task.kept - needed.size)
  return fitNames(examples, task, [...needed, ...best.map(({ name }) => name)])
}

function countNames(examples: Example[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { passages } of examples)
    for (const name of new Set(passages.flatMap(({ words, rules }) => [...words, ...rules])))
      seen.set(name, (seen.get(name) ?? 0) + 1)
  return seen
}

type Row = { words: number[]; rules: number[]; scale: number }

function fitNames(examples: Example[], task: Task, names: string[]): Fitted {
  const place = new Map(names.map((name, n) => [name, n]))
  const known = (list: string[]) => list.map((name) => place.get(name)).filter((n) => n !== undefined)
  const rows = examples.map(({ passages }) =>
    passages.map(({ words, rules }): Row => {
      const found = known(words)
      return { words: found, rules: known(rules), scale: scaleOf(found.length) }
    }),
  )
  const fitted = task.rows.map((point) => fitRow(examples, rows, names.length, point, task.l1))
  return {
    names,
    rows: fitted.map(({ weights }) => weights),
    bias: Float64Array.from(fitted, ({ bias }) => bias),
  }
}

/** Numbers that look random and are the same each time (Lehmer). */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function fitRow(
  examples: Example[],
  rows: Row[][],
  size: number,
  point: string | undefined,
  wordsL1: number,
) {
  const weights = new Float64Array(size)
  const steps = new Float64Array(size).fill(1e-4)
  let bias = 0
  let biasStep = 1e-4
  const score = ({ words, rules, scale }: Row) => {
    let sum = 0
    for (const n of words) sum += weights[n] as number
    sum *= scale
    for (const n of rules) sum += weights[n] as number
    return sum + bias
  }
  const move = (n: number, slope: number, l1: number) => {
    const gradient = slope + SETTINGS.l2 * (weights[n] as number)
    const walked = (steps[n] as number) + gradient * gradient
    steps[n] = walked
    const step = SETTINGS.rate / Math.sqrt(walked)
    const moved = (weights[n] as number) - step * gradient
    weights[n] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1)
  }
  const learnFrom = (row: Row, isBreach: boolean, share: number) => {
    const chance = 1 / (1 + Math.exp(-score(row)))
    if (!isBreach && chance < 0.002) return
    const slope = (chance - (isBreach ? 1 : 0)) * share
    for (const n of row.words) move(n, slope * row.scale, wordsL1)
    for (const n of row.rules) move(n, slope, 0)
    biasStep += slope * slope
    bias -= (SETTINGS.rate / Math.sqrt(biasStep)) * slope
  }
  const random = dice(17)
  const order = examples.map((_, i) => i)
  for (let round = 0; round < SETTINGS.rounds; round++) {
    shuffle(order, random)
    for (const i of order) {
      const { points, marked } = examples[i] as Example
      const passages = rows[i] as Row[]
      const isBreach = point ? points.includes(point) : points.length > 0
      const chosen = isBreach
        ? worst(passages, point ? marked.get(point) : [...marked.values()].flat(), round, score)
        : passages
      for (const row of chosen) learnFrom(row, isBreach, 1 / Math.sqrt(chosen.length))
    }
  }
  return { weights, bias }
}

function worst(
  passages: Row[],
  marked: number[] | undefined,
  round: number,
  score: (row: Row) => number,
): Row[] {
  if (marked && marked.length > 0) return [...new Set(marked)].map((i) => passages[i] as Row)
  if (round < 2 || passages.length < 2) return passages
  return [passages.reduce((top, row) => (score(row) > score(top) ? row : top))]
}

function shuffle(order: number[], random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = order[i] as number
    order[i] = order[j] as number
    order[j] = swapped
  }
}
