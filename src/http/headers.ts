import type { Context, MiddlewareHandler } from 'hono'
import type { App } from './context.ts'
import { inlineSource } from './theme.ts'

/**
 * What a browser is told with every page: nothing from anywhere else, nothing inline but the school's colour
 * and the script that its route set, in nobody's frame, remembered by no cache. `static/_headers` says the same
 * for assets. A route that may be cached, or that answers with no page, says so itself.
 */
export const headers: MiddlewareHandler<App> = async function headers(c, next) {
  await next()
  const isFramable = c.get('isFramable')
  // hono makes the answer anew for each header that it sets: once, so that its headers can be changed, is enough.
  c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  const { headers } = c.res
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', isFramable ? await framedPolicy(c) : await policy(c))
  }
  headers.set('X-Content-Type-Options', 'nosniff')
  if (!isFramable) headers.set('X-Frame-Options', 'DENY')
  // Forms of older browsers need their Origin; other sites learn nothing.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', isFramable ? 'cross-origin' : 'same-origin')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

const sourceOf = (inline?: string) => (inline ? inlineSource(inline) : '')

const policy = async (c: Context<App>) =>
  [
    "default-src 'none'",
    `script-src 'self' ${await sourceOf(c.get('script'))}`.trim(),
    `style-src 'self' ${await sourceOf(c.get('theme'))}`.trim(),
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(c.get('hasFrames') ? ["frame-src 'self'"] : []),
    ["form-action 'self'", ...(c.get('formSites') ?? [])].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** A page in somebody else's frame: all that it needs is in it. */
const framedPolicy = async (c: Context<App>) =>
  [
    "default-src 'none'",
    `script-src ${(await sourceOf(c.get('script'))) || "'none'"}`,
    `style-src ${await sourceOf(c.get('theme'))}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    'frame-ancestors *',
  ].join('; ')
