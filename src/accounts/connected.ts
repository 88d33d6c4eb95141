import { and, eq } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import { account } from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { openAuth } from './auth.ts'
import type { Provider } from './providers.ts'

/** A Microsoft or Google account as its owner sees it in the list. */
export interface Connected {
  id: string
  provider: string
  createdAt: Date
}

/** The accounts that somebody has connected. */
export function connectedOf({ db }: Storage, userId: string): Promise<Connected[]> {
  return db
    .select({ id: account.id, provider: account.providerId, createdAt: account.createdAt })
    .from(account)
    .where(eq(account.userId, userId))
}

/** Takes a connected account of somebody away: never another's. */
export async function disconnect({ db }: Storage, userId: string, id: string): Promise<void> {
  await db.delete(account).where(and(eq(account.userId, userId), eq(account.id, id)))
}

/** The way to a provider: its address, and the cookies that know the browser again when it comes back. */
interface WayOut {
  to: string
  cookies: string[]
}

/** Begins to sign in with a provider's account that was connected before. */
export async function toProvider(
  storage: Storage,
  settings: Settings,
  provider: Provider,
  next: string,
  headers: Headers,
): Promise<WayOut> {
  const { api } = await openAuth(storage, settings)
  const body = { provider, callbackURL: next, errorCallbackURL: urls.notConnected(), disableRedirect: true }
  return wayOut(await api.signInSocial({ body, headers, returnHeaders: true }))
}

/** Begins to connect a provider's account with who is signed in. */
export async function toConnect(
  storage: Storage,
  settings: Settings,
  provider: Provider,
  headers: Headers,
): Promise<WayOut> {
  const { api } = await openAuth(storage, settings)
  const body = {
    provider,
    callbackURL: urls.accountAfter('connected'),
    errorCallbackURL: urls.accountAfter('not-connected'),
    disableRedirect: true,
  }
  return wayOut(await api.linkSocialAccount({ body, headers, returnHeaders: true }))
}

function wayOut(answer: { headers: Headers; response: { url?: string | undefined } }): WayOut {
  if (!answer.response.url) throw new Error('a provider without an address')
  return { to: answer.response.url, cookies: answer.headers.getSetCookie() }
}
