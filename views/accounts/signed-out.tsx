import type { TypedField } from '../../src/accounts/typed.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'
import { Held } from '../site/errors.tsx'

interface SignedOutProps {
  t: Words
  path: string
  fields: TypedField[]
}

/** The session was over when something was sent: it holds all that was typed, to send again. */
export const SignedOutPage = ({ t, path, fields }: SignedOutProps) => {
  const words = t.accounts.signedOut
  return (
    <Layout t={t} title={words.title} isDesk>
      <h1 tabindex={-1} autofocus>
        {words.title}
      </h1>
      <p class="lead">{words.text}</p>
      <p>
        <a href={urls.signIn()} target="_blank" rel="noopener">
          {words.first}
        </a>
        . {words.back}
      </p>
      <form method="post" action={path}>
        {fields.map((field, i) => (
          <Held {...field} id={`typed-${i}`} />
        ))}
        <button type="submit">{words.send}</button>
      </form>
    </Layout>
  )
}
