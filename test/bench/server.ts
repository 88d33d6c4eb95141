import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { newKey } from '../../scripts/keys.ts'
import { migrate } from '../soak/state.ts'
import { addSchools, BRAMBLE_HILL, SALTMARSH } from '../support/schools.ts'

const COMPATIBILITY = { compatibilityDate: '2026-09-18', compatibilityFlags: ['nodejs_compat'] }
const RECORDED =
  "import worker from './index.mjs'; import { withRecord } from './recorded.mjs'; export default withRecord(worker)"
const SOCKET = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }

/** Gatepost as it is deployed, and a bare Worker beside it, in one workerd. */
export interface Servers {
  gatepost: URL
  bare: URL
  stop: () => Promise<void>
}

/**
 * @param isRecorded the database answers Gatepost each question once and then the same again (recorded.ts).
 */
export async function startServers(isRecorded = false): Promise<Servers> {
  const folder = newFolder()
  buildGatepost(folder)
  await build({
    entryPoints: ['test/bench/bare.ts', 'test/bench/recorded.ts'],
    outdir: folder,
    bundle: true,
    format: 'esm',
  })
  const bare = {
    name: 'bare',
    ...COMPATIBILITY,
    ...SOCKET,
    modules: [moduleIn(folder, 'bare')],
    d1Databases: { DB: 'bare' },
  }
  const keys = { SEALING_KEYS: newKey(), HASHING_KEY: newKey() }
  const deployed = moduleIn(folder, 'index')
  const modules = isRecorded
    ? [moduleOf('main', RECORDED), moduleIn(folder, 'recorded'), deployed]
    : [deployed]
  const gatepost = gatepostWorker({ name: 'gatepost', keys, modules })
  const flare = startWorkerd([gatepost, bare])
  await flare.ready
  const database = await databaseOf(flare, 'gatepost')
  await migrate(database)
  await addSchools(database, BRAMBLE_HILL, SALTMARSH)
  const bareDatabase = await databaseOf(flare, 'bare')
  await migrate(bareDatabase)
  await bareDatabase.exec('CREATE TABLE bare (id TEXT PRIMARY KEY, text TEXT)')
  return {
    gatepost: await flare.unsafeGetDirectURL('gatepost'),
    bare: await flare.unsafeGetDirectURL('bare'),
    stop: async () => {
      await flare.dispose()
      rmSync(folder, { recursive: true })
    },
  }
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'gatepost-bench-'))

/** Puts the Worker into a folder, as it is deployed: a module named `index`. */
export const buildGatepost = (folder: string) =>
  void execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], { stdio: 'ignore' })

export const moduleIn = (folder: string, name: string) =>
  moduleOf(name, readFileSync(join(folder, `${name}.js`), 'utf8'))

export const moduleOf = (name: string, contents: string) => ({
  type: 'ESModule' as const,
  path: `${name}.mjs`,
  contents,
})

export interface Keys {
  SEALING_KEYS: string
  HASHING_KEY: string
}

/**
 * A Gatepost for workerd, with a database of its own that has its name.
 *
 * @param as.modules the first is the one that answers. @param as.guesses look-ups of a return code a minute before they
 * are slowed.
 */
export const gatepostWorker = (as: {
  name: string
  keys: Keys
  modules: ReturnType<typeof moduleOf>[]
  guesses?: number
}) => ({
  name: as.name,
  ...COMPATIBILITY,
  ...SOCKET,
  modules: as.modules,
  bindings: {
    ADDRESS: 'http://localhost',
    MAIL_FROM: 'gatepost@example.com',
    EXIT_TO: 'https://example.com',
    ...as.keys,
  },
  d1Databases: { DB: as.name },
  r2Buckets: { EVIDENCE: 'evidence' },
  queueProducers: { MAIL_QUEUE: { queueName: 'mail' } },
  email: { send_email: [{ name: 'EMAIL' }] },
  ratelimits: { GUESSES: { namespace_id: '1001', simple: { limit: as.guesses ?? 30, period: 60 } } },
})

/** @param state where what the Workers keep is kept; without it, it goes with workerd. */
export const startWorkerd = (workers: object[], state?: string) =>
  new Miniflare(
    convertV4MiniflareOptions({
      workers,
      ...(state && { resourcePersistencePath: state }),
    } as unknown as V4MiniflareOptions),
  )

export const databaseOf = async (flare: Miniflare, worker: string) =>
  (await flare.getD1Database('DB', worker)) as unknown as D1Database
