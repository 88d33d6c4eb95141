import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { get, ORIGIN, withSchools } from '../../support/worker.ts'

withSchools()

const ask = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`)

/** What WordPress lets through of a frame that it was told of (`wp_filter_oembed_result`). */
const KEPT_BY_WORDPRESS =
  /^(<blockquote>.*?<\/blockquote>)(<iframe( (src|width|height|frameborder|marginwidth|marginheight|scrolling|title)="[^"]*")+><\/iframe>)$/s

test('tells how to embed the code and the self-check; a school’s first page stands for its code', async () => {
  for (const [path, what, title] of [
    ['', 'code', 'Our code for class groups'],
    ['/', 'code', 'Our code for class groups'],
    ['/code', 'code', 'Our code for class groups'],
    ['/code?lang=pl#photo', 'code', 'Our code for class groups'],
    ['/check', 'check', 'Check before you post'],
  ]) {
    const response = await ask(`${ORIGIN}/bramble-hill${path}`)
    expect([path, response.status]).toEqual([path, 200])
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Set-Cookie')).toBeNull()
    const { html, ...told } = await response.json<Record<string, unknown>>()
    expect(told).toEqual({
      version: '1.0',
      type: 'rich',
      title: `${title} · Bramble Hill Community Primary School`,
      provider_name: 'Gatepost',
      provider_url: ORIGIN,
      cache_age: 86_400,
      width: 600,
      height: 700,
    })
    expect(html).toMatch(KEPT_BY_WORDPRESS)
    expect(html).toContain(`<iframe src="${ORIGIN}/embed/bramble-hill/${what}" `)
    expect(html).toContain(`<blockquote><a href="${ORIGIN}/bramble-hill/${what}">`)
  }
})

test('keeps to the size that it is asked for, where it is one', async () => {
  for (const [more, width, height] of [
    ['&maxwidth=320&maxheight=240', 320, 240],
    ['&maxwidth=5000&maxheight=5000', 600, 700],
    ['&maxwidth=99999999999999999999', 600, 700],
    ['&maxwidth=0&maxheight=-20', 600, 700],
    ['&maxwidth=wide&maxheight=', 600, 700],
    ['&maxwidth=320&dnt=1&discover=true', 320, 700],
  ] as const) {
    const told = await (await ask(`${ORIGIN}/bramble-hill`, more)).json<Record<string, unknown>>()
    expect([more, told.width, told.height]).toEqual([more, width, height])
    expect(told.html).toContain(`width="${width}" height="${height}"`)
  }
})

/** Nothing that can be embedded. */
const NOTHING = [
  '',
  'nonsense',
  'javascript:alert(1)',
  '/bramble-hill',
  'https://elsewhere.example.com/bramble-hill',
  `${ORIGIN}:8443/bramble-hill`,
  'https://gatepost.example.com@elsewhere.example.com/bramble-hill',
  ORIGIN,
  `${ORIGIN}/`,
  `${ORIGIN}/nowhere`,
  `${ORIGIN}/desk`,
  `${ORIGIN}/bramble-hill/report`,
  `${ORIGIN}/bramble-hill/follow-up`,
  `${ORIGIN}/bramble-hill/code/1`,
  `${ORIGIN}/bramble-hill/check/message`,
  `${ORIGIN}/bramble-hill/../desk`,
]

test('there is nothing to embed at any other address', async () => {
  for (const url of NOTHING) {
    const response = await ask(url)
    expect([url, response.status]).toEqual([url, 404])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.text()).not.toContain('Bramble')
  }
})

test.each(['set-up', 'suspended'])(
  'of a school that is closed (%s) it says what it says of none',
  async (closedFor) => {
    await env.DB.prepare("UPDATE schools SET closed_for = ? WHERE slug = 'saltmarsh'").bind(closedFor).run()
    const [closed, nowhere] = [await ask(`${ORIGIN}/saltmarsh`), await ask(`${ORIGIN}/nowhere`)]
    expect([closed.status, await closed.text()]).toEqual([404, await nowhere.text()])
    expect((await ask(`${ORIGIN}/bramble-hill`)).status).toBe(200)
  },
)

test('knows JSON and XML, and says 501 to any other format', async () => {
  for (const format of ['yaml', '', 'JSON', '<xml>']) {
    const response = await ask(`${ORIGIN}/bramble-hill`, `&format=${format}`)
    expect([format, response.status]).toEqual([format, 501])
  }
  const xml = await ask(`${ORIGIN}/bramble-hill/check`, '&format=xml&maxwidth=300')
  expect([xml.status, xml.headers.get('Content-Type')]).toEqual([200, 'text/xml; charset=utf-8'])
  const text = await xml.text()
  expect(text).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1\.0<\/version>/,
  )
  expect(text).toContain('<width>300</width><height>700</height>')
})

test('a school’s name is text, in JSON, in XML and in the frame', async () => {
  const name = `St <b>Anne’s</b> & "St. J'"\u0007 ]]>`
  await env.DB.prepare("UPDATE schools SET name = ? WHERE slug = 'bramble-hill'").bind(name).run()
  const told = await (await ask(`${ORIGIN}/bramble-hill`)).json<{ html: string; title: string }>()
  expect(told.title).toContain(name)
  expect(told.html).toMatch(KEPT_BY_WORDPRESS)
  expect(told.html).not.toContain('<b>')
  const xml = await (await ask(`${ORIGIN}/bramble-hill`, '&format=xml')).text()
  const elements = [...xml.matchAll(/<(\/?)([^\s>?]+)[^>]*>/g)].map(([, , element]) => element)
  expect(elements).toEqual(
    ['version', 'type', 'title', 'provider_name', 'provider_url', 'html', 'cache_age', 'width', 'height']
      .flatMap((element) => [element, element])
      .toSpliced(0, 0, 'oembed')
      .concat('oembed'),
  )
  expect(xml).not.toContain('\u0007')
})

test('each page that can be embedded says in its head where to ask, and no other does', async () => {
  for (const path of ['', '/code', '/check']) {
    const head = (await (await get(`/bramble-hill${path}`)).text()).split('</head>')[0] ?? ''
    const links = [...head.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"\/>/g)]
    expect(links.map(([, type]) => type)).toEqual(['application/json+oembed', 'text/xml+oembed'])
    for (const [, type, href = ''] of links) {
      const answer = await get(href.replaceAll('&amp;', '&').replace(ORIGIN, ''))
      expect(href).toMatch(new RegExp(`^${ORIGIN}/oembed\\?`))
      expect(answer.status).toBe(200)
      expect(`${type}`).toContain((answer.headers.get('Content-Type') ?? '').split(/[/;]/)[1])
      expect(await answer.text()).toContain(`/embed/bramble-hill/${path === '/check' ? 'check' : 'code'}`)
    }
  }
  for (const path of ['/report', '/code/1', '/check/message', '/embed', '/follow-up']) {
    expect(await (await get(`/bramble-hill${path}`)).text()).not.toContain('oembed"')
  }
})
