import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, newPage, open, withBrowser } from './support/browser.ts'
import { expectReadable } from './support/looks.ts'
import { addPasskeyTo, codeFor, signInOnPage, withAuthenticator } from './support/sign-in.ts'

withBrowser()

const words = en.accounts
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** People of the two schools: each asks for few codes, so that nobody meets the brake. */
const person = {
  withoutScript: 'head@bramble-hill.example.com',
  withScript: 'deputy@bramble-hill.example.com',
  passkey: 'assistant@bramble-hill.example.com',
  pages: 'chair@bramble-hill.example.com',
  errors: 'office@bramble-hill.example.com',
  careless: 'head@saltmarsh.example.com',
}

test.each([
  [false, person.withoutScript],
  [true, person.withScript],
])('somebody signs in by code, mistyping it once, and out (JavaScript: %s)', async (javaScript, email) => {
  const page = await open('/desk/account', { javaScript })
  await page.getByLabel(words.signIn.email.label).fill(email)
  await button(page, words.signIn.send).click()
  await page.getByText(words.code.lead(email)).waitFor()
  const code = await codeFor(email)
  await page.getByLabel(words.code.code.label).fill('12345')
  await button(page, words.code.open).click()
  await page.getByRole('alert').getByText(words.errors.codeShape).waitFor()
  await page.getByLabel(words.code.code.label).fill(code)
  await button(page, words.code.open).click()
  await page.waitForURL(`${address}/desk/account`)
  await page.getByText(words.account.lead(email)).waitFor()
  await button(page, words.account.signOut).first().click()
  await page.getByText(words.signIn.signedOut).waitFor()
  await page.goto(`${address}/desk/account`)
  expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
})

test('somebody adds a passkey, names it, signs in with it, and removes it', async () => {
  const page = await newPage()
  await withAuthenticator(page)
  await signInOnPage(page, person.passkey, '/desk/account')
  await addPasskeyTo(page)
  const name = page.getByLabel(words.account.nameNamed('Chrome on Linux'))
  await name.fill('My laptop')
  await page.getByRole('button', { name: words.account.renameNamed('Chrome on Linux') }).click()
  await page.getByText(words.account.done.named).waitFor()
  await button(page, words.account.signOut).first().click()

  await button(page, words.signIn.passkey).click()
  await page.getByRole('heading', { level: 1, name: en.desk.inbox.title }).waitFor()

  await page.goto(`${address}/desk/account`)
  await page.getByRole('button', { name: words.account.removeNamed('My laptop') }).click()
  await page.getByText(words.account.done.removed).waitFor()
  await button(page, words.account.signOut).first().click()
  await button(page, words.signIn.passkey).click()
  await page.getByRole('alert').getByText(words.passkeyFailed).waitFor()
})

test('a device that lies open signs nobody in: it must have seen a finger, a face or a PIN', async () => {
  const page = await newPage()
  const authenticator = await withAuthenticator(page)
  await signInOnPage(page, person.careless, '/desk/account')
  await addPasskeyTo(page)
  await button(page, words.account.signOut).first().click()
  await button(page, words.signIn.passkey).waitFor()
  await authenticator.forgetWhoIsThere()
  await page.evaluate(`
    const parse = PublicKeyCredential.parseRequestOptionsFromJSON
    PublicKeyCredential.parseRequestOptionsFromJSON = (options) =>
      parse.call(PublicKeyCredential, { ...options, userVerification: 'discouraged' })
  `)
  await button(page, words.signIn.passkey).click()
  await page.getByRole('alert').getByText(words.passkeyFailed).waitFor()
})

test('without JavaScript there is no button for passkeys that does nothing', async () => {
  const page = await open('/desk/sign-in', { javaScript: false })
  expect(await button(page, words.signIn.passkey).count()).toBe(0)
  await page.getByText(words.signIn.with.google).waitFor()
})

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['/desk/sign-in', () => open('/desk/sign-in')],
  ['/desk/sign-in, signed out', () => open('/desk/sign-in?out')],
  ['/desk/sign-in, sent empty', sentEmpty],
  ['/desk/sign-in/code', () => asked(person.errors)],
  ['/desk/sign-in/code, with a wrong code', withWrongCode],
  ['/desk/sign-in/not-connected', () => open('/desk/sign-in/not-connected?error=signup_disabled')],
  ['/desk/account', () => signedIn('/desk/account')],
  ['/desk/account, with a passkey and a second session', withPasskey],
  ['/desk/account, with a passkey that has lost its name', withoutName],
  ['/desk/account, signed out meanwhile', signedOutMeanwhile],
]

describe('anybody can read and use, on a small phone and a large screen, light and dark,', () => {
  test.each(pages)('%s', async (_, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

let kept: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = []

/** A page of the desk, as somebody who signed in once for all of these tests. */
async function signedIn(path: string): Promise<Page> {
  const page = await newPage()
  if (kept.length > 0) await page.context().addCookies(kept)
  else await signInOnPage(page, person.pages)
  kept = await page.context().cookies()
  await page.goto(address + path)
  return page
}

async function sentEmpty(): Promise<Page> {
  const page = await open('/desk/sign-in')
  await button(page, words.signIn.send).click()
  await page.getByRole('alert').first().waitFor()
  return page
}

async function asked(email: string): Promise<Page> {
  const page = await open('/desk/sign-in')
  await page.getByLabel(words.signIn.email.label).fill(email)
  await button(page, words.signIn.send).click()
  await page.getByText(words.code.lead(email)).waitFor()
  return page
}

async function withWrongCode(): Promise<Page> {
  const page = await asked('nobody@elsewhere.example.com')
  await page.getByLabel(words.code.code.label).fill('000000')
  await button(page, words.code.open).click()
  await page.getByRole('alert').getByText(words.errors.codeWrong).waitFor()
  return page
}

async function withPasskey(): Promise<Page> {
  await signInOnPage(await newPage(), person.pages)
  const page = await signedIn('/desk/account')
  await withAuthenticator(page)
  await addPasskeyTo(page)
  return page
}

async function withoutName(): Promise<Page> {
  const page = await withPasskey()
  await page.getByLabel(words.account.nameNamed('Chrome on Linux')).first().fill('')
  await page
    .getByRole('button', { name: words.account.renameNamed('Chrome on Linux') })
    .first()
    .click()
  await page.getByRole('alert').getByText(words.errors.nameMissing).waitFor()
  return page
}

async function signedOutMeanwhile(): Promise<Page> {
  const page = await signedIn('/desk/account')
  await page.context().clearCookies()
  await button(page, words.account.connect('Google')).click()
  await page.getByRole('heading', { name: words.signedOut.title }).waitFor()
  return page
}
