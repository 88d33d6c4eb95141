import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SCHOOL = resolve('scripts/demo/saltmarsh.json')

let folder = ''
const at = (file: string) => join(folder, file)
const run = (command: string, ...args: string[]) => {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  return spawnSync('node', [resolve(`scripts/${command}.ts`), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-commands-'))
  writeFileSync(at('wrangler'), '#!/bin/sh\necho "$@" >> asked\n')
  chmodSync(at('wrangler'), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a command that is given something wrong says so in a line or two', { timeout: 60_000 }, () => {
  test.each([
    ['add-school', ['--remot', SCHOOL], 1, "Unknown option '--remot'.\nUse it like this: npm run add-school"],
    ['add-school', [], 1, 'Which school?'],
    ['add-school', ['none.json'], 1, 'none.json can’t be read: there is no such file.'],
    ['add-school', ['broken.json'], 1, 'broken.json isn’t JSON: '],
    ['verify-log', ['--remot'], 2, "Unknown option '--remot'.\nUse it like this: npm run verify-log"],
    ['restorable', ['none.sql', 'to.sql'], 1, 'none.sql can’t be read: there is no such file.'],
    ['restorable', ['one.sql'], 1, 'Which files?'],
    ['start', ['--prot', '1'], 1, "Unknown option '--prot'.\nUse it like this: npm start"],
    ['deploy', ['--dry'], 1, "Unknown option '--dry'.\nUse it like this: npm run deploy"],
  ])('%s %j', (command, args, status, said) => {
    writeFileSync(at('broken.json'), '{ "slug": ')
    const ended = run(command, ...args)
    expect(ended.stderr).toContain(said)
    expect(ended.stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(ended.status).toBe(status)
  })
})

test('add-school names each thing that is wrong, in plain words', () => {
  const school = JSON.parse(readFileSync(SCHOOL, 'utf8'))
  const { name: _, ...nameless } = school
  nameless.people[0].email = 'head'
  nameless.code[0].inForceFrom = 'soon'
  nameless.code[0].content.goodFor = 7
  writeFileSync(at('school.json'), JSON.stringify(nameless))
  expect(run('add-school', 'school.json').stderr.trim().split('\n')).toEqual([
    'Please put right in school.json:',
    '  name: is missing',
    '  people[0].email: isn’t an email address',
    '  code[0].inForceFrom: isn’t a day, like 2026-09-01',
    '  code[0].content.goodFor: must be a list',
  ])
})

test.each([
  [[], '--local', 'Added to this machine’s database: '],
  [['--remote'], '--remote', 'Added to the deployment: '],
])('add-school %j says where it has added the school', (args, where, said) => {
  const { stdout, status } = run('add-school', SCHOOL, ...args)
  expect([status, stdout]).toEqual([0, `${said}${SCHOOL}\n`])
  expect(readFileSync(at('asked'), 'utf8')).toContain(where)
})
