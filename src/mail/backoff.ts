const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits between attempts to one recipient: quick at first, then over days. */
const WAITS = [1 * MINUTE, 5 * MINUTE, 20 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR]

/**
 * How long (ms) to wait after the `attempts`-th attempt failed for the time being; null when it is time to
 * give this recipient up, about three days after the first.
 */
export const waitAfter = (attempts: number): number | null => WAITS[attempts - 1] ?? null
