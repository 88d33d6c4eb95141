import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { prepare, serve } from '../../../scripts/serve.ts'

/** Its own state, so that a test run leaves nothing in what `npm start` keeps. */
const STATE = '.wrangler/test-state'

/** One real server, with a fresh database, for all browser tests. */
export default async function startServer({ provide }: TestProject) {
  rmSync(STATE, { recursive: true, force: true })
  prepare(STATE)
  const server = await serve(await freePort(), STATE)
  provide('address', server.address)
  return () => {
    server.process.kill()
  }
}

function freePort(): Promise<number> {
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
