import { sql } from 'drizzle-orm'
import { text } from 'drizzle-orm/sqlite-core'

/** The id of the key that sealed a row, so that the re-seal job finds the old ones by index. */
export const keyOf = (sealedColumn: string) =>
  text('key_id').generatedAlwaysAs(sql.raw(`substr(${sealedColumn}, 1, 8)`), { mode: 'virtual' })
