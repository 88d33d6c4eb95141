import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { EmbedPage } from '../../views/outreach/embed.tsx'
import { GroupAdminsPage } from '../../views/outreach/group-admins.tsx'
import { NewsletterHtml, NewsletterPage } from '../../views/outreach/newsletter.tsx'
import { PosterPage } from '../../views/outreach/poster.tsx'
import { FrameSnippet, LinkSnippet } from '../../views/outreach/snippets.tsx'
import { WelcomePage } from '../../views/outreach/welcome.tsx'
import { codeTitle } from '../guidance/code.ts'
import { answerKept } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { themeWithPaper } from '../http/theme.ts'
import { heldToContrast } from '../schools/colour.ts'
import { urls } from '../urls.ts'
import { FRAME } from './oembed.ts'
import { paperCss } from './paper.ts'
import { qrOf } from './qr.ts'

/** What the school office tells parents about these pages with, and words for whoever runs a group. */
export const kit = new Hono<SchoolApp>()

kit.get('/newsletter', async (c) => {
  const { school, settings, t } = c.var
  const { slug } = school
  const pages = { start: urls.code(slug), difficult: urls.talkTo(slug), reminder: urls.talkTo(slug) }
  const colour = heldToContrast(school.settings.colour).light
  const { texts } = t.outreach.newsletter
  const items = (['start', 'difficult', 'reminder'] as const).map((id) => {
    const link = settings.ADDRESS + pages[id]
    return {
      id,
      plain: `${texts[id].text}\n\n${texts[id].button}: ${link}`,
      html: asText(<NewsletterHtml {...texts[id]} link={link} colour={colour} />),
    }
  })
  return answerKept(c, <NewsletterPage {...pageProps(c)} items={items} link={urls.home(school.slug)} />)
})

kit.get('/poster', (c) => {
  const size = c.req.query('size') === 'a5' ? 'a5' : 'a4'
  return answerKept(c, <PosterPage {...onPaper(c, size)} {...wayIn(c)} size={size} />)
})

kit.get('/welcome', (c) =>
  answerKept(c, <WelcomePage {...onPaper(c, 'a4')} {...wayIn(c)} content={c.var.code?.content ?? null} />),
)

kit.get('/group-admins', (c) => {
  const talkTo = c.var.settings.ADDRESS + urls.talkTo(c.var.school.slug)
  return answerKept(c, <GroupAdminsPage {...pageProps(c)} address={addressOf(c)} talkTo={talkTo} />)
})

kit.get('/embed', (c) => {
  const { t, school, settings, code } = c.var
  const at = (path: (school: string) => string) => settings.ADDRESS + path(school.slug)
  const frame = (frame: string, page: string, title: string) =>
    asText(
      <FrameSnippet frame={frame} page={page} title={`${title} · ${school.name}`} height={FRAME.height} />,
    )
  c.set('hasFrames', true)
  const copy = {
    link: asText(<LinkSnippet page={at(urls.home)} title={t.outreach.pageName(school.name)} />),
    codeAddress: at(urls.code),
    checkAddress: at(urls.check),
    code: frame(at(urls.framedCode), at(urls.code), codeTitle(t, code)),
    check: frame(at(urls.framedCheck), at(urls.check), t.selfCheck.title),
    script: `<script src="${settings.ADDRESS}${urls.embedScript()}" async></script>`,
  }
  return answerKept(c, <EmbedPage {...pageProps(c)} copy={copy} height={FRAME.height} />)
})

/** The full address of the school's first page. */
const addressOf = ({ var: { settings, school } }: Context<SchoolApp>) =>
  settings.ADDRESS + urls.home(school.slug)

/** HTML that is shown as text, for another website or a mail. */
const asText = (html: JSX.Element) => String(html)

/** How a sheet of paper leads to the school's page: a QR code, and the address as somebody types it. */
const wayIn = (c: Context<SchoolApp>) => ({
  qr: qrOf(addressOf(c)),
  address: addressOf(c).replace(/^https?:\/\//, ''),
})

/** What a page with a sheet of this size on it is given. */
function onPaper(c: Context<SchoolApp>, size: 'a4' | 'a5') {
  const { name, settings } = c.var.school
  c.set('theme', themeWithPaper(settings.colour) + paperCss(size, name, wayIn(c).address))
  return pageProps(c)
}
