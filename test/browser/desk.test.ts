import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, focused, type Look, shownText, withBrowser } from './support/browser.ts'
import { comeBack, raise } from './support/concern.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const DESK = '/desk/saltmarsh'
const DEPUTY = 'deputy@saltmarsh.example.com'
const { acts, concern: words, done, inbox, ladder } = en.desk

/** A concern of its own, opened on the desk. */
async function opened(look: Look = {}): Promise<Page> {
  const { reference } = await raise({}, 'saltmarsh')
  return openAs(DEPUTY, `${DESK}/concerns/${reference}`, look)
}

/** Opens the lid over an act's form. */
const lift = (page: Page, title: string) => page.locator('summary', { hasText: title }).click()

async function decideOn(page: Page) {
  await lift(page, acts.decide.title)
  await page.getByRole('radio', { name: ladder.conversation.name }).check()
  await page.getByLabel(acts.decide.reason.label, { exact: false }).first().fill('It was the first time.')
  await page.getByRole('button', { name: acts.decide.send }).click()
  await page.getByText(done.decide).waitFor()
}

async function closeIt(page: Page) {
  await lift(page, acts.close.title)
  await page.getByLabel(acts.close.summary.label).fill('The post is gone and all is well.')
  await page.getByRole('button', { name: acts.close.send }).click()
  await page.getByText(done.close, { exact: true }).waitFor()
}

describe.each([{ javaScript: true }, { javaScript: false }])('with JavaScript $javaScript', (look) => {
  test('a deputy head works a concern from the mail’s link to its end, and the reporter follows', async () => {
    const { reference, code, page: parents } = await raise(look, 'saltmarsh')
    const page = await openAs(DEPUTY, `${DESK}/concerns/${reference}`, look)
    await page.getByRole('button', { name: acts.acknowledge.send }).click()
    await page.getByText(done.acknowledge).waitFor()
    await page.getByLabel(acts.answer.label).fill('Which evening was it?')
    await page.getByRole('button', { name: acts.answer.send }).click()
    await page.getByText(done.answer).waitFor()
    await page.getByRole('button', { name: acts.looking.send }).click()
    await page.getByText(done.looking).waitFor()
    await decideOn(page)
    await closeIt(page)

    const chronology = await page.locator('.chronology').textContent()
    for (const kind of [
      'raised',
      'opened',
      'acknowledged',
      'answered',
      'looking',
      'decided',
      'closed',
    ] as const) {
      expect(chronology).toContain(en.desk.events[kind])
    }
    await comeBack(parents, code, 'saltmarsh')
    const seen = await shownText(parents)
    expect(seen).toContain(en.followUp.opened.states.closed)
    expect(seen).toContain('Which evening was it?')
    expect(seen).not.toContain('It was the first time.')
  })

  test('what is to be put right is told in focus, with the lid open and all that was typed', async () => {
    const page = await opened(look)
    await lift(page, acts.decide.title)
    await page.getByLabel(acts.decide.reason.label).first().fill('Because it was so.')
    await page.getByRole('button', { name: acts.decide.send }).click()
    await page.getByRole('alert').getByRole('link', { name: en.desk.errors.rungMissing }).click()
    expect(await focused(page)).toBe('decide-rung')
    expect(await page.locator('#decide-reason').inputValue()).toContain('Because it was so.')
  })
})

test('what was typed in other forms is still there after one was sent, under its lid', async () => {
  const page = await opened()
  await page.getByLabel(acts.answer.label).fill('Which evening was it?')
  await lift(page, acts.decide.title)
  await page.getByRole('radio', { name: ladder.conversation.name }).check()
  await page.locator('#decide-reason').fill('It was the')
  await lift(page, acts.note.title)
  await page.locator('#note-text').fill('Rang the parent.')
  await page.getByRole('button', { name: acts.note.send }).click()
  await page.getByText(done.note).waitFor()

  expect(await page.getByLabel(acts.answer.label).inputValue()).toBe('Which evening was it?')
  expect(await page.locator('#decide-reason').inputValue()).toBe('It was the')
  expect(await page.locator('#decide-reason').isVisible()).toBe(true)
  expect(await page.getByRole('radio', { name: ladder.conversation.name }).isChecked()).toBe(true)
  expect(await page.locator('#note-text').inputValue()).toBe('')
})

test('the inbox finds a concern by what the mail or the phone said', async () => {
  const { reference } = await raise({}, 'saltmarsh')
  const page = await openAs(DEPUTY, DESK)
  await page.getByLabel(inbox.search.label).fill(reference.toLowerCase())
  await page.getByRole('button', { name: inbox.search.go }).click()
  await page.getByRole('heading', { level: 1, name: words.title(reference) }).waitFor()
  expect(page.url()).toBe(`${address}${DESK}/concerns/${reference}`)
})

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['the inbox', () => openAs(DEPUTY, DESK)],
  ['the inbox, filtered', () => openAs(DEPUTY, `${DESK}?point=rumour`)],
  ['the inbox, with nothing found', () => openAs(DEPUTY, `${DESK}?point=photo&group=Reception`)],
  ['the inbox, with an unknown reference', () => openAs(DEPUTY, `${DESK}?find=222-222`)],
  ['closed concerns', () => openAs(DEPUTY, `${DESK}?tab=closed`)],
  ['a new concern', () => opened()],
  ['a new concern, all lids open', withAllOpen],
  ['a concern, with something to put right', toPutRight],
  ['a concern, after a decision', afterADecision],
  ['a closed concern', closed],
  ['a concern that is not there', () => openAs(DEPUTY, `${DESK}/concerns/222-222`)],
]

describe('staff can read and use, on a small phone and a large screen, light and dark,', () => {
  test.each(pages)('%s', async (_name, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

async function withAllOpen(): Promise<Page> {
  const page = await opened()
  for (const lid of await page.locator('details > summary').all()) await lid.click()
  return page
}

async function toPutRight(): Promise<Page> {
  const page = await opened()
  await page.getByRole('button', { name: acts.answer.send }).click()
  await page.getByRole('alert').first().waitFor()
  return page
}

async function afterADecision(): Promise<Page> {
  const page = await opened()
  await page.getByRole('button', { name: acts.acknowledge.send }).click()
  await page.getByText(done.acknowledge).waitFor()
  await decideOn(page)
  return page
}

async function closed(): Promise<Page> {
  const page = await afterADecision()
  await closeIt(page)
  return page
}
