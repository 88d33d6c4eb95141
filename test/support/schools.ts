import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/d1'
import brambleHill from '../../scripts/demo/bramble-hill.json' with { type: 'json' }
import saltmarsh from '../../scripts/demo/saltmarsh.json' with { type: 'json' }
import { addSchool, schoolFile } from '../../src/schools/school-file.ts'

/** Mail holds the concern; the head is first in line, the deputy (and DSL) next. */
export const BRAMBLE_HILL = schoolFile.parse(brambleHill)
/** Mail is only a notice; head and deputy (and DSL) are first in line, an assistant head next. */
export const SALTMARSH = schoolFile.parse(saltmarsh)

/** The cast, by what each is to a concern. */
export const cast = {
  head: 'head@bramble-hill.example.com',
  deputyAndDsl: 'deputy@bramble-hill.example.com',
  assistant: 'assistant@bramble-hill.example.com',
  chair: 'chair@bramble-hill.example.com',
  office: 'office@bramble-hill.example.com',
}

/** Adds schools to a database, as `npm run add-school` does. */
export async function addSchools(d1: D1Database, ...files: (typeof BRAMBLE_HILL)[]): Promise<void> {
  const db = drizzle(d1)
  for (const file of files) {
    const [first, ...rest] = addSchool(db, file, Date.now()) as unknown as BatchItem<'sqlite'>[]
    if (first) await db.batch([first, ...rest])
  }
}
