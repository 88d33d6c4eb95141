import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { f1Text, shareText, table, wilson } from '../../../scripts/checker/figures.ts'
import { learnLinear } from '../../../scripts/checker/linear.ts'
import { marksReport } from '../../../scripts/checker/marks.ts'
import { cutTo, pastesOf, quantile, timesOf } from '../../../scripts/checker/timing.ts'

describe('figures', () => {
  test('a share stands with its Wilson interval', () => {
    expect(shareText(3, 4)).toBe('75.0% (30.1–95.4)')
    expect(shareText(0, 10)).toBe('0.0% (0.0–27.8)')
    expect(shareText(10, 10)).toBe('100.0% (72.2–100.0)')
  })

  test('of nothing there is no share', () => {
    expect(shareText(0, 0)).toBe('–')
    expect(f1Text(0, 0, 0)).toBe('–')
    expect(wilson(0, 0)).toEqual([0, 1])
  })

  test('F1 lies within its interval', () => {
    expect(f1Text(60, 80, 100)).toBe('66.7% (58.4–74.1)')
    expect(f1Text(0, 0, 5)).toBe('0.0% (0.0–60.6)')
  })

  test('a table is aligned: names to the left, figures to the right', () => {
    const rows = [
      ['', 'n'],
      ['staff', '1,200'],
      ['all', '7'],
    ]
    expect(table(rows)).toBe('            n\nstaff   1,200\nall         7')
  })
})

describe('the linear model', () => {
  const fine = Array.from({ length: 30 }, (_, i) => `please bring ${i} cakes on Friday`)
  const breaching = Array.from({ length: 6 }, (_, i) => `she is useless, room ${i} again`)
  const texts = [...fine, ...breaching]
  const learn = () =>
    learnLinear(
      texts,
      texts.map((_, i) => i >= fine.length),
    )

  test('tells breaching from fine, though fine ones are many more', () => {
    const score = learn()
    expect(score('useless again, that room')).toBeGreaterThan(0)
    expect(score('who can bring cakes?')).toBeLessThan(0)
  })

  test('holds either class for as likely when it knows nothing of a text', () => {
    expect(Math.abs(learn()('ψψψ'))).toBeLessThan(1)
  })

  test('is the same each time', () => {
    expect(learn()('a cake again')).toBe(learn()('a cake again'))
  })
})

describe('times', () => {
  test('a quantile is one of the values', () => {
    const values = Array.from({ length: 200 }, (_, i) => i + 1)
    expect(quantile(values, 0.5)).toBe(100)
    expect(quantile(values, 0.99)).toBe(198)
    expect(quantile([7], 0.99)).toBe(7)
  })

  test('there is one for each text, and the shortest comes first', () => {
    const times = timesOf((text) => text.repeat(text.length).length, ['a', 'bb', 'c'.repeat(5000)])
    expect(times).toHaveLength(3)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  test('pastes and cut texts have the length that was asked for', () => {
    expect(pastesOf(4, ['abc', 'def', 'gh'])).toEqual(['abc\n', 'def\n'])
    expect(cutTo(2, ['a', 'bc', 'def'])).toEqual(['bc', 'de'])
  })
})

describe('marked words', () => {
  const message = {
    id: 'x001',
    file: 'tone-a',
    text: 'the gate is fucking shut',
    labels: ['language'],
    marks: [{ label: 'language', text: 'is fucking shut' }],
  }

  test('are counted in characters, and it is said that they were learnt from', () => {
    const report = marksReport([message])
    expect(report[0]).toContain('1, all of them learnt from')
    expect(report[1]).toContain("the reader's 15 characters")
  })
})

describe('npm run checker:report', () => {
  const report = (...args: string[]) =>
    spawnSync('node', [resolve('scripts/checker/report.ts'), ...args], { encoding: 'utf8' })

  test('stops at once when the everyday texts are not there, or are none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatepost-report-'))
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '\n \n')
    const missing = report(join(folder, 'missing.txt'))
    expect(missing).toMatchObject({ status: 1, stdout: '' })
    expect(missing.stderr).toContain('missing.txt')
    expect(report(empty)).toMatchObject({ status: 1, stdout: '', stderr: `${empty} holds no text\n` })
    expect(report(empty, empty).stderr).toContain('usage:')
    rmSync(folder, { recursive: true })
  })
})
