// `npm run restorable -- EXPORT.sql RESTORABLE.sql`: makes what `wrangler d1 export` wrote fit for `wrangler d1 execute`.
// An export has each row in one statement, and D1 takes no statement of more than 100 KB: one long concern, and the
// backup could not be read back. Here long values are put in piece by piece.
import { writeFileSync } from 'node:fs'
import { argumentsOf, fail, failWith, readGiven } from './command.ts'

/** In bytes, as D1 counts them, and some to spare. */
const LONGEST_STATEMENT = 90_000
/** Of a value that need not be cut, in characters; and of a piece, which takes four bytes for each at the most. */
const SHORT = 1_000
const PIECE = 20_000

const INSERT = /^INSERT INTO ("\w+") \(([^)]*)\) VALUES\((.*)\);$/s
const TEXT = /^'.*'$/s
const BYTES = /^[xX]'[0-9a-fA-F]*'$/
/** Two quotes stand for one, and must stay together. */
const PIECES_OF_TEXT = new RegExp(`(?:''|[^']){1,${PIECE}}`, 'gu')
const PIECES_OF_BYTES = new RegExp(`(?:..){1,${PIECE}}`, 'g')

/**
 * The same rows in statements that D1 takes.
 *
 * @throws Error that names the table of a row that can't be cut.
 */
export function restorable(exported: string): string {
  return exported
    .split('\n')
    .map((line) => (isLong(line) ? cut(line) : line))
    .join('\n')
}

const isLong = (statement: string) => Buffer.byteLength(statement) > LONGEST_STATEMENT
const mayBeCut = (value: string) => value.length > SHORT && (TEXT.test(value) || BYTES.test(value))

/** A row without its long values, then each piece of those, added to the row that is last. */
function cut(statement: string): string {
  const [, table = '', names = '', list = ''] = INSERT.exec(statement) ?? []
  const columns = names.split(',').map((name) => name.trim())
  const values = valuesIn(list)
  const first = values.map((value) => (mayBeCut(value) ? value.replace(/'.*'/s, "''") : value))
  const statements = [
    `INSERT INTO ${table} (${names}) VALUES(${first.join(',')});`,
    ...values.flatMap((value, i) =>
      mayBeCut(value) ? piecesOf(value).map((piece) => add(table, columns[i] ?? '', piece)) : [],
    ),
  ]
  if (!table || columns.length !== values.length || statements.some(isLong)) {
    throw new Error(`A row can’t be cut: ${statement.slice(0, 60)} …`)
  }
  return statements.join('\n')
}

/** What stands between the commas of a list of values. */
function valuesIn(list: string): string[] {
  const values: string[] = []
  let [from, depth, isText] = [0, 0, false]
  for (let at = 0; at < list.length; at++) {
    const char = list[at]
    if (char === "'") isText = !isText
    if (isText) continue
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ',' && depth === 0) {
      values.push(list.slice(from, at))
      from = at + 1
    }
  }
  return [...values, list.slice(from)]
}

const piecesOf = (value: string): string[] =>
  BYTES.test(value)
    ? (value.slice(2, -1).match(PIECES_OF_BYTES) ?? []).map((piece) => `X'${piece}'`)
    : (value.slice(1, -1).match(PIECES_OF_TEXT) ?? []).map((piece) => `'${piece}'`)

function add(table: string, column: string, piece: string): string {
  const longer = piece.startsWith('X') ? `CAST(${column} || ${piece} AS BLOB)` : `${column} || ${piece}`
  return `UPDATE ${table} SET ${column} = ${longer} WHERE rowid = (SELECT max(rowid) FROM ${table});`
}

const USAGE = 'npm run restorable -- EXPORT.sql RESTORABLE.sql'

if (import.meta.main) {
  const { positionals } = argumentsOf(USAGE, { allowPositionals: true })
  const [from, to, ...more] = positionals
  if (!from || !to || more.length > 0) fail(`Which files? ${USAGE}`)
  try {
    writeFileSync(to, restorable(readGiven(from)), { mode: 0o600 })
  } catch (error) {
    failWith(error)
  }
}
