import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { keyOf } from './key-of.ts'

/**
 * Pictures that belong to a concern. The picture itself is an object in R2, sealed with a key that only its row
 * holds: once the row has lost it, nobody can open the object any more.
 */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    schoolId: text('school_id').notNull(),
    concernId: text('concern_id').notNull(),
    addedAt: integer('added_at').notNull(),
    /** 'reporter', or the id of one of the school's people. */
    addedBy: text('added_by').notNull(),
    /** How many bytes the picture has. */
    size: integer().notNull(),
    /** Its name on the page, among those of its concern: from 1, and never given again. */
    number: integer().notNull().default(0),
    /** On its way in, there, or on its way out: the cron ends the first and the last. */
    state: text().$type<'coming' | 'there' | 'going'>().notNull(),
    objectName: text('object_name').notNull(),
    /** Since when nobody can look at it, and it is not deleted; null when it is not locked. */
    lockedAt: integer('locked_at'),
    /** Its type and its key; empty once it is going. */
    sealedDetails: text('sealed_details'),
    keyId: keyOf('sealed_details'),
  },
  (t) => [
    index('evidence_concern').on(t.schoolId, t.concernId, t.number),
    index('evidence_state').on(t.state, t.addedAt),
    index('evidence_key').on(t.keyId),
  ],
)
