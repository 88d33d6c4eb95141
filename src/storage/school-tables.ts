import * as schema from './schema.ts'

/**
 * Every table with rows of one school, but `schools` itself: what goes with a school when it is deleted. A test holds
 * this list against the database.
 */
export const SCHOOL_TABLES = [
  schema.concerns,
  schema.keptFrom,
  schema.looks,
  schema.messages,
  schema.events,
  schema.outbox,
  schema.evidence,
  schema.codeVersions,
  schema.codeDrafts,
  schema.people,
  schema.logos,
] as const
