import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOfRow } from '../../src/concerns/chronology.ts'
import { keyedHashFor } from '../../src/storage/keyed-hash.ts'

/** Stands in for wrangler: answers each query from `answers`, by the table that it reads, and writes it down. */
const WRANGLER = `#!/usr/bin/env node
const fs = require('node:fs')
const args = process.argv.slice(2)
fs.appendFileSync('asked', args.join(' ').replace(/\\s+/g, ' ') + '\\n')
const table = /FROM (\\w+)/.exec(args.at(-1))[1]
const school = /school_id = '([^']*)'/.exec(args.at(-1))?.[1]
const answers = JSON.parse(fs.readFileSync('answers', 'utf8'))
const rows = answers[table].filter((row) => !school || row.schoolId === school)
console.log(JSON.stringify([{ results: args.at(-1).includes(') > (') ? [] : rows }]))
`
const HASHING_KEY = Buffer.alloc(32, 2).toString('base64')

let folder = ''
const verifyLog = (args: string[] = [], more: Record<string, string> = { HASHING_KEY }) => {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, ...more }
  return spawnSync('node', [resolve('scripts/verify-log.ts'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
}

/** A concern of two rows. */
async function chain(schoolId: string) {
  const hash = keyedHashFor(HASHING_KEY, schoolId)
  const common = {
    schoolId,
    concernId: `id-${schoolId}`,
    actor: 'reporter',
    detailHash: null,
    sealedDetail: null,
    actKey: null,
  }
  const first = { ...common, sequence: 1, happenedAt: 5, kind: 'raised' }
  const second = { ...common, sequence: 2, happenedAt: 6, kind: 'withdrawn' }
  const firstHash = await hashOfRow({ hash }, first, '')
  return [
    { ...first, hash: firstHash },
    { ...second, hash: await hashOfRow({ hash }, second, firstHash) },
  ]
}
const concern = (schoolId: string) => ({
  ...{ schoolId, id: `id-${schoolId}`, reference: '7KX-3QM', state: 'withdrawn', revision: 0 },
  ...{ raisedAt: 5, movedAt: 5, firstReadAt: null, deletedAt: null },
})
async function answer(change: (events: Awaited<ReturnType<typeof chain>>) => void = () => {}) {
  const events = [...(await chain('one')), ...(await chain('two'))]
  change(events)
  const schools = ['one', 'two'].map((id) => ({ id, slug: `${id}-school` }))
  writeFileSync(
    join(folder, 'answers'),
    JSON.stringify({ schools, events, concerns: schools.map(({ id }) => concern(id)) }),
  )
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-verify-'))
  writeFileSync(join(folder, 'wrangler'), WRANGLER)
  chmodSync(join(folder, 'wrangler'), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('npm run verify-log', { timeout: 60_000 }, () => {
  test('says of each school that all is whole', async () => {
    await answer()
    const { status, stdout } = verifyLog()
    expect(stdout).toBe(
      'one-school: 2 rows, none altered, missing or out of order\ntwo-school: 2 rows, none altered, missing or out of order\n',
    )
    expect(status).toBe(0)
  })

  test('asks once for all schools, and again only for one in which something is wrong', async () => {
    await answer()
    verifyLog()
    const asked = () => readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean)
    expect(asked()).toHaveLength(3)
    await answer((events) => Object.assign(events[3] ?? {}, { happenedAt: 7 }))
    verifyLog()
    expect(asked().slice(6)).toEqual([
      expect.stringContaining("FROM events WHERE school_id IN ('two')"),
      expect.stringContaining("FROM concerns WHERE school_id IN ('two')"),
    ])
  })

  test('names what is wrong by school, reference and row, and fails', async () => {
    await answer((events) => Object.assign(events[3] ?? {}, { happenedAt: 7 }))
    const { status, stdout } = verifyLog()
    expect(stdout).toContain('two-school, 7KX-3QM, row 2: altered, or put in\n')
    expect(stdout).toContain('one-school: 2 rows, none altered')
    expect(status).toBe(1)
  })

  test('reads this machine’s database with the keys of .dev.vars, and the deployment’s only with keys that are given', async () => {
    await answer()
    writeFileSync(join(folder, '.dev.vars'), `HASHING_KEY=${HASHING_KEY}\n`)
    expect(verifyLog([], { HASHING_KEY: '' }).status).toBe(0)
    const remote = verifyLog(['--remote'], { HASHING_KEY: '' })
    expect(remote.status).toBe(2)
    expect(remote.stderr).toContain('HASHING_KEY is not set')
    expect(verifyLog(['--remote']).status).toBe(0)
    const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean)
    expect(asked.at(0)).toContain('--local')
    expect(asked.at(-1)).toContain('--remote')
    expect(asked.join()).not.toMatch(/UPDATE|INSERT|DELETE/)
  })

  test('asks for the sealing keys only where details are to be opened', async () => {
    await answer()
    const { status, stderr } = verifyLog(['--details'])
    expect(status).toBe(2)
    expect(stderr).toContain('SEALING_KEYS is not set')
  })
})
