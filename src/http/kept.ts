import type { MiddlewareHandler } from 'hono'
import { changesSeen } from '../schools/known.ts'
import type { App } from './context.ts'
import { isSignedIn } from './cookies.ts'

/**
 * How long (ms) a page is kept. It is made from what may be known for as long already (`schools/known`): a change is seen
 * everywhere within the two together, ten seconds, and at once where it was made.
 */
const KEPT_FOR = 5_000
/** How many pages are kept at a time. */
const MOST_KEPT = 500

interface Kept {
  body: ArrayBuffer
  headers: Headers
  tag: string
  changes: number
  until: number
}

const pages = new Map<string, Kept>()

/** Whether a request asks for what may be the same for everybody: nobody is signed in, no part of a page for htmx. */
const isForAnybody = (request: Request) =>
  request.method === 'GET' && !isSignedIn(request) && !request.headers.has('HX-Request')

/** The answer to a request if its page is kept, before anything else is asked; otherwise null. */
export function keptPage(request: Request): Response | null {
  const kept = pages.get(request.url)
  if (!kept || !isForAnybody(request)) return null
  const now = Date.now()
  const holds = kept.changes === changesSeen() && kept.until - KEPT_FOR <= now && now < kept.until
  return holds ? answerWith(kept, request.headers.get('If-None-Match')) : null
}

/**
 * Keeps, for seconds, what is the same for everybody: pages that their route lets a browser keep ("no-cache": ask
 * whether it still holds). A browser that has the page already is told so in a word. Whoever is signed in is
 * never given what was kept for others, and htmx asks for parts of pages: what it gets is not kept.
 */
export const keepPages: MiddlewareHandler<App> = async function keepPages(c, next) {
  const request = c.req.raw
  if (!isForAnybody(request)) return next()
  const [changes, now] = [changesSeen(), Date.now()]
  await next()
  if (c.res.status !== 200 || c.res.headers.get('Cache-Control') !== 'no-cache') return
  const fresh = await keep(request.url, c.res, changes, now)
  c.res = undefined
  c.res = answerWith(fresh, request.headers.get('If-None-Match'))
}

async function keep(url: string, response: Response, changes: number, now: number): Promise<Kept> {
  const body = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  const tag = `W/"${btoa(String.fromCharCode(...digest.subarray(0, 15)))}"`
  const headers = new Headers(response.headers)
  headers.set('ETag', tag)
  const fresh = { body, tag, changes, until: now + KEPT_FOR, headers }
  if (pages.size >= MOST_KEPT) pages.clear()
  pages.set(url, fresh)
  return fresh
}

const answerWith = ({ body, headers, tag }: Kept, known: string | null): Response =>
  known === tag
    ? new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': 'no-cache' } })
    : new Response(body, { headers })
