import { isNotNull, sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { keyOf } from './key-of.ts'

export * from './schema-evidence.ts'
export * from './schema-outbox.ts'
export * from './schema-schools.ts'

/**
 * The tables. Times are UTC integers in milliseconds; days are `YYYY-MM-DD` in Europe/London.
 * A column named `sealed…` holds what `storage/sealing` made: nobody reads it without the key ring.
 * Migrations are made from this file and those beside it (`npm run migration -- --name what_it_does`), which only ever add:
 * none takes a table, a column or a row away.
 */

export const concerns = sqliteTable(
  'concerns',
  {
    id: text().primaryKey(),
    schoolId: text('school_id').notNull(),
    reference: text().notNull(),
    /** Keyed hash of the form's token and what it held. The same form has the same return code, which is unique. */
    submissionKey: text('submission_key').notNull(),
    returnCodeHash: text('return_code_hash').notNull(),
    raisedAt: integer('raised_at').notNull(),
    replyBy: integer('reply_by').notNull(),
    state: text().$type<ConcernState>().notNull(),
    about: text().$type<About>().notNull(),
    points: text({ mode: 'json' }).$type<string[]>().notNull(),
    risks: text({ mode: 'json' }).$type<Risk[]>().notNull(),
    /** A group from the school's own list; one that a parent typed is in the sealed account. */
    groupName: text('group_name'),
    codeVersion: integer('code_version'),
    route: text().$type<Route>().notNull(),
    withDsl: integer('with_dsl', { mode: 'boolean' }).notNull(),
    sealedAccount: text('sealed_account').notNull(),
    sealedReporter: text('sealed_reporter').notNull(),
    keyId: keyOf('sealed_account'),
    /** How often staff have acted on it: a form that was shown before the last act is not taken. */
    revision: integer().notNull().default(0),
    /** When its reporter last raised or wrote something. */
    movedAt: integer('moved_at').notNull().default(0),
    assigneeId: text('assignee_id'),
    /** When one of those it goes to first opened it. */
    firstReadAt: integer('first_read_at'),
    /** When its reporter was first answered. */
    answeredAt: integer('answered_at'),
    /**
     * When it is due for the next mail that it waits: nobody opened it though somebody may be at risk (when it was
     * withdrawn, too), the reminder of its reply-by, that it is overdue, and that the chair is told. Null for none.
     */
    nudgeAt: integer('nudge_at'),
    /** When it was closed, put aside or withdrawn. */
    closedAt: integer('closed_at'),
    /** The rung of the last decision; once that it was reported to the authorities, it stays that. */
    outcome: text().$type<Rung>(),
    /** Concerns about the same post share it, and are worked as one. */
    postId: text('post_id'),
    /** Since when it is kept from deletion, for a court or an inquiry. */
    heldSince: integer('held_since'),
    /** When those who work it were told that it will be deleted. */
    deletionWarnedAt: integer('deletion_warned_at'),
    /** When all that was said was deleted; what is left is a tombstone. */
    deletedAt: integer('deleted_at'),
    isOpen: integer('is_open', { mode: 'boolean' }).generatedAlwaysAs(
      sql.raw(`state IN ('new', 'acknowledged', 'looking')`),
      { mode: 'virtual' },
    ),
    /** Open, or never read, or its reporter wrote after it was closed: what a morning's digest looks through. */
    isLive: integer('is_live', { mode: 'boolean' }).generatedAlwaysAs(
      sql.raw(
        `deleted_at IS NULL AND (state IN ('new', 'acknowledged', 'looking') OR first_read_at IS NULL OR moved_at > coalesce(closed_at, 0))`,
      ),
      { mode: 'virtual' },
    ),
    /**
     * Its place in the inbox: what waits for an answer, somebody at risk first, by when it is due; then the
     * rest, newest first.
     */
    place: integer().generatedAlwaysAs(
      sql.raw(
        `CASE state WHEN 'new' THEN reply_by - (risks <> '[]') * 1000000000000 ELSE 9000000000000 - moved_at END`,
      ),
      { mode: 'virtual' },
    ),
  },
  (t) => [
    index('concerns_inbox').on(t.schoolId, t.isOpen, t.place),
    // Few concerns have these: the others cost nothing, least of all while they are raised.
    index('concerns_group').on(t.schoolId, t.groupName, t.raisedAt).where(isNotNull(t.groupName)),
    index('concerns_post').on(t.schoolId, t.postId).where(isNotNull(t.postId)),
    index('concerns_kept').on(t.schoolId, t.deletedAt, t.closedAt).where(isNotNull(t.closedAt)),
    index('concerns_nudge').on(t.state, t.nudgeAt),
    index('concerns_live').on(t.isLive, t.schoolId),
    uniqueIndex('concerns_reference').on(t.schoolId, t.reference),
    uniqueIndex('concerns_return_code').on(t.schoolId, t.returnCodeHash),
    index('concerns_raised').on(t.schoolId, t.raisedAt),
    index('concerns_key').on(t.keyId),
  ],
)
export type ConcernState = 'new' | 'acknowledged' | 'looking' | 'closed' | 'not-a-concern' | 'withdrawn'
export type About = 'parent' | 'staff' | 'headteacher' | 'slt' | 'governor' | 'pupil' | 'unsure'
export type Risk = 'child' | 'extremism'
/** Who works a concern: SLT, the headteacher alone, or the chair of governors alone. */
export type Route = 'slt' | 'headteacher' | 'chair'

/** What a school does about a concern (`concerns/ladder`); 'none' is no action. */
export type Rung =
  | 'none'
  | 'support'
  | 'reminder'
  | 'conversation'
  | 'behaviour'
  | 'complaint'
  | 'staff-code'
  | 'caution'
  | 'meeting'
  | 'authorities'
  | 'legal'
  | 'site'

/** Who must see no trace of a concern. */
export const keptFrom = sqliteTable(
  'kept_from',
  {
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.concernId, t.personId] })],
)

/** When somebody last looked at a concern, for the marks of what is new to them. */
export const looks = sqliteTable(
  'looks',
  {
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    personId: text('person_id').notNull(),
    lookedAt: integer('looked_at').notNull(),
    /** The concern's `movedAt` that they have seen. */
    seenUntil: integer('seen_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.concernId, t.personId] })],
)

/** The thread between the school and the reporter. */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    sender: text().$type<'reporter' | 'school'>().notNull(),
    sentAt: integer('sent_at').notNull(),
    sealedBody: text('sealed_body').notNull(),
    keyId: keyOf('sealed_body'),
  },
  (t) => [index('messages_concern').on(t.schoolId, t.concernId, t.sentAt), index('messages_key').on(t.keyId)],
)

/**
 * The chronology of a concern, and of the school itself (its concern is `SCHOOL_LOG`). Rows are only ever added,
 * each hashed over the one before.
 */
export const events = sqliteTable(
  'events',
  {
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    sequence: integer().notNull(),
    happenedAt: integer('happened_at').notNull(),
    /** 'reporter', 'gatepost', 'operator', or the id of one of the school's people. */
    actor: text().notNull(),
    kind: text().notNull(),
    hash: text().notNull(),
    id: text().generatedAlwaysAs(sql.raw(`concern_id || '/' || sequence`), { mode: 'virtual' }),
    /** What was noted or decided, and why; empty once the concern is deleted. */
    sealedDetail: text('sealed_detail'),
    /** Keyed hash of the detail: the chain holds without it. */
    detailHash: text('detail_hash'),
    /** Keyed hash of the form that asked for it: the same form sent twice is one act. */
    actKey: text('act_key'),
    keyId: keyOf('sealed_detail'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.concernId, t.sequence] }),
    uniqueIndex('events_act').on(t.schoolId, t.actKey).where(isNotNull(t.actKey)),
    index('events_happened').on(t.schoolId, t.happenedAt),
    index('events_key').on(t.keyId).where(isNotNull(t.keyId)),
  ],
)
