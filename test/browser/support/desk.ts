import type { Page } from 'playwright-core'
import { urls } from '../../../src/urls.ts'
import { address, type Look, newPage } from './browser.ts'
import { signInOnPage } from './sign-in.ts'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

/** Who signed in once stays signed in, unless a test ends that: codes are mailed only so often. */
const cookies = new Map<string, Cookies>()

/** A page of the desk in a new browser, as somebody who is signed in. */
export async function openAs(email: string, path: string, look: Look = {}): Promise<Page> {
  const page = await newPage(look)
  await page.context().addCookies(cookies.get(email) ?? [])
  await page.goto(address + path)
  if (page.url().startsWith(`${address}${urls.signIn()}`)) {
    await signInOnPage(page, email, path)
    cookies.set(email, await page.context().cookies())
  }
  return page
}

/** A page as a browser saves it as a PDF: its bytes as text, which is what a PDF's skeleton is. */
export async function asPdf(page: Page): Promise<{ pdf: Buffer; skeleton: string; sheets: number }> {
  await page.waitForLoadState()
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  const skeleton = pdf.toString('latin1')
  return { pdf, skeleton, sheets: skeleton.match(/\/Type \/Page\b/g)?.length ?? 0 }
}
