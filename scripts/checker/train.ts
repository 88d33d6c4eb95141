/** Learns `src/checker/weights.ts` from the messages beside this file, all but the third that is kept apart. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceOf } from '../../src/checker/evidence.ts'
import { hashOf, judge, POINTS, type Point, scaleOf } from '../../src/checker/model.ts'
import { passagesOf } from '../../src/checker/passages.ts'
import { isInLexicon, stemOf } from '../../src/checker/phrases.ts'
import { findSwearing } from '../../src/checker/swearing.ts'
import { tokens } from '../../src/checker/text.ts'
import { type Example, type Fitted, fit } from './fit.ts'
import { isHeldOut, type Message, nameOf, readMessages } from './messages.ts'

const FOLDS = 4
/** Weights are kept as whole numbers from minus this to this. */
const LEVELS = 4
/** A stem seen in fewer messages is taken for a name where it is capitalised, else for any word. */
const RAREST_STEM = 40
/** Files of messages that were written to look like breaches, or hardly to be told from one. */
const HARD = /^(?:fine|pairs|tone|sharing|people|staff)/
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The most that may be flagged of fine messages of each kind when the bars are set. */
const MOST_FALSE: Record<string, number> = { ordinary: 0.019, hard: 0.045, everyday: 0.014 }

const messages = readMessages().filter((message) => !message.language && !isHeldOut(message))
const vocabulary = vocabularyOf(messages)
const examples = messages.map(exampleOf)
const needed = new Set([...vocabulary].map((stem) => `w:${stem}`))

const trials: Trial[] = messages.map((message) => ({
  message,
  passages: [],
  swears: findSwearing(message.text).some(({ strength }) => strength === 'strong'),
}))
for (let fold = 0; fold < FOLDS; fold++) {
  const quantised = quantise(
    fit(
      examples.filter((_, i) => foldOf(messages[i] as Message) !== fold),
      needed,
    ),
  )
  const read = scorer(quantised)
  trials.forEach((trial, i) => {
    if (foldOf(trial.message) === fold) trial.passages = read(examples[i] as Example)
  })
  console.log(`fold ${fold + 1} of ${FOLDS}`)
}
const bars = barsFor(trials)
const final = quantise(fit(examples, needed))
writeFileSync(join(import.meta.dirname, '../../src/checker/weights.ts'), packed(final, bars))
console.log(`${messages.length} messages, ${vocabulary.size} stems, ${final.names.length} names kept`)

/** Stems seen in three messages or more, but for those that are names: mostly capitalised inside a sentence. */
function vocabularyOf(list: Message[]): Set<string> {
  const seen = new Map<string, { times: number; asName: number }>()
  for (const { text } of list) {
    const isName = new Map<string, boolean>()
    let isFirst = true
    for (const { kind, raw, word } of tokens(text)) {
      if (kind === 'word') {
        const stem = stemOf(word)
        isName.set(stem, isName.get(stem) || (!isFirst && /^\p{Lu}\p{Ll}/u.test(raw)))
        isFirst = false
      } else if ('.!?'.includes(raw)) isFirst = true
    }
    for (const [stem, asName] of isName) {
      const count = seen.get(stem) ?? { times: 0, asName: 0 }
      seen.set(stem, { times: count.times + 1, asName: count.asName + (asName ? 1 : 0) })
    }
  }
  return new Set(
    [...seen]
      .filter(
        ([stem, { times, asName }]) => times >= RAREST_STEM && asName <= 0.4 * times && !/^\d/.test(stem),
      )
      .map(([stem]) => stem),
  )
}

/** The words that the weights know by themselves or by the lexicon. */
function isKnown(stem: string): boolean {
  return isInLexicon(stem) || vocabulary.has(stem)
}

function exampleOf({ text, labels, marks = [] }: Message): Example {
  const passages = passagesOf(text, isKnown)
  const marked = new Map<string, number[]>()
  for (const { label, text: mark } of marks) {
    const from = text.indexOf(mark)
    const inside = passages.flatMap(({ start, end }, i) =>
      from < end && from + mark.length > start ? [i] : [],
    )
    marked.set(label, [...(marked.get(label) ?? []), ...inside])
  }
  return { passages: evidenceOf(passages), points: labels, marked }
}

function foldOf(message: Message): number {
  return (
    (createHash('sha256')
      .update(`fold ${nameOf(message)}`)
      .digest()[0] as number) % FOLDS
  )
}

type Quantised = { names: string[]; rows: Int8Array[]; unit: number[]; bias: number[] }

/** Weights as whole numbers from -7 to 7 of a unit; each row has its own. */
function quantise({ names, rows, bias }: Fitted): Quantised {
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

/** The sums of each passage of a message, as the checker makes them. */
function scorer({ names, rows, unit, bias }: Quantised) {
  const place = new Map(names.map((name, n) => [name, n]))
  return ({ passages }: Example): number[][] =>
    passages.map(({ words, rules }) => {
      const found = words.map((name) => place.get(name)).filter((n) => n !== undefined)
      const ruled = rules.map((name) => place.get(name)).filter((n) => n !== undefined)
      return rows.map((row, r) => {
        const sum = (list: number[]) => list.reduce((total, n) => total + (row[n] as number), 0)
        return (sum(found) * scaleOf(found.length) + sum(ruled)) * (unit[r] as number) + (bias[r] as number)
      })
    })
}

type Trial = { message: Message; passages: number[][]; swears: boolean }
type Bars = { bar: number; also: number[] }

function kindOf({ message: { file } }: Trial): string {
  return file.startsWith('everyday') ? 'everyday' : HARD.test(file) ? 'hard' : 'ordinary'
}

function labelsOf({ passages, swears }: Trial, { bar, also }: Bars): Set<Point> {
  return new Set([
    ...passages.flatMap((sums) => judge(sums, passages.length, POINTS, { bar, also })),
    ...(swears ? (['language'] as const) : []),
  ])
}

/** The lowest bar at which few enough fine messages of each kind are flagged, and for each point the best bar beside another. */
function barsFor(list: Trial[]): Bars {
  const none = POINTS.map(() => Number.POSITIVE_INFINITY)
  const fine = list.filter(({ message }) => message.labels.length === 0)
  const share = (some: Trial[], bar: number) =>
    some.filter((trial) => labelsOf(trial, { bar, also: none }).size > 0).length / Math.max(1, some.length)
  let bar = -2
  while (
    Object.entries(MOST_FALSE).some(
      ([kind, most]) =>
        share(
          fine.filter((trial) => kindOf(trial) === kind),
          bar,
        ) > most,
    )
  )
    bar += 0.01
  const also = POINTS.map((point, p) => bestBeside(list, bar, point, p))
  for (const kind of Object.keys(MOST_FALSE)) {
    const breaching = list.filter((trial) => trial.message.labels.length > 0 && kindOf(trial) === kind)
    const falsely = share(
      fine.filter((trial) => kindOf(trial) === kind),
      bar,
    )
    console.log(
      `${kind}: caught ${share(breaching, bar).toFixed(3)} of ${breaching.length}, fine flagged ${falsely.toFixed(3)}`,
    )
  }
  for (const point of POINTS) {
    const said = list.filter((trial) => labelsOf(trial, { bar, also }).has(point))
    const hits = said.filter(({ message }) => message.labels.includes(point)).length
    const all = list.filter(({ message }) => message.labels.includes(point)).length
    console.log(`${point}: precision ${(hits / said.length).toFixed(3)} recall ${(hits / all).toFixed(3)}`)
  }
  return { bar, also }
}

/** The bar with the best F1 for a point among messages that are flagged anyway. */
function bestBeside(list: Trial[], bar: number, point: string, p: number): number {
  const none = POINTS.map(() => Number.POSITIVE_INFINITY)
  const flagged = list
    .map((trial) => ({ trial, top: labelsOf(trial, { bar, also: none }) }))
    .filter(({ top }) => top.size > 0)
  let best = { f1: 0, also: 0 }
  for (let also = -3; also < 3; also += 0.05) {
    let hits = 0
    let said = 0
    for (const { trial, top } of flagged) {
      const bars = { bar, also: none.map((value, i) => (i === p ? also : value)) }
      if (!top.has(point as Point) && !labelsOf(trial, bars).has(point as Point)) continue
      said++
      if (trial.message.labels.includes(point)) hits++
    }
    const all = list.filter(({ message }) => message.labels.includes(point)).length
    const f1 = (2 * hits) / (said + all)
    if (f1 > best.f1) best = { f1, also }
  }
  return best.also
}

/** The weights as a module: names as rising 24-bit hashes in steps of base 32, weights as letters around `h`. */
function packed({ names, rows, unit, bias }: Quantised, { bar, also }: Bars): string {
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
    sorted.map(([, n]) => String.fromCharCode('h'.charCodeAt(0) + (row[n] as number))).join(''),
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
