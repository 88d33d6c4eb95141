import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, open, shownText, withBrowser } from './support/browser.ts'
import { asPdf } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const KIT = ['newsletter', 'poster', 'poster?size=a5', 'welcome', 'group-admins', 'embed']

test.each(KIT)('anybody can read and use /bramble-hill/%s', async (path) => {
  const page = await open(`/bramble-hill/${path}`)
  await expectReadable(page)
})

test('one press copies a text, and says so', async () => {
  const page = await open('/bramble-hill/newsletter')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const box = page.locator('.copy-box').filter({ has: page.locator('#reminder-html') })
  await box.getByRole('button').click()
  await box.getByRole('status').getByText(en.outreach.copied, { exact: true }).waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toMatch(/^<table .*<\/table>$/)
  expect(copied).toContain(`<a href="${address}/bramble-hill/talk-to"`)
  expect(copied).toContain(en.outreach.newsletter.texts.reminder.text)
})

test('without JavaScript there is no button that does nothing', async () => {
  for (const path of ['group-admins', 'poster']) {
    const page = await open(`/bramble-hill/${path}`, { javaScript: false })
    expect(await page.getByRole('button').count()).toBe(0)
  }
})

/** What a phone's camera reads on a picture. */
function read(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

describe('a poster', () => {
  test.each(['bramble-hill', 'saltmarsh'])(
    'of %s leads a camera to the school’s page, on a screen, dark or light',
    async (school) => {
      for (const dark of [false, true]) {
        const page = await open(`/${school}/poster`, { width: 1280, dark })
        expect(read(await page.locator('.qr').screenshot())).toBe(`${address}/${school}`)
        expect(await page.locator('.address').textContent()).toBe(
          `${address}/${school}`.replace('http://', ''),
        )
      }
    },
  )

  test.each([
    ['', 'a4', 794, 1123],
    ['?size=a5', 'a5', 559, 794],
  ] as const)('%s is one sheet of %s, and a camera reads it there', async (query, size, width, height) => {
    const page = await open(`/bramble-hill/poster${query}`, { dark: true })
    const { skeleton, sheets } = await asPdf(page)
    expect(sheets).toBe(1)
    expect(skeleton).toMatch(
      size === 'a4'
        ? /\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/
        : /\/MediaBox \[0 0 4(19|20)[\d.]* 59[45][\d.]*\]/,
    )
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width, height })
    expect(read(await page.screenshot())).toBe(`${address}/bramble-hill`)
    expect(await fitsOn(page, width, height)).toBe(true)
    const paper = await shownText(page)
    expect(paper).toContain(en.outreach.poster.danger)
    for (const around of [
      en.outreach.poster.title,
      en.outreach.poster.a4,
      en.outreach.kit.desk,
      en.site.whatWeKeep,
    ]) {
      expect(paper).not.toContain(around)
    }
  })
})

/** Whether all that is printed of a poster is on its sheet, by its size in px. */
const fitsOn = (page: Page, width: number, height: number): Promise<boolean> =>
  page.evaluate(`[...document.querySelectorAll('.poster *')].every((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= ${width} && bottom <= ${height}
  })`)

test.each(['bramble-hill', 'saltmarsh'])(
  'the page for the welcome pack of %s is one sheet of A4',
  async (school) => {
    const page = await open(`/${school}/welcome`)
    const { skeleton, sheets } = await asPdf(page)
    expect(sheets).toBe(1)
    expect(skeleton).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    expect(read(await page.screenshot())).toBe(`${address}/${school}`)
  },
)
