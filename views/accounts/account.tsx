import type { SignedIn } from '../../src/accounts/session.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { ErrorSummary } from '../components/form.tsx'
import { Layout } from '../layout.tsx'
import { ConnectedAccounts, type ConnectedProps } from './connected.tsx'
import { Passkeys, type PasskeysProps } from './passkeys.tsx'
import { Sessions, type SessionsProps } from './sessions.tsx'

interface AccountProps extends SessionsProps, PasskeysProps, ConnectedProps {
  t: Words
  form: FormState
  signedIn: SignedIn
  /** They look after Gatepost and are on no school's list: the desk has nothing for them. */
  isOperatorAlone: boolean
  /** The word for what was just done. */
  done: string | undefined
}

/** Somebody's own account: where they are signed in, and what else signs them in. */
export const AccountPage = (props: AccountProps) => {
  const { t, form, signedIn, isOperatorAlone, done = '' } = props
  const words = t.accounts.account
  const said = (words.done as Record<string, string>)[done]
  return (
    <Layout t={t} title={words.title} hasErrors={form.errors.length > 0} scripts={['/passkey.js']} isDesk>
      <ErrorSummary t={t} form={form} errors={t.accounts.errors} />
      {said && form.errors.length === 0 && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {said}
        </p>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(signedIn.email)}</p>
      <form method="post" action={urls.signOut()}>
        <button type="submit">{words.signOut}</button>
      </form>
      <Sessions {...props} />
      <Passkeys {...props} />
      <ConnectedAccounts {...props} />
      <p>
        {isOperatorAlone ? (
          <a href={urls.operator()}>{t.desk.nothingHere.toSchools}</a>
        ) : (
          <a href={urls.deskHome()}>{words.back}</a>
        )}
      </p>
    </Layout>
  )
}
