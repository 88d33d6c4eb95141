import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'
import { afterEach, beforeAll, expect, inject } from 'vitest'

/** Where the server of this test file answers; those that run beside it have their own. */
export const address = inject('addresses')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

/** How somebody looks at a page: with what, and how wide (CSS px) and dark it is. */
export interface Look {
  width?: 280 | 320 | 1280
  dark?: boolean
  javaScript?: boolean
  /** What all requests go through, those to this machine too. */
  proxy?: string
}

/** A page that was not found, a passkey or a page that was refused, that somebody else changed, or is to be put right. */
const STATUS_NOTED =
  /^Failed to load resource: the server responded with a status of (401|403|404|409|413|422) /

let browser: Browser | undefined
const watched = new Map<BrowserContext, Watched>()

/**
 * One browser for all tests of a process, which ends with it. When a test ends its pages are closed, and none of them may have broken
 * the content security policy, written an error to the console or asked another server for anything.
 */
export function withBrowser(): void {
  beforeAll(async () => {
    browser ??= await driver.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  })
  afterEach(async () => {
    await Promise.all([...watched.keys()].map((context) => context.close()))
    const troubles = [...watched.values()].flatMap(troublesOf)
    watched.clear()
    expect(troubles).toEqual([])
  })
}

/** A new browser with nothing in its cache and no cookie, at this path. */
export async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage(look)
  await page.goto(address + path)
  return page
}

/** The same, still blank. */
export async function newPage({
  width = 320,
  dark = false,
  javaScript = true,
  proxy,
}: Look = {}): Promise<Page> {
  if (!browser) throw new Error('withBrowser() was not called')
  const context = await browser.newContext({
    viewport: sizeOf(width),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    ...(proxy ? { proxy: { server: proxy, bypass: '<-loopback>' } } : {}),
  })
  context.setDefaultTimeout(10_000)
  watched.set(context, watch(context))
  return context.newPage()
}

/** Takes the network away from a page, or gives it back. Its console may complain of that. */
export async function setOffline(page: Page, isOffline: boolean): Promise<void> {
  watched
    .get(page.context())
    ?.ordinary.push(/ERR_INTERNET_DISCONNECTED/, /^htmx: htmx:error: Failed to fetch/)
  await page.context().setOffline(isOffline)
}

/** Lets a page ask servers of the test's own, by their addresses, and its console say what is ordinary there. */
export function allow(page: Page, { servers = [], saying = [] }: { servers?: string[]; saying?: RegExp[] }) {
  watched.get(page.context())?.servers.push(...servers)
  watched.get(page.context())?.ordinary.push(...saying)
}

/** Looks at an open page in another way, without loading it again. */
export async function lookAgain(page: Page, { width = 320, dark = false }: Pick<Look, 'width' | 'dark'>) {
  await page.waitForLoadState()
  await page.setViewportSize(sizeOf(width))
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
}

const sizeOf = (width: number) => ({ width, height: width < 600 ? 640 : 800 })

interface Watched {
  /** What the console said that is not ordinary, with the address that it is about. */
  said: { text: string; url: string }[]
  requested: string[]
  /** Pages that were refused: the browser always says so in its console. */
  refused: Set<string>
  /** What else the console may say. */
  ordinary: RegExp[]
  /** The addresses of servers that may be asked. */
  servers: string[]
}

function watch(context: BrowserContext): Watched {
  const seen: Watched = { said: [], requested: [], refused: new Set(), ordinary: [], servers: [address] }
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const url = message.location().url.replace(/#.*/, '')
    seen.said.push({ text: message.text(), url })
  })
  context.on('weberror', (error) => {
    seen.said.push({ text: String(error.error()), url: error.page()?.url() ?? '' })
  })
  context.on('request', (request) => void seen.requested.push(request.url()))
  context.on('response', (response) => {
    const isPage = ['document', 'fetch', 'xhr'].includes(response.request().resourceType())
    if (isPage && response.status() >= 400 && response.status() < 500)
      seen.refused.add(response.url().replace(/#.*/, ''))
  })
  return seen
}

function troublesOf({ said, requested, refused, ordinary, servers }: Watched): string[] {
  const isNoRequest = (url: string) => url.startsWith('data:') || url.startsWith('whatsapp:')
  const isAllowed = (url: string) => servers.some((server) => url.startsWith(`${server}/`))
  const elsewhere = requested.filter((url) => !isAllowed(url) && !isNoRequest(url))
  const isOrdinary = ({ text, url }: { text: string; url: string }) =>
    (STATUS_NOTED.test(text) && refused.has(url)) || ordinary.some((pattern) => pattern.test(text))
  const unexpected = said.filter((line) => !isOrdinary(line))
  return [...unexpected.map(({ text, url }) => `${text} (${url})`), ...elsewhere]
}

/** The id of what has the focus, or its text where it has none; '' when nothing has it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const element = document.activeElement
    return element === document.body ? '' : element.id || element.textContent.trim()
  })()`)

/** By how many px a page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What a page shows once it is there, as text: nothing that is hidden. */
export async function shownText(page: Page): Promise<string> {
  await page.waitForLoadState()
  // biome-ignore lint/performance/useDomNodeTextContent: text that is hidden is not shown
  return page.locator('body').innerText()
}
