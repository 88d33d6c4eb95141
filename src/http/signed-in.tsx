import type { Context, MiddlewareHandler } from 'hono'
import { getSignedCookie } from 'hono/cookie'
import { SignedOutPage } from '../../views/accounts/signed-out.tsx'
import { signingSecret } from '../accounts/secret.ts'
import { SESSION_COOKIE, useSession } from '../accounts/session.ts'
import { typedIn } from '../accounts/typed.ts'
import { urls } from '../urls.ts'
import { answer, ownPath } from './answer.ts'
import type { App, DeskApp } from './context.ts'
import { deleteOwnCookie } from './cookies.ts'
import { readFields } from './form.ts'
import { isSecure } from './https.ts'

type C = Context<App> | Context<DeskApp>

/**
 * Lets only who is signed in pass: everything below `/desk` but the sign-in pages stands behind it. Whoever was
 * reading is sent to sign in and comes back; whoever was sending is told, and keeps what they typed.
 */
export const requireSignIn: MiddlewareHandler<DeskApp> = async function requireSignIn(c, next) {
  const token = await sessionToken(c)
  const signedIn = token ? await useSession(c.var.storage, c.var.settings, token, Date.now()) : null
  if (!signedIn) return isReading(c) ? sendToSignIn(c) : tellSignedOut(c)
  c.set('signedIn', signedIn)
  return next()
}

/** What the browser's session cookie holds, if we signed it. */
export async function sessionToken(c: C): Promise<string | undefined> {
  const secret = await signingSecret(c.var.settings)
  const token = await getSignedCookie(c, secret, SESSION_COOKIE, isSecure(c) ? 'secure' : undefined)
  return token || undefined
}

/** Takes the session's cookie out of the browser. */
export const forgetSession = (c: C) => deleteOwnCookie(c, SESSION_COOKIE, '/')

const isReading = (c: Context) => ['GET', 'HEAD'].includes(c.req.method)

const sendToSignIn = (c: Context) => c.redirect(urls.signIn(ownPath(c) + new URL(c.req.url).search), 303)

async function tellSignedOut(c: C) {
  const path = ownPath(c)
  const fields = typedIn(c.var.t, path, await readFields(c))
  return answer(c, <SignedOutPage t={c.var.t} path={path} fields={fields} />, 403)
}
