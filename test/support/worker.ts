import { applyD1Migrations } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, vi } from 'vitest'
import { noteChange } from '../../src/schools/known.ts'
import { addSchools, BRAMBLE_HILL, SALTMARSH } from './schools.ts'

export const ORIGIN = 'https://gatepost.example.com'

/**
 * A migrated database with nothing but the two schools before each test. Nobody waits, and the queue keeps its
 * hints to itself, so that mail moves only when a test moves it; what nobody watches goes nowhere.
 */
export function withSchools(...schools: (typeof BRAMBLE_HILL)[]): void {
  beforeEach(async () => {
    noteChange()
    await emptyStorage()
    vi.spyOn(scheduler, 'wait').mockResolvedValue()
    interceptMail({ take: () => {} })
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockResolvedValue(undefined as never)
    await addSchools(env.DB, ...(schools.length > 0 ? schools : [BRAMBLE_HILL, SALTMARSH]))
  })
  afterEach(async () => {
    watchers = []
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
}

/** Empties database and bucket: much faster than new ones. A trigger can only be a test's own, for a fault. */
async function emptyStorage(): Promise<void> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  const [tables, triggers] = await Promise.all([namesOf('table'), namesOf('trigger')])
  await env.DB.batch(
    [
      'PRAGMA defer_foreign_keys = on',
      ...triggers.map((name) => `DROP TRIGGER "${name}"`),
      ...tables.filter((name) => name !== 'd1_migrations').map((name) => `DELETE FROM "${name}"`),
    ].map((statement) => env.DB.prepare(statement)),
  )
  const { objects } = await env.EVIDENCE.list()
  await env.EVIDENCE.delete(objects.map(({ key }) => key))
}

async function namesOf(type: 'table' | 'trigger'): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = ? AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
  )
    .bind(type)
    .all<{ name: string }>()
  return results.map(({ name }) => name)
}

/** Asks the Worker for a page. */
export const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  exports.default.fetch(new Request(ORIGIN + path, { headers, redirect: 'manual' }))

type Fields = Record<string, string | string[]>

/** Sends the Worker a form as a browser would. */
export function post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const entry of [value].flat()) body.append(name, entry)
  }
  return send(path, body, headers)
}

/** Sends the Worker a form with a file in one of its fields; null where none was chosen. */
export function postFile(
  path: string,
  fields: Record<string, string>,
  file: { field: string; bytes: Uint8Array<ArrayBuffer> | string; name: string; type?: string } | null,
  headers: Record<string, string>,
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append(file.field, new File([file.bytes], file.name, { type: file.type ?? '' }))
  return send(path, body, headers)
}

const send = (path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  exports.default.fetch(
    new Request(ORIGIN + path, {
      method: 'POST',
      headers: { Origin: ORIGIN, ...headers },
      body,
      redirect: 'manual',
    }),
  )

/** The id of whoever has this address on a school's list. */
export async function personId(email: string): Promise<string> {
  const row = await env.DB.prepare('SELECT id FROM people WHERE email = ?')
    .bind(email)
    .first<{ id: string }>()
  return row?.id ?? ''
}

/** A concern with nothing in it but what must be there. */
export const smallest = { points: 'rumour', said: 'They say the kitchen failed its inspection.' }

export interface Sent {
  reference: string
  code: string
  page: string
}

/** Raises a concern and reads its receipt. */
export async function raise(fields: Fields = {}, school = 'bramble-hill'): Promise<Sent> {
  const sent = await post(`/${school}/report`, { token: newToken(), ...smallest, ...fields })
  if (sent.status !== 303) throw new Error(`not raised: ${sent.status}`)
  return readReceipt(await showReceipt(sent))
}

/** Follows a sent form to its receipt, with the cookie that it set. */
export const showReceipt = (sent: Response): Promise<Response> =>
  get(sent.headers.get('Location') ?? '', { Cookie: cookieOf(sent) })

export const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? ''

export async function readReceipt(response: Response): Promise<Sent> {
  const page = await response.text()
  return {
    page,
    reference: /class="reference">([^<]+)</.exec(page)?.[1] ?? '',
    code: /class="code"[^>]*>([^<]+)</.exec(page)?.[1] ?? '',
  }
}

/** A token as the form would carry it. */
export const newToken = () => crypto.randomUUID().replaceAll('-', '')

/** Changes the points of every version of a school's code. */
export async function changePoints(school: typeof BRAMBLE_HILL, change: (points: Points) => Points) {
  for (const { number, content } of school.code) {
    await env.DB.prepare('UPDATE code_versions SET content = ? WHERE school_id = ? AND number = ?')
      .bind(JSON.stringify({ ...content, points: change(content.points) }), school.slug, number)
      .run()
  }
  noteChange()
}
type Points = (typeof BRAMBLE_HILL)['code'][number]['content']['points']

/** Every row of the database, to see whether something was kept. */
export async function everyRow(): Promise<string> {
  const tables = await namesOf('table')
  const rows = tables.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`).all())
  return JSON.stringify((await Promise.all(rows)).map(({ results }) => results))
}

/** Everything the Worker writes to its log from now on. */
export function watchLog(): () => string {
  const lines: unknown[] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => void lines.push(...args))
  }
  return () => lines.map(String).join('\n')
}

interface Watcher {
  take: (mail: SentMail) => void
  /** Whose mail it takes; without it, everybody's. */
  to?: string
}
/** Who watches the mail in this test; the latest whom it is for is given it. */
let watchers: Watcher[] = []

/** Gives `watcher`, and nobody else, what is given to the Email binding, until what this gives is called. */
export function interceptMail(watcher: Watcher): () => void {
  if (watchers.length === 0) {
    vi.spyOn(env.EMAIL, 'send').mockImplementation(async (given) => {
      const mail = given as unknown as SentMail
      const isFor = ({ to }: Watcher) => to === undefined || to.trim().toLowerCase() === mail.to.toLowerCase()
      watchers.findLast(isFor)?.take(mail)
      return { messageId: crypto.randomUUID() }
    })
  }
  watchers.push(watcher)
  return () => {
    // The first stays: a spy on the binding can be taken off only between tests.
    watchers = watchers.filter((other, i) => i === 0 || other !== watcher)
  }
}

/** What is given to the Email binding from now on; `fail` may refuse some of it. */
export function watchMail(fail: (mail: SentMail) => Error | null = () => null): SentMail[] {
  const sent: SentMail[] = []
  interceptMail({
    take: (mail) => {
      const error = fail(mail)
      if (error) throw error
      sent.push(mail)
    },
  })
  return sent
}

export interface SentMail {
  to: string
  from: { email: string; name: string }
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** An error as the mail service throws it. */
export const mailError = (code: string) => Object.assign(new Error(`${code}: to head@example.com`), { code })
