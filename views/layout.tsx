import type { Child } from 'hono/jsx'
import type { Words } from '../src/i18n/words.ts'
import type { School } from '../src/schools/schools.ts'
import { urls } from '../src/urls.ts'
import { Mark } from './components/icons.tsx'

/** What every page is given: its words, its school and that school's colour as CSS. */
export interface PageProps {
  t: Words
  school: School
  theme: string
}

/** … and for a page in confidence that is sent, or came as an answer (`http/keeps-nothing`). */
export interface ConfidentialProps extends PageProps {
  keepsNothing: string
}

interface LayoutProps {
  t: Words
  title: string
  /** The page shows what is to be put right, and its title says so. */
  hasErrors?: boolean
  /** What a search engine shows of it, for a page that should be found. */
  description?: string | undefined
  school?: School | undefined
  theme?: string | undefined
  /** A page in confidence: a way to leave at its top, and nothing for a search engine. */
  confidential?: boolean
  /** Where the way out leads on a page in confidence that knows no school. */
  leave?: string | undefined
  /** A page for staff: its top leads to the desk, and there is nothing on it for a search engine. */
  isDesk?: boolean
  /** A page that must not be left by mistake: no links around it. */
  isAlone?: boolean
  /** A page for telling parents about these pages: with its own style, and nothing for a search engine. */
  isKit?: boolean
  /** Where other sites ask how to embed this page, without a format (`discoveryOf`). */
  oembed?: string | undefined
  scripts?: string[]
  /** The script of a page of which nothing is to be found again on the way back. */
  keepsNothing?: string | undefined
  /** The script that fetches htmx once it is needed. */
  lateHtmx?: string | undefined
  /** The script that fetches the message checker once it is needed. */
  lateCheck?: string | undefined
  children: Child
}

/** The tab's picture, inside the page: no request for it, and the same for every school. */
export const TAB_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%231b5e4b' stroke-width='2.6'%3E%3Cpath d='M5 29V8l2.5-3L10 8v21M22 29V8l2.5-3L27 8v21M3 29h26M10 12h12v8h-6l-3 3v-3h-3'/%3E%3C/svg%3E"

/** The page around every page. */
export const Layout = ({
  t,
  title,
  hasErrors,
  description,
  school,
  theme,
  confidential,
  leave = school && urls.leave(school.slug),
  isDesk,
  isAlone,
  isKit,
  oembed,
  scripts = [],
  keepsNothing,
  lateHtmx,
  lateCheck,
  children,
}: LayoutProps) => (
  <html lang={t.lang} dir={t.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${hasErrors ? t.site.errorTitle(title) : title} · ${school?.name ?? t.site.name}`}</title>
      {description && <meta name="description" content={description} />}
      {(confidential || isDesk || isKit) && !description && <meta name="robots" content="noindex" />}
      <link rel="icon" href={TAB_ICON} />
      <link rel="stylesheet" href="/app.css" />
      {isKit && <link rel="stylesheet" href="/kit.css" />}
      {theme && <style dangerouslySetInnerHTML={{ __html: theme }} />}
      {oembed && <link rel="alternate" type="application/json+oembed" href={`${oembed}&format=json`} />}
      {oembed && <link rel="alternate" type="text/xml+oembed" href={`${oembed}&format=xml`} />}
      {(lateHtmx || scripts.includes('/htmx.js')) && (
        <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false}' />
      )}
      {keepsNothing && <script dangerouslySetInnerHTML={{ __html: keepsNothing }} />}
      {lateHtmx && <script dangerouslySetInnerHTML={{ __html: lateHtmx }} />}
      {lateCheck && <script dangerouslySetInnerHTML={{ __html: lateCheck }} />}
      {scripts.map((script) => (
        <script src={script} defer />
      ))}
    </head>
    <body>
      <a class="skip" href="#main">
        {t.site.skip}
      </a>
      {confidential && leave && (
        <nav class="exit" aria-label={t.site.exit}>
          <a class="leave" href={leave} rel="nofollow noreferrer">
            {t.site.leave}
          </a>
        </nav>
      )}
      <Header t={t} school={school} confidential={confidential} isDesk={isDesk} isAlone={isAlone} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      {school && !isAlone && <Footer t={t} school={school} />}
    </body>
  </html>
)

const Header = ({
  t,
  school,
  confidential,
  isDesk,
  isAlone,
}: Pick<LayoutProps, 't' | 'school' | 'confidential' | 'isDesk' | 'isAlone'>) => {
  const small = confidential ? t.site.inConfidence : t.site.classGroups
  const name = (
    <>
      <Mark />
      <span>
        <b>{school?.name ?? t.site.name}</b>
        <small>{isDesk ? t.accounts.forStaff : small}</small>
      </span>
    </>
  )
  const start = school ? urls.home(school.slug) : urls.findSchool()
  const home = isDesk ? urls.deskHome() : start
  return <header class="top">{isAlone ? <div>{name}</div> : <a href={home}>{name}</a>}</header>
}

const Footer = ({ t, school }: { t: Words; school: School }) => (
  <footer>
    <nav aria-label={t.site.footer}>
      <a href={urls.talkTo(school.slug)}>{t.site.talkTo}</a>
      <a href={urls.privacy(school.slug)}>{t.site.whatWeKeep}</a>
      <a href={urls.accessibility(school.slug)}>{t.site.accessibility}</a>
    </nav>
    {school.settings.trust && <p>{t.site.trust(school.settings.trust)}</p>}
  </footer>
)
