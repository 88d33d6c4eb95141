import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openConcern } from '../../src/concerns/follow-up.ts'
import { concernForm } from '../../src/concerns/form.ts'
import { raiseConcern } from '../../src/concerns/raise.ts'
import { reporterAddsPicture } from '../../src/evidence/add.ts'
import { openPicture, pictureRow } from '../../src/evidence/evidence.ts'
import { type CleanPicture, cleanPicture } from '../../src/evidence/picture.ts'
import { newFormToken } from '../../src/http/form.ts'
import { dayOf } from '../../src/schools/calendar.ts'
import { knownSchool } from '../../src/schools/known.ts'
import { openStorage, type Storage, storeFor } from '../../src/storage/store.ts'
import { keys, migrate, withState } from '../soak/state.ts'
import { photo } from '../support/pictures.ts'
import { addSchools, BRAMBLE_HILL } from '../support/schools.ts'

/** Each character takes three bytes, and the longest account that is taken is far more than one statement of D1 takes. */
const LONGEST = '‘They said’; -- '.repeat(1250)

let folder = ''
const at = (...names: string[]) => join(folder, ...names)

/** Runs a command where the school's wrangler.toml and state are. */
function run(command: string, ...args: string[]): string {
  const env = {
    ...{ ...process.env, ...keys, CI: '1', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    WRANGLER_SEND_METRICS: 'false',
  }
  const done = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${done.stdout}${done.stderr}`)
  return done.stdout
}

const open = (d1: D1Database): Promise<Storage> =>
  openStorage(d1, {
    SEALING_KEYS: [keys.SEALING_KEYS],
    HASHING_KEY: keys.HASHING_KEY,
  } as unknown as Parameters<typeof openStorage>[1])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-restore-'))
  copyFileSync('wrangler.toml', at('wrangler.toml'))
  mkdirSync(at('static'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A concern as long as can be, with a picture. Gives its code, and where its picture is kept. */
const raiseOne = () =>
  withState(at('.wrangler/state/v3'), async ({ d1, bucket }) => {
    await migrate(d1)
    await addSchools(d1, BRAMBLE_HILL)
    const storage = await open(d1)
    const now = Date.now()
    const known = await knownSchool(storage, 'bramble-hill', dayOf(now), now, { isFresh: true })
    if (!known) throw new Error('no school')
    const { school } = known
    const store = storeFor(storage, school.id)
    const form = concernForm({ points: ['rumour'], groups: [] }).parse({
      points: ['rumour'],
      said: [LONGEST],
      more: [LONGEST],
    })
    const desk = () => 'https://gatepost.example.com/desk'
    const { receipt } = await raiseConcern(
      { storage, store },
      { known, renew: async () => known },
      form,
      desk,
      now,
    )
    const concern = await openConcern(store, receipt.returnCode)
    if (!concern) throw new Error('no concern')
    const picture = { token: newFormToken(), picture: cleanPicture(photo()) as CleanPicture }
    await reporterAddsPicture(store, bucket, school, concern, picture, { desk, now: Date.now() })
    const [object] = (await bucket.list()).objects
    return { code: receipt.returnCode, object: object?.key ?? '' }
  })

describe('a backup', { timeout: 240_000 }, () => {
  test('brings back every concern, its chronology and its pictures after all is gone', async () => {
    const { code, object } = await raiseOne()
    const picture = `gatepost-evidence/${object}`
    run('wrangler', 'd1', 'export', 'DB', '--local', '--output', 'export.sql')
    run('wrangler', 'r2', 'object', 'get', picture, '--local', '--file', 'picture')
    rmSync(at('.wrangler'), { recursive: true })

    run('node', resolve('scripts/restorable.ts'), 'export.sql', 'restorable.sql')
    run('wrangler', 'd1', 'execute', 'DB', '--local', '--yes', '--file', 'restorable.sql')
    run('wrangler', 'r2', 'object', 'put', picture, '--local', '--file', 'picture')

    expect(run('node', resolve('scripts/verify-log.ts'), '--details')).toBe(
      'bramble-hill: 2 rows, none altered, missing or out of order\n',
    )
    await withState(at('.wrangler/state/v3'), async ({ d1, bucket }) => {
      const storage = await open(d1)
      const store = storeFor(storage, 'bramble-hill')
      const concern = await openConcern(store, code)
      const row = await pictureRow(store, concern?.id ?? '', concern?.pictures[0]?.id ?? '')
      if (!row) throw new Error('no picture')
      const { bytes } = await openPicture(store, bucket, row)
      expect(new Uint8Array(bytes)).toEqual((cleanPicture(photo()) as CleanPicture).bytes)
    })
  })
})
