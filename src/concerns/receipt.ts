import * as z from 'zod'
import type { Store } from '../storage/store.ts'

/** How long (ms) a receipt waits to be shown. */
export const SHOWN_WITHIN = 15 * 60_000

const receipt = z.object({
  reference: z.string(),
  returnCode: z.string(),
  replyBy: z.number(),
  route: z.enum(['slt', 'headteacher', 'chair']),
  withDsl: z.boolean(),
  keptFromSomebody: z.boolean(),
  /** They said how, and that we may reach them. */
  isReachable: z.boolean(),
})

/** What a parent gets for a concern. */
export type Receipt = z.output<typeof receipt>

const place = { field: 'cookie.receipt', row: 'receipt' }
const carried = z.object({ receipt, madeAt: z.number() })

/** The receipt, sealed for the cookie that carries it over the redirect to its page. */
export const sealReceipt = (store: Store, receipt: Receipt, now: number): Promise<string> =>
  store.seal.seal(place, carried.parse({ receipt, madeAt: now }))

/** The receipt in a cookie; null when there is none, it is stale, or it isn't ours. */
export async function openReceipt(
  store: Store,
  cookie: string | undefined,
  now: number,
): Promise<Receipt | null> {
  if (!cookie) return null
  try {
    const { receipt, madeAt } = carried.parse(await store.seal.open(place, cookie))
    return now - madeAt < SHOWN_WITHIN ? receipt : null
  } catch {
    return null
  }
}
