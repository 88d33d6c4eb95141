import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { open, sideways, withBrowser } from './support/browser.ts'
import { comeBack, openConcern, raise } from './support/concern.ts'
import { ANGRY, FINE, POLISH, withDraft } from './support/draft.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['/', () => open('/')],
  ['/ with nothing found', () => open('/?q=nowhere')],
  ['/bramble-hill', () => open('/bramble-hill')],
  ['/bramble-hill/code', () => open('/bramble-hill/code')],
  ['/bramble-hill/code/1', () => open('/bramble-hill/code/1')],
  ['/bramble-hill/code/changes', () => open('/bramble-hill/code/changes')],
  ['/bramble-hill/check', () => open('/bramble-hill/check')],
  ['/bramble-hill/check, sent empty', () => pressing('/bramble-hill/check', en.selfCheck.show)],
  ['/bramble-hill/check, answered', () => answered('child', 'gate-words')],
  ['/bramble-hill/check, somebody in danger', () => answered('danger')],
  ['/bramble-hill/check/message', () => open('/bramble-hill/check/message')],
  ['/bramble-hill/check/message, sent empty', () => pressing('/bramble-hill/check/message', en.draft.check)],
  ['/bramble-hill/check/message, may go against the code', () => withDraft(ANGRY)],
  ['/bramble-hill/check/message, one very long word', () => withDraft(`${ANGRY} ${'fucking'.repeat(60)}`)],
  ['/saltmarsh/check/message, nothing stood out', () => withDraft(FINE, {}, 'saltmarsh')],
  ['/bramble-hill/check/message, can’t be checked', () => withDraft(POLISH)],
  ['/bramble-hill/check/message, somebody in danger', () => withDraft('I want to kill myself')],
  ['/bramble-hill/talk-to', () => open('/bramble-hill/talk-to')],
  ['/bramble-hill/report', () => open('/bramble-hill/report')],
  ['/bramble-hill/report, sent empty', () => pressing('/bramble-hill/report', en.report.send)],
  ['/bramble-hill/report/sent, with nothing sent', () => open('/bramble-hill/report/sent')],
  ['/bramble-hill/report/sent, the receipt', async () => (await raise()).page],
  ['/bramble-hill/follow-up', () => open('/bramble-hill/follow-up')],
  ['/bramble-hill/follow-up, sent empty', () => pressing('/bramble-hill/follow-up', en.followUp.open)],
  ['/bramble-hill/follow-up, with wrong words', withWrongWords],
  ['/saltmarsh/follow-up, opened', () => openConcern({}, 'saltmarsh')],
  ['/saltmarsh/follow-up, opened, after a message', afterAMessage],
  ['/saltmarsh/follow-up, opened, with nothing written', withNothingWritten],
  ['/saltmarsh/follow-up, about to withdraw', () => openedAnd(en.followUp.opened.withdraw)],
  ['/saltmarsh/follow-up, withdrawn', () => openedAnd(en.followUp.opened.withdraw, en.followUp.withdraw.yes)],
  ['/bramble-hill/privacy', () => open('/bramble-hill/privacy')],
  ['/bramble-hill/accessibility', () => open('/bramble-hill/accessibility')],
  ['/bramble-hill/nothing', () => open('/bramble-hill/nothing')],
  ['/nowhere', () => open('/nowhere')],
  ['/saltmarsh', () => open('/saltmarsh')],
  ['/saltmarsh/code', () => open('/saltmarsh/code')],
  ['/saltmarsh/talk-to', () => open('/saltmarsh/talk-to')],
  ['/saltmarsh/report', () => open('/saltmarsh/report')],
]

describe('anybody can read and use, on a small phone and a large screen, light and dark,', () => {
  test.each(pages)('%s', async (_, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

test.each([
  '/bramble-hill',
  '/bramble-hill/code',
  '/bramble-hill/check',
  '/bramble-hill/check/message',
  '/bramble-hill/report',
])('%s does not scroll sideways on the smallest phone', async (path) => {
  const page = await open(path, { width: 280 })
  expect(await sideways(page)).toBe(0)
})

test.each(pages.slice(0, 20))(
  '%s does not scroll sideways with the text twice as large',
  async (_, reach) => {
    const page = await reach()
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
    expect(await sideways(page)).toBe(0)
  },
)

/** A page after a button of it was pressed and it came back with what is to be put right. */
async function pressing(path: string, button: string): Promise<Page> {
  const page = await open(path)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('alert').waitFor()
  return page
}

/** The self-check with these answers given, by id, and what it says to them. */
async function answered(...answers: string[]): Promise<Page> {
  const page = await open('/bramble-hill/check')
  for (const id of answers) await page.locator(`#${id}`).check()
  await page.getByRole('button', { name: en.selfCheck.show }).click()
  await page.waitForURL(/#result$/)
  return page
}

async function withWrongWords(): Promise<Page> {
  const page = await open('/bramble-hill')
  await comeBack(page, 'apple banana cherry lemon orange melon')
  await page.getByRole('alert').waitFor()
  return page
}

/** An opened concern after these buttons of its pages were pressed. */
async function openedAnd(...buttons: string[]): Promise<Page> {
  const page = await openConcern({}, 'saltmarsh')
  for (const name of buttons) {
    await page.getByRole('button', { name }).click()
    await page.getByRole('button', { name }).waitFor({ state: 'detached' })
  }
  return page
}

async function withNothingWritten(): Promise<Page> {
  const page = await openConcern({}, 'saltmarsh')
  await page.getByRole('button', { name: en.followUp.opened.send }).click()
  await page.getByRole('alert').waitFor()
  return page
}

async function afterAMessage(): Promise<Page> {
  const page = await openConcern({}, 'saltmarsh')
  await page.getByLabel(en.followUp.opened.say).fill('He has worked here for thirty years.')
  await page.getByRole('button', { name: en.followUp.opened.send }).click()
  await page.getByText(en.followUp.opened.sent).waitFor()
  return page
}
