const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits between attempts to one recipient: quick at first, then over days. */
const WAITS = [1 * MINUTE, 5 * MINUTE, 20 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR]
const LONGEST = 24 * HOUR

/** After so many attempts, an hour and a half, somebody else who can be told is told: the answer is due in a day. */
const ATTEMPTS_BEFORE_THE_NEXT = 5

/** Faults of the service's or of our own sending address. No recipient is to blame: it is tried until it goes. */
const OUR_FAULT = /^E_(RATE_LIMIT_EXCEEDED|DAILY_LIMIT_EXCEEDED|INTERNAL_SERVER_ERROR|SENDER_\w+)$/
/** Faults that may pass, or that say nothing. Every other one is the recipient's, and stays. */
const MAY_PASS = /^E_(DELIVERY_FAILED|UNREADABLE|UNKNOWN)$/

/** Whether mail to anybody would have failed just now, as far as a code tells. */
export const isOurFault = (code: string) => OUR_FAULT.test(code) || code === 'E_UNKNOWN'

/** What to do with a mail that could not be sent: try the same recipient again after so many ms, or turn to the next. */
export type Next = { wait: number } | 'next recipient'

/**
 * Decides what follows on a failed attempt.
 *
 * @param code the mail service's error code.
 * @param attempts how often this recipient was tried, this time included.
 * @param hasNext whether there is somebody else to tell.
 */
export function afterFailure(code: string, attempts: number, hasNext: boolean): Next {
  const wait = WAITS[attempts - 1]
  if (OUR_FAULT.test(code)) return { wait: wait ?? LONGEST }
  if (!MAY_PASS.test(code) || wait === undefined) return 'next recipient'
  return hasNext && attempts >= ATTEMPTS_BEFORE_THE_NEXT ? 'next recipient' : { wait }
}
