import * as z from 'zod'
import { toBase64Url } from '../storage/sealing.ts'
import type { Storage } from '../storage/store.ts'
import { signed } from './secret.ts'

/** How long (seconds) a code counts. */
export const CODE_SECONDS = 600

/** Where sealed and hashed values of sign-in stand: no school can have this id, which no slug may hold. */
export const ACCOUNTS = ':accounts'

const pending = z.object({
  email: z.string(),
  /** Known to the browser that asked and to nobody else: the code counts only together with it. */
  nonce: z.string(),
  next: z.string(),
  askedAt: z.number(),
})

/** A sign-in that waits for its code, in the browser that asked. */
export type Pending = z.output<typeof pending>

/** A sign-in that begins now. */
export const newPending = (email: string, next: string): Pending => ({
  email,
  nonce: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  next,
  askedAt: Date.now(),
})

const place = { field: 'cookie.sign-in', row: 'sign-in' }

/** The waiting sign-in, sealed for its cookie. */
export const sealPending = ({ keysOf }: Storage, waiting: Pending): Promise<string> =>
  keysOf(ACCOUNTS).seal.seal(place, waiting)

/** The waiting sign-in of a cookie, however old; null when there is none or it isn't ours. */
export async function openPending({ keysOf }: Storage, cookie: string | undefined): Promise<Pending | null> {
  if (!cookie) return null
  try {
    return pending.parse(await keysOf(ACCOUNTS).seal.open(place, cookie))
  } catch {
    return null
  }
}

export const isStale = ({ askedAt }: Pending, now: number) => now - askedAt >= CODE_SECONDS * 1000

/** Binds what is stored of a code to the browser that asked for it. */
export const boundTo =
  ({ nonce }: Pending) =>
  (value: string) =>
    signed(nonce, value)
