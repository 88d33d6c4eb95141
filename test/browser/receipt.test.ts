import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, shownText, withBrowser } from './support/browser.ts'
import { raise } from './support/concern.ts'

withBrowser()

test('one press copies the six words, and says so', async () => {
  const { page, code } = await raise()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: en.report.sent.copy }).click()
  await page.getByRole('status').getByText(en.report.sent.copied, { exact: true }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(code)
})

test('one press prints the page', async () => {
  const { page } = await raise()
  await page.evaluate('window.print = () => { window.wasPrinted = true }')
  await page.getByRole('button', { name: en.report.sent.print }).click()
  expect(await page.evaluate('window.wasPrinted')).toBe(true)
})

test('without JavaScript there is no button that does nothing', async () => {
  const { page } = await raise({ javaScript: false })
  expect(await page.getByRole('button').allInnerTexts()).toEqual([en.report.sent.kept])
})

test.each([true, false])(
  'once they are kept, the six words are gone (JavaScript: %s)',
  async (javaScript) => {
    const { page, code, reference } = await raise({ javaScript })
    await page.getByRole('button', { name: en.report.sent.kept }).click()
    await page.getByRole('heading', { name: en.report.gone.title }).waitFor()
    await page.goBack()
    await page.locator('h1').waitFor()
    const shown = await shownText(page)
    expect(shown).not.toContain(code)
    expect(shown).not.toContain(reference)
  },
)

test('on paper there are the words, the reference and where to come back, and no way to leave', async () => {
  const { page, code, reference } = await raise()
  await page.emulateMedia({ media: 'print' })
  const paper = await shownText(page)
  expect(paper).toContain(code)
  expect(paper).toContain(reference)
  expect(paper).toContain(`${address.replace('http://', '')}/bramble-hill/follow-up`)
  expect(paper).not.toContain(en.site.leave)
  expect(paper).not.toContain(en.report.sent.copy)
  expect(paper).not.toContain(en.report.sent.kept)
})
