import type { MiddlewareHandler } from 'hono'
import type { App } from './context.ts'
import { tooLarge } from './errors.tsx'

/**
 * Refuses what is larger than `most` bytes for its path with 413, whether it says its length or not. It is read to its end
 * all the same: a browser that is cut off while it sends never shows the answer.
 */
export const bodyWithin = (most: (path: string) => number): MiddlewareHandler<App> =>
  async function bodyWithin(c, next) {
    const { body } = c.req.raw
    if (!body || c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const limit = most(c.req.path)
    try {
      const bytes = await readWithin(limit, c.req.raw, body)
      if (!bytes) return tooLarge(c)
      c.req.raw = new Request(c.req.raw, { body: bytes })
    } catch {
      // Whoever was sending is gone: nobody reads the answer, and it is no fault of ours for the log.
      return c.body(null, 400)
    }
    return next()
  }

/** The whole of a body, read at one go where it says that it is small enough; null when it is larger than `limit`. */
async function readWithin(limit: number, request: Request, body: ReadableStream<Uint8Array>) {
  if (Number(request.headers.get('Content-Length') ?? Number.NaN) <= limit) return request.arrayBuffer()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size <= limit) chunks.push(chunk)
  }
  return size > limit ? null : new Blob(chunks).arrayBuffer()
}
