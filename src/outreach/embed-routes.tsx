import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { FramedClosedPage, FramedCodePage } from '../../views/outreach/framed.tsx'
import { FramedCheckPage } from '../../views/outreach/framed-check.tsx'
import { OembedHtml } from '../../views/outreach/snippets.tsx'
import { codeTitle, type Point } from '../guidance/code.ts'
import { outcomeOf, questionsFor } from '../guidance/self-check.ts'
import { answer } from '../http/answer.ts'
import { type App, pageProps, type SchoolApp } from '../http/context.ts'
import { findSchool } from '../http/school.tsx'
import { dayOf } from '../schools/calendar.ts'
import { type Known, knownSchool } from '../schools/known.ts'
import { urls } from '../urls.ts'
import { FRAMED_SCRIPT } from './framed-script.ts'
import { FRAMED_STYLE } from './framed-style.ts'
import { asXml, type Embeddable, embeddedAt, type FRAME, frameWithin, oembedAnswer } from './oembed.ts'

/** A browser may keep these pages, and asks whether they still hold: a change is seen within seconds. */
const KEPT = 'no-cache'

/** What other websites frame: guidance alone. */
export const framed = new Hono<SchoolApp>()

framed.use(findSchool)

framed.use(async (c, next) => {
  const { closedFor } = c.var.school
  if (!closedFor) return next()
  return frame(c, <FramedClosedPage {...framedProps(c)} closedFor={closedFor} />, 503)
})

framed.get('/code', (c) => frame(c, <FramedCodePage {...framedProps(c)} version={c.var.code} />))

framed.get('/check', (c) => {
  const { code } = c.var
  return frame(c, <FramedCheckPage {...framedProps(c)} questions={code && askedAhead(code.content.points)} />)
})

const framedProps = (c: Context<SchoolApp>) => {
  const { theme, ...props } = pageProps(c)
  return { ...props, theme: theme + FRAMED_STYLE, script: FRAMED_SCRIPT }
}

/** Answers with a page that any site may frame. */
function frame(c: Context<SchoolApp>, page: JSX.Element, status: 200 | 503 = 200) {
  c.set('isFramable', true)
  c.set('theme', framedProps(c).theme)
  c.set('script', FRAMED_SCRIPT)
  if (status === 200) c.header('Cache-Control', KEPT)
  return answer(c, page, status)
}

/** The questions for a code with these points, each with what its answers come to. */
const askedAhead = (points: Point[]) =>
  questionsFor(points).map(({ id, answers }) => ({
    id,
    says: answers
      .map((answer) => ({ answer, outcome: outcomeOf({ [id]: answer }, points) }))
      .filter(({ outcome }) => outcome.end === 'safety' || outcome.points.length > 0),
  }))

/** Tells another site how to embed a page of ours (oEmbed 1.0, oembed.com). */
export const oembed = new Hono<App>()

oembed.get(urls.oembed(), async (c) => {
  c.header('Access-Control-Allow-Origin', '*')
  const { url = '', format = 'json', maxwidth, maxheight } = c.req.query()
  if (format !== 'json' && format !== 'xml') return c.text(c.var.t.outreach.oembed.format, 501)
  const { ADDRESS } = c.var.settings
  const asked = embeddedAt(ADDRESS, url)
  const now = Date.now()
  const known = asked && (await knownSchool(c.var.storage, asked.slug, dayOf(now), now))
  if (!known || known.school.closedFor) return c.text(c.var.t.outreach.oembed.notFound, 404)
  const size = frameWithin(maxwidth, maxheight)
  const told = oembedAnswer(await aboutOf(c, known, asked.what, size), size)
  c.header('Cache-Control', KEPT)
  if (format === 'json') return c.json(told)
  return c.body(asXml(told), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
})

/** What a page of a school is called, who provides it, and the HTML that embeds it. */
async function aboutOf(
  c: Context<App>,
  { school: { slug, name }, code }: Known,
  what: Embeddable,
  size: typeof FRAME,
) {
  const { settings, t } = c.var
  const [words, page, frame] =
    what === 'check'
      ? [t.selfCheck.title, urls.check(slug), urls.framedCheck(slug)]
      : [codeTitle(t, code), urls.code(slug), urls.framedCode(slug)]
  const title = `${words} · ${name}`
  const at = (path: string) => settings.ADDRESS + path
  const html = String(await (<OembedHtml frame={at(frame)} page={at(page)} title={title} {...size} />))
  return { title, provider_name: t.site.name, provider_url: settings.ADDRESS, html }
}
