import { decode } from 'hono/jwt'
import * as z from 'zod'
import type { Settings } from '../env.ts'

export const PROVIDERS = ['microsoft', 'google'] as const
export type Provider = (typeof PROVIDERS)[number]

/** Where each sends a browser to: what a page's policy must let its form lead to. */
const SITES: Record<Provider, string> = {
  microsoft: 'https://login.microsoftonline.com',
  google: 'https://accounts.google.com',
}

/** What is taken for everybody's address at a provider: an address can be given to somebody else, and never counts. */
const NO_ADDRESS = { name: '', email: 'nobody@provider.invalid', emailVerified: false }

/** Reads in Microsoft's answer whose account it is: of the school's own tenant and for this client, or nobody's. */
const microsoftUser = (tenantId: string, clientId: string) => {
  const claims = z.object({ sub: z.string().min(1), tid: z.literal(tenantId), aud: z.literal(clientId) })
  return async ({ idToken = '' }: { idToken?: string | undefined }) => {
    const read = claims.safeParse(decode(idToken).payload)
    return read.success ? { user: { ...NO_ADDRESS, id: read.data.sub }, data: {} } : null
  }
}

/**
 * The providers that are set up, as better-auth wants them. Microsoft is held to the school's own tenant. Nobody
 * signs up by either, and of a person's account nothing is asked but who they are.
 */
export function providersOf(settings: Settings) {
  const held = { disableSignUp: true, disableImplicitSignUp: true, prompt: 'select_account' } as const
  const { MICROSOFT_TENANT_ID: tenantId, MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET } = settings
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = settings
  return {
    ...(tenantId && MICROSOFT_CLIENT_ID && MICROSOFT_CLIENT_SECRET
      ? {
          microsoft: {
            ...held,
            tenantId,
            clientId: MICROSOFT_CLIENT_ID,
            clientSecret: MICROSOFT_CLIENT_SECRET,
            disableDefaultScope: true,
            scope: ['openid'],
            // better-auth's own would fetch the person's photo.
            getUserInfo: microsoftUser(tenantId, MICROSOFT_CLIENT_ID) as never,
          },
        }
      : {}),
    ...(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET
      ? {
          google: {
            ...held,
            clientId: GOOGLE_CLIENT_ID,
            clientSecret: GOOGLE_CLIENT_SECRET,
            disableDefaultScope: true,
            scope: ['openid'],
            mapProfileToUser: () => NO_ADDRESS,
          },
        }
      : {}),
  }
}

/** Which providers are set up, by name. */
export const providerNames = (settings: Settings): Provider[] => {
  const set = providersOf(settings)
  return PROVIDERS.filter((name) => set[name])
}

/** Where forms of a page that leads to the providers may lead. */
export const providerSites = (settings: Settings) => providerNames(settings).map((name) => SITES[name])
