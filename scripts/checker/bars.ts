/** Sets the bars that a passage must reach, from messages scored by weights which had not seen them. */
import { judge, type Sums } from '../../src/checker/model.ts'
import { POINTS, type Point } from '../../src/checker/points.ts'
import type { Message } from './messages.ts'

/** Files of messages that were written to look like breaches, or hardly to be told from one. */
const HARD = /^(?:fine|pairs|tone|sharing|people|staff)/
/** The most that may be flagged of fine messages of each kind when the bars are set. */
const MOST_FALSE: Record<string, number> = { ordinary: 0.019, hard: 0.045, everyday: 0.014 }

/** A message that was scored by weights which had not seen it: its sums. */
export type Trial = { message: Message; sums: Sums; swears: boolean }
/** The bar for a breach at all, and each point's beside another. */
export type Bars = { bar: number; also: number[] }

function kindOf({ message: { file } }: Trial): string {
  return file.startsWith('everyday') ? 'everyday' : HARD.test(file) ? 'hard' : 'ordinary'
}

function labelsOf({ sums, swears }: Trial, { bar, also }: Bars): Set<Point> {
  return new Set([...judge(sums, POINTS, { bar, also }).flat(), ...(swears ? (['language'] as const) : [])])
}

/** The lowest bar at which few enough fine messages of each kind are flagged, and for each point the best bar beside another. */
export function barsFor(list: Trial[]): Bars {
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
