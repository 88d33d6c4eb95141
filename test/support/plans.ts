import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** The tables that grow with schools, with what they do and with who signs in. */
const GROWING = new Set(
  `concerns events outbox messages looks kept_from evidence schools people code_versions code_drafts logos users sessions
  accounts passkeys verifications code_requests newer`.split(/\s+/),
)

/** What an index is looked into with, where that is a school's or one row's alone. */
const OWN = /\b(school_id|id|rowid)=\?/

/**
 * Every different statement that the Worker sends to the database from now on; what this gives ends it and lists them.
 * Drizzle writes small letters, tests write capitals.
 */
export function watchStatements(): () => string[] {
  const spy = vi.spyOn(env.DB, 'prepare')
  return () => {
    const asked = new Set(spy.mock.calls.map(([statement]) => statement))
    spy.mockRestore()
    return [...asked].filter((statement) => /^[a-z]/.test(statement))
  }
}

/** A table that a statement reads from end to end, and the statement. */
export interface Scan {
  table: string
  statement: string
}

/**
 * The tables that statements would read from end to end, of those that grow. Going through a whole index is that too,
 * and so is an index that is made for one statement; and, where a statement is about one school, an index that leads to
 * the rows of others. SQLite plans by tables and indexes alone as long as it has no statistics, and D1 has none.
 */
export async function scansIn(statements: string[]): Promise<Scan[]> {
  const found: Scan[] = []
  for (const statement of statements) {
    const values = Array(statement.split('?').length - 1).fill(1)
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .bind(...values)
      .all<{ detail: string }>()
    for (const { detail } of plan.results) {
      const [, how, table = ''] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? []
      const isWhole = how === 'SCAN' || detail.includes('AUTOMATIC')
      const leadsToOthers = statement.includes(`"${table}"."school_id" = ?`) && !OWN.test(detail)
      if (GROWING.has(table) && (isWhole || leadsToOthers)) found.push({ table, statement })
    }
  }
  return found
}
