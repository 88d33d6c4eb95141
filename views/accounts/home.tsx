import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'

/** Stands where the desk will be. */
export const DeskHomePage = ({ t }: { t: Words }) => (
  <Layout t={t} title={t.accounts.home.title} isDesk>
    <h1>{t.accounts.home.title}</h1>
    <p class="lead">{t.accounts.home.lead}</p>
    <p>
      <a href={urls.account()}>{t.accounts.account.title}</a>
    </p>
    <form method="post" action={urls.signOut()}>
      <button type="submit" class="second">
        {t.accounts.account.signOut}
      </button>
    </form>
  </Layout>
)
