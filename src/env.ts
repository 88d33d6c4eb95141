import * as z from 'zod'

/** What the platform hands us: bindings, settings and secrets (wrangler.toml, `npm run deploy`). */
export interface Env {
  DB: D1Database
  MAIL_QUEUE: Queue<unknown>
  EVIDENCE: R2Bucket
  EMAIL: SendEmail
  GUESSES: RateLimit
  ADDRESS: string
  MAIL_FROM: string
  EXIT_TO: string
  SEALING_KEYS: string
  HASHING_KEY: string
  OPERATORS?: string
  MICROSOFT_TENANT_ID?: string
  MICROSOFT_CLIENT_ID?: string
  MICROSOFT_CLIENT_SECRET?: string
  GOOGLE_CLIENT_ID?: string
  GOOGLE_CLIENT_SECRET?: string
}

const base64Key = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'is not 32 bytes in base64')

/** Left out, or left empty. */
const optional = z.string().trim().optional()

const settings = z.object({
  ADDRESS: z.string().regex(/^https?:\/\/[^/]+$/, 'is not an address like https://groups.example.org'),
  MAIL_FROM: z.email('is not an email address'),
  EXIT_TO: z.url({ protocol: /^https$/, error: 'is not an https address' }),
  SEALING_KEYS: z
    .string()
    .transform((ring) => ring.split(','))
    .pipe(z.array(base64Key).min(1)),
  HASHING_KEY: base64Key,
  OPERATORS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .pipe(z.array(z.email('is not a list of email addresses'))),
  MICROSOFT_TENANT_ID: z.preprocess((id) => id || undefined, z.guid('is not the id of a tenant').optional()),
  MICROSOFT_CLIENT_ID: optional,
  MICROSOFT_CLIENT_SECRET: optional,
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
})

const BINDINGS = ['DB', 'MAIL_QUEUE', 'EVIDENCE', 'EMAIL', 'GUESSES'] as const

/** Says which settings are missing or wrong, and never their values: safe to log. */
export class SetupError extends Error {
  override name = 'SetupError'
}

export type Settings = z.infer<typeof settings>

const checked = new WeakMap<Env, Settings>()

/**
 * The settings and secrets, checked once for each `env`, with the bindings.
 *
 * @throws SetupError that names each one that is missing or wrong.
 */
export function settingsOf(env: Env): Settings {
  const known = checked.get(env)
  if (known) return known
  const result = settings.safeParse(env)
  const missing = BINDINGS.filter((name) => !env[name]).map((name) => `${name} is not bound`)
  const wrong = result.error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? []
  if (!result.success || missing.length > 0) {
    throw new SetupError(`Gatepost is not set up: ${[...missing, ...wrong].join('; ')}`)
  }
  checked.set(env, result.data)
  return result.data
}
