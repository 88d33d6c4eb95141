import { describe, expect, test } from 'vitest'
import { type Band, bandOf, isHidden, publish, type Row, shareOf } from '../../../src/desk/disclosure.ts'
import { fc } from '../../support/properties.ts'

const table = (counts: number[]) => counts.map((count, i) => [String(i), count] as const)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const all = ({ from, to }: Band) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test.each([
  [0, 0, 4],
  [1, 0, 4],
  [4, 0, 4],
  [5, 5, 9],
  [9, 5, 9],
  [10, 10, 14],
  [1003, 1000, 1004],
])('%i lies in %i to %i', (count, from, to) => {
  expect(bandOf(count)).toEqual({ from, to })
  expect(isHidden(bandOf(count))).toBe(count < 5)
})

test.each([
  ['five that would each have exactly 4', [4, 4, 4, 4, 4]],
  ['five of which one has a band more', [9, 4, 4, 4, 3]],
  ['three of 4', [4, 4, 4]],
  ['two whose sum says that neither is none', [4, 1]],
  ['one, which is the total', [7]],
])('a table is left out: %s', (_, counts) => {
  expect(publish(sum(counts), table(counts))).toBeNull()
})

test('a table keeps its order, and its lines without concerns', () => {
  expect(publish(19, table([12, 0, 7]))?.map(({ id, band }) => [id, band.from])).toEqual([
    ['0', 10],
    ['1', 0],
    ['2', 5],
  ])
})

test('a share is made of bands alone', () => {
  expect(shareOf({ from: 15, to: 19 }, { from: 0, to: 4 })).toEqual({ from: 78, to: 100 })
  expect(shareOf({ from: 5, to: 9 }, { from: 5, to: 9 })).toEqual({ from: 35, to: 65 })
})

interface Shown {
  rows: Row[]
  /** Whether a concern can count in several lines. */
  overlaps: boolean
}

/**
 * Somebody who knows every published number, that the tables share one total, and how bands are made. They try
 * each total, and each value of each line against what the others leave.
 */
function whatMayBe(total: Band, tables: Shown[]): { totals: number[]; lines: number[][][] } {
  const bounds = (rows: Row[]) => [
    sum(rows.map(({ band }) => band.from)),
    sum(rows.map(({ band }) => band.to)),
  ]
  const fits = (t: number, { rows, overlaps }: Shown, value = 0) => {
    const [least = 0, most = 0] = bounds(rows)
    if (overlaps) return value <= t && value + most >= t && rows.every(({ band }) => band.from <= t)
    return value + least <= t && t <= value + most
  }
  const totals = all(total).filter((t) => tables.every((each) => fits(t, each)))
  const lines = tables.map(({ rows, overlaps }) =>
    rows.map((row) => {
      const others = { rows: rows.filter((other) => other !== row), overlaps }
      return all(row.band).filter((value) => totals.some((t) => fits(t, others, value)))
    }),
  )
  return { totals, lines }
}

/** A term: its total, and tables that share it; the last counts some concerns in several lines. */
const terms = fc
  .record({
    total: fc.integer({ min: 5, max: 60 }),
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ total, sizes }) =>
    fc.record({
      total: fc.constant(total),
      tables: fc.tuple(...sizes.map((size) => partsOf(total, size))),
      overlapping: fc
        .tuple(partsOf(total, 8), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }))
        .map(([parts, more]) => parts.map((part, i) => Math.min(total, part + (more[i] ?? 0)))),
    }),
  )

/** So many counts that add up to a total, some of them often even. */
function partsOf(total: number, size: number) {
  const cuts = fc.array(fc.integer({ min: 0, max: total }), { minLength: size - 1, maxLength: size - 1 })
  const uneven = cuts.map((at) => {
    const borders = [0, ...at.toSorted((a, b) => a - b), total]
    return borders.slice(1).map((border, i) => border - (borders[i] ?? 0))
  })
  const even = Array.from({ length: size }, (_, i) => Math.floor((total + i) / size))
  return fc.oneof(uneven, fc.constant(even))
}

test('adding up and taking away, across all tables of a term, narrows no figure: each may be anything in its band', () => {
  fc.assert(
    fc.property(terms, ({ total, tables, overlapping }) => {
      const shown = [
        ...tables.map((counts) => ({ rows: publish(total, table(counts)), overlaps: false })),
        { rows: publish(total, table(overlapping)), overlaps: true },
      ].flatMap(({ rows, overlaps }) => (rows ? [{ rows, overlaps }] : []))
      const { totals, lines } = whatMayBe(bandOf(total), shown)
      expect(totals).toEqual(all(bandOf(total)))
      for (const [i, { rows }] of shown.entries()) {
        expect(lines[i]).toEqual(rows.map(({ band }) => all(band)))
      }
    }),
    { numRuns: 2000 },
  )
})

describe('somebody who knows the rule too, and what a table left out tells, finds no figure', () => {
  /*
   * Tables of a term meet in its total alone. So it is enough that whatever is published is possible with the two
   * lowest totals of its band, and that these two already leave two values for every line: no other table can take
   * either of them away.
   */
  test.each([1, 2, 3, 4, 5])('in any table of %i lines', (size) => {
    const found = everyOutput(24, (total) => countsOf(size, total))
    for (const [output, { lowest, lines }] of found) {
      expect(lowest.size, output).toBe(2)
      for (const values of lines) expect(values.size, output).toBeGreaterThan(1)
    }
  })

  test.each([2, 3])('in any table of %i lines in which a concern can count more than once', (size) => {
    const found = everyOutput(19, (total) => countsUpTo(size, total).filter((counts) => sum(counts) >= total))
    for (const [output, { lowest, lines }] of found) {
      expect(lowest.size, output).toBe(2)
      for (const values of lines) expect(values.size, output).toBeGreaterThan(1)
    }
  })
})

/** All counts of this many lines with this sum. */
function countsOf(size: number, total: number): number[][] {
  if (size === 1) return [[total]]
  return all({ from: 0, to: total }).flatMap((first) =>
    countsOf(size - 1, total - first).map((rest) => [first, ...rest]),
  )
}

/** All counts of this many lines with none above this. */
function countsUpTo(size: number, most: number): number[][] {
  if (size === 0) return [[]]
  return countsUpTo(size - 1, most).flatMap((rest) =>
    all({ from: 0, to: most }).map((first) => [first, ...rest]),
  )
}

interface Possible {
  /** Which of the two lowest totals of the band. */
  lowest: Set<number>
  /** For each line, what it may be when the total is one of them. */
  lines: Set<number>[]
}

/** All that can be published of tables with a total up to this, and what each leaves possible. */
function everyOutput(highest: number, tablesOf: (total: number) => number[][]): Map<string, Possible> {
  const found = new Map<string, Possible>()
  for (const total of all({ from: 5, to: highest })) {
    const { from } = bandOf(total)
    for (const counts of tablesOf(total)) {
      const rows = publish(total, table(counts))
      const output = `${from}: ${rows?.map(({ band }) => band.from) ?? 'left out'}`
      const possible = found.get(output) ?? { lowest: new Set(), lines: counts.map(() => new Set<number>()) }
      found.set(output, possible)
      if (total > from + 1) continue
      possible.lowest.add(total)
      for (const [i, count] of counts.entries()) possible.lines[i]?.add(count)
    }
  }
  return found
}

test('what two people see, one of whom is kept from some, does not tell how many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 50 }), (own, kept) => {
      const [less, more] = [bandOf(own), bandOf(own + kept)]
      const differences = new Set(all(more).flatMap((a) => all(less).flatMap((b) => (a >= b ? [a - b] : []))))
      expect(differences.size).toBeGreaterThanOrEqual(5)
    }),
  )
})
