import type { Page } from 'playwright-core'
import { vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { address } from './browser.ts'
import { newestMailTo } from './mail.ts'

/** Signs somebody in on an open page, by the form and the code in the mail; `next` is then open. */
export async function signInOnPage(page: Page, email: string, next = '/desk/account'): Promise<void> {
  const before = await newestMailTo(email)
  await page.goto(`${address}/desk/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel(en.accounts.signIn.email.label).fill(email)
  await page.getByRole('button', { name: en.accounts.signIn.send }).click()
  await page.getByLabel(en.accounts.code.code.label).fill(await codeFor(email, before?.messageId))
  await page.getByRole('button', { name: en.accounts.code.open }).click()
  await page.waitForURL(address + next)
}

/** Waits for a mail that came after the one with id `after`, and reads the code in it. */
export async function codeFor(email: string, after?: string): Promise<string> {
  const fresh = async () => {
    const mail = await newestMailTo(email)
    if (!mail || mail.messageId === after) throw new Error(`no code came for ${email}`)
    return mail
  }
  const { text } = await vi.waitFor(fresh, { timeout: 20_000, interval: 100 })
  return /^(\d{3} \d{3})$/m.exec(text)?.[1] ?? ''
}

/** Gives a page's browser a device that keeps passkeys, with somebody there who touches it. */
export async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** From now on it is touched, but sees no finger, no face and no PIN. */
    forgetWhoIsThere: () => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}

/** Adds a passkey on the open account page. */
export async function addPasskeyTo(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.accounts.account.add, exact: true }).click()
  await page.getByText(en.accounts.account.done.added).waitFor()
}
