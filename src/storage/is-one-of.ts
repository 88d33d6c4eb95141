import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Whether a column holds one of any number of texts. They go along as one value: a query of D1's takes a hundred. */
export const isOneOf = (column: SQLiteColumn, texts: string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(texts)}))`
