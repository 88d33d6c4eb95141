import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { schools } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { searchByName } from './name-search.ts'
import { type SchoolSettings, schoolSettings } from './settings.ts'

export interface School {
  id: string
  slug: string
  name: string
  settings: SchoolSettings
  /** See `schools.revision`. */
  revision: number
  /** Why parents can't see its pages; null when they can. */
  closedFor: 'set-up' | 'suspended' | null
}

const MOST_LISTED = 50

/** The school with this slug, or null. */
export async function schoolBySlug({ db }: Storage, slug: string): Promise<School | null> {
  const rows = await db.select().from(schools).where(eq(schools.slug, slug)).limit(1)
  return rows[0] ? schoolFrom(rows[0]) : null
}

/** The schools with these ids; 90 at the most, since a query takes 100 values. */
export async function schoolsWith({ db }: Storage, ids: string[]): Promise<Map<string, School>> {
  const rows = await db.select().from(schools).where(inArray(schools.id, ids))
  return new Map(rows.map((row) => [row.id, schoolFrom(row)]))
}

/** So many of the schools of which something is true, in no order: one that faults keeps no other from its turn. */
export async function schoolsWhere({ db }: Storage, where: SQL, most: number): Promise<School[]> {
  const rows = await db.select().from(schools).where(where).orderBy(sql`random()`).limit(most)
  return rows.map(schoolFrom)
}

/** A school as its row in `schools` holds it, with the defaults of settings that it lacks. */
export const schoolFrom = (row: typeof schools.$inferSelect): School => ({
  ...row,
  settings: schoolSettings.parse(row.settings),
})

/** Some of the schools that are open to parents. */
export interface Found {
  schools: Pick<School, 'slug' | 'name'>[]
  hasMore: boolean
}

/** The schools that are open to parents and whose name holds what was typed, the best match first; 50 at the most. */
export async function schoolsNamed({ db }: Storage, typed: string): Promise<Found> {
  const { matches, rank } = searchByName(typed)
  const rows = await db
    .select({ slug: schools.slug, name: schools.name })
    .from(schools)
    .where(and(isNull(schools.closedFor), matches))
    .orderBy(...(matches ? [rank] : []), asc(schools.name))
    .limit(MOST_LISTED + 1)
  return { schools: rows.slice(0, MOST_LISTED), hasMore: rows.length > MOST_LISTED }
}
