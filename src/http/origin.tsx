import type { MiddlewareHandler } from 'hono'
import { RefusedPage } from '../../views/site/errors.tsx'
import { answer, ownPath } from './answer.ts'
import type { App } from './context.ts'

/**
 * Takes a form only from our own pages: the browser must say that it comes from the same origin, in Origin or,
 * where that is withheld, in Sec-Fetch-Site. Silence is a no.
 */
export const sameOrigin: MiddlewareHandler<App> = async function sameOrigin(c, next) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || isOurs(c.req.raw)) return next()
  return answer(c, <RefusedPage t={c.var.t} reason="forbidden" path={ownPath(c)} />, 403)
}

function isOurs(request: Request): boolean {
  const origin = request.headers.get('Origin')
  if (origin !== null && origin !== 'null') return request.url.startsWith(`${origin}/`)
  return request.headers.get('Sec-Fetch-Site') === 'same-origin'
}
