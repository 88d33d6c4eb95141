import type { Provider } from '../../src/accounts/providers.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { ErrorSummary, TextField } from '../components/form.tsx'
import { Layout } from '../layout.tsx'

interface SignInProps {
  t: Words
  form: FormState
  next: string
  /** Whether somebody has just signed out. */
  isSignedOut?: boolean
  providers: Provider[]
}

/** Where the address is typed; beside it the other ways in. */
export const SignInPage = ({ t, form, next, isSignedOut, providers }: SignInProps) => {
  const words = t.accounts.signIn
  const field = { t, form, errors: t.accounts.errors }
  return (
    <Layout t={t} title={words.title} hasErrors={form.errors.length > 0} scripts={['/passkey.js']} isDesk>
      <ErrorSummary {...field} />
      {isSignedOut && (
        <p class="done" role="status">
          {words.signedOut}
        </p>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={urls.signIn()} novalidate>
        <input type="hidden" name="next" value={next} />
        <TextField {...field} name="email" {...words.email} inputmode="email" autocomplete="username" plain />
        <button type="submit">{words.send}</button>
      </form>
      <OtherWays t={t} next={next} providers={providers} />
      <p class="quiet">
        {words.parents} <a href={urls.findSchool()}>{words.findSchool}</a>
      </p>
    </Layout>
  )
}

/** The passkey's button is shown by passkey.js, where the browser knows passkeys. */
const OtherWays = ({ t, next, providers }: Pick<SignInProps, 't' | 'next' | 'providers'>) => {
  const words = t.accounts.signIn
  return (
    <section id="other-ways" hidden={providers.length === 0}>
      <h2>{words.or}</h2>
      {providers.length > 0 && (
        <form method="post" action={urls.signInWith()} class="buttons">
          <input type="hidden" name="next" value={next} />
          {providers.map((provider) => (
            <button type="submit" name="provider" value={provider} class="second">
              {words.with[provider]}
            </button>
          ))}
        </form>
      )}
      <p class="error" id="passkey-failed" role="alert" hidden>
        {t.accounts.passkeyFailed}
      </p>
      <p>
        <button type="button" id="passkey-sign-in" class="second" data-next={next} hidden>
          {words.passkey}
        </button>
      </p>
    </section>
  )
}

/** Where the six digits are typed. */
export const CodePage = ({ t, form, email }: Pick<SignInProps, 't' | 'form'> & { email: string }) => {
  const words = t.accounts.code
  const field = { t, form, errors: t.accounts.errors }
  return (
    <Layout t={t} title={words.title} hasErrors={form.errors.length > 0} isDesk>
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(email)}</p>
      <form method="post" action={urls.signInCode()} novalidate>
        <TextField
          {...field}
          name="code"
          {...words.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          plain
        />
        <button type="submit">{words.open}</button>
      </form>
      <p class="quiet">
        {words.notThere} <a href={urls.signIn()}>{words.another}</a>
      </p>
    </Layout>
  )
}

/** A Microsoft or Google account that nobody connected: how to. */
export const NotConnectedPage = ({ t }: { t: Words }) => {
  const words = t.accounts.notConnected
  return (
    <Layout t={t} title={words.title} isDesk>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>
        <a class="button" href={urls.signIn()}>
          {words.signIn}
        </a>
      </p>
    </Layout>
  )
}
