import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { focused, open, setOffline, withBrowser } from './support/browser.ts'

withBrowser()

const words = en.selfCheck

test('without JavaScript a parent answers, reads what the code says, and answers again', async () => {
  const page = await open('/bramble-hill', { javaScript: false })
  await page.getByRole('link', { name: en.guidance.home.check.title }).click()
  await show(page)
  await page.getByRole('alert').getByRole('link', { name: words.errors.nothingAnswered }).click()
  await expect.poll(() => focused(page)).toBe('danger')

  await page.locator('#child').check()
  await show(page)
  await says(page, words.ends.talk.child)
  await expect.poll(() => focused(page)).toBe('result')
  expect((await page.locator('#result').boundingBox())?.y).toBeLessThan(320)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.locator('#child').isChecked()).toBe(true)

  await page.locator('#child-no').check()
  await page.locator('#gate-words').check()
  await show(page)
  await says(page, words.ends.change)
  await page.locator('#gate').check()
  await show(page)
  await says(page, words.ends.soFar)
  for (const id of ['danger-no', 'known']) await page.locator(`#${id}`).check()
  await show(page)
  await says(page, words.ends.post)

  await page.locator('#known-no').check()
  await show(page)
  await page.getByRole('link', { name: en.points.rumour.dont }).click()
  await page.waitForURL(/\/code#rumour$/)
})

test('with JavaScript each answer is answered in place, and the focus stays', async () => {
  const page = await open('/bramble-hill/check')
  const asked = scriptsOf(page)
  expect(await page.evaluate('"htmx" in window')).toBe(false)
  await page.evaluate('window.marker = "still the same page"')

  await page.locator('#child').check()
  await says(page, words.ends.talk.child)
  await page.evaluate('document.getElementById("result-child").marker = "still the same point"')
  await page.locator('#gate-words').check()
  await says(page, en.points.language.instead)
  await expect.poll(() => focused(page)).toBe('gate-words')
  // What was said already is left as it is, so that a screen reader says only what is new.
  expect(await page.evaluate('document.getElementById("result-child").marker')).toBe('still the same point')
  expect(await page.locator('#answer').getAttribute('aria-live')).toBe('polite')

  await page.locator('#child-no').check()
  await says(page, words.ends.change)
  expect(await page.locator('#result-child').count()).toBe(0)
  await page.locator('#danger').check()
  await says(page, words.ends.safety)
  expect(await page.evaluate('window.marker')).toBe('still the same page')
  expect(page.url()).toMatch(/\/check$/)
  expect(asked).toHaveLength(1)
})

test.each([
  ['in place', 'danger', true],
  ['in place, not being sure', 'danger-unsure', true],
  ['after a plain POST', 'danger', false],
])('who may be in danger is led to help from right under the question: %s', async (_, id, javaScript) => {
  const page = await open('/bramble-hill/check', { width: 320, javaScript })
  const link = page.getByRole('link', { name: words.toHelp })
  expect(await link.isVisible()).toBe(false)
  await page.locator(`#${id}`).check()
  if (!javaScript) await show(page)
  await link.waitFor()
  const [question, line] = [await page.locator(`#${id}`).boundingBox(), await link.boundingBox()]
  expect((line?.y ?? 0) - (question?.y ?? 0)).toBeLessThan(200)
  await link.click()
  expect((await page.locator('#result').boundingBox())?.y).toBeLessThan(320)
  await expect.poll(() => focused(page)).toBe('result')
  await page.locator('#danger-no').check()
  await link.waitFor({ state: 'hidden' })
})

test('an answer given while htmx is still on its way is answered too', async () => {
  const page = await open('/bramble-hill/check')
  let arrive = () => {}
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/htmx.js', async (route) => {
    await onItsWay
    await route.continue()
  })
  await page.locator('#known').check()
  await page.locator('#known-no').check()
  await page.locator('#share').check()
  arrive()
  await says(page, en.points.rumour.dont)
  await says(page, en.points.private.dont)
})

test('a request that fails leaves no old answer, and the button still works', async () => {
  const page = await open('/bramble-hill/check')
  await page.locator('#gate-words').check()
  await says(page, words.ends.change)
  await setOffline(page, true)
  await page.locator('#danger').check()
  await page.getByText(words.ends.change).waitFor({ state: 'detached' })
  await setOffline(page, false)
  await show(page)
  await says(page, words.ends.safety)
})

test('without htmx, which could not be fetched, the button still works, and the next touch tries again', async () => {
  const page = await open('/bramble-hill/check')
  await setOffline(page, true)
  await page.locator('#gate-words').check()
  await setOffline(page, false)
  await page.locator('#known-no').check()
  await says(page, en.points.rumour.dont)
  await show(page)
  await says(page, words.ends.talk.rumour)
  await page.waitForURL(/#result$/)
})

const show = (page: Page) => page.getByRole('button', { name: words.show }).click()
const says = (page: Page, text: string) => page.locator('#outcome').getByText(text).waitFor()

/** The scripts that a page asks for from now on. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url())
  })
  return asked
}
