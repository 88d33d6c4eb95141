import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { restorable } from '../../scripts/restorable.ts'

const TABLE = 'CREATE TABLE `logos` (`id` text, `said` text NOT NULL, `bytes` blob, `size` integer);'
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const insert = (...values: string[]) =>
  `INSERT INTO "logos" ("id","said","bytes","size") VALUES(${values.join(',')});`

/** What a database holds after it has taken these statements, each no longer than D1 takes. */
function restored(sql: string) {
  const database = new DatabaseSync(':memory:')
  for (const statement of sql.split(';\n')) {
    expect(Buffer.byteLength(statement)).toBeLessThan(100_000)
    database.exec(statement)
  }
  return database
    .prepare('SELECT * FROM logos')
    .all()
    .map((row) => ({ ...row }))
}

test('rows of any length come back as they were', () => {
  const said = "‘It’s’, (they'said) 🙂 ; -- ".repeat(8000)
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
  const hex = `X'${Buffer.from(bytes).toString('hex')}'`
  const before = insert("'a'", "replace('one\\ntwo','\\n',char(10))", 'NULL', '1')
  const sql = [TABLE, before, insert("'b'", quoted(said), hex, '-2'), insert("'c'", "''", "X''", 'NULL'), '']
  expect(restored(restorable(sql.join('\n')))).toEqual([
    { id: 'a', said: 'one\ntwo', bytes: null, size: 1 },
    { id: 'b', said, bytes, size: -2 },
    { id: 'c', said: '', bytes: new Uint8Array(), size: null },
  ])
})

test('what is short enough stays as it is', () => {
  const sql = `${TABLE}\n${insert("'a'", quoted('x'.repeat(50_000)), 'NULL', '1')}\n`
  expect(restorable(sql)).toBe(sql)
})

test('a row that can’t be cut stops the restore, by the name of its table', () => {
  const long = `replace('${'x'.repeat(200_000)}\\n','\\n',char(10))`
  expect(() => restorable(insert("'a'", long, 'NULL', '1'))).toThrow('INSERT INTO "logos"')
  expect(() => restorable(`INSERT INTO "logos" VALUES(${quoted('x'.repeat(200_000))});`)).toThrow('cut')
})
