import { isNotNull, sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { keyOf } from './key-of.ts'

/** Mail that waits, was sent, or could not be. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    kind: text().notNull(),
    /** 'bundled' is left out in a flood: a notice stands for it (`mail/leave-out`). */
    state: text().$type<'waiting' | 'sent' | 'failed' | 'bundled'>().notNull(),
    /** Which of the envelope's recipients it is the turn of; one before it could not be reached. */
    turn: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    /** Until when one worker has it to itself. */
    claimedUntil: integer('claimed_until').notNull().default(0),
    lastError: text('last_error'),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    deadLetteredAt: integer('dead_lettered_at'),
    /** What must be sent only once, however often a job runs: `reminder/<concern>`. */
    once: text(),
    /** Addresses and bodies, until it is sent; then nothing. */
    sealedEnvelope: text('sealed_envelope'),
    keyId: keyOf('sealed_envelope'),
  },
  (t) => [
    index('outbox_due').on(t.state, t.nextAttemptAt),
    index('outbox_concern').on(t.schoolId, t.concernId),
    index('outbox_unsent').on(t.schoolId).where(sql`state in ('waiting', 'failed')`),
    uniqueIndex('outbox_once').on(t.schoolId, t.once).where(isNotNull(t.once)),
    index('outbox_key').on(t.keyId),
  ],
)
