import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { mannWhitney } from '../attack/mann-whitney.ts'
import { rawPayload } from '../attack/payloads.ts'

test('nothing gives under 2,000 generated requests, payloads in every field, guessing and a flood', () => {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['test/attack/attack.ts', '--json', '--requests', '2000', '--seed', '1'],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  const counts = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  expect(status).toBe(0)
  expect(counts).toMatchObject({ wrong: 0, requests: { requests: 2000 }, flood: { raised: 65 } })
  expect(counts.injection.fields).toBeGreaterThan(100)
}, 300_000)

describe('what the attack finds', () => {
  test.each([
    '<p>"><img src=gpattack onerror=gpattack()></p>',
    '<input value="" onfocus=gpattack() autofocus x="">',
    '<a href="javascript:gpattack()//">x</a>',
    '<style>a{content:"gpattack"}</style>',
  ])('is a payload that is more than text: %s', (page) => expect(rawPayload(page)).toBe(true))

  test('is one in a header', () => expect(rawPayload('', { 'x-any': 'gpattack' })).toBe(true))

  test('is none that is text', () => {
    expect(rawPayload('<p title="&quot;&gt;&lt;img src=gpattack&gt;">&lt;script&gt;gpattack()</p>')).toBe(
      false,
    )
  })
})

describe('mannWhitney', () => {
  const upTo = (many: number, from = 0) => Array.from({ length: many }, (_, i) => i + from)

  test('can’t tell what is the same, whatever its order', () => {
    expect(mannWhitney(upTo(50), upTo(50).reverse())).toBeCloseTo(1, 6)
    expect(mannWhitney([1, 1, 1], [1, 1, 1])).toBe(1)
  })

  test('tells what is shifted, by as much as the tables say', () => {
    expect(mannWhitney(upTo(20), upTo(20, 100))).toBeCloseTo(6.8e-8, 9)
    expect(mannWhitney(upTo(20), upTo(20, 2))).toBeCloseTo(0.31, 3)
  })
})
