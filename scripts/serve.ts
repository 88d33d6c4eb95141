// Prepares and runs Gatepost on this machine, in real workerd: for `npm start` and for the browser tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AlreadyThere, addSchools } from './add-school.ts'
import { newKey } from './keys.ts'
import { quietly, wrangler } from './wrangler.ts'

const LONGEST_START = 60_000

/** The two schools of the demo trust. */
export const demoSchools = ['scripts/demo/bramble-hill.json', 'scripts/demo/saltmarsh.json']

/**
 * Migrates the database under `state` and adds the demo schools, unless that was done and nothing changed.
 * Makes secrets for this machine when there are none.
 */
export function prepare(state: string): void {
  if (!existsSync('.dev.vars')) {
    writeFileSync('.dev.vars', `SEALING_KEYS=${newKey()}\nHASHING_KEY=${newKey()}\n`, { mode: 0o600 })
  }
  const stamp = join(state, 'prepared')
  const hash = createHash('sha256')
  for (const file of [...globSync('migrations/*.sql').sort(), ...demoSchools]) hash.update(readFileSync(file))
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  const where = ['--local', '--persist-to', state]
  wrangler(['d1', 'migrations', 'apply', 'DB', ...where])
  try {
    addSchools(demoSchools, where)
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error
  }
  mkdirSync(state, { recursive: true })
  writeFileSync(stamp, wanted)
}

export interface Server {
  address: string
  process: ChildProcess
}

/**
 * Starts the server on `port` and gives it once it answers.
 *
 * @param settings more of them, or others, than wrangler.toml has.
 * @throws Error with what the server printed, when it does not come up.
 */
export async function serve(
  port: number,
  state: string,
  settings: Record<string, string> = {},
): Promise<Server> {
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken. Another one: npm start -- --port N`)
  const address = `http://localhost:${port}`
  const vars = Object.entries({ ADDRESS: address, ...settings }).flatMap(([name, value]) => [
    '--var',
    `${name}:${value}`,
  ])
  let printed = ''
  const server = spawn(
    'wrangler',
    ['dev', '--port', String(port), '--persist-to', state, ...vars, '--show-interactive-dev-session=false'],
    { env: quietly, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const end = Date.now() + LONGEST_START
  while (Date.now() < end && server.exitCode === null) {
    if (await answers(address)) return { address, process: server }
    await wait(100)
  }
  server.kill()
  throw new Error(`The server did not start:\n${printed}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health`)).ok
  } catch {
    return false
  }
}
