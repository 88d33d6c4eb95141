import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { sqlToAdd } from '../../scripts/add-school.ts'
import { newKey } from '../../scripts/keys.ts'
import { demoSchools } from '../../scripts/serve.ts'

const COMPATIBILITY = { compatibilityDate: '2026-09-18', compatibilityFlags: ['nodejs_compat'] }

const RECORDED =
  "import worker from './index.mjs'; import { withRecord } from './recorded.mjs'; export default withRecord(worker)"

/** Gatepost as it is deployed, and a bare Worker beside it, in one workerd. */
export interface Servers {
  gatepost: URL
  bare: URL
  database: D1Database
  stop: () => Promise<void>
}

/**
 * @param isRecorded the database answers Gatepost each question once and then the same again (recorded.ts).
 */
export async function startServers(isRecorded = false): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'gatepost-bench-'))
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], { stdio: 'ignore' })
  await build({
    entryPoints: ['test/bench/bare.ts', 'test/bench/recorded.ts'],
    outdir: folder,
    bundle: true,
    format: 'esm',
  })
  const module = (name: string) => [
    {
      type: 'ESModule' as const,
      path: `${name}.mjs`,
      contents: readFileSync(join(folder, `${name}.js`), 'utf8'),
    },
  ]
  const socket = [{ host: '127.0.0.1', port: 0 }]
  const flare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          name: 'gatepost',
          ...COMPATIBILITY,
          modules: isRecorded
            ? [
                { type: 'ESModule', path: 'main.mjs', contents: RECORDED },
                ...module('recorded'),
                ...module('index'),
              ]
            : module('index'),
          unsafeDirectSockets: socket,
          bindings: {
            ADDRESS: 'http://localhost',
            MAIL_FROM: 'gatepost@example.com',
            EXIT_TO: 'https://example.com',
            SEALING_KEYS: newKey(),
            HASHING_KEY: newKey(),
          },
          d1Databases: { DB: 'gatepost' },
          r2Buckets: { EVIDENCE: 'evidence' },
          queueProducers: { MAIL_QUEUE: { queueName: 'mail' } },
          email: { send_email: [{ name: 'EMAIL' }] },
          ratelimits: { GUESSES: { namespace_id: '1001', simple: { limit: 30, period: 60 } } },
        },
        {
          name: 'bare',
          ...COMPATIBILITY,
          modules: module('bare'),
          unsafeDirectSockets: socket,
          d1Databases: { DB: 'bare' },
        },
      ],
    }),
  )
  await flare.ready
  const database = (await flare.getD1Database('DB', 'gatepost')) as unknown as D1Database
  await fill(database)
  const bareDatabase = await flare.getD1Database('DB', 'bare')
  await bareDatabase.exec('CREATE TABLE bare (id TEXT PRIMARY KEY, text TEXT)')
  return {
    gatepost: await flare.unsafeGetDirectURL('gatepost'),
    bare: await flare.unsafeGetDirectURL('bare'),
    database,
    stop: async () => {
      await flare.dispose()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The tables and the demo schools. */
async function fill(database: D1Database): Promise<void> {
  const { readdirSync } = await import('node:fs')
  const migrations = readdirSync('migrations')
    .filter((file) => file.endsWith('.sql'))
    .sort()
  const statements = migrations.flatMap((file) =>
    readFileSync(join('migrations', file), 'utf8').split('--> statement-breakpoint'),
  )
  const schools = demoSchools.flatMap((file) => sqlToAdd(file).split(';\n'))
  for (const statement of [...statements, ...schools].filter((text) => text.trim())) {
    await database.prepare(statement).run()
  }
}
