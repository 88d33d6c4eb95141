import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/** Serves one page, as a school's own website would, for the test that is running: on a port of its own, which is another origin. Gives its address. */
export async function website(body: string): Promise<string> {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="en"><title>Ours</title><link rel="icon" href="data:,">${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const where = server.address()
  return `http://localhost:${typeof where === 'object' ? where?.port : where}`
}
