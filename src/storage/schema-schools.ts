import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A school: its settings, its code in every version, its people. */
export const schools = sqliteTable(
  'schools',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    settings: text({ mode: 'json' }).$type<unknown>().notNull(),
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
  (t) => [primaryKey({ columns: [t.schoolId, t.number] })],
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
    mail: text().$type<'first' | 'next' | 'none'>().notNull(),
  },
  (t) => [index('people_school').on(t.schoolId), index('people_email').on(sql`lower(${t.email})`)],
)
export type Role = 'headteacher' | 'slt' | 'dsl' | 'ddsl' | 'chair' | 'office'
