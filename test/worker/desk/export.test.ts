import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

/** The rows of a CSV file (RFC 4180), by a reader that knows nothing of the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  for (let at = 0; at < csv.length; at = cells.lastIndex) {
    cells.lastIndex = at
    const [, quoted, plain, end] = cells.exec(csv) ?? []
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

async function exported(email: string, school = 'bramble-hill') {
  const answer = await (await atDesk(email, school)).post('/concerns.csv', { token: newToken() })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  return { answer, text, rows: answer.status === 200 ? parse(text.slice(1)) : [] }
}
const references = (rows: string[][]) => rows.slice(1).map(([reference]) => reference)

test('has one row for each concern, with its dates, state, points and outcome, and no word and nobody in it', async () => {
  const { reference } = await raise({
    ...{ about: 'parent', points: ['rumour', 'photo'], group: 'Year 2', said: 'zebra', named: 'zebra' },
    ...{ name: 'Zebra', contact: 'zebra@home.example.com', more: 'zebra', when: 'zebra' },
  })
  const other = await raise()
  const head = await atDesk(cast.head)
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'looking')
  await head.act(reference, 'decide', { rung: 'caution', reason: 'zebra' })
  const { answer, text, rows } = await exported(cast.head)
  expect(answer.headers.get('Content-Type')).toContain('text/csv; charset=utf-8')
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="concerns-bramble-hill-\d{4}-\d\d-\d\d\.csv"$/,
  )
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text.match(/(?<!\r)\n/)).toBeNull()
  expect(text).not.toMatch(/zebra/i)
  expect(references(rows)).toEqual([reference, other.reference])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]))
  const [, first = []] = rows
  const minute = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  expect(first).toEqual([
    ...[reference, minute, minute, minute, '', 'Looking into it', 'a parent or carer'],
    ...['a rumour; photos', 'Year 2', 'A cautionary notice', '0.0', '2'],
  ])
})

test('a group that a spreadsheet would run is only text', async () => {
  await raise({ group: 'Year 2' })
  await env.DB.prepare(`UPDATE concerns SET group_name = '=HYPERLINK("http://x","y")'`).run()
  const { rows } = await exported(cast.head)
  expect(rows[1]?.[8]).toBe(`'=HYPERLINK("http://x","y")`)
})

test('each reader gets what they may see, and nothing of another school', async () => {
  const mine = await raise()
  const chairs = await raise({ about: 'headteacher' })
  const deputys = await raise({ about: 'slt', named: 'Ngozi Adeyemi' })
  const theirs = await raise({}, 'saltmarsh')
  const seen = async (email: string, school?: string) => references((await exported(email, school)).rows)
  expect(await seen(cast.head)).toEqual([mine.reference, deputys.reference])
  expect(await seen(cast.deputyAndDsl)).toEqual([mine.reference])
  expect(await seen(cast.chair)).toEqual([chairs.reference])
  expect(await seen('head@saltmarsh.example.com', 'saltmarsh')).toEqual([theirs.reference])
  expect((await exported(cast.office)).answer.status).toBe(403)
  expect((await exported('head@saltmarsh.example.com')).answer.status).toBe(404)
})

test('looking at the address makes and logs nothing; the button logs it once', async () => {
  const head = await atDesk(cast.head)
  const page = await head.get('/concerns.csv')
  expect(page.headers.get('Content-Type')).toContain('text/html')
  expect(await head.page('/log')).not.toContain('as a spreadsheet')
  const token = newToken()
  await head.post('/concerns.csv', { token })
  await head.post('/concerns.csv', { token })
  expect((await head.page('/log')).match(/Exported: all concerns, as a spreadsheet/g)).toHaveLength(1)
})

test('is read page by page: 2,500 concerns are each there once', async () => {
  const insert = env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
     INSERT INTO concerns (id, school_id, reference, submission_key, return_code_hash, raised_at, moved_at, reply_by,
       state, about, points, risks, route, with_dsl, sealed_account, sealed_reporter)
     SELECT 'c' || i, 'bramble-hill', 'R' || i, 's' || i, 'h' || i, i / 700, i, 9, 'new',
       'parent', '["rumour"]', '[]', 'slt', 0, 'x', 'x' FROM n`,
  )
  await insert.run()
  const { rows } = await exported(cast.head)
  expect(rows).toHaveLength(2501)
  expect(new Set(references(rows)).size).toBe(2500)
})
