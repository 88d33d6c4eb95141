import { describe, expect, test } from 'vitest'
import { type Example, learn } from '../../../scripts/checker/learn.ts'
import { hashOf, knows, ROWS } from '../../../src/checker/model.ts'
import { POINTS } from '../../../src/checker/points.ts'
import { WEIGHTS } from '../../../src/checker/weights.ts'

/** Evidence of a passage in which these words stand. */
const passage = (...words: string[]) => ({ words: words.map((word) => `w:${word}`), rules: [] })
const fine = (...words: string[]): Example => ({
  passages: [passage(...words)],
  points: [],
  marked: new Map(),
})

/** Fine talk of cakes; and talk of cakes with a rude passage, which is marked, for staff. */
const EXAMPLES: Example[] = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? fine('cake', 'friday')
    : {
        passages: [passage('lovely', 'cake'), passage('useless', 'teacher')],
        points: ['staff'],
        marked: new Map([['staff', [1]]]),
      },
)

describe('fit', () => {
  const fitted = learn([...EXAMPLES, fine('hapax'), fine('needed')], new Set(['w:needed', 'w:unseen']))
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
    expect(learn(EXAMPLES, new Set())).toEqual(learn(EXAMPLES, new Set()))
  })
})

describe('the weights', () => {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  /** Each hash is kept as the step from the one before: digits of base 32, the last from the lower half of 64. */
  const steps = (WEIGHTS.names.match(/[g-z0-9_-]*[A-Za-f]/g) ?? []).map((digits) =>
    [...digits].reduce((step, digit) => step * 32 + (DIGITS.indexOf(digit) % 32), 0),
  )
  let last = 0
  const hashes = steps.map((step) => {
    last += step
    return last
  })

  test('have hashes that rise, so that each is found once, and fill 24 bits at most', () => {
    expect(WEIGHTS.names).toMatch(/^(?:[g-z0-9_-]*[A-Za-f])+$/)
    expect(steps.slice(1).filter((step) => step === 0)).toEqual([])
    expect(hashes.at(-1)).toBeLessThan(2 ** 24)
  })

  test('have a row a point and one for anything, each as long as there are names', () => {
    expect(WEIGHTS.rows.map((row) => row.length)).toEqual(Array(ROWS).fill(hashes.length))
    for (const row of WEIGHTS.rows) expect(row).toMatch(/^[a-o]+$/)
    expect(WEIGHTS.unit).toHaveLength(ROWS)
    expect(WEIGHTS.bias).toHaveLength(ROWS)
    expect(WEIGHTS.also).toHaveLength(POINTS.length)
  })

  test('are found by the evidence that the checker asks for', () => {
    expect(hashes).toContain(hashOf('t:STAFF'))
    expect(hashes).toContain(hashOf('R:contact: number'))
    expect(knows('teacher')).toBe(true)
    expect(knows('zzyzx')).toBe(false)
  })
})
