/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Chance {
  /** From 0 to less than 1. */
  next: () => number
  below: (limit: number) => number
  is: (share: number) => boolean
  oneOf: <T>(list: readonly T[]) => T
  some: <T>(list: readonly T[], most: number) => T[]
}

/** mulberry32, a small generator that is random enough for tests. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const oneOf = <T>(list: readonly T[]) => list[below(list.length)] as T
  return {
    next,
    below,
    is: (share) => next() < share,
    oneOf,
    some: (list, most) => Array.from({ length: below(most + 1) }, () => oneOf(list)),
  }
}
