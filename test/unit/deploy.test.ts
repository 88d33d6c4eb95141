import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** Stands in for an account: it writes down what it is asked, and remembers what was made. */
const ACCOUNT = `#!/usr/bin/env node
const fs = require('node:fs')
const args = process.argv.slice(2)
const before = fs.existsSync('asked') ? fs.readFileSync('asked', 'utf8').split('\\n') : []
const did = (start) => before.some((line) => line.startsWith(start))
const deployed = did('deploy --domain')
const made = did('d1 create')
const fails = fs.existsSync('fail') && args[0] === 'deploy'
fs.appendFileSync('asked', args.join(' ') + '\\n')
if (args.join(' ') === 'd1 list --json') console.log(made ? '[{"name":"gatepost","uuid":"11111111-2222"}]' : '[]')
if (['queues', 'r2'].includes(args[0]) && before.includes(args.join(' '))) { console.error('already exists'); process.exit(1) }
if (args[0] === 'secret') {
  if (!deployed) { console.error('Worker does not exist [code: 10007]'); process.exit(1) }
  console.log('[{"name":"SEALING_KEYS"},{"name":"HASHING_KEY"}]')
}
if (fails) { console.error('the domain is not yours'); process.exit(1) }
`

let folder = ''
const at = (file: string) => join(folder, file)
const asked = () => (existsSync(at('asked')) ? readFileSync(at('asked'), 'utf8').split('\n') : [])
const deploy = (...args: string[]) => {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  return spawnSync('node', [resolve('scripts/deploy.ts'), ...args], { cwd: folder, env, encoding: 'utf8' })
}
const setUp = (config: string) =>
  config
    .replace(/^ADDRESS = .*$/m, 'ADDRESS = "https://groups.tideway.example.org"')
    .replace(/^MAIL_FROM = .*$/m, 'MAIL_FROM = "groups@tideway.example.org"')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-deploy-'))
  writeFileSync(at('wrangler'), ACCOUNT)
  chmodSync(at('wrangler'), 0o755)
  writeFileSync(at('wrangler.toml'), setUp(readFileSync('wrangler.toml', 'utf8')))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('npm run deploy', { timeout: 30_000 }, () => {
  test('makes database, queues and keys, migrates, and puts the Worker on its domain', () => {
    const { status, stdout } = deploy()
    expect(status).toBe(0)
    expect(asked()).toEqual(
      expect.arrayContaining([
        'd1 create gatepost --location weur',
        'r2 bucket create gatepost-evidence --location weur',
        'queues create gatepost-mail',
        'queues create gatepost-mail-dead',
        'd1 migrations apply DB --remote',
        'deploy --domain groups.tideway.example.org --secrets-file gatepost-keys.env',
      ]),
    )
    expect(readFileSync(at('wrangler.toml'), 'utf8')).toContain('database_id = "11111111-2222"')
    expect(readFileSync(at('gatepost-keys.env'), 'utf8')).toMatch(
      /^SEALING_KEYS=.{43}=\nHASHING_KEY=.{43}=\n$/,
    )
    expect(stdout).toContain('Put them in your password safe')
    expect(stdout).not.toMatch(/[A-Za-z0-9+/]{43}=/)
  })

  test('a second time makes no second database and never new keys', () => {
    deploy()
    rmSync(at('gatepost-keys.env'))
    expect(deploy().status).toBe(0)
    expect(asked().filter((line) => line.startsWith('d1 create'))).toHaveLength(1)
    expect(asked().filter((line) => line.includes('--secrets-file'))).toHaveLength(1)
    expect(existsSync(at('gatepost-keys.env'))).toBe(false)
  })

  test('that broke off goes on with the same keys', () => {
    writeFileSync(at('fail'), '')
    expect(deploy().status).toBe(1)
    const keys = readFileSync(at('gatepost-keys.env'), 'utf8')
    rmSync(at('fail'))
    expect(deploy().status).toBe(0)
    expect(readFileSync(at('gatepost-keys.env'), 'utf8')).toBe(keys)
  })

  test('stops before it does anything when the address or the sender is still the demo’s', () => {
    writeFileSync(at('wrangler.toml'), readFileSync('wrangler.toml', 'utf8'))
    const { status, stderr } = deploy()
    expect(status).toBe(1)
    expect(stderr).toContain('ADDRESS is "http://localhost:8787"')
    expect(stderr).toContain('MAIL_FROM is "gatepost@example.com"')
    expect(asked()).toEqual([])
  })

  test('--dry-run says what it would do, and does nothing', () => {
    const { status, stdout } = deploy('--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('would make the database')
    expect(asked()).toEqual([])
  })
})
