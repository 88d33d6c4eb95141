import { type Context, Hono } from 'hono'
import { ChangesPage, CodePage, NoCodePage } from '../../views/guidance/code.tsx'
import { HomePage } from '../../views/guidance/home.tsx'
import { TalkToPage } from '../../views/guidance/talk-to.tsx'
import { AccessibilityPage, PrivacyPage } from '../../views/site/trust.tsx'
import { answerKept } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { discoveryOf } from '../outreach/oembed.ts'
import { urls } from '../urls.ts'

/** What a school tells its parents: home, the code and its versions, who to talk to, what is kept. */
export const guidance = new Hono<SchoolApp>()

guidance.get('/', (c) =>
  answerKept(c, <HomePage {...pageProps(c)} logo={c.var.logo} oembed={oembedOf(c, urls.home)} />),
)

guidance.get('/code', (c) => {
  const version = c.var.code
  if (!version) return answerKept(c, <NoCodePage {...pageProps(c)} />)
  return answerKept(
    c,
    <CodePage {...pageProps(c)} version={version} isInForce oembed={oembedOf(c, urls.code)} />,
  )
})

guidance.get('/code/changes', (c) =>
  answerKept(c, <ChangesPage {...pageProps(c)} versions={c.var.versions} />),
)

guidance.get('/code/:version{[1-9][0-9]{0,5}}', (c) => {
  const { versions } = c.var
  const version = versions.find(({ number }) => number === Number(c.req.param('version')))
  if (!version) return c.notFound()
  return answerKept(c, <CodePage {...pageProps(c)} version={version} isInForce={version === versions[0]} />)
})

guidance.get('/talk-to', (c) => answerKept(c, <TalkToPage {...pageProps(c)} />))
guidance.get('/privacy', (c) => answerKept(c, <PrivacyPage {...pageProps(c)} />))
guidance.get('/accessibility', (c) => answerKept(c, <AccessibilityPage {...pageProps(c)} />))

const oembedOf = ({ var: { settings, school } }: Context<SchoolApp>, path: (school: string) => string) =>
  discoveryOf(settings.ADDRESS, path(school.slug))
