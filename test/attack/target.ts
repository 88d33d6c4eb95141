import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../soak/ledger.ts'
import { Server } from '../soak/server.ts'
import { prepare } from '../soak/state.ts'
import { BRAMBLE_HILL, SALTMARSH } from '../support/schools.ts'

export const OPERATOR = 'operator@trust.example.com'

/** How many members of staff the school has whose addresses are tried at the sign-in. */
export const KNOWN = 120
/** An address that stands on a list, by its number. */
export const knownAddress = (number: number) => `helper-${number}@fenwick.example.com`

/** A school that an operator may do to what they like. */
const FENWICK = {
  ...SALTMARSH,
  slug: 'fenwick',
  name: 'Fenwick Junior School',
  people: [
    ...SALTMARSH.people.map((person) => ({
      ...person,
      email: person.email.replace('saltmarsh', 'fenwick'),
    })),
    ...Array.from({ length: KNOWN }, (_, i) => ({
      name: `Helper Number ${i}`,
      post: 'Class helper',
      email: knownAddress(i),
      roles: ['office' as const],
      mail: 'none' as const,
    })),
  ],
}

/** How a part of the attack went: what is wrong, and what was counted. */
export interface Part {
  wrong: string[]
  counts: Record<string, number>
}

/** What is attacked: Gatepost in real workerd, with its mail and its log. */
export interface Target {
  server: Server
  ledger: Ledger
  /** What the Worker wrote to its log since this was last asked. */
  log: () => Promise<string[]>
  /** Rows of its database. */
  sql: (query: string) => Promise<Record<string, unknown>[]>
  stop: () => Promise<void>
}

/** Starts it. @param guesses how many look-ups of a return code a school gets a minute before they are slowed. */
export async function startTarget(guesses: number): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'gatepost-attack-'))
  const brake = { type: 'ratelimit', namespace_id: '1001', simple: { limit: guesses, period: 60 } }
  await prepare(folder, {
    entry: 'test/attack/worker.ts',
    schools: [BRAMBLE_HILL, SALTMARSH, FENWICK],
    options: {
      ratelimits: { GUESSES: { ...brake, name: 'GUESSES' } },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    },
    bindings: { OPERATORS: OPERATOR },
  })
  const ledger = await openLedger(0)
  const server = new Server(folder, ledger, 0)
  await server.start()
  const ask = async (path: string, body: string) =>
    (await fetch(server.address + path, { method: 'POST', body })).json()
  return {
    server,
    ledger,
    log: () => ask('/attack/log', '') as Promise<string[]>,
    sql: (query) => ask('/attack/sql', query) as Promise<Record<string, unknown>[]>,
    async stop() {
      await server.kill()
      ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
