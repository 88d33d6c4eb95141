import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_COOKIE } from '../accounts/session.ts'
import type { App, DeskApp, SchoolApp } from './context.ts'
import { isSecure } from './https.ts'

type C = Context<App> | Context<SchoolApp> | Context<DeskApp>

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
