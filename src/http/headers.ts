import type { MiddlewareHandler } from 'hono'
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
    const [style, script] = [await sourceOf(c.get('theme')), await sourceOf(c.get('script'))]
    c.header('Content-Security-Policy', policy(style, script, c.get('formSites') ?? []))
  }
  c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  // Forms of older browsers need their Origin; other sites learn nothing.
  c.header('Referrer-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

const sourceOf = (inline?: string) => (inline ? inlineSource(inline) : '')

const policy = (style: string, script: string, formSites: string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' ${script}`.trim(),
    `style-src 'self' ${style}`.trim(),
    "img-src 'self' data:",
    "connect-src 'self'",
    ["form-action 'self'", ...formSites].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
