import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** So many rows at once stay well below the 2 MB that one value may have. */
const ROWS_AT_ONCE = 50

/**
 * The statements that insert any number of rows, of any schools. The rows go along as one JSON value: a query takes
 * 100 values, and a request a thousand queries.
 */
export function insertMany<T extends SQLiteTable>(
  db: DrizzleD1Database,
  table: T,
  rows: InferInsertModel<T>[],
): BatchItem<'sqlite'>[] {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated)
  const picked = columns.map(([name]) => sql.raw(`value ->> '$.${name}'`))
  const asJson = (row: Record<string, unknown>) =>
    Object.fromEntries(
      columns.map(([name, column]) => {
        const value = row[name] ?? column.default ?? null
        return [name, value === null ? null : column.mapToDriverValue(value)]
      }),
    )
  const statements: BatchItem<'sqlite'>[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE).map(asJson))
    statements.push(
      db.insert(table).select(sql`SELECT ${sql.join(picked, sql`, `)} FROM json_each(${json})` as never),
    )
  }
  return statements
}
