import type { Settings } from '../env.ts'
import type { Storage } from '../storage/store.ts'
import { signingSecret } from './secret.ts'

const unbound = async () => {
  throw new Error('a code that no browser asked for')
}

/**
 * better-auth, for one request. It is most of the Worker's weight, so it is loaded here, when somebody signs in,
 * and never for a parent.
 *
 * @param bind binds what is stored of a code to the browser that asked; only the code's own pages need it.
 */
export async function openAuth(
  storage: Storage,
  settings: Settings,
  bind: (value: string) => Promise<string> = unbound,
) {
  const { betterAuthFor } = await import('./better-auth.ts')
  return betterAuthFor({ storage, settings, secret: await signingSecret(settings), bind })
}
