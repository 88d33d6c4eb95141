import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { bytesOf, JPEG, PNG, photo, WEBP } from '../support/pictures.ts'
import { focused, type Look, setOffline, withBrowser } from './support/browser.ts'
import { comeBack, raise } from './support/concern.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const words = en.evidence
const { acts } = en.desk

/** A concern on the desk, opened by a deputy head. */
const atDesk = (reference: string, look?: Look) =>
  openAs('deputy@bramble-hill.example.com', `/desk/bramble-hill/concerns/${reference}`, look)

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'IMG_2034.jpg', mimeType = 'image/jpeg') => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
})
const lid = (page: Page, title: string) => page.locator('summary', { hasText: title })

/** An opened concern with the form for a picture in sight. */
async function about(look: Look = {}): Promise<{ page: Page; reference: string; code: string }> {
  const { page, reference, code } = await raise(look)
  await comeBack(page, code)
  await lid(page, words.title).click()
  return { page, reference, code }
}

async function send(page: Page, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await page.getByLabel(words.label).setInputFiles(file(bytes))
  await page.getByRole('button', { name: words.send }).click()
}

/** How wide and high the picture that a page shows is. */
const shownSize = (page: Page) =>
  page.evaluate('[document.images[0].naturalWidth, document.images[0].naturalHeight]')

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScript) => {
  test('a reporter adds a photo, the headteacher looks at it, adds another and deletes the first', async () => {
    const { page, reference } = await about({ javaScript })
    await page.getByText(en.report.safety.imageText).waitFor()
    await send(page, photo())
    await page.getByText(words.done).waitFor()
    await expect.poll(() => focused(page)).toBe(words.done)
    await page.getByText('Picture 1 (1 KB)').waitFor()

    const desk = await atDesk(reference, { javaScript, width: 1280 })
    expect(await desk.locator('img').count()).toBe(0)
    await desk.getByRole('link', { name: words.desk.look(1) }).click()
    await desk.waitForURL(/\/look$/)
    await desk.waitForLoadState()
    expect(await shownSize(desk)).toEqual([12, 24])
    await desk.goBack()

    await lid(desk, acts['add-picture'].title).click()
    await desk
      .getByLabel(acts['add-picture'].label, { exact: true })
      .setInputFiles(file(WEBP, 'x.webp', 'image/webp'))
    await desk.getByRole('button', { name: acts['add-picture'].send }).click()
    await desk.getByText(en.desk.done['add-picture']).waitFor()
    await desk.getByRole('link', { name: words.desk.look(2) }).click()
    await desk.waitForURL(/\/look$/)
    await desk.waitForLoadState()
    expect(await shownSize(desk)).toEqual([24, 12])
    await desk.goBack()

    await lid(desk, acts['delete-picture'].title).click()
    await desk
      .locator('details', { hasText: acts['delete-picture'].title })
      .getByLabel(words.desk.one(1))
      .check()
    await desk.locator('#delete-picture-reason').fill('Sent by mistake.')
    await desk.getByRole('button', { name: acts['delete-picture'].send }).click()
    await desk.getByText(en.desk.done['delete-picture']).waitFor()
    expect(await desk.getByRole('link', { name: words.desk.look(1) }).count()).toBe(0)
    await desk.getByRole('link', { name: words.desk.look(2) }).waitFor()
  })

  test('what can’t be taken is said in focus, beside the field, with the concern still there', async () => {
    const { page, reference } = await about({ javaScript })
    await send(page, bytesOf('%PDF-1.7'))
    await page.getByRole('alert').getByRole('link', { name: words.errors.pictureType }).click()
    await expect.poll(() => focused(page)).toBe('picture')
    await page.getByRole('heading', { name: en.followUp.opened.title(reference) }).waitFor()
    await send(page, PNG)
    await page.getByText(words.done).waitFor()
  })
})

test('offline, the page says so and keeps the picture that was chosen', async () => {
  const { page } = await about()
  await page.waitForLoadState('networkidle')
  await setOffline(page, true)
  await send(page, JPEG)
  const form = page.locator('form', { has: page.getByLabel(words.label) })
  await form.getByText(en.followUp.opened.notSent).waitFor()
  await setOffline(page, false)
  await page.getByRole('button', { name: words.send }).click()
  await page.getByText(words.done).waitFor()
})

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['the reporter’s form', async () => (await about()).page],
  ['the reporter’s form, with something to put right', () => refused()],
  ['the reporter’s page with a picture', () => added()],
  ['the desk with a picture, all open', () => deskWithOne()],
  ['the desk, with something to put right', () => deskRefused()],
]

describe('anybody can read and use', () => {
  test.each(pages)('%s', async (_, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

async function refused(): Promise<Page> {
  const { page } = await about()
  await send(page, bytesOf('GIF89a'))
  await page.getByRole('alert').getByRole('link', { name: words.errors.pictureType }).waitFor()
  return page
}

async function added(): Promise<Page> {
  const { page } = await about()
  await send(page, JPEG)
  await page.getByText(words.done).waitFor()
  return page
}

async function deskWithOne(): Promise<Page> {
  const { page, reference } = await about()
  await send(page, JPEG)
  await page.getByText(words.done).waitFor()
  const desk = await atDesk(reference)
  for (const act of ['add-picture', 'delete-picture'] as const) await lid(desk, acts[act].title).click()
  return desk
}

async function deskRefused(): Promise<Page> {
  const { reference } = await raise()
  const desk = await atDesk(reference)
  await lid(desk, acts['add-picture'].title).click()
  await desk.getByRole('button', { name: acts['add-picture'].send }).click()
  await desk.getByRole('alert').getByRole('link', { name: words.errors.pictureMissing }).waitFor()
  return desk
}
