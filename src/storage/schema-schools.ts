import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A school: its settings, its code in every version, its people. */
export const schools = sqliteTable(
  'schools',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    settings: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** How often its settings or its list of people were changed: a form that was shown before the last is not taken. */
    revision: integer().notNull().default(0),
    /** Why its parents' pages are closed: it is still being set up, or the operator suspended it; null when they are open. */
    closedFor: text('closed_for').$type<'set-up' | 'suspended'>(),
    /** The day whose morning digests are written. */
    digestedOn: text('digested_on'),
    /** When its chronologies were last counted; 0 before the first time. */
    countedAt: integer('counted_at').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('schools_counted').on(t.countedAt)],
)

export const codeVersions = sqliteTable(
  'code_versions',
  {
    schoolId: text('school_id').notNull(),
    number: integer().notNull(),
    inForceFrom: text('in_force_from').notNull(),
    reviewBy: text('review_by'),
    approvedBy: text('approved_by').notNull(),
    /** The whole wording, so that an old version stays readable as it was. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    whatChanged: text('what_changed').notNull(),
    why: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.number] }), index('code_versions_review').on(t.reviewBy)],
)

export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    schoolId: text('school_id').notNull(),
    name: text().notNull(),
    post: text().notNull(),
    email: text().notNull(),
    roles: text({ mode: 'json' }).$type<Role[]>().notNull(),
    /** Whether mail about a concern goes to them at once, only when that fails, or not. */
    mail: text().$type<(typeof MAIL)[number]>().notNull(),
    /**
     * The office may only propose who reads concerns: until a reader agrees they see nothing and get nothing. Who left
     * sees nothing either; the row stays, for the name in the chronology and for what was kept from them.
     */
    state: text().$type<'proposed' | 'there' | 'left'>().notNull().default('there'),
  },
  (t) => [index('people_school').on(t.schoolId), index('people_email').on(sql`lower(${t.email})`)],
)
export const ROLES = ['headteacher', 'slt', 'dsl', 'ddsl', 'chair', 'office'] as const
export type Role = (typeof ROLES)[number]

export const MAIL = ['first', 'next', 'none'] as const

/** The picture of a school's own on its home page and its papers: a small one, with nothing unseen in it. */
export const logos = sqliteTable('logos', {
  schoolId: text('school_id').primaryKey(),
  type: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  /** Of its bytes: in its address, so that a browser may keep it for good. */
  hash: text().notNull(),
})

/** The next version of a school's code while it is being written. */
export const codeDrafts = sqliteTable('code_drafts', {
  schoolId: text('school_id').primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** Grows with each save: a form that was shown before the last is not taken. */
  revision: integer().notNull().default(0),
  changedAt: integer('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
})
