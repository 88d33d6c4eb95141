import { Hono } from 'hono'
import { ChangesPage, CodePage, NoCodePage } from '../../views/guidance/code.tsx'
import { HomePage } from '../../views/guidance/home.tsx'
import { TalkToPage } from '../../views/guidance/talk-to.tsx'
import { AccessibilityPage, PrivacyPage } from '../../views/site/trust.tsx'
import { answer } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { dayOf } from '../schools/calendar.ts'
import { codeHistory, codeInForce } from './code.ts'

/** What a school tells its parents: home, the code and its versions, who to talk to, what is kept. */
export const guidance = new Hono<SchoolApp>()

// Nothing here is anybody's secret: a browser may keep it, and asks whether it still holds.
guidance.use(async function mayBeKept(c, next) {
  await next()
  if (c.res.ok) c.header('Cache-Control', 'no-cache')
})

guidance.get('/', (c) => answer(c, <HomePage {...pageProps(c)} />))

guidance.get('/code', async (c) => {
  const version = await codeInForce(c.var.store, dayOf(Date.now()))
  if (!version) return answer(c, <NoCodePage {...pageProps(c)} />)
  return answer(c, <CodePage {...pageProps(c)} version={version} isInForce />)
})

guidance.get('/code/changes', async (c) => {
  const versions = await codeHistory(c.var.store, dayOf(Date.now()))
  return answer(c, <ChangesPage {...pageProps(c)} versions={versions} />)
})

guidance.get('/code/:version{[1-9][0-9]{0,5}}', async (c) => {
  const versions = await codeHistory(c.var.store, dayOf(Date.now()))
  const version = versions.find(({ number }) => number === Number(c.req.param('version')))
  if (!version) return c.notFound()
  return answer(c, <CodePage {...pageProps(c)} version={version} isInForce={version === versions[0]} />)
})

guidance.get('/talk-to', (c) => answer(c, <TalkToPage {...pageProps(c)} />))
guidance.get('/privacy', (c) => answer(c, <PrivacyPage {...pageProps(c)} />))
guidance.get('/accessibility', (c) => answer(c, <AccessibilityPage {...pageProps(c)} />))
