import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import type { SchoolFile } from '../../src/schools/school-file.ts'
import { concerns, events, keptFrom, outbox } from '../../src/storage/schema.ts'
import { addSchools } from '../support/schools.ts'
import { optionsOf } from './miniflare.ts'

const PAGE = 1000
/** How long (s) the local queue waits for a fuller batch; days go by in minutes here. */
const LONGEST_BATCH = 0.1

/** The keys of a run: 32 bytes of one value each. */
export const keys = {
  SEALING_KEYS: Buffer.alloc(32, 1).toString('base64'),
  HASHING_KEY: Buffer.alloc(32, 2).toString('base64'),
}

/** How wrangler.toml binds the Worker. */
function workerOptions() {
  // It would say, where a harness prints JSON, that it has read .dev.vars.
  const { WRANGLER_LOG: before } = process.env
  process.env.WRANGLER_LOG = 'none'
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  if (before === undefined) delete process.env.WRANGLER_LOG
  else process.env.WRANGLER_LOG = before
  const { assets: _, modulesRules: __, ...options } = workerOptions
  return options
}

interface Prepared {
  /** The Worker, as a harness wraps it. */
  entry: string
  schools: SchoolFile[]
  /** How it is bound otherwise than wrangler.toml says. */
  options?: Record<string, unknown>
  bindings?: Record<string, string>
}

/** Puts into `folder` a harness's Worker, how it is bound, and a migrated database with schools. */
export async function prepare(folder: string, { entry, schools, ...other }: Prepared): Promise<void> {
  const worker = { ...workerOptions(), ...other.options }
  const bindings = { ...(worker.bindings as object), ...keys, ...other.bindings }
  const queueConsumers = Object.fromEntries(
    Object.entries((worker as { queueConsumers: object }).queueConsumers).map(([queue, consumer]) => [
      queue,
      { ...consumer, maxBatchTimeout: LONGEST_BATCH },
    ]),
  )
  writeFileSync(join(folder, 'worker.json'), JSON.stringify({ ...worker, bindings, queueConsumers }))
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    logLevel: 'error',
  })
  await withState(join(folder, 'state'), async ({ d1 }) => {
    await migrate(d1)
    await addSchools(d1, ...schools)
  })
}

export async function migrate(d1: D1Database): Promise<void> {
  for (const file of globSync('migrations/*.sql').sort()) {
    const statements = readFileSync(file, 'utf8').split('--> statement-breakpoint')
    await d1.batch(statements.map((statement) => d1.prepare(statement)))
  }
}

interface State {
  d1: D1Database
  bucket: R2Bucket
}

/** Opens the database and the bucket that a Worker which is not running keeps in `state`. */
export async function withState<T>(state: string, use: (state: State) => Promise<T>): Promise<T> {
  const { d1Databases, r2Buckets, compatibilityDate } = workerOptions()
  const bound = { d1Databases, r2Buckets, compatibilityDate, script: 'export default {}' }
  const miniflare = new Miniflare(optionsOf(state, bound))
  try {
    const d1 = (await miniflare.getD1Database('DB')) as unknown as D1Database
    const bucket = (await miniflare.getR2Bucket('EVIDENCE')) as unknown as R2Bucket
    return await use({ d1, bucket })
  } finally {
    await miniflare.dispose()
  }
}

/** All rows that concerns make. */
export type Rows = Awaited<ReturnType<typeof readRows>>

/** Reads them from a Worker that is not running. */
export const readRows = (folder: string) =>
  withState(join(folder, 'state'), async ({ d1 }) => {
    const db = drizzle(d1)
    return {
      /** In the order in which they were written. */
      concerns: await allOf((page) =>
        db.select().from(concerns).orderBy(sql`rowid`).limit(PAGE).offset(page),
      ),
      events: await allOf((page) =>
        db
          .select()
          .from(events)
          .orderBy(asc(events.concernId), asc(events.sequence))
          .limit(PAGE)
          .offset(page),
      ),
      mails: await allOf((page) => db.select().from(outbox).orderBy(asc(outbox.id)).limit(PAGE).offset(page)),
      keptFrom: await allOf((page) => db.select().from(keptFrom).limit(PAGE).offset(page)),
    }
  })

async function allOf<Row>(pageFrom: (offset: number) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await pageFrom(rows.length)
    rows.push(...page)
    if (page.length < PAGE) return rows
  }
}
