import type { CodeContent } from './code.ts'
import { POINT_FIELDS, type PointField } from './points.ts'

/** What happened to a sentence, a list's line or a point between two versions. */
export type Change =
  | { what: 'added'; after: string }
  | { what: 'removed'; before: string }
  /** Of a point: which of its words, and the point as it is now. */
  | { what: 'reworded'; before: string; after: string; field?: PointField; of?: string }
  | { what: 'moved'; after: string }

/** The parts of a code, in the order in which they are read; keys of `t.codeEditor.parts`. */
const PARTS = [
  'covers',
  'intro',
  'goodFor',
  'asks',
  'points',
  'meanings',
  'evidence',
  'response',
  'support',
  'staffWord',
] as const
export type Part = (typeof PARTS)[number]

export interface PartChanges {
  part: Part
  changes: Change[]
}

/** What is different between two wordings of a code, part by part; parts without a difference are left out. */
export function compareCodes(before: CodeContent, after: CodeContent): PartChanges[] {
  return PARTS.map((part) => ({ part, changes: changesIn(part, before, after) })).filter(
    ({ changes }) => changes.length > 0,
  )
}

function changesIn(part: Part, before: CodeContent, after: CodeContent): Change[] {
  if (part === 'covers') return ofText(before.covers, after.covers)
  if (part === 'intro' || part === 'staffWord') return ofText(before[part] ?? '', after[part] ?? '')
  if (part === 'points') return ofPoints(before.points, after.points)
  return ofLines(linesOf(before[part]), linesOf(after[part]))
}

const linesOf = (lines: (string | { word: string; meaning: string })[] = []) =>
  lines.map((line) => (typeof line === 'string' ? line : `${line.word}: ${line.meaning}`))

function ofText(before: string, after: string): Change[] {
  if (before === after) return []
  if (!before) return [{ what: 'added', after }]
  return after ? [{ what: 'reworded', before, after }] : [{ what: 'removed', before }]
}

function ofLines(before: string[], after: string[]): Change[] {
  const pairs = paired(before, after)
  return listed(before, after, pairs)
    .flatMap(({ from, to }): Change[] => {
      const [old, now] = [before[from], after[to]]
      return old !== undefined && now !== undefined ? ofText(old, now) : addedOrRemoved(old, now)
    })
    .concat(moved(pairs).map((to) => ({ what: 'moved', after: after[to] as string })))
}

function ofPoints(before: CodeContent['points'], after: CodeContent['points']): Change[] {
  const pairs = after.flatMap(({ id }, to) => {
    const from = before.findIndex((point) => point.id === id)
    return from < 0 ? [] : [{ from, to }]
  })
  return listed(before, after, pairs)
    .flatMap(({ from, to }): Change[] => {
      const [old, now] = [before[from], after[to]]
      if (!old || !now) return addedOrRemoved(old?.dont, now?.dont)
      return POINT_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
        what: 'reworded',
        before: old[field],
        after: now[field],
        field,
        of: now.dont,
      }))
    })
    .concat(moved(pairs).map((to) => ({ what: 'moved', after: after[to]?.dont ?? '' })))
}

const addedOrRemoved = (old: string | undefined, now: string | undefined): Change[] => [
  ...(old === undefined ? [] : [{ what: 'removed' as const, before: old }]),
  ...(now === undefined ? [] : [{ what: 'added' as const, after: now }]),
]

/** Places of the same thing in the old and in the new list; -1 where it isn't. */
interface Pair {
  from: number
  to: number
}

/** Every place of both lists once: in the new order, and last what is gone. */
function listed(before: unknown[], after: unknown[], pairs: Pair[]): Pair[] {
  const now = after.map((_, to) => pairs.find((pair) => pair.to === to) ?? { from: -1, to })
  const gone = before.flatMap((_, from) =>
    pairs.some((pair) => pair.from === from) ? [] : [{ from, to: -1 }],
  )
  return [...now, ...gone]
}

/** Which line became which: first those that are the same, then those that share most of their words. */
function paired(before: string[], after: string[]): Pair[] {
  const pairs: Pair[] = []
  const pair = (isPair: (old: string, now: string) => boolean) => {
    for (const [to, now] of after.entries()) {
      if (pairs.some((known) => known.to === to)) continue
      const from = before.findIndex((old, i) => pairs.every((known) => known.from !== i) && isPair(old, now))
      if (from >= 0) pairs.push({ from, to })
    }
  }
  pair((old, now) => old === now)
  pair((old, now) => likeness(old, now) > MOST_OF_IT)
  return pairs.sort((a, b) => a.to - b.to)
}

const MOST_OF_IT = 0.5

/** The share of words that two lines have in common (Dice's coefficient), 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = [...a].filter((word) => b.has(word))
  return (2 * shared.length) / (a.size + b.size || 1)
}

const wordsOf = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}’']+/gu))

/** What has another place among what stayed: all that is not on the longest way that keeps its order. */
function moved(pairs: Pair[]): number[] {
  const ways: Pair[][] = []
  for (const pair of pairs) {
    const before = ways.filter((way) => (way.at(-1)?.from ?? -1) < pair.from)
    const longest = before.reduce<Pair[]>((best, way) => (way.length > best.length ? way : best), [])
    ways.push([...longest, pair])
  }
  const kept = ways.reduce<Pair[]>((best, way) => (way.length > best.length ? way : best), [])
  return pairs.filter((pair) => !kept.includes(pair)).map(({ to }) => to)
}
