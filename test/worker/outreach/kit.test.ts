import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { get, ORIGIN, withSchools } from '../../support/worker.ts'

withSchools()

const KIT = ['newsletter', 'poster', 'poster?size=a5', 'welcome', 'group-admins', 'embed']
const page = async (path: string) => (await get(`/bramble-hill/${path}`)).text()

/** What the box with this id holds, as somebody copies it. */
const copied = (html: string, id: string) =>
  (new RegExp(`<(textarea|p) [^>]*id="${id}"[^>]*>([^<]*)<`).exec(html)?.[2] ?? '')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test.each(KIT)(
  '/%s is open to anybody, for no search engine, with nothing inline but what is let through',
  async (path) => {
    const response = await get(`/bramble-hill/${path}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(response.headers.get('X-Frame-Options')).toBe('DENY')
    expect(html).toContain('content="noindex"')
    expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/)
    expect(html).not.toMatch(/<script(?![^>]*src="\/)/)
    expect(html).not.toContain('Saltmarsh')
  },
)

test('there is none of it while the school is closed, nor for a school that is not there', async () => {
  await env.DB.prepare("UPDATE schools SET closed_for = 'set-up' WHERE slug = 'bramble-hill'").run()
  for (const path of KIT) {
    expect((await get(`/bramble-hill/${path}`)).status).toBe(503)
    expect((await get(`/nowhere/${path}`)).status).toBe(404)
  }
})

test('the newsletter has three texts, plain and as HTML for mail, that each lead where they say', async () => {
  const html = await page('newsletter')
  for (const [id, where] of [
    ['start', 'code'],
    ['difficult', 'talk-to'],
    ['reminder', 'talk-to'],
  ]) {
    const address = `${ORIGIN}/bramble-hill/${where}`
    const [plain, mail] = [copied(html, `${id}-text`), copied(html, `${id}-html`)]
    expect(plain).toMatch(new RegExp(`: ${address}$`))
    expect(plain.split(/\s+/).length).toBeLessThan(70)
    expect(mail).toMatch(/^<table role="presentation".*<\/table>$/)
    expect(mail).toContain(`<a href="${address}" style="`)
    expect(mail).toContain('bgcolor="#1b5e4b"')
    expect(mail).not.toMatch(/class=|<style|<script|<img|url\(/)
  }
})

test('the frame of a code that covers all social media is called that', async () => {
  expect(copied(await page('embed'), 'frame-code')).toContain('title="Our code for class groups · ')
  await env.DB.prepare(
    `UPDATE code_versions SET content = json_set(content, '$.covers', 'social-media')`,
  ).run()
  noteChange()
  expect(copied(await page('embed'), 'frame-code')).toContain(
    'title="Our code for class groups and social media · ',
  )
})

test('the embed page gives each way to copy, whatever the school is called', async () => {
  await env.DB.prepare("UPDATE schools SET name = ? WHERE slug = 'bramble-hill'")
    .bind(`O"H<i>ll & </textarea>`)
    .run()
  const response = await get('/bramble-hill/embed')
  const html = await response.text()
  expect(copied(html, 'wordpress-code')).toBe(`${ORIGIN}/bramble-hill/code`)
  expect(copied(html, 'wordpress-check')).toBe(`${ORIGIN}/bramble-hill/check`)
  expect(copied(html, 'link')).toBe(
    `<a href="${ORIGIN}/bramble-hill">Class groups at O&quot;H&lt;i&gt;ll &amp; &lt;/textarea&gt;</a>`,
  )
  expect(copied(html, 'frame-code')).toMatch(
    new RegExp(
      `^<iframe src="${ORIGIN}/embed/bramble-hill/code" title="[^"<>]+" width="100%" height="700" loading="lazy" style="border:0"></iframe><p><a href="${ORIGIN}/bramble-hill/code">[^<]+</a></p>$`,
    ),
  )
  expect(copied(html, 'frame-check')).toContain(`${ORIGIN}/embed/bramble-hill/check`)
  expect(copied(html, 'script')).toBe(`<script src="${ORIGIN}/embed.js" async></script>`)
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
  expect(html).toContain('<iframe src="/embed/bramble-hill/check"')
})

test('a group’s description and message fit into WhatsApp, and say who to talk to', async () => {
  const html = await page('group-admins')
  for (const id of ['description', 'pinned']) {
    expect(copied(html, id).length).toBeLessThanOrEqual(500)
    expect(copied(html, id)).toContain(`${ORIGIN}/bramble-hill`)
  }
  expect(html.match(/data-copies=/g)).toHaveLength(7)
})

test('the welcome page has the points in force, and who can help', async () => {
  const html = await page('welcome')
  expect(html).toContain('Give out other people’s numbers or addresses')
  expect(html).toContain('Ngozi Adeyemi, 01632 960102')
})

test('the welcome page of a school without a code does without', async () => {
  await env.DB.prepare('DELETE FROM code_versions').run()
  expect(await page('welcome')).toContain('would I say it at the gate')
})

test('group admins read what is more than bad manners: a threat, a hate crime, a picture nobody should keep', async () => {
  const html = await page('group-admins')
  for (const words of [
    'Threatened, or attacked for who you are?',
    'True Vision (report-it.org.uk)',
    'A nude or sexual picture or video of anybody?',
    'Of an adult: tell the police',
  ])
    expect(html).toContain(words)
})
