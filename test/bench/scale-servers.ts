import { globSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Miniflare } from 'miniflare'
import { newKey } from '../../scripts/keys.ts'
import { settingsOf } from '../../src/env.ts'
import { migrate } from '../soak/state.ts'
import { addSchools, BRAMBLE_HILL } from '../support/schools.ts'
import { fillManySchools } from './many-schools.ts'
import { fillMeasuredSchool, type Measured } from './measured-school.ts'
import {
  buildGatepost,
  databaseOf,
  gatepostWorker,
  moduleIn,
  moduleOf,
  newFolder,
  startWorkerd,
} from './server.ts'

/** How many concerns the measured school has, in both. */
const MEASURED = 1000

/** The look-up of a return code takes its steady time whatever it finds: that would hide what is measured. */
const WITHOUT_PACE = `import worker from './index.mjs'
scheduler.wait = async () => {}
export default worker`

/** Two Gateposts in one workerd: one with the measured school alone, one with many schools besides. */
export interface Scale {
  small: URL
  large: URL
  measured: Measured
  filledInSeconds: number
  /** How many rows the large one has, and how many bytes both have. */
  sizes: { rows: Record<string, number>; small: number; large: number }
  stop: () => Promise<void>
}

export async function startScale(sizes: { schools: number; concerns: number }): Promise<Scale> {
  const folder = newFolder()
  buildGatepost(folder)
  const modules = [moduleOf('paceless', WITHOUT_PACE), moduleIn(folder, 'index')]
  const keys = { SEALING_KEYS: newKey(), HASHING_KEY: newKey() }
  const worker = (name: string) => gatepostWorker({ name, keys, modules, guesses: 1e9 })
  const start = () => startWorkerd([worker('small'), worker('large')], join(folder, 'state'))
  const files = await makeDatabases(folder, start)
  const began = Date.now()
  const measured = await fill(files, worker('small'), sizes)
  const filledInSeconds = Math.round((Date.now() - began) / 1000)
  const flare = start()
  await flare.ready
  return {
    small: await flare.unsafeGetDirectURL('small'),
    large: await flare.unsafeGetDirectURL('large'),
    measured,
    filledInSeconds,
    sizes: {
      rows: rowsIn(files.large),
      small: statSync(files.small).size,
      large: statSync(files.large).size,
    },
    async stop() {
      await flare.dispose()
      rmSync(folder, { recursive: true })
    },
  }
}

type Files = Record<'small' | 'large', string>

/** Makes both databases with their tables, and says which file is which: workerd names them by a hash. */
async function makeDatabases(folder: string, start: () => Miniflare): Promise<Files> {
  const files = () =>
    globSync(join(folder, 'state/d1/**/*.sqlite')).filter((file) => !file.endsWith('metadata.sqlite'))
  const flare = start()
  try {
    const small = await databaseOf(flare, 'small')
    await migrate(small)
    await addSchools(small, BRAMBLE_HILL)
    const [first = ''] = files()
    await migrate(await databaseOf(flare, 'large'))
    return { small: first, large: files().find((file) => file !== first) ?? '' }
  } finally {
    await flare.dispose()
  }
}

async function fill(
  files: Files,
  worker: ReturnType<typeof gatepostWorker>,
  sizes: { schools: number; concerns: number },
) {
  const bound = { DB: {}, MAIL_QUEUE: {}, EVIDENCE: {}, EMAIL: {}, GUESSES: {}, ...worker.bindings }
  const small = new DatabaseSync(files.small)
  const settings = settingsOf(bound as never)
  const measured = await fillMeasuredSchool(small, settings, { school: BRAMBLE_HILL.slug, count: MEASURED })
  small.close()
  const large = new DatabaseSync(files.large)
  fillManySchools(large, files.small, measured, sizes)
  large.close()
  return measured
}

function rowsIn(file: string): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = [
    'schools',
    'people',
    'concerns',
    'events',
    'outbox',
    'messages',
    'looks',
    'kept_from',
    'sessions',
  ]
  const count = (table: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)
  const rows = Object.fromEntries(tables.map((table) => [table, count(table)]))
  database.close()
  return rows
}
