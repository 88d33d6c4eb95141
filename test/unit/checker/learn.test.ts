import { describe, expect, test } from 'vitest'
import { type Example, learnPassages, learnWhole } from '../../../scripts/checker/learn.ts'
import { BITS, hashOf, knows, ROWS } from '../../../src/checker/model.ts'
import { POINTS } from '../../../src/checker/points.ts'
import { WEIGHTS } from '../../../src/checker/weights.ts'

/** Evidence of a passage in which these words stand. */
const passage = (...words: string[]) => ({ words: words.map((word) => `w:${word}`), rules: [] })
const fine = (...words: string[]): Example => ({
  passages: [passage(...words)],
  whole: passage(...words),
  points: [],
  marked: new Map(),
})

/** Fine talk of cakes; and talk of cakes with a rude passage, which is marked, for staff. */
const EXAMPLES: Example[] = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? fine('cake', 'friday')
    : {
        passages: [passage('lovely', 'cake'), passage('useless', 'teacher')],
        whole: passage('lovely', 'cake', 'useless', 'teacher'),
        points: ['staff'],
        marked: new Map([['staff', [1]]]),
      },
)

describe('the weights of passages, learnt', () => {
  const fitted = learnPassages(
    [...EXAMPLES, fine('hapax'), fine('needed')],
    new Set(['w:needed', 'w:unseen']),
  )
  const weight = (point: number, name: string) => fitted.rows[point]?.[fitted.names.indexOf(name)] ?? 0
  const STAFF = POINTS.indexOf('staff')
  const ANYTHING = POINTS.length

  test('gives a row a point and one for anything, a weight a name, and a bias a row', () => {
    expect(fitted.rows).toHaveLength(ROWS)
    expect(fitted.bias).toHaveLength(ROWS)
    for (const row of fitted.rows) expect(row).toHaveLength(fitted.names.length)
    expect(new Set(fitted.names).size).toBe(fitted.names.length)
  })

  test('leaves out what is seen once, but for what is needed', () => {
    expect(fitted.names).not.toContain('w:hapax')
    expect(fitted.names).toEqual(expect.arrayContaining(['w:needed', 'w:unseen', 'w:useless', 'w:cake']))
  })

  test('learns from the marked passage of a breaching message, not from the rest of it', () => {
    for (const row of [STAFF, ANYTHING]) {
      expect(weight(row, 'w:useless')).toBeGreaterThan(0)
      expect(weight(row, 'w:lovely')).toBeLessThanOrEqual(0)
      expect(weight(row, 'w:cake')).toBeLessThanOrEqual(0)
    }
  })

  test('learns nothing for a point that nothing breaches', () => {
    expect(weight(POINTS.indexOf('photo'), 'w:useless')).toBeLessThanOrEqual(0)
  })

  test('is the same each time', () => {
    expect(learnPassages(EXAMPLES, new Set())).toEqual(learnPassages(EXAMPLES, new Set()))
  })
})

test('the weights of whole drafts are one row, for anything, learnt from all of a message', () => {
  const { names, rows } = learnWhole(EXAMPLES)
  const weight = (name: string) => rows[0]?.[names.indexOf(name)] ?? 0

  expect(rows).toHaveLength(1)
  expect(weight('w:useless')).toBeGreaterThan(0)
  expect(weight('w:lovely')).toBeGreaterThan(0)
  expect(weight('w:friday')).toBeLessThan(0)
})

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Each hash is kept as the step from the one before: digits of base 32, the last from the lower half of 64. */
const stepsOf = (names: string) =>
  (names.match(/[g-z0-9_-]*[A-Za-f]/g) ?? []).map((digits) =>
    [...digits].reduce((step, digit) => step * 32 + (DIGITS.indexOf(digit) % 32), 0),
  )
function hashesOf(names: string): number[] {
  let last = 0
  return stepsOf(names).map((step) => {
    last += step
    return last
  })
}

describe.each(['passage', 'whole'] as const)('the kept weights of a %s', (kind) => {
  const { names, rows, unit, bias } = WEIGHTS[kind]

  test('have hashes that rise, so that each is found once, and fill no more than their bits', () => {
    expect(names).toMatch(/^(?:[g-z0-9_-]*[A-Za-f])+$/)
    expect(
      stepsOf(names)
        .slice(1)
        .filter((step) => step === 0),
    ).toEqual([])
    expect(hashesOf(names).at(-1)).toBeLessThan(2 ** BITS[kind])
  })

  test('have rows as long as there are names, each with a unit and a bias', () => {
    expect(rows).toHaveLength(kind === 'passage' ? ROWS : 1)
    for (const row of rows) {
      expect(row).toHaveLength(hashesOf(names).length)
      expect(row).toMatch(/^[a-o]+$/)
    }
    expect(unit).toHaveLength(rows.length)
    expect(bias).toHaveLength(rows.length)
  })

  test('are found by the evidence that the checker asks for', () => {
    expect(hashesOf(names)).toContain(hashOf('t:STAFF', BITS[kind]))
  })
})

test('the kept weights know rules and words, and a bar for each point beside another', () => {
  expect(hashesOf(WEIGHTS.passage.names)).toContain(hashOf('R:contact: number', BITS.passage))
  expect(knows('teacher')).toBe(true)
  expect(knows('zzyzx')).toBe(false)
  expect(WEIGHTS.also).toHaveLength(POINTS.length)
})
