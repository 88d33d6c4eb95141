import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_COOKIE } from '../accounts/session.ts'
import type { App, DeskApp, SchoolApp } from './context.ts'

type C = Context<App> | Context<SchoolApp> | Context<DeskApp>

/** Whether we are reached over https alone. Only a developer's own machine is without. */
export const isSecure = (c: C) => (c as Context<App>).get('settings').ADDRESS.startsWith('https:')

const overHttps = (c: C) => (isSecure(c) ? ({ prefix: 'secure', secure: true } as const) : {})

/** Sets a cookie of ours: out of the reach of scripts, and over https alone. */
export const setOwnCookie = (
  c: C,
  name: string,
  value: string,
  options: { path: string; sameSite: 'Lax' | 'Strict'; maxAge: number },
) => setCookie(c, name, value, { httpOnly: true, ...options, ...overHttps(c) })

export const getOwnCookie = (c: C, name: string) => getCookie(c, name, overHttps(c).prefix)

export const deleteOwnCookie = (c: C, name: string, path: string) =>
  deleteCookie(c, name, { path, ...overHttps(c) })

/** Whether whoever asks may be signed in. A school's other websites may have given them cookies of their own. */
export const isSignedIn = ({ headers }: Request) => headers.get('Cookie')?.includes(SESSION_COOKIE) ?? false

/** Sends whoever comes over plain http to the same page over https; what they were sending is not taken. */
export const onlyOverHttps: MiddlewareHandler<App> = async function onlyOverHttps(c, next) {
  if (!isSecure(c) || c.req.url.startsWith('https:')) return next()
  const url = new URL(c.req.url)
  url.protocol = 'https:'
  return c.redirect(url.href, 301)
}
