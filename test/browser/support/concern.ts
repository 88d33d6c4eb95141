import type { Page } from 'playwright-core'
import { en } from '../../../src/i18n/en.ts'
import { address, type Look, open } from './browser.ts'
import { mailArrives } from './mail.ts'

/** What a reporter gets. */
export interface Receipt {
  reference: string
  /** The six words. */
  code: string
}

/** A school's concern form, with as much in it as it needs. */
export async function fillConcern(page: Page, said = 'They say that the kitchen failed its inspection.') {
  await page.getByLabel(en.points.rumour.report, { exact: true }).check()
  await page.getByLabel(en.report.said.label).fill(said)
}

/**
 * Fills in a concern for the chair of governors. Few tests raise one: it has mail of its own, however many others the
 * tests raise within ten minutes (`mail/flood`).
 */
export async function fillConcernForChair(page: Page) {
  await fillConcern(page)
  await page.getByLabel(en.report.about.options.headteacher, { exact: true }).check()
}

/** Raises one for the chair, and waits until there is mail about it: what was written before has gone out by then. */
export async function waitForMailUntilNow(): Promise<void> {
  const page = await open('/bramble-hill/report')
  await fillConcernForChair(page)
  const { reference } = await sendConcern(page)
  await mailArrives(reference, 'New concern')
}

/** Presses the button that sends the form and reads the receipt that comes. */
export async function sendConcern(page: Page): Promise<Receipt> {
  await page.getByRole('button', { name: en.report.send }).click()
  return readReceipt(page)
}

/** Reads the receipt once it is there, with all that belongs to it. */
export async function readReceipt(page: Page): Promise<Receipt> {
  const textOf = async (selector: string) => (await page.locator(selector).textContent())?.trim() ?? ''
  const receipt = { code: await textOf('#code'), reference: await textOf('.reference') }
  await page.waitForLoadState()
  return receipt
}

/** Raises a concern in a new browser; the receipt is still open in it. */
export async function raise(look: Look = {}, school = 'bramble-hill'): Promise<Receipt & { page: Page }> {
  const page = await open(`/${school}/report`, look)
  await fillConcern(page)
  return { page, ...(await sendConcern(page)) }
}

/** Goes to a school's follow-up page, types the words and opens their concern. */
export async function comeBack(page: Page, code: string, school = 'bramble-hill'): Promise<void> {
  await page.goto(`${address}/${school}/follow-up`)
  await page.getByLabel(en.followUp.code.label).fill(code)
  await page.getByRole('button', { name: en.followUp.open }).click()
}

/** A concern of its own, opened with its six words in a new browser. */
export async function openConcern(look: Look = {}, school = 'bramble-hill'): Promise<Page> {
  const { page, code } = await raise(look, school)
  await comeBack(page, code, school)
  await page.getByRole('heading', { level: 1, name: en.followUp.opened.title('') }).waitFor()
  await page.waitForLoadState()
  return page
}
