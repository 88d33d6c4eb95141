import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * The tables that better-auth reads and writes, under its own names for them, and one of ours. Times are UTC
 * integers in milliseconds. Nothing is deleted by a cascade: `accounts/forget` deletes what is over.
 */

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Somebody who has asked for a code while on a school's list: an address, and nothing else about them. */
export const user = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In lower case. */
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const session = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    /** Worth nothing without the signature beside it in the cookie, whose key is in no database. */
    token: text().notNull().unique(),
    userId: text('user_id').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** Never filled; better-auth wants the column. */
    ipAddress: text('ip_address'),
    /** "Chrome on Android", and no more of it. */
    userAgent: text('user_agent'),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** A Microsoft or Google account that somebody connected: by the provider's own id of it, never by address. */
export const account = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    providerId: text('provider_id').notNull(),
    accountId: text('account_id').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** The rest is never filled: nobody's mail or files are any business of ours. */
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text(),
    password: text(),
  },
  (t) => [index('accounts_user').on(t.userId), uniqueIndex('accounts_subject').on(t.providerId, t.accountId)],
)

/** What waits to be proved: codes (hashed), passkey challenges, the way back from Microsoft and Google. */
export const verification = sqliteTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('verifications_identifier').on(t.identifier), index('verifications_expiry').on(t.expiresAt)],
)

export const passkey = sqliteTable(
  'passkeys',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text('public_key').notNull(),
    userId: text('user_id').notNull(),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer().notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: integer('backed_up', { mode: 'boolean' }).notNull(),
    transports: text(),
    createdAt: moment('created_at'),
    aaguid: text(),
  },
  (t) => [index('passkeys_user').on(t.userId)],
)

/** That a code was asked for, by a keyed hash of the address: so that nobody's mailbox is flooded. */
export const codeRequest = sqliteTable(
  'code_requests',
  {
    id: text().primaryKey(),
    addressHash: text('address_hash').notNull(),
    askedAt: integer('asked_at').notNull(),
  },
  (t) => [
    index('code_requests_address').on(t.addressHash, t.askedAt),
    index('code_requests_time').on(t.askedAt),
  ],
)
