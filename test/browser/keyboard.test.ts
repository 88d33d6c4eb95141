import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { focused, open, withBrowser } from './support/browser.ts'
import { openConcern, raise, readReceipt } from './support/concern.ts'

withBrowser()

describe('with the keyboard alone', () => {
  test('the concern form is reached, filled and sent', async () => {
    const page = await open('/bramble-hill')
    const { title, text } = en.guidance.home.report
    await tabTo(page, title + text)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: en.report.title }).waitFor()
    await tabTo(page, 'points')
    await page.keyboard.press('Space')
    await tabTo(page, 'said')
    await page.keyboard.type('They say that the kitchen failed its inspection.')
    await tabTo(page, 'about')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByLabel(en.report.about.options.staff, { exact: true }).isChecked()).toBe(true)
    await tabTo(page, 'group')
    await page.keyboard.type('Year 2')
    await tabTo(page, 'when')
    await page.keyboard.type('Tuesday evening')
    await tabTo(page, en.report.send)
    await page.keyboard.press('Enter')
    expect((await readReceipt(page)).reference).not.toBe('')
    expect(await page.getByText(en.report.sent.readers.headteacher).count()).toBe(1)
  })

  test('a form with something missing is put right from its summary', async () => {
    const page = await open('/bramble-hill/report')
    await tabTo(page, 'contact')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => focused(page)).toContain(en.site.errorSummary)
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toContain(en.report.errors.pointsMissing)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('points')
    await page.keyboard.press('Space')
    await tabTo(page, 'said')
    await page.keyboard.type('It is here again.')
    await tabTo(page, en.report.send)
    await page.keyboard.press('Space')
    expect((await readReceipt(page)).reference).not.toBe('')
  })

  test('the self-check is reached and answered, in place and with its button', async () => {
    const page = await open('/bramble-hill')
    const { title, text } = en.guidance.home.check
    await tabTo(page, title + text)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: en.selfCheck.title }).waitFor()
    await tabTo(page, 'known')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('link', { name: en.points.rumour.dont }).waitFor()
    await expect.poll(() => focused(page)).toBe('known-no')
    await tabTo(page, en.selfCheck.show)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#result$/)
    await expect.poll(() => focused(page)).toBe('result')
    await tabTo(page, en.points.rumour.dont)
  })

  test('a message is typed, checked, read and copied', async () => {
    const page = await open('/bramble-hill/check/message')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tabTo(page, 'draft')
    await page.keyboard.type('This is fucking awful')
    await page.getByRole('link', { name: en.points.language.dont }).waitFor()
    await expect.poll(() => focused(page)).toBe('draft')
    await tabTo(page, en.draft.check)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('result')
    await tabTo(page, en.points.language.dont)
    await tabTo(page, 'copy')
    await page.keyboard.press('Space')
    await page.getByText(en.draft.copied).waitFor()
  })

  test.each([
    '/bramble-hill',
    '/bramble-hill/code',
    '/bramble-hill/check',
    '/bramble-hill/check/message',
    '/bramble-hill/report',
  ])('%s: the first stop skips to the page', async (path) => {
    const page = await open(path)
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe(en.site.skip)
    expect(await page.getByText(en.site.skip).boundingBox()).toMatchObject({ x: 8, y: 8 })
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  })
})

describe('each stop of the Tab key shows where it is, and nothing lies over it', () => {
  const pages: [string, () => Promise<Page>][] = [
    ['the list of schools', () => open('/')],
    ['home', () => open('/bramble-hill')],
    ['the code', () => open('/bramble-hill/code')],
    ['the self-check', () => open('/bramble-hill/check')],
    ['the message checker', () => open('/bramble-hill/check/message')],
    ['who to talk to', () => open('/bramble-hill/talk-to')],
    ['the concern form', () => open('/bramble-hill/report')],
    ['the concern form in the dark', () => open('/bramble-hill/report', { dark: true })],
    ['the receipt', async () => (await raise()).page],
    ['the follow-up form', () => open('/bramble-hill/follow-up')],
    ['an opened concern', () => openConcern({}, 'saltmarsh')],
  ]

  test.each(pages)('%s, there and back', async (_, reach) => {
    const page = await reach()
    const there = await stopsOf(page, 'Tab')
    const back = await stopsOf(page, 'Shift+Tab')
    const stops = [...there, ...back]
    const controls = await page.locator(CONTROLS).filter({ visible: true }).count()
    expect(there.length).toBeGreaterThan(controls / 2)
    expect(back.length).toBe(there.length)
    expect(stops.filter(({ outline }) => outline < 2).map(({ name }) => name)).toEqual([])
    expect(stops.filter(({ isCovered }) => isCovered).map(({ name }) => name)).toEqual([])
  })
})

/** Presses Tab until the focus is on what has this id or text. */
async function tabTo(page: Page, wanted: string) {
  const passed: string[] = []
  while (passed.length < 100) {
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
    if (passed.at(-1) === wanted) return
  }
  expect(passed).toContain(wanted)
}

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea'

interface Stop {
  name: string
  /** How wide its outline is, in px. */
  outline: number
  /** Whether something else, like the bar at the top, lies over all of it or it is off the screen. */
  isCovered: boolean
}

const STOP = `(() => {
  const element = document.activeElement
  if (element === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const shows = (x, y) => element.contains(document.elementFromPoint(x, y))
  const isSeen = [...element.getClientRects()].some(({ left, right, top, bottom }) =>
    [top + 2, (top + bottom) / 2, bottom - 2].some((y) => shows((left + right) / 2, y) || shows(left + 2, y)))
  return {
    name: element.id || element.textContent.trim(),
    outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    isCovered: !isSeen,
  }
})()`

/** Every stop from where the focus is to the end of a page, or back to its first link. */
async function stopsOf(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < 200) {
    await page.keyboard.press(key)
    const stop = await page.evaluate<Stop | null>(STOP)
    if (!stop) return stops
    stops.push(stop)
  }
  throw new Error(`${key} finds no end`)
}
