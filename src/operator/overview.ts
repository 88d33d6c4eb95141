import { and, asc } from 'drizzle-orm'
import { searchByName } from '../schools/name-search.ts'
import type { School } from '../schools/schools.ts'
import { schools } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { type Health, healthOf, needsAttention } from './health.ts'

const PAGE = 50

/** What of the list is asked for. */
export interface OverviewSought {
  /** Part of a name, as it was typed. */
  q: string
  /** Only the schools that somebody should look after. */
  tab: 'all' | 'attention'
  /** From 1. */
  page: number
}

export interface Overview {
  schools: (Pick<School, 'slug' | 'name' | 'closedFor'> & { health: Health })[]
  hasMore: boolean
}

/** A page of the operator's list, by name: no reference, nobody's name, nothing of a concern but how many are overdue. */
export async function overviewOf(storage: Storage, sought: OverviewSought, now: number): Promise<Overview> {
  const found = await storage.db
    .select({ id: schools.id, slug: schools.slug, name: schools.name, closedFor: schools.closedFor })
    .from(schools)
    .where(and(searchByName(sought.q).matches, sought.tab === 'attention' ? needsAttention(now) : undefined))
    .orderBy(asc(schools.name), asc(schools.slug))
    .limit(PAGE + 1)
    .offset((sought.page - 1) * PAGE)
  const rows = found.slice(0, PAGE)
  const health = await healthOf(
    storage,
    rows.map(({ id }) => id),
    now,
  )
  return {
    schools: rows.map(({ id, ...school }) => ({ ...school, health: health.get(id) as Health })),
    hasMore: found.length > PAGE,
  }
}
