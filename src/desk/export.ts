import { and, asc, gte, type SQL, sql } from 'drizzle-orm'
import { visibleTo } from '../concerns/access.ts'
import type { ConcernRow } from '../concerns/act.ts'
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts'
import type { Words } from '../i18n/words.ts'
import { londonMinute } from '../schools/calendar.ts'
import type { Person } from '../schools/people.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

/** How many rows are read at once: the whole school never stands in memory. */
const PAGE = 1000
const HOUR = 3_600_000

/**
 * Every concern that somebody may see, as the bytes of a CSV file, oldest first, read page by page as it is sent.
 *
 * @param ownPoints what each point of the school's code is called, by its id.
 */
export function allAsCsv(
  store: Store,
  person: Person,
  t: Words,
  ownPoints: Record<string, string>,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  const lines = linesOf(store, person, (row) => cellsOf(row, t, ownPoints), t)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(text.encode(value))
    },
  })
}

async function* linesOf(
  store: Store,
  person: Person,
  cells: (row: ConcernRow) => string[],
  t: Words,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(t.deskExport.columns)
  let last: ConcernRow | undefined
  do {
    const rows = await store
      .find(concerns, and(last && isAfter(last), visibleTo(person)))
      .orderBy(asc(concerns.raisedAt), asc(concerns.id))
      .limit(PAGE)
    last = rows.length === PAGE ? rows.at(-1) : undefined
    if (rows.length > 0) yield rows.map((row) => csvLine(cells(row))).join('')
  } while (last)
}

const isAfter = ({ raisedAt, id }: ConcernRow): SQL =>
  and(
    gte(concerns.raisedAt, raisedAt),
    sql`(${concerns.raisedAt}, ${concerns.id}) > (${raisedAt}, ${id})`,
  ) as SQL

function cellsOf(row: ConcernRow, t: Words, ownPoints: Record<string, string>): string[] {
  const points: Record<string, string> = { ...ownPoints, ...t.desk.points }
  const when = (at: number | null) => (at === null ? '' : londonMinute(at))
  return [
    row.reference,
    when(row.raisedAt),
    when(row.replyBy),
    when(row.answeredAt),
    when(row.closedAt),
    t.desk.states[row.state],
    t.desk.about[row.about],
    row.points.map((id) => points[id] ?? id).join('; '),
    row.groupName ?? '',
    row.outcome ? t.desk.ladder[row.outcome].name : '',
    row.answeredAt === null ? '' : ((row.answeredAt - row.raisedAt) / HOUR).toFixed(1),
    String(row.codeVersion ?? ''),
  ]
}
