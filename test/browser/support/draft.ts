import type { Page } from 'playwright-core'
import { en } from '../../../src/i18n/en.ts'
import { type Look, open } from './browser.ts'

/** Blatant, so that they stay what they are however finely the checker reads. */
export const ANGRY = `Mrs Green is a useless lazy cow and this is fucking awful 😡
Here is Dave's number, ring him: 07700 900123`
export const FINE = 'Don’t forget PE kit tomorrow!'
export const POLISH = 'Czy ktoś wie kiedy jest wycieczka do zoo w przyszłym tygodniu'

/** The message checker with a draft in it, and its result. */
export async function withDraft(draft: string, look: Look = {}, school = 'bramble-hill'): Promise<Page> {
  const page = await open(`/${school}/check/message`, look)
  await page.locator('#draft').fill(draft)
  await page.getByRole('button', { name: en.draft.check }).click()
  await page.locator('#result').waitFor()
  return page
}
