import { describe, expect, test } from 'vitest'
import { checkMessage } from '../../../src/checker/check.ts'
import { fc } from '../../support/properties.ts'
import { FRAGMENTS, WHOLES } from './fragments.ts'

const LENGTHS = [500, 1_000, 2_000, 4_000, 8_000]
/** The longest may take this many times longer per character than the shortest. */
const STEEPEST = 4
/** A draft of 8 000 characters may take this many times longer than an ordinary one, on whatever machine. */
const SLOWEST = 10
/** A busy machine is given this many tries: the best one counts. */
const TRIES = 15

/** Drafts in which a fragment is repeated: alone, and within a breach before a letter that ends no pattern. */
const FRAMES: ((run: string) => string)[] = [(run) => run, (run) => `Miss Pryce you stupid idiot ${run}x`]

/** A draft of 8 000 characters as a parent may paste one. */
const ORDINARY =
  `Does anyone know if swimming is on this Friday? Thanks so much to everyone who helped at the fair, it was
lovely. Mr Cole says the trip letter is in the book bags, and Oliver has lost a jumper again. `
    .repeat(60)
    .slice(0, 8_000)

/** How long an ordinary draft takes (ms), at best. */
let ordinary = Number.POSITIVE_INFINITY

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
    const [shortest, longest] = [measure(500), measure(8_000)]
    if (longest / 8_000 <= (STEEPEST * shortest) / 500 && longest <= SLOWEST * ordinary) return undefined
    ordinary = Math.min(ordinary, timeOf(ORDINARY))
  }
  const times = LENGTHS.map((length) => `${measure(length).toFixed(1)} ms for ${length}`)
  return `${JSON.stringify(frame(fragment))}: ${times.join(', ')}; an ordinary draft ${ordinary.toFixed(1)} ms`
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
  for (let i = 0; i < TRIES; i++) ordinary = Math.min(ordinary, timeOf(ORDINARY))

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
