import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { prepare, serve } from '../../../scripts/serve.ts'

/** A state of its own for each run, so that it neither touches what `npm start` keeps nor meets another run. */
const STATE = `.wrangler/test-${process.pid}`

/** One real server, with a fresh database, for all browser tests. */
export default async function startServer({ provide }: TestProject) {
  prepare(STATE)
  const server = await serve(await freePort(), STATE)
  provide('address', server.address)
  return async () => {
    server.process.kill()
    await once(server.process, 'exit')
    rmSync(STATE, { recursive: true })
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
