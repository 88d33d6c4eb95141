import { type Context, Hono } from 'hono'
import type { DeskApp } from '../http/context.ts'
import { requireSignIn } from '../http/signed-in.tsx'
import { openAuth } from './auth.ts'

/** The few addresses of better-auth that a browser or a provider must reach. Everything else of it is 404. */
export const auth = new Hono<DeskApp>()

auth.get('/passkey/generate-register-options', requireSignIn, ask)
auth.post('/passkey/verify-registration', requireSignIn, askAndHide)
auth.get('/passkey/generate-authenticate-options', ask)
auth.post('/passkey/verify-authentication', askAndHide)
auth.get('/callback/:provider{microsoft|google}', ask)

async function ask(c: Context<DeskApp>): Promise<Response> {
  const { handler } = await openAuth(c.var.storage, c.var.settings)
  return handler(c.req.raw)
}

/** Passes on how it went and the cookies, and not what better-auth says: the session's token would be in it. */
async function askAndHide(c: Context<DeskApp>): Promise<Response> {
  const { status, headers } = await ask(c)
  const answer = Response.json({}, { status })
  for (const cookie of headers.getSetCookie()) answer.headers.append('Set-Cookie', cookie)
  return answer
}
