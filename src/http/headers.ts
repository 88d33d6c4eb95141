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
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.header('Content-Security-Policy', c.get('isFramable') ? await framedPolicy(c) : await policy(c))
  }
  c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  c.header('X-Content-Type-Options', 'nosniff')
  if (!c.get('isFramable')) c.header('X-Frame-Options', 'DENY')
  // Forms of older browsers need their Origin; other sites learn nothing.
  c.header('Referrer-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', c.get('isFramable') ? 'cross-origin' : 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
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
