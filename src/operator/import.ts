import { en } from '../i18n/en.ts'
import { type NewSchool, newSchool, operatorIn } from './new-school.ts'

/** How many schools can be added at once. */
export const MOST_SCHOOLS = 300
/** How many bytes their file may have. */
export const LARGEST_LIST = 300_000

const words = en.operator.import

/** What each column is for, by its name in the first line. */
const COLUMNS = {
  name: 'school',
  slug: 'slug',
  'head name': 'headName',
  'head email': 'headEmail',
  'chair name': 'chairName',
  'chair email': 'chairEmail',
  'starting point': 'start',
  nation: 'nation',
} as const
type Column = keyof typeof COLUMNS
const NEEDED: readonly Column[] = ['name', 'head name', 'head email', 'chair name', 'chair email']

/** The columns, in the order of the template. */
export const columnNames = Object.keys(COLUMNS) as Column[]

/** Something that is wrong with one line of the file, counted from 1, in words. */
interface LineFault {
  line: number
  says: string[]
}

export type Understood =
  /** Every line is right. */
  | { outcome: 'ready'; schools: NewSchool[]; unused: string[] }
  /** What is wrong, by line; nothing of it can be added. */
  | { outcome: 'wrong'; lines: LineFault[] }
  /** There is nothing to read; a key of `t.operator.import.errors`. */
  | { outcome: 'refused'; why: 'empty' | 'tooMany' }

/**
 * Reads a list of schools from the text of a CSV file, without adding any.
 *
 * @param taken which of these slugs are given already. @param operators the addresses of those who run Gatepost.
 */
export async function understand(text: string, operators: string[], taken: Taken): Promise<Understood> {
  const { rows, broken } = await parse(text)
  const [header, ...rest] = rows
  if (!header || rest.length === 0) return { outcome: 'refused', why: 'empty' }
  if (rest.length > MOST_SCHOOLS) return { outcome: 'refused', why: 'tooMany' }
  const names = header.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  )
  const says = faultsOfHeader(names)
  if (says.length > 0) return { outcome: 'wrong', lines: [{ line: header.line, says }] }
  const read = rest.map((row) => readRow(row, names, operators, broken.has(row.line)))
  const lines = await withSlugs(read, taken)
  if (lines.length > 0) return { outcome: 'wrong', lines }
  const unused = names.filter((name) => name && !(name in COLUMNS))
  return { outcome: 'ready', schools: read.flatMap(({ school }) => school ?? []), unused }
}

type Taken = (slugs: string[]) => Promise<string[]>

interface Row {
  line: number
  cells: string[]
}

/** The lines that hold something, and which of them have a quotation mark out of place. */
async function parse(text: string): Promise<{ rows: Row[]; broken: Set<number> }> {
  const { default: papa } = await import('papaparse')
  const { data, errors } = papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const rows: Row[] = []
  let line = 1
  for (const cells of data) {
    rows.push({ line, cells })
    // A cell in quotation marks may go on over several lines.
    line += 1 + cells.join('').split(/\r\n?|\n/).length - 1
  }
  const broken = errors.flatMap(({ row }) => (row === undefined ? [] : [rows[row]?.line ?? 0]))
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim())), broken: new Set(broken) }
}

/** What stands between the columns of the first line: a spreadsheet takes it from the language of its computer. */
function delimiterOf(text: string): string {
  const first = /\S.*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => first.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function faultsOfHeader(names: string[]): string[] {
  const missing = NEEDED.filter((name) => !names.includes(name)).map(words.noColumn)
  const twice = columnNames.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  return [...missing, ...twice.map(words.columnTwice)]
}

interface Read extends LineFault {
  school?: NewSchool
}

function readRow({ line, cells }: Row, names: string[], operators: string[], isBroken: boolean): Read {
  if (isBroken) return { line, says: [words.fault.quotes] }
  const last = cells.findLastIndex((cell) => cell.trim())
  if (last >= names.length) return { line, says: [words.fault.cells(last + 1, names.length)] }
  const fields = Object.fromEntries(columnNames.map((name) => [COLUMNS[name], cells[names.indexOf(name)]]))
  const parsed = newSchool.safeParse(fields)
  if (parsed.success) {
    const field = operatorIn(parsed.data, operators)
    return { line, says: field ? [inWords(field, 'operator')] : [], school: parsed.data }
  }
  return { line, says: parsed.error.issues.map((issue) => inWords(String(issue.path[0]), issue.message)) }
}

/** "head email: Type their email address." */
function inWords(field: string, message: string): string {
  const texts: Record<string, string> = { ...en.people.faults, ...en.operator.errors }
  const column = columnNames.find((name) => COLUMNS[name] === field)
  return `${column}: ${texts[message] ?? message}`
}

/** What is wrong, with what only shows beside the other lines and the schools that are there: each slug is given once. */
async function withSlugs(read: Read[], taken: Taken): Promise<LineFault[]> {
  const firstLine = new Map<string, number>()
  const given = new Set(await taken(read.flatMap(({ school }) => school?.slug ?? [])))
  const found: LineFault[] = []
  for (const { line, says, school } of read) {
    const all = [...says]
    if (school) {
      const other = firstLine.get(school.slug)
      if (other) all.push(words.fault.sameSlug(school.slug, other))
      else firstLine.set(school.slug, line)
      if (given.has(school.slug)) all.push(words.fault.taken(school.slug))
    }
    if (all.length > 0) found.push({ line, says: all })
  }
  return found
}
