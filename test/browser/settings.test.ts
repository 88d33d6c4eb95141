import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { PNG } from '../support/pictures.ts'
import { address, type Look, shownText, withBrowser } from './support/browser.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const SETTINGS = '/desk/saltmarsh/settings'
const { settings } = en

/** A page of the settings, as the school's office. */
const openSettings = (path = '', look?: Look) => openAs('office@saltmarsh.example.com', SETTINGS + path, look)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('anybody can read and use, on a small phone and a large screen, light and dark,', () => {
  // The other sections are made of the same fields.
  test.each(['', '/look', '/office', '/groups?stage=primary&classes=2', '/closures', '/reply', '/languages'])(
    'settings%s',
    async (path) => expectReadable(await openSettings(path)),
  )

  test('a section to put right, and one that somebody else changed', async () => {
    const page = await openSettings('/office')
    await page.getByLabel(settings.fields.officePhone.label).fill('')
    await press(page, settings.section.save)
    await page.getByText(settings.errors.officePhoneNeeded).first().waitFor()
    await page.locator('[name=revision]').evaluate((input) => Object.assign(input, { value: '9999' }))
    await page.getByLabel(settings.fields.officePhone.label).fill('01632 960999')
    await press(page, settings.section.save)
    await page.getByText(settings.section.meanwhile.title).waitFor()
    await expectReadable(page)
  })

  test('days to put right, and days to look over', async () => {
    const page = await openSettings('/closures')
    await page.getByLabel(settings.fields.closures.label).fill('25 December\nno day at all')
    await press(page, settings.closuresPage.check)
    await page.getByText(settings.closuresPage.errors.lines).first().waitFor()
    await expectReadable(page)
    await page
      .getByLabel(settings.fields.closures.label)
      .fill('25/12/2098 Christmas\n1 Jan 2099 – 3 Jan 2099')
    await press(page, settings.closuresPage.check)
    await page.getByRole('heading', { name: settings.closuresPage.review.title }).waitFor()
    await expectReadable(page)
  })
})

test.each([{ javaScript: true }, { javaScript: false }])(
  'the office sets its school up: languages, days from a calendar, a logo; JavaScript $javaScript',
  async (look) => {
    const page = await openSettings('', look)
    await page
      .getByRole('link', { name: new RegExp(`^Change.*${settings.sections.languages.title}$`) })
      .click()
    await page.locator('[value=pl]').check()
    await page.locator('[value=ar]').check()
    await press(page, settings.section.save)
    const said = page.getByRole('status')
    // The second time nothing is different.
    expect(await said.textContent()).toMatch(/Saved: Languages\.|Nothing was different/)

    await page.goto(`${address}${SETTINGS}/closures`)
    await page.locator('[type=file]').setInputFiles({
      name: 'school.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20971226\nSUMMARY:Snow\nEND:VEVENT\nEND:VCALENDAR',
      ),
    })
    await press(page, settings.closuresPage.check)
    await page.getByRole('checkbox', { name: 'Thursday 26 December 2097 Snow' }).waitFor()
    await press(page, settings.closuresPage.review.save)
    await said.waitFor()

    await page.goto(`${address}${SETTINGS}/look`)
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(PNG) })
    await press(page, settings.logo.send)
    await page.getByText(settings.logo.saved).waitFor()
    await page.goto(`${address}/saltmarsh`)
    expect(
      await page
        .locator('img.logo')
        .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(24)
    expect(await shownText(page)).toContain(en.languages.pl.write)
    if (look.javaScript) await expectReadable(page)
    await page.goto(`${address}/saltmarsh/report`)
    expect(await page.locator('[lang=ar][dir=rtl]').textContent()).toBe(en.languages.ar.write)
    if (look.javaScript) await expectReadable(page)

    await page.goto(`${address}${SETTINGS}/look`)
    await press(page, settings.logo.remove)
    await page.getByText(settings.logo.removed).waitFor()
  },
)
