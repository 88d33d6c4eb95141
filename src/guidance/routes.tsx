import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { ChangesPage, CodePage, NoCodePage } from '../../views/guidance/code.tsx'
import { HomePage } from '../../views/guidance/home.tsx'
import { TalkToPage } from '../../views/guidance/talk-to.tsx'
import { AccessibilityPage, PrivacyPage } from '../../views/site/trust.tsx'
import { answer } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { discoveryOf } from '../outreach/oembed.ts'
import { urls } from '../urls.ts'

/** What a school tells its parents: home, the code and its versions, who to talk to, what is kept. */
export const guidance = new Hono<SchoolApp>()

guidance.get('/', (c) =>
  show(c, <HomePage {...pageProps(c)} logo={c.var.logo} oembed={oembedOf(c, urls.home)} />),
)

guidance.get('/code', (c) => {
  const version = c.var.code
  if (!version) return show(c, <NoCodePage {...pageProps(c)} />)
  return show(c, <CodePage {...pageProps(c)} version={version} isInForce oembed={oembedOf(c, urls.code)} />)
})

guidance.get('/code/changes', (c) => show(c, <ChangesPage {...pageProps(c)} versions={c.var.versions} />))

guidance.get('/code/:version{[1-9][0-9]{0,5}}', (c) => {
  const { versions } = c.var
  const version = versions.find(({ number }) => number === Number(c.req.param('version')))
  if (!version) return c.notFound()
  return show(c, <CodePage {...pageProps(c)} version={version} isInForce={version === versions[0]} />)
})

guidance.get('/talk-to', (c) => show(c, <TalkToPage {...pageProps(c)} />))
guidance.get('/privacy', (c) => show(c, <PrivacyPage {...pageProps(c)} />))
guidance.get('/accessibility', (c) => show(c, <AccessibilityPage {...pageProps(c)} />))

const oembedOf = ({ var: { settings, school } }: Context<SchoolApp>, path: (school: string) => string) =>
  discoveryOf(settings.ADDRESS, path(school.slug))

/** Nothing here is anybody's secret: a browser may keep it, and asks whether it still holds. */
function show(c: Context<SchoolApp>, page: JSX.Element) {
  c.header('Cache-Control', 'no-cache')
  return answer(c, page)
}
