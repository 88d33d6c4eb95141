import type { Child } from 'hono/jsx'
import type { CodeVersion } from '../../src/guidance/code.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { Lines } from '../components/lines.tsx'
import type { PageProps } from '../layout.tsx'

export interface FramedProps extends PageProps {
  /** The script that speaks with the page around it. */
  script: string
}

/** The page around what other websites frame: everything is in it, so that it is one request. */
export const FramedLayout = ({
  t,
  school,
  theme,
  script,
  title,
  children,
}: FramedProps & { title: string; children: Child }) => (
  <html lang={t.lang} dir={t.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} · ${school.name}`}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: theme }} />
    </head>
    <body>
      <main>
        <p class="name">{school.name}</p>
        {children}
      </main>
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </body>
  </html>
)

/** Opens a page of ours outside the frame, in a tab of its own. */
export const OutLink = ({
  href,
  isButton,
  children,
}: {
  href: string
  isButton?: boolean
  children: Child
}) => (
  <a href={href} target="_blank" rel="noopener" class={isButton ? 'button' : undefined}>
    {children}
  </a>
)

/** The code in force, short: what stands behind each point is one press away. */
export const FramedCodePage = (props: FramedProps & { version: CodeVersion | null }) => {
  const { t, school, version } = props
  const words = t.guidance.code
  return (
    <FramedLayout {...props} title={words.tab}>
      <h1>{words.title[version?.content.covers ?? 'groups']}</h1>
      {version ? <Code t={t} version={version} /> : <p>{words.none}</p>}
      <ul>
        <li>
          <OutLink href={urls.code(school.slug)}>{t.outreach.framed.whole}</OutLink>
        </li>
        <li>
          <OutLink href={urls.check(school.slug)}>{t.outreach.framed.check}</OutLink>
        </li>
      </ul>
      <OutLink href={urls.report(school.slug)} isButton>
        {t.outreach.framed.report}
      </OutLink>
    </FramedLayout>
  )
}

const Code = ({ t, version: { content, inForceFrom } }: { t: PageProps['t']; version: CodeVersion }) => {
  const words = t.guidance.code
  return (
    <>
      <p class="lead">{content.intro}</p>
      <h2>{words.goodFor}</h2>
      <Lines lines={content.goodFor} />
      <h2>{words.asks}</h2>
      <Lines lines={content.asks} />
      <h2>{words.points[content.covers]}</h2>
      {content.points.map((point) => (
        <details>
          <summary>{point.dont}</summary>
          <p>{point.because}</p>
          <p class="instead">
            <b>{words.instead}</b> {point.instead}
          </p>
        </details>
      ))}
      <p class="name after">{words.inForce(t.dayInWords(inForceFrom))}</p>
    </>
  )
}

/** In the place of a school's frames while its pages are closed: how to reach it. */
export const FramedClosedPage = (props: FramedProps & { closedFor: 'set-up' | 'suspended' }) => {
  const { t, school, closedFor } = props
  const words = t.schools.closed
  const { phone } = school.settings.office
  return (
    <FramedLayout {...props} title={words.title}>
      <p>{words[closedFor]}</p>
      {phone && (
        <p>
          {words.office} <Phone number={phone} />
        </p>
      )}
    </FramedLayout>
  )
}
