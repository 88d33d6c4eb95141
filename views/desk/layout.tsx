import type { Child } from 'hono/jsx'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { Mark } from '../components/icons.tsx'
import { type PageProps, TAB_ICON } from '../layout.tsx'

/** What every page of a school's desk is given. */
export interface DeskPageProps extends PageProps {
  /** Who reads it. */
  person: Person
  /** What they may do here. */
  may: { workConcerns: boolean; runSchool: boolean }
  /** What each point of the school's code is called on its concern form, by its id. */
  ownPoints: Record<string, string>
}

interface DeskLayoutProps extends Partial<Omit<DeskPageProps, 't'>>, Pick<PageProps, 't'> {
  title: string
  /** The page shows what is to be put right, and its title says so. */
  hasErrors?: boolean
  /** Which of the desk's pages this is. */
  current?: 'concerns' | 'statistics' | 'log' | 'school'
  /** A page to print: nothing around it. */
  isPaper?: boolean
  scripts?: string[]
  children: Child
}

/** The page around every page of the desk. */
export const DeskLayout = ({
  t,
  title,
  hasErrors,
  school,
  theme,
  person,
  may,
  current,
  isPaper,
  scripts = [],
  children,
}: DeskLayoutProps) => (
  <html lang="en-GB" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${hasErrors ? t.site.errorTitle(title) : title} · ${t.desk.title}`}</title>
      <link rel="icon" href={TAB_ICON} />
      <link rel="stylesheet" href="/app.css" />
      <link rel="stylesheet" href="/desk.css" />
      {isPaper && <link rel="stylesheet" href="/paper.css" />}
      {theme && <style dangerouslySetInnerHTML={{ __html: theme }} />}
      {scripts.includes('/htmx.js') && (
        <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false}' />
      )}
      {scripts.map((script) => (
        <script src={script} defer />
      ))}
    </head>
    <body class={isPaper ? 'desk paper' : 'desk'}>
      <a class="skip" href="#main">
        {t.site.skip}
      </a>
      <header class="top">
        <a href={school ? urls.desk(school.slug) : urls.deskHome()}>
          <Mark />
          <span>
            <b>{school?.name ?? t.site.name}</b>
            <small>{person ? t.desk.signedInAs(person.name) : t.desk.title}</small>
          </span>
        </a>
        {school && may && <DeskNav t={t} school={school} may={may} current={current} />}
      </header>
      <main id="main" tabindex={-1}>
        {school?.closedFor === 'set-up' && may?.runSchool && current !== 'school' && (
          <p class="notice">
            {t.desk.setUp.text} <a href={urls.deskSettings(school.slug)}>{t.desk.setUp.go}</a>
          </p>
        )}
        {children}
      </main>
    </body>
  </html>
)

const DeskNav = ({
  t,
  school,
  may,
  current,
}: Pick<DeskPageProps, 't' | 'school' | 'may'> & Pick<DeskLayoutProps, 'current'>) => {
  const words = t.desk.nav
  const link = (name: 'concerns' | 'statistics' | 'log' | 'school', href: string) => (
    <a href={href} aria-current={name === current ? 'page' : undefined}>
      {words[name]}
    </a>
  )
  return (
    <nav class="desk-nav" aria-label={words.label}>
      {may.workConcerns && link('concerns', urls.desk(school.slug))}
      {may.workConcerns && link('statistics', urls.deskStatistics(school.slug))}
      {link('school', may.runSchool ? urls.deskSettings(school.slug) : urls.deskPeople(school.slug))}
      {link('log', urls.deskLog(school.slug))}
      <a href={urls.account()}>{words.account}</a>
      <form method="post" action={urls.signOut()}>
        <button type="submit" class="plain">
          {words.signOut}
        </button>
      </form>
    </nav>
  )
}
