import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { prepare, serve } from '../../../scripts/serve.ts'

/** A state of its own for each run, so that it neither touches what `npm start` keeps nor meets another run. */
const STATE = `.wrangler/test-${process.pid}`

/** Microsoft and Google are set up, as far as the pages can tell. Nobody goes there. */
const SETTINGS = {
  OPERATORS: 'operator@trust.example.com',
  MICROSOFT_TENANT_ID: '00000000-1111-2222-3333-444444444444',
  MICROSOFT_CLIENT_ID: 'microsoft-client',
  MICROSOFT_CLIENT_SECRET: 'microsoft-secret',
  GOOGLE_CLIENT_ID: 'google-client',
  GOOGLE_CLIENT_SECRET: 'google-secret',
}

/** One real server, with a fresh database, for all browser tests. */
export default async function startServer({ provide }: TestProject) {
  prepare(STATE)
  const server = await serve(await freePort(), STATE, SETTINGS)
  provide('address', server.address)
  return async () => {
    server.process.kill()
    await once(server.process, 'exit')
    rmSync(STATE, { recursive: true })
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
    address: string
  }
}
