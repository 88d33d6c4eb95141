import { type Context, Hono } from 'hono'
import { AccountPage } from '../../views/accounts/account.tsx'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { blankForm, type FormState, parseForm } from '../http/form.ts'
import { requireSignIn } from '../http/signed-in.tsx'
import { isOnAList } from '../schools/people.ts'
import { urls } from '../urls.ts'
import { connectedOf, disconnect, toConnect } from './connected.ts'
import { accountForm, nameForm } from './form.ts'
import { isOperator } from './known.ts'
import { namePasskey, passkeysOf, removePasskey } from './passkeys.ts'
import { providerNames, providerSites } from './providers.ts'
import { endOtherSessions, endSession, sessionsOf } from './session.ts'

type C = Context<DeskApp>

/** What somebody who is signed in sees, and does, of their own account. */
export const account = new Hono<DeskApp>()

account.get('/account', requireSignIn, (c) => showAccount(c, blankForm))

account.post('/account', requireSignIn, async (c) => {
  const form = await parseForm(c, accountForm)
  if (!form.ok) return showAccount(c, form)
  const { storage, signedIn } = c.var
  const { id } = form.data
  switch (form.data.do) {
    case 'end-session':
      await endSession(storage, signedIn.userId, id)
      return after(c, 'ended')
    case 'end-others':
      await endOtherSessions(storage, signedIn)
      return after(c, 'ended-others')
    case 'name-passkey': {
      const named = await parseForm(c, nameForm(id))
      if (!named.ok) return showAccount(c, named)
      await namePasskey(storage, signedIn.userId, id, named.data.name)
      return after(c, 'named')
    }
    case 'remove-passkey':
      await removePasskey(storage, signedIn.userId, id)
      return after(c, 'removed')
    case 'connect':
      return connect(c, form)
    case 'disconnect':
      await disconnect(storage, signedIn.userId, id)
      return after(c, 'disconnected')
    default:
      return showAccount(c, refused(form, 'unknown'))
  }
})

const after = (c: C, done: string) => c.redirect(urls.accountAfter(done), 303)

const refused = (form: FormState, message: string): FormState => ({
  values: form.values,
  errors: [{ field: 'main', message }],
})

/** Sends the browser to a provider, to say there whose account it is. */
async function connect(c: C, form: FormState) {
  const { storage, settings } = c.var
  const provider = providerNames(settings).find((name) => name === form.values.provider?.[0])
  if (!provider) return showAccount(c, refused(form, 'notSetUp'))
  const way = await toConnect(storage, settings, provider, c.req.raw.headers)
  for (const cookie of way.cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(way.to, 303)
}

async function showAccount(c: C, form: FormState) {
  const { t, storage, settings, signedIn } = c.var
  const now = Date.now()
  const [sessions, passkeys, connected, isListed] = await Promise.all([
    sessionsOf(storage, signedIn.userId, now),
    passkeysOf(storage, signedIn.userId),
    connectedOf(storage, signedIn.userId),
    isOnAList(storage, signedIn.email),
  ])
  c.set('formSites', providerSites(settings))
  const page = (
    <AccountPage
      t={t}
      form={form}
      signedIn={signedIn}
      isOperatorAlone={!isListed && isOperator(settings, signedIn.email)}
      sessions={sessions}
      passkeys={passkeys}
      providers={providerNames(settings)}
      connected={connected}
      done={c.req.query('done')}
      now={now}
    />
  )
  return answer(c, page, form.errors.length > 0 ? 422 : 200)
}
