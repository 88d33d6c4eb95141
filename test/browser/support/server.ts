import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { prepare, type Server, serve } from '../../../scripts/serve.ts'

/** Microsoft and Google are set up, as far as the pages can tell. Nobody goes there. */
const SETTINGS = {
  OPERATORS: 'operator@trust.example.com',
  MICROSOFT_TENANT_ID: '00000000-1111-2222-3333-444444444444',
  MICROSOFT_CLIENT_ID: 'microsoft-client',
  MICROSOFT_CLIENT_SECRET: 'microsoft-secret',
  GOOGLE_CLIENT_ID: 'google-client',
  GOOGLE_CLIENT_SECRET: 'google-secret',
}

/**
 * Real servers, each with a fresh database: one for each browser test file that runs at a time. Their states are this
 * run's own, so that it neither touches what `npm start` keeps nor meets another run.
 */
export default async function startServers({ provide, config }: TestProject) {
  const first = `.wrangler/test-${process.pid}-1`
  const others = Array.from({ length: Number(config.maxWorkers) - 1 }, (_, i) =>
    first.replace(/1$/, String(i + 2)),
  )
  const states = [first, ...others]
  prepare(first)
  for (const state of others) cpSync(first, state, { recursive: true })
  const servers: Server[] = []
  // One after the other: two that start at once can ask for the same port for their inspectors.
  for (const state of states) servers.push(await serve(await freePort(), state, SETTINGS))
  provide(
    'addresses',
    servers.map(({ address }) => address),
  )
  return async () => {
    for (const { process } of servers) {
      process.kill()
      await once(process, 'exit')
    }
    for (const state of states) rmSync(state, { recursive: true })
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject).listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

declare module 'vitest' {
  interface ProvidedContext {
    addresses: string[]
  }
}
