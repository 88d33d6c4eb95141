// Adds the schools that are described in files: `npm run add-school -- FILE … [--remote]`. Without --remote,
// to the database on this machine. The files in scripts/demo show the form.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/d1'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { addSchool } from '../src/schools/school-file.ts'
import { argumentsOf, fail, failWith } from './command.ts'
import { schoolIn } from './school-in.ts'
import { wrangler } from './wrangler.ts'

export class AlreadyThere extends Error {}

/** The SQL that adds the school a file describes; an error names each thing in it that is wrong. */
export function sqlToAdd(file: string): string {
  const dialect = new SQLiteSyncDialect()
  const statements = addSchool(drizzle({} as D1Database), schoolIn(file), Date.now())
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

const USAGE = 'npm run add-school -- FILE … [--remote]'

if (import.meta.main) {
  const { values, positionals: files } = argumentsOf(USAGE, {
    options: { remote: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (files.length === 0) fail(`Which school? ${USAGE}`)
  try {
    addSchools(files, [values.remote ? '--remote' : '--local'])
    console.log(
      `Added to ${values.remote ? 'the deployment' : 'this machine’s database'}: ${files.join(', ')}`,
    )
  } catch (error) {
    failWith(error)
  }
}
