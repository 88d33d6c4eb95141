import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'
import { Held } from '../site/errors.tsx'

interface SignedOutProps {
  t: Words
  path: string
  values: Record<string, string[]>
}

/** The session was over when something was sent: it holds all that was typed, to send again. */
export const SignedOutPage = ({ t, path, values }: SignedOutProps) => {
  const words = t.accounts.signedOut
  return (
    <Layout t={t} title={words.title} isDesk>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>
        <a href={urls.signIn()} target="_blank" rel="noopener">
          {words.first}
        </a>
        . {words.back}
      </p>
      <form method="post" action={path}>
        {Object.entries(values).flatMap(([name, entries]) =>
          entries.map((value) => <Held name={name} value={value} labels={t.site.notSent.fields} />),
        )}
        <button type="submit">{words.send}</button>
      </form>
    </Layout>
  )
}
