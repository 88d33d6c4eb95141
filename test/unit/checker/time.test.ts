import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMessage } from '../../../src/checker/check.ts'
import { FRAGMENTS, WHOLES } from './fragments.ts'

const LENGTHS = [500, 1_000, 2_000, 4_000, 8_000]
/** The longest may take this many times longer per character than the shortest. */
const STEEPEST = 4
/** Milliseconds for a draft of 4 000 characters. */
const SLOWEST = 50
/** A busy machine is given this many tries: the best one counts. */
const TRIES = 15

/** Drafts in which a fragment is repeated: alone, and within a breach before a letter that ends no pattern. */
const FRAMES: ((run: string) => string)[] = [(run) => run, (run) => `Miss Pryce you stupid idiot ${run}x`]

/** What was measured of a repeated fragment when its time is steep or long; nothing when it is neither. */
function slownessOf(fragment: string, frame: (run: string) => string): string | undefined {
  const best = new Map<number, number>()
  const measure = (length: number) => {
    const draft = frame(fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length))
    const time = Math.min(best.get(length) ?? Number.POSITIVE_INFINITY, timeOf(draft))
    best.set(length, time)
    return time
  }
  for (let i = 0; i < TRIES; i++) {
    const [shortest, usual, longest] = [measure(500), measure(4_000), measure(8_000)]
    if (longest / 8_000 <= (STEEPEST * shortest) / 500 && usual <= SLOWEST) return undefined
  }
  const times = LENGTHS.map((length) => `${measure(length).toFixed(1)} ms for ${length}`)
  return `${JSON.stringify(frame(fragment))}: ${times.join(', ')}`
}

function timeOf(draft: string): number {
  const before = performance.now()
  checkMessage(draft)
  return performance.now() - before
}

const slowOf = (fragments: string[]) =>
  fragments.flatMap((fragment) => FRAMES.flatMap((frame) => slownessOf(fragment, frame) ?? []))

describe('the time to check a draft grows with its length and no faster, for', { timeout: 90_000 }, () => {
  // warm: compiled, and the weights unpacked
  for (let i = 0; i < 20; i++) checkMessage('Miss Pryce you stupid idiot, ring 07700 900123. '.repeat(20))

  test('each fragment over and over', () => {
    expect(slowOf([...new Set(FRAGMENTS)])).toEqual([])
  })

  test('each beginning of a longer one', () => {
    expect(slowOf(WHOLES.flatMap((whole) => [...whole].map((_, i) => whole.slice(0, i + 1))))).toEqual([])
  })

  test('fragments mixed at random', () => {
    const mix = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 2, maxLength: 6 })
    const mixes = fc.sample(
      mix.map((parts) => parts.join('')),
      { numRuns: 60, seed: 20_260_301 },
    )
    expect(slowOf(mixes)).toEqual([])
  })
})
