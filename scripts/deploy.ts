// `npm run deploy`: puts Gatepost on the Cloudflare account that wrangler is signed in to. Whatever is there
// already is kept, so it can be run again after every change. `--dry-run` says what it would do, and does nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { argumentsOf, failWith } from './command.ts'
import { newKey } from './keys.ts'
import { wrangler } from './wrangler.ts'

const CONFIG = 'wrangler.toml'
const NO_DATABASE = '00000000-0000-0000-0000-000000000000'
const BUCKET = 'gatepost-evidence'
const QUEUES = ['gatepost-mail-dead', 'gatepost-mail']
/** The keys of a new deployment: to be taken to a safe, then deleted. */
const KEYS_FILE = 'gatepost-keys.env'

const { values } = argumentsOf('npm run deploy -- [--dry-run]', {
  options: { 'dry-run': { type: 'boolean', default: false } },
})

/** Does a step, or only says it. */
function step(what: string, run: () => void): void {
  console.log(values['dry-run'] ? `would ${what}` : `${what} …`)
  if (!values['dry-run']) run()
}

/** The address that parents will see, once wrangler.toml has been filled in. */
function addressSet(): string {
  const config = readFileSync(CONFIG, 'utf8')
  const address = /^ADDRESS = "(.*?)"/m.exec(config)?.[1] ?? ''
  const from = /^MAIL_FROM = "(.*?)"/m.exec(config)?.[1] ?? ''
  const faults = [
    !/^https:\/\/[^/]+$/.test(address) &&
      `ADDRESS is "${address}": set it to your own, like https://groups.example.org`,
    /@example\.com$/.test(from) && `MAIL_FROM is "${from}": set it to an address on your sending domain`,
  ].filter(Boolean)
  if (faults.length > 0) throw new Error(`Please put right in ${CONFIG}:\n  ${faults.join('\n  ')}`)
  return address
}

function makeDatabase(): void {
  const config = readFileSync(CONFIG, 'utf8')
  if (!config.includes(NO_DATABASE)) return
  const find = () =>
    (JSON.parse(wrangler(['d1', 'list', '--json'])) as { name: string; uuid: string }[]).find(
      ({ name }) => name === 'gatepost',
    )
  if (!find()) wrangler(['d1', 'create', 'gatepost', '--location', 'weur'])
  const made = find()
  if (!made) throw new Error('The database was not made.')
  writeFileSync(CONFIG, config.replace(NO_DATABASE, made.uuid))
}

/** Cloudflare answers 11009 for a queue that is there, 10004 for a bucket. */
function makeIfNone(make: string[]): void {
  try {
    wrangler(make)
  } catch (error) {
    if (!/already (exists|taken)|already own|11009|10004/i.test(String(error))) throw error
  }
}

/** Whether the Worker has its keys. Making new ones where there are some would lose every concern. */
function hasKeys(): boolean {
  try {
    const secrets = JSON.parse(wrangler(['secret', 'list', '--format', 'json'])) as { name: string }[]
    return secrets.some(({ name }) => name === 'SEALING_KEYS')
  } catch (error) {
    if (/code: 10007\]/.test(String(error))) return false
    throw error
  }
}

/** A run that broke off leaves its keys file for the next: the Worker may have those keys already. */
function putOnline(address: string): void {
  const isNew = !hasKeys()
  if (isNew && !existsSync(KEYS_FILE)) {
    writeFileSync(KEYS_FILE, `SEALING_KEYS=${newKey()}\nHASHING_KEY=${newKey()}\n`, { mode: 0o600 })
  }
  const domain = ['--domain', new URL(address).host]
  wrangler(['deploy', ...domain, ...(isNew ? ['--secrets-file', KEYS_FILE] : [])])
  if (!existsSync(KEYS_FILE)) return
  console.log(`
The keys of this deployment are in ${KEYS_FILE}. Without them nobody can ever read a concern again.
Put them in your password safe now, then delete the file.
`)
}

try {
  const address = addressSet()
  step('make the database, if there is none', makeDatabase)
  step(`make the bucket ${BUCKET}, if there is none`, () =>
    makeIfNone(['r2', 'bucket', 'create', BUCKET, '--location', 'weur']),
  )
  for (const queue of QUEUES) {
    step(`make the queue ${queue}, if there is none`, () => makeIfNone(['queues', 'create', queue]))
  }
  step('migrate the database', () => void wrangler(['d1', 'migrations', 'apply', 'DB', '--remote']))
  step(`put the Worker and its keys online at ${address}`, () => putOnline(address))
  console.log(`\nNext: add your school (README, “Your school”), then open ${address}/health`)
} catch (error) {
  failWith(error)
}
