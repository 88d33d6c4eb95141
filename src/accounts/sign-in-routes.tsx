import { type Context, Hono } from 'hono'
import { CodePage, NotConnectedPage, SignInPage } from '../../views/accounts/sign-in.tsx'
import { answer } from '../http/answer.ts'
import type { App } from '../http/context.ts'
import { deleteOwnCookie, getOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { blankForm, type FormState, parseForm } from '../http/form.ts'
import { forgetSession, sessionToken } from '../http/signed-in.tsx'
import { urls } from '../urls.ts'
import { toProvider } from './connected.ts'
import { codeForm, nextPlace, signInForm, signInWithForm } from './form.ts'
import { CODE_SECONDS, isStale, newPending, openPending, type Pending, sealPending } from './pending.ts'
import { providerNames, providerSites } from './providers.ts'
import { endSessionOf } from './session.ts'
import { askForCode, tryCode } from './sign-in.ts'

type C = Context<App>

/** What better-auth says of a provider's account that nobody connected. */
const NOT_CONNECTED = 'signup_disabled'

const COOKIE = 'sign-in'

/** Signing in to the desk, and out. */
export const signIn = new Hono<App>()

signIn.get('/sign-in', (c) => showSignIn(c, blankForm))

signIn.post('/sign-in', async (c) => {
  const form = await parseForm(c, signInForm)
  if (!form.ok) return showSignIn(c, form)
  const waiting = newPending(form.data.email, form.data.next)
  const postman = { email: c.env.EMAIL, from: c.var.settings.MAIL_FROM }
  const asked = await askForCode(c.var.storage, c.var.settings, postman, waiting)
  if (asked !== 'asked') return showSignIn(c, { ...form, errors: [{ field: 'email', message: asked }] })
  await setPending(c, waiting)
  return c.redirect(urls.signInCode(), 303)
})

signIn.get('/sign-in/code', async (c) => {
  const waiting = await pendingOf(c)
  if (!waiting) return c.redirect(urls.signIn(), 303)
  return answer(c, <CodePage t={c.var.t} form={blankForm} email={waiting.email} />)
})

signIn.post('/sign-in/code', async (c) => {
  const waiting = await pendingOf(c)
  if (!waiting) return showSignIn(c, refused('noCode'))
  const form = await parseForm(c, codeForm)
  if (!form.ok) return showCode(c, waiting, form)
  const wrong = (message: string) => showCode(c, waiting, { ...form, errors: [{ field: 'code', message }] })
  if (isStale(waiting, Date.now())) return wrong('codeOld')
  const { storage, settings } = c.var
  const cookies = await tryCode(storage, settings, waiting, form.data.code, c.req.raw.headers)
  if (!cookies) return wrong('codeWrong')
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  deleteOwnCookie(c, COOKIE, urls.deskHome())
  return c.redirect(waiting.next, 303)
})

signIn.post('/sign-in/with', async (c) => {
  const form = await parseForm(c, signInWithForm)
  const { storage, settings } = c.var
  const provider = providerNames(settings).find((name) => form.ok && name === form.data.provider)
  if (!form.ok || !provider) return showSignIn(c, refused('notSetUp'))
  const way = await toProvider(storage, settings, provider, form.data.next, c.req.raw.headers)
  for (const cookie of way.cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(way.to, 303)
})

signIn.get('/sign-in/not-connected', (c) => {
  const isUnknown = c.req.query('error') === NOT_CONNECTED
  return isUnknown
    ? answer(c, <NotConnectedPage t={c.var.t} />, 403)
    : showSignIn(c, refused('providerFailed'))
})

signIn.post('/sign-out', async (c) => {
  const token = await sessionToken(c)
  if (token) await endSessionOf(c.var.storage, token)
  forgetSession(c)
  return c.redirect(`${urls.signIn()}?out`, 303)
})

const refused = (message: string): FormState => ({ values: {}, errors: [{ field: 'email', message }] })

function showSignIn(c: C, form: FormState) {
  const { t, settings } = c.var
  const said = form.values.next ?? [c.req.query('next')]
  c.set('formSites', providerSites(settings))
  const page = (
    <SignInPage
      t={t}
      form={form}
      next={nextPlace.parse(said)}
      isSignedOut={c.req.query('out') !== undefined}
      providers={providerNames(settings)}
    />
  )
  return answer(c, page, form.errors.length > 0 ? 422 : 200)
}

const showCode = (c: C, { email }: Pending, form: FormState) =>
  answer(c, <CodePage t={c.var.t} form={form} email={email} />, 422)

const setPending = async (c: C, waiting: Pending) =>
  setOwnCookie(c, COOKIE, await sealPending(c.var.storage, waiting), {
    path: urls.deskHome(),
    sameSite: 'Lax',
    maxAge: CODE_SECONDS,
  })

const pendingOf = (c: C) => openPending(c.var.storage, getOwnCookie(c, COOKIE))
