import type { Child } from 'hono/jsx'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { DeskLayout } from '../desk/layout.tsx'

/** The page around every page of the operator. */
export const OperatorLayout = ({
  t,
  title,
  hasErrors = false,
  current,
  children,
}: {
  t: Words
  title: string
  /** The page shows what is to be put right, and its title says so. */
  hasErrors?: boolean
  /** Which of the operator's pages this is. */
  current?: 'schools' | 'add' | 'import'
  children: Child
}) => {
  const words = t.operator.nav
  const link = (name: 'schools' | 'add' | 'import', href: string) => (
    <a href={href} aria-current={name === current ? 'page' : undefined}>
      {words[name]}
    </a>
  )
  return (
    <DeskLayout t={t} title={title} hasErrors={hasErrors}>
      <nav class="tabs" aria-label={words.label}>
        {link('schools', urls.operator())}
        {link('add', urls.operatorAdd())}
        {link('import', urls.operatorImport())}
        <a href={urls.account()}>{words.account}</a>
        <form method="post" action={urls.signOut()}>
          <button type="submit" class="plain">
            {words.signOut}
          </button>
        </form>
      </nav>
      {children}
    </DeskLayout>
  )
}
