import { passkey as passkeys } from '@better-auth/passkey'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { eq } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import * as schema from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { browserName } from './browser-name.ts'
import { isKnown } from './known.ts'
import { CODE_SECONDS } from './pending.ts'
import { providersOf } from './providers.ts'
import { COOKIE_PREFIX, SESSION_SECONDS } from './session.ts'

export interface AuthParts {
  storage: Storage
  settings: Settings
  secret: string
  /** Binds what is stored of a code to the browser that asked for it. */
  bind: (value: string) => Promise<string>
}

/** better-auth for one request, held to the house's rules. Loaded by `auth.ts` alone, and only when it is needed. */
export const betterAuthFor = ({ storage, settings, secret, bind }: AuthParts) =>
  betterAuth({
    appName: 'Gatepost',
    baseURL: settings.ADDRESS,
    basePath: urls.auth(),
    secret,
    // Its lines may quote what they were given.
    logger: { disabled: true },
    telemetry: { enabled: false },
    database: drizzleAdapter(storage.db, { provider: 'sqlite', schema }),
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        lastSeenAt: { type: 'date', required: true, input: false, defaultValue: () => new Date() },
      },
    },
    verification: {
      storeIdentifier: { default: 'hashed', overrides: { 'sign-in-otp-': { hash: bind } } },
    },
    account: {
      updateAccountOnSignIn: false,
      // What counts is the provider's own id of the account; an address can be given to somebody else.
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: ['microsoft', 'google'],
      },
    },
    socialProviders: providersOf(settings),
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: settings.ADDRESS.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    // What it can't answer is a fault like any other, for `http/errors`: it would write it to the log as it is.
    onAPIError: { throw: true, errorURL: settings.ADDRESS + urls.notConnected() },
    databaseHooks: {
      session: { create: { before: onlyForKnown(storage, settings) } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_SECONDS,
        allowedAttempts: 3,
        disableSignUp: true,
        storeOTP: { hash: bind },
        // The code is given back to `sign-in.ts`, which mails it.
        sendVerificationOTP: () => Promise.reject(new Error('codes are mailed by sign-in.ts')),
      }),
      passkeys({
        rpID: new URL(settings.ADDRESS).hostname,
        rpName: 'Gatepost',
        origin: settings.ADDRESS,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ ctx, verification }) => {
            onlyVerified(verification.registrationInfo?.userVerified)
            return { name: browserName(ctx.headers?.get('User-Agent') ?? '') ?? '' }
          },
        },
        authentication: {
          afterVerification: ({ verification }) => onlyVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  })

/** A device that lies open is not enough: it must have seen a finger, a face or a PIN. better-auth doesn't look. */
function onlyVerified(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { code: 'NOT_VERIFIED', message: 'user not verified' })
}

/** A session begins only for who is on a list, whichever way they came in; neither IP address nor browser is kept. */
const onlyForKnown =
  (storage: Storage, settings: Settings) =>
  async (session: { userId: string; userAgent?: string | null }) => {
    const email = await emailOf(storage, session.userId)
    if (!email || !(await isKnown(storage, settings, email))) {
      throw new APIError('FORBIDDEN', { code: 'NOT_LISTED', message: 'not on a list' })
    }
    return { data: { ...session, ipAddress: null, userAgent: browserName(session.userAgent ?? '') } }
  }

async function emailOf({ db }: Storage, userId: string): Promise<string | undefined> {
  const found = await db
    .select({ email: schema.user.email })
    .from(schema.user)
    .where(eq(schema.user.id, userId))
  return found[0]?.email
}

/** Of a connected account only its id is kept: the keys to somebody's mail and files are no business of ours. */
const withoutTokens = async (account: Record<string, unknown>) => ({
  data: {
    ...account,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
  },
})
