import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, allow, type Look, newPage, open, sideways, withBrowser } from './support/browser.ts'
import { expectReadable } from './support/looks.ts'
import { website } from './support/website.ts'

withBrowser()

const FRAMED = ['/embed/bramble-hill/code', '/embed/bramble-hill/check']
const MOST_BYTES = 6 * 1024

/** A page of a school's own website, open in a browser. */
async function openWebsite(body: string, look?: Look, others: string[] = []): Promise<Page> {
  const page = await newPage(look)
  const site = await website(body)
  allow(page, { servers: [site, ...others] })
  await page.goto(site, { waitUntil: 'networkidle' })
  return page
}

/** The heights that the frames of a page have. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(`[...document.querySelectorAll('iframe')].map(({ height }) => Number(height))`)

const contentHeight = (page: Page, frame: number): Promise<number> | undefined =>
  page.frames()[frame]?.evaluate('Math.ceil(document.body.getBoundingClientRect().height)')

describe('a framed page', () => {
  test.each([...FRAMED, '/embed/saltmarsh/code', '/embed/saltmarsh/check'])(
    '%s is one request, light, and leaves no cookie',
    async (path) => {
      const page = await newPage()
      const network = await page.context().newCDPSession(page)
      await network.send('Network.enable')
      let bytes = 0
      network.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength
      })
      const requested: string[] = []
      page.on('request', (request) => requested.push(request.url()))
      await page.goto(address + path, { waitUntil: 'networkidle' })
      console.log(`${path}: ${bytes} bytes`)
      expect(requested.filter((url) => !url.startsWith('data:'))).toEqual([address + path])
      expect(bytes).toBeGreaterThan(1024)
      expect(bytes, `${path} weighs ${bytes} bytes`).toBeLessThanOrEqual(MOST_BYTES)
      expect(await page.context().cookies()).toEqual([])
    },
  )

  test.each(FRAMED)('%s can be read in every look, and at 280 px', async (path) => {
    const page = await open(path, { width: 280 })
    expect(await sideways(page)).toBe(0)
    await page.locator('summary').first().click()
    expect(await sideways(page)).toBe(0)
    await expectReadable(page)
  })

  test('is dark where the visitor’s screen is, whatever the page around it', async () => {
    for (const dark of [false, true]) {
      const page = await openWebsite(`<iframe src="${address}${FRAMED[0]}" title="x"></iframe>`, { dark })
      const ground = await page.frames()[1]?.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(ground).toBe(dark ? 'rgb(20, 25, 29)' : 'rgb(251, 248, 242)')
    }
  })

  test('answers each question of the self-check without a script or a form', async () => {
    const page = await open('/embed/bramble-hill/check', { javaScript: false })
    const advice = page.getByText(en.points.rumour.instead)
    expect(await advice.first().isVisible()).toBe(false)
    await page.getByText(en.selfCheck.questions.known.label).click()
    expect(await advice.first().isVisible()).toBe(true)
    await page.getByText(en.selfCheck.questions.danger.label).click()
    expect(await page.getByRole('link', { name: '999' }).isVisible()).toBe(true)
  })
})

describe('on a website', () => {
  const frames = FRAMED.map(
    (path) => `<iframe src="${address}${path}" title="x" width="100%" height="50"></iframe>`,
  )
  const script = `<script src="${address}/embed.js" async></script>`

  test('frames are as tall as what is in them, and grow with it', async () => {
    for (const body of [frames.join('') + script, script + frames.join('')]) {
      const page = await openWebsite(body)
      const inside = async () => [await contentHeight(page, 1), await contentHeight(page, 2)]
      await expect.poll(() => heights(page)).toEqual(await inside())
      const before = await heights(page)
      await page.frames()[2]?.getByText(en.selfCheck.questions.danger.label).click()
      await expect.poll(async () => (await heights(page))[1]).toBeGreaterThan((before[1] ?? 0) + 50)
      expect(await heights(page)).toEqual(await inside())
    }
  })

  test('nobody else can set their height', async () => {
    const forged = `{ gatepost: 'height', value: 77 }`
    const stranger = await website(`<script>parent.postMessage(${forged}, '*')</script>`)
    const page = await openWebsite(
      `${script.replace(' async', '')}<script>heard = []; addEventListener('message', ({ data, origin }) => heard.push([data.value, origin]))</script>
      ${frames[1]}<iframe id="stranger" src="${stranger}" title="y" height="60"></iframe>`,
      {},
      [stranger],
    )
    await page.evaluate(`postMessage(${forged}, '*')`)
    const from = async (origin: string) =>
      expect.poll(() => page.evaluate('heard')).toContainEqual([77, origin])
    await from(stranger)
    await from(new URL(page.url()).origin)
    expect(await heights(page)).toEqual([await contentHeight(page, 1), 60])
  })

  test('the script is small, and any site may load it', async () => {
    const { headers } = await fetch(`${address}/embed.js`)
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(readFileSync('static/embed.js').length).toBeLessThan(1024)
  })

  test('links open in a tab of their own that knows nothing of the website', async () => {
    const page = await openWebsite(frames[0] ?? '')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.frames()[1]?.getByText(en.outreach.framed.report).click(),
    ])
    await tab.waitForLoadState()
    expect(tab.url()).toBe(`${address}/bramble-hill/report`)
    expect(
      await tab.evaluate('[opener, document.referrer.includes("/embed/") || document.referrer === ""]'),
    ).toEqual([null, true])
  })

  test.each(['/bramble-hill/report', '/bramble-hill/follow-up', '/bramble-hill', '/desk/sign-in'])(
    '%s shows in nobody’s frame',
    async (path) => {
      const page = await newPage()
      const site = await website(`<iframe src="${address}${path}" title="x"></iframe>`)
      allow(page, { servers: [site], saying: [/frame-ancestors 'none'/, /X-Frame-Options/] })
      await page.goto(site, { waitUntil: 'networkidle' })
      expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
    },
  )
})

describe('in WordPress', () => {
  /** What WordPress makes of an answer of oEmbed: a sandbox with a secret, and a script that hears height and link. */
  const wordpress = (path: string, width: number, secret = 'aB3dE6gH9k') => `
    <blockquote data-secret="${secret}"><a href="${address}/bramble-hill">Our code</a></blockquote>
    <iframe sandbox="allow-scripts" security="restricted" width="${width}" height="10" title="x"
      src="${address}${path}#?secret=${secret}" data-secret="${secret}"></iframe>
    <script>
      const frame = document.querySelector('iframe')
      heard = []
      addEventListener('message', ({ source, data }) => {
        heard.push(data)
        if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return
        document.querySelector('blockquote').hidden = true
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
        const isOurs = data.message === 'link' && new URL(data.value).host === new URL(frame.src).host
        if (isOurs && document.activeElement === frame) location.href = data.value
      })
    </script>`

  const openWordpress = async (path: string, width: number) => {
    const page = await openWebsite(wordpress(path, width), { width: 1280 })
    await expect.poll(() => heights(page)).not.toEqual([10])
    return page
  }

  test('the self-check works in the sandbox, as tall as it is, and its links are handed on', async () => {
    const page = await openWordpress('/embed/bramble-hill/check', 600)
    const frame = page.frames()[1]
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    await expect.poll(() => heights(page)).toEqual([await contentHeight(page, 1)])
    await frame?.getByText(en.selfCheck.questions.known.label).click()
    expect(await frame?.getByText(en.points.rumour.instead).first().isVisible()).toBe(true)
    await expect.poll(() => heights(page)).toEqual([await contentHeight(page, 1)])
    await frame?.getByText(en.outreach.framed.report).click()
    await page.waitForURL(`${address}/bramble-hill/report`)
    expect(await page.locator('form').count()).toBeGreaterThan(0)
  })

  test('the code is at most 1000 px tall there, and tells its height again when it is asked', async () => {
    const page = await openWordpress('/embed/bramble-hill/code', 300)
    expect(await heights(page)).toEqual([1000])
    await page.evaluate(
      `heard.length = 0, frame.contentWindow.postMessage({ message: 'ready', secret: 'wrong' }, '*')`,
    )
    await page.evaluate(
      `frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')`,
    )
    const told = [
      { gatepost: 'height', value: await contentHeight(page, 1) },
      { message: 'height', value: await contentHeight(page, 1), secret: 'aB3dE6gH9k' },
    ]
    await expect.poll(() => page.evaluate('heard')).toEqual(told)
  })
})
