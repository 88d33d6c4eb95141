import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

/** Where the server of this test run answers. */
export const address = inject('address')

/** How somebody looks at a page: with what, and how wide (CSS px) and dark it is. */
export interface Look {
  width?: 280 | 320 | 1280
  dark?: boolean
  javaScript?: boolean
}

let browser: Browser
let contexts: BrowserContext[] = []
let watched: Watched[] = []

/**
 * One browser for the tests of a file. When a test ends its pages are closed, and none of them may have broken
 * the content security policy, written an error to the console or asked another server for anything.
 */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    const troubles = watched.flatMap(troublesOf)
    contexts = []
    watched = []
    expect(troubles).toEqual([])
  })
  afterAll(() => browser.close())
}

/** A new browser with nothing in its cache and no cookie, at this path. */
export async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage(look)
  await page.goto(address + path)
  return page
}

/** The same, still blank. */
export async function newPage({ width = 320, dark = false, javaScript = true }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizeOf(width),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
  })
  context.setDefaultTimeout(10_000)
  contexts.push(context)
  watched.push(watch(context))
  return context.newPage()
}

/** Looks at an open page in another way, without loading it again. */
export async function lookAgain(page: Page, { width = 320, dark = false }: Omit<Look, 'javaScript'>) {
  await page.setViewportSize(sizeOf(width))
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
}

const sizeOf = (width: number) => ({ width, height: width < 600 ? 640 : 800 })

interface Watched {
  /** What the console said that is not ordinary, with the address that it is about. */
  said: { text: string; url: string }[]
  requested: string[]
  /** Pages that were answered 404 or 422: the browser always says so in its console. */
  refused: Set<string>
}

function watch(context: BrowserContext): Watched {
  const seen: Watched = { said: [], requested: [], refused: new Set() }
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    seen.said.push({ text: message.text(), url: message.location().url })
  })
  context.on('weberror', (error) => {
    seen.said.push({ text: String(error.error()), url: error.page()?.url() ?? '' })
  })
  context.on('request', (request) => void seen.requested.push(request.url()))
  context.on('response', (response) => {
    const isPage = ['document', 'fetch', 'xhr'].includes(response.request().resourceType())
    if (isPage && [404, 422].includes(response.status())) seen.refused.add(response.url())
  })
  return seen
}

const STATUS_NOTED = /^Failed to load resource: the server responded with a status of (404|422) /

function troublesOf({ said, requested, refused }: Watched): string[] {
  const elsewhere = requested.filter((url) => !url.startsWith(`${address}/`) && !url.startsWith('data:'))
  const unexpected = said.filter(({ text, url }) => !(STATUS_NOTED.test(text) && refused.has(url)))
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

/** What a page shows, as text: nothing that is hidden. */
export const shownText = (page: Page): Promise<string> => page.evaluate('document.body.innerText')
