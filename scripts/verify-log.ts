// `npm run verify-log`: finds any row of the schools' chronologies that was altered, removed, put in or reordered,
// and names it. On this machine's database; with --remote on the one of the deployment. HASHING_KEY is taken from the
// environment or .dev.vars; with --details, SEALING_KEYS too, and what the rows say is checked as well.
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { SCHOOL_LOG } from '../src/concerns/chronology.ts'
import { type KnownConcern, type Trouble, type Verifier, verifySchool } from '../src/concerns/verify.ts'
import type { LoggedRow } from '../src/concerns/verify-chain.ts'
import { keyedHashFor } from '../src/storage/keyed-hash.ts'
import { openKeyRing } from '../src/storage/sealing.ts'
import { argumentsOf, failWith } from './command.ts'
import { wrangler } from './wrangler.ts'

const PAGE = 5000
/** How many schools are asked for together: wrangler takes seconds to start, whatever it is asked. */
const SCHOOLS_AT_ONCE = 100

/** 1 says that something was touched. */
const NOT_VERIFIED = 2

const { values: asked } = argumentsOf(
  'npm run verify-log -- [--remote] [--details] [--persist-to FOLDER]',
  {
    options: {
      remote: { type: 'boolean', default: false },
      details: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
    },
  },
  NOT_VERIFIED,
)

type Key = 'HASHING_KEY' | 'SEALING_KEYS'
const kept: Partial<Record<Key, string>> = existsSync('.dev.vars')
  ? parseEnv(readFileSync('.dev.vars', 'utf8'))
  : {}

/** Keys of this machine's database don't fit the deployment's: for that one they must be given. */
function key(name: Key): string {
  const value = process.env[name] || (asked.remote ? undefined : kept[name])
  if (!value) throw new Error(`${name} is not set. Give it in the environment, from your password safe.`)
  return value
}

/** What a query finds. */
function find<Row>(query: string): Row[] {
  const place = asked['persist-to'] ? ['--persist-to', asked['persist-to']] : []
  const where = asked.remote ? ['--remote'] : ['--local', ...place]
  const printed = wrangler(['d1', 'execute', 'DB', ...where, '--json', '--command', query])
  return (JSON.parse(printed.slice(printed.indexOf('['))) as { results: Row[] }[])[0]?.results ?? []
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** All that a query finds, page by page. `after` says where the next page starts, by the last row. */
function findAll<Row>(pageAfter: (last: Row | undefined) => string): Row[] {
  const rows: Row[] = []
  for (;;) {
    const page = find<Row>(`${pageAfter(rows.at(-1))} LIMIT ${PAGE}`)
    for (const row of page) rows.push(row)
    if (page.length < PAGE) return rows
  }
}

interface School {
  id: string
  slug: string
}
interface OfSchool {
  schoolId: string
}

const within = (schools: School[]) => `school_id IN (${schools.map(({ id }) => quoted(id)).join(', ')})`

const rowsOf = (schools: School[]) =>
  findAll<LoggedRow & OfSchool>(
    (
      last,
    ) => `SELECT school_id schoolId, concern_id concernId, sequence, happened_at happenedAt, actor, kind, hash,
      detail_hash detailHash, sealed_detail sealedDetail, act_key actKey FROM events
      WHERE ${within(schools)}
      ${last ? `AND (school_id, concern_id, sequence) > (${quoted(last.schoolId)}, ${quoted(last.concernId)}, ${last.sequence})` : ''}
      ORDER BY school_id, concern_id, sequence`,
  )

const concernsOf = (schools: School[]) =>
  findAll<KnownConcern & OfSchool>(
    (
      last,
    ) => `SELECT school_id schoolId, id, reference, state, revision, raised_at raisedAt, moved_at movedAt,
      first_read_at firstReadAt, deleted_at deletedAt FROM concerns
      WHERE ${within(schools)}
      ${last ? `AND (school_id, id) > (${quoted(last.schoolId)}, ${quoted(last.id)})` : ''}
      ORDER BY school_id, id`,
  )

function line(school: string, { reference, sequence, what, isDoubt }: Trouble): string {
  const where = reference === SCHOOL_LOG ? 'the school’s own log' : reference
  const row = sequence === null ? '' : `, row ${sequence}`
  return `${isDoubt ? 'In doubt: ' : ''}${school}, ${where}${row}: ${what}`
}

async function verify(): Promise<boolean> {
  const ring = asked.details ? await openKeyRing(key('SEALING_KEYS').split(',')) : null
  const schools = find<School>('SELECT id, slug FROM schools ORDER BY id')
  let isWhole = true
  for (let at = 0; at < schools.length; at += SCHOOLS_AT_ONCE) {
    const some = schools.slice(at, at + SCHOOLS_AT_ONCE)
    const rows = Map.groupBy(rowsOf(some), ({ schoolId }) => schoolId)
    const concerns = Map.groupBy(concernsOf(some), ({ schoolId }) => schoolId)
    for (const school of some) {
      const { id, slug } = school
      const by: Verifier = { hash: keyedHashFor(key('HASHING_KEY'), id), seal: ring?.forSchool(id) }
      const own = rows.get(id) ?? []
      const found = await verifySchool(by, own, concerns.get(id) ?? [])
      // What happened between the two readings would look like rows that are missing: it is read once more.
      const troubles = found.every(({ isDoubt }) => isDoubt)
        ? found
        : await verifySchool(by, rowsOf([school]), concernsOf([school]))
      for (const trouble of troubles) console.log(line(slug, trouble))
      if (troubles.some(({ isDoubt }) => !isDoubt)) isWhole = false
      else console.log(`${slug}: ${own.length} rows, none altered, missing or out of order`)
    }
  }
  return isWhole
}

try {
  process.exitCode = (await verify()) ? 0 : 1
} catch (error) {
  failWith(error, NOT_VERIFIED)
}
