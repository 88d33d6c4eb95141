import { describe, expect, test } from 'vitest'
import { POINTS } from '../../../src/checker/points.ts'
import { isRight, pointsIn, readCases, readFloors, shareOf } from './suite.ts'

const cases = readCases()
const functions = Map.groupBy(cases, (one) => one.function)
const floors = readFloors().functions

describe('the checker is no worse than it was at', () => {
  test.each([...functions])('%s', (name, tried) => {
    const missed = tried.filter((one) => !isRight(one))
    const misses = missed.map(({ text, expect }) => `${list(expect)}, found ${list(pointsIn(text))}: ${text}`)
    const share = shareOf(tried.length - missed.length, tried.length)
    expect(share, `of ${tried.length}, missed:\n${misses.join('\n')}\n`).toBeGreaterThanOrEqual(
      floors[name] ?? 1,
    )
  })
})

const list = (points: Iterable<string>) => [...points].join(' and ') || 'nothing'

test('each function has a floor and each floor a function', () => {
  expect(Object.keys(floors).sort()).toEqual([...functions.keys()].sort())
})

test('each function is tried by twelve to twenty drafts, none of them twice', () => {
  for (const [name, { length }] of functions) {
    expect(length, name).toBeGreaterThanOrEqual(12)
    expect(length, name).toBeLessThanOrEqual(20)
  }
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
})

test('nothing is expected but points of the code', () => {
  const expected = new Set(cases.flatMap(({ expect }) => expect))
  expect([...expected].sort()).toEqual([...POINTS].sort())
})
