// Adds the schools that are described in files: `npm run add-school -- FILE … [--remote]`. Without --remote,
// to the database on this machine. The files in scripts/demo show the form.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/d1'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import * as z from 'zod'
import { addSchool, schoolFile } from '../src/schools/school-file.ts'
import { wrangler } from './wrangler.ts'

export class AlreadyThere extends Error {}

/** The SQL that adds the school a file describes; an error names each thing in it that is wrong. */
export function sqlToAdd(file: string): string {
  const parsed = schoolFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`)
  const dialect = new SQLiteSyncDialect()
  const statements = addSchool(drizzle({} as D1Database), parsed.data, Date.now())
  return statements.map((s) => `${dialect.sqlToQuery(s.getSQL().inlineParams()).sql};\n`).join('')
}

/**
 * Runs the SQL of these files on the local or the remote database, through wrangler.
 *
 * @throws Error when one of the schools is there already; then none was added.
 */
export function addSchools(files: string[], where: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'gatepost-'))
  try {
    const script = join(folder, 'schools.sql')
    writeFileSync(script, files.map(sqlToAdd).join(''))
    wrangler(['d1', 'execute', 'DB', '--yes', `--file=${script}`, ...where])
  } catch (error) {
    if (!/UNIQUE constraint/.test(String(error))) throw error
    throw new AlreadyThere(`There is a school at that address already. Nothing was changed.`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) {
  const files = process.argv.slice(2).filter((argument: string) => !argument.startsWith('--'))
  const where = process.argv.includes('--remote') ? '--remote' : '--local'
  if (files.length === 0) {
    console.error('Which school? npm run add-school -- FILE … [--remote]')
    process.exit(1)
  }
  try {
    addSchools(files, [where])
    console.log(`Added: ${files.join(', ')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
