import { asc, eq, sql } from 'drizzle-orm'
import { schools } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { type SchoolSettings, schoolSettings } from './settings.ts'

export interface School {
  id: string
  slug: string
  name: string
  settings: SchoolSettings
}

const MOST_LISTED = 50

/** The school with this slug, or null. */
export async function schoolBySlug({ db }: Storage, slug: string): Promise<School | null> {
  const rows = await db.select().from(schools).where(eq(schools.slug, slug)).limit(1)
  return rows[0] ? { ...rows[0], settings: schoolSettings.parse(rows[0].settings) } : null
}

/** Names and slugs of the schools whose name holds `words`, by name; 50 at the most. */
export function schoolsNamed({ db }: Storage, words: string): Promise<Pick<School, 'slug' | 'name'>[]> {
  return db
    .select({ slug: schools.slug, name: schools.name })
    .from(schools)
    .where(sql`instr(lower(${schools.name}), lower(${words})) > 0`)
    .orderBy(asc(schools.name))
    .limit(MOST_LISTED)
}
