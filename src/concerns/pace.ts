import { atLeast } from '../at-least.ts'

/** How long (ms) any look-up of a return code takes, right or wrong: well over what it costs. */
const STEADY = 400
/** … and while a school gets more of them than its parents would make. */
const SLOW = 2_500

/**
 * Does a look-up in a time that tells nothing of how it went. Guessing slows it for the whole school, and
 * locks nobody out: 65 bits are what keeps a guesser out.
 */
export async function atSteadyPace<T>(
  brake: RateLimit,
  schoolId: string,
  lookUp: () => Promise<T>,
): Promise<T> {
  const pace = await brake.limit({ key: schoolId }).then(
    ({ success }) => (success ? STEADY : SLOW),
    () => SLOW,
  )
  return atLeast(pace, lookUp)
}
