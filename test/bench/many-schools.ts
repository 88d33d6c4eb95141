import type { DatabaseSync } from 'node:sqlite'
import type { Measured } from './measured-school.ts'

/** The tables whose rows belong to one concern, by the column that says to which. */
const OF_CONCERN = {
  concerns: 'id',
  events: 'concern_id',
  outbox: 'concern_id',
  messages: 'concern_id',
  looks: 'concern_id',
  kept_from: 'concern_id',
}

/**
 * Fills a database with the measured school and many more, whose concerns are copies of its own: as many rows in every
 * table, as long and as varied, and the measured school's among them as they would have come in. What is sealed in a
 * copy doesn't open; no page that is measured asks for it.
 *
 * @param database has the tables, and nothing in them. @param small the file with the measured school.
 */
export function fillManySchools(
  database: DatabaseSync,
  small: string,
  measured: Measured,
  { schools, concerns }: { schools: number; concerns: number },
): void {
  const [others, many] = [schools - 1, Math.round(concerns / measured.concerns.length) - 1]
  if (many > others)
    throw new Error(`${schools} schools are too few: each has ${measured.concerns.length} concerns at most`)
  database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000`)
  database.exec(`ATTACH '${small}' AS small; BEGIN`)
  const makeIndexes = withoutIndexes(database)
  numberSchools(database, others)
  copySchools(database, others)
  const copies = Object.entries(OF_CONCERN).map(([table, key]) => copyOf(database, table, key))
  for (const [place, { id }] of measured.concerns.entries()) {
    for (const [from, to] of [[0, 0], ...within((place * many) % others, many, others)] as const) {
      for (const copy of copies) copy(from, to, id)
    }
  }
  makeIndexes()
  database.exec(`COMMIT; DETACH small; PRAGMA journal_mode = WAL`)
}

/** Takes the indexes out, and gives what makes them again: all at once takes a fraction of row by row. */
function withoutIndexes(database: DatabaseSync): () => void {
  const indexes = database
    .prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
    .all()
  for (const { name } of indexes) database.exec(`DROP INDEX main.${name}`)
  return () => {
    for (const { sql } of indexes) database.exec(String(sql))
  }
}

/** The others have the numbers from 1; the measured school is 0. Its rows are copied as they are. */
function numberSchools(database: DatabaseSync, others: number): void {
  database.exec(`CREATE TEMP TABLE copy (number INTEGER PRIMARY KEY, school TEXT, start TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${others})
    INSERT INTO copy SELECT i, 'school-' || i, printf('%08x', (i * 2654435761) & 4294967295) FROM n`)
  database.exec(`INSERT INTO copy VALUES (0, NULL, NULL)`)
}

/** Numbers that follow each other from the one after `start` on, and begin again with 1 after the last. */
function within(start: number, count: number, others: number): [number, number][] {
  const beyond = start + count - others
  return beyond > 0
    ? [
        [start + 1, others],
        [1, beyond],
      ]
    : [[start + 1, start + count]]
}

/** Schools with their codes and people, and who of them has signed in. */
function copySchools(database: DatabaseSync, others: number): void {
  const middle = Math.floor(others / 2)
  for (const [from, to] of [
    [1, middle],
    [0, 0],
    [middle + 1, others],
  ] as const) {
    for (const table of ['schools', 'code_versions', 'people', 'users', 'sessions']) {
      copyOf(database, table)(from, to)
    }
  }
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${others})
    INSERT INTO code_requests SELECT hex(randomblob(16)), hex(randomblob(16)), i FROM n`)
  database.exec(
    `INSERT INTO verifications SELECT id, address_hash, address_hash, 9e12, 1, 1 FROM code_requests`,
  )
}

/** Copies all of a table, or what belongs to one concern, for the schools with the numbers between two. */
function copyOf(database: DatabaseSync, table: string, key?: string) {
  const columns = database.prepare(`PRAGMA main.table_info(${table})`).all()
  const names = columns.map(({ name }) => String(name))
  const ofConcern = key ? `s.school_id = (SELECT id FROM small.schools) AND s.${key} = ?3` : '?3 IS NULL'
  const statement = database.prepare(`INSERT INTO main.${table} (${names.map((name) => `"${name}"`).join()})
    SELECT ${names.map((name) => copied(table, name)).join()} FROM small.${table} AS s CROSS JOIN copy
    WHERE copy.number BETWEEN ?1 AND ?2 AND ${ofConcern}`)
  return (from: number, to: number, concern: string | null = null) => void statement.run(from, to, concern)
}

/** A column of a copy: ids and addresses are the copy's own, so that each stands elsewhere in its index. */
function copied(table: string, column: string): string {
  const from = `s."${column}"`
  if (column === 'school_id' || (table === 'schools' && (column === 'id' || column === 'slug'))) {
    return `coalesce(copy.school, ${from})`
  }
  if (column === 'email')
    return `replace(${from}, '@bramble-hill', '@' || coalesce(copy.school, 'bramble-hill'))`
  return `CASE WHEN copy.start IS NOT NULL AND length(${from}) = 36 THEN copy.start || substr(${from}, 9) ELSE ${from} END`
}
