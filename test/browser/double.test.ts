import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { open, withBrowser } from './support/browser.ts'
import {
  comeBack,
  fillConcern,
  fillConcernForChair,
  raise,
  readReceipt,
  sendConcern,
  waitForMailUntilNow,
} from './support/concern.ts'
import { mailAbout, mailArrives } from './support/mail.ts'

withBrowser()

/** The same showing of the form, open and filled in two places: in tabs of one browser, or in two. */
async function sameFormTwice(inOneBrowser: boolean): Promise<[Page, Page]> {
  const first = await open('/bramble-hill/report')
  const second = inOneBrowser ? await first.context().newPage() : await open('/bramble-hill/report')
  await second.goto(first.url())
  await copyToken(first, second)
  await fillConcernForChair(first)
  await fillConcernForChair(second)
  return [first, second]
}

/** Makes the first form of a page the same showing as another's. */
async function copyToken(from: Page, to: Page) {
  const tokenOf = (page: Page) => page.locator('form [name=token]').first()
  const token = await tokenOf(from).inputValue()
  await tokenOf(to).evaluate((field, value) => field.setAttribute('value', value), token)
}

test('pressing Send twice in one go ends at the receipt', async () => {
  const page = await open('/bramble-hill/report')
  await fillConcern(page)
  await page.getByRole('button', { name: en.report.send }).dblclick()
  expect((await readReceipt(page)).reference).not.toBe('')
})

test('pressing Send again while the answer is on its way is one concern, with the same receipt', async () => {
  const page = await open('/bramble-hill/report')
  await fillConcern(page)
  let answer = ''
  await page.route('**/report', async (route) => {
    if (answer) return route.continue()
    // The first answer comes to us, and never to the page.
    answer = await (await route.fetch()).text()
  })
  // Keys, because a click would wait for that answer.
  await page.getByLabel(en.report.when.label).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => answer).toContain(en.report.sent.reference)
  await page.keyboard.press('Enter')
  const { reference, code } = await readReceipt(page)
  expect(answer).toContain(reference)
  expect(answer).toContain(code)
})

test('the same form sent from two tabs is one concern, with the same receipt', async () => {
  const [first, second] = await sameFormTwice(true)
  const receipt = await sendConcern(first)
  expect(await sendConcern(second)).toEqual(receipt)
})

test('the same form sent from two places at the same moment is one concern, with one mail', async () => {
  const [first, second] = await sameFormTwice(false)
  const [receipt, other] = await Promise.all([sendConcern(first), sendConcern(second)])
  expect(other).toEqual(receipt)
  await mailArrives(receipt.reference, 'New concern')
  await waitForMailUntilNow()
  expect(await mailAbout(receipt.reference)).toHaveLength(1)
})

test('the same message sent from two tabs is added once', async () => {
  const { page: first, code } = await raise({}, 'saltmarsh')
  const second = await first.context().newPage()
  for (const page of [first, second]) {
    await comeBack(page, code, 'saltmarsh')
    await page.getByLabel(en.followUp.opened.say).fill('He has worked here for thirty years.')
  }
  await copyToken(first, second)
  for (const page of [first, second]) {
    await page.getByRole('button', { name: en.followUp.opened.send }).click()
    await page.getByText(en.followUp.opened.sent).waitFor()
    expect(await page.locator('.thread li').count()).toBe(1)
  }
})

test('two showings of the form with the same words are two concerns', async () => {
  const first = await raise()
  const second = await raise()
  expect(second.reference).not.toBe(first.reference)
  expect(second.code).not.toBe(first.code)
})
