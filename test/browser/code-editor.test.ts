import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, focused, open, shownText, withBrowser } from './support/browser.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const DESK = '/desk/saltmarsh/code'
const OFFICE = 'office@saltmarsh.example.com'
const words = en.codeEditor
const { editor, publish } = words

test('without JavaScript a new version is written, seen, put in order and published', async () => {
  const page = await openAs(OFFICE, DESK, { javaScript: false })
  await page.getByRole('link', { name: words.draft.begin }).click()
  await page.getByLabel(editor.intro.label).fill('A new beginning for our groups.')
  await page.getByLabel(en.points.late.dont, { exact: true }).uncheck()
  await page.getByRole('button', { name: `${editor.points.down} “${en.points.staff.dont}”` }).click()
  expect(await page.getByLabel(editor.intro.label).inputValue()).toContain('A new beginning')
  await page.locator('summary', { hasText: editor.points.own.title }).click()
  await page.getByLabel(editor.points.own.dont).fill('Fly drones')
  await page.getByLabel(editor.points.own.because).fill('They are loud.')
  await page.getByLabel(editor.points.own.instead).fill('Take a walk.')
  await page.getByRole('button', { name: editor.points.own.add }).click()
  await page.getByText(editor.added).waitFor()
  await page.getByRole('button', { name: editor.preview }).click()
  await page.getByText(words.preview.draft).waitFor()
  const preview = await shownText(page)
  expect(preview).toContain('Fly drones')
  expect(preview).not.toContain(en.points.late.dont)
  expect(preview.indexOf(en.points.child.dont)).toBeLessThan(preview.indexOf(en.points.staff.dont))

  const before = await open('/saltmarsh/code', { javaScript: false })
  expect(await shownText(before)).not.toContain('A new beginning')
  await page.getByRole('link', { name: words.preview.back }).click()
  await page.getByRole('link', { name: words.draft.publish }).click()
  expect(await shownText(page)).toContain('Fly drones')
  await page.getByLabel(publish.whatChanged.label).fill('We added drones.')
  await page.getByLabel(publish.why.label).fill('They are loud.')
  await page.getByRole('button', { name: publish.send }).click()
  await page.getByText(words.done.published).waitFor()
  await before.goto(`${address}/saltmarsh/code`)
  expect(await shownText(before)).toContain('A new beginning')
})

test('the button that moved a point keeps the focus, as far as it goes', async () => {
  const page = await openAs('head@saltmarsh.example.com', `${DESK}/draft`)
  const [first, second] = await page.locator('.place b').allTextContents()
  const name = (way: string, point = '') => `${way} “${point}”`
  await page.getByRole('button', { name: name(editor.points.up, second) }).click()
  await page.getByText(editor.moved).waitFor()
  expect(await focused(page)).toBe(name(editor.points.down, second))
  expect((await page.locator('.place b').allTextContents()).slice(0, 2)).toEqual([second, first])
})

describe('it can be read and used', () => {
  test('the editor, with everything open, advice and errors', async () => {
    const page = await openAs('head@bramble-hill.example.com', '/desk/bramble-hill/code/draft')
    await page.evaluate("document.querySelectorAll('details').forEach((lid) => { lid.open = true })")
    await page.getByLabel(editor.intro.label).fill(`We endeavour to ensure it. ${'It goes on '.repeat(12)}`)
    await page.getByLabel(editor.more.meanings.label).fill('Trolling')
    await page.getByRole('button', { name: editor.check }).first().click()
    await page.getByText(en.plainEnglish.lead).waitFor()
    await page.evaluate("document.querySelectorAll('details').forEach((lid) => { lid.open = true })")
    await expectReadable(page)
  })

  test('the versions, what changed between two, and the last step with its errors', async () => {
    const page = await openAs('head@bramble-hill.example.com', '/desk/bramble-hill/code')
    await expectReadable(page)
    await page.getByRole('button', { name: words.compare.send }).click()
    await page.getByText(words.compare.between(1, 2)).waitFor()
    await expectReadable(page)
    await page.goto(`${address}/desk/bramble-hill/code/publish`)
    await page.getByRole('button', { name: publish.send }).click()
    await page.getByRole('alert').waitFor()
    await expectReadable(page)
  })

  test('a draft that is not finished, and the preview of one with everything in it', async () => {
    const page = await openAs('head@bramble-hill.example.com', '/desk/bramble-hill/code/draft')
    const asks = await page.getByLabel(editor.asks).inputValue()
    await page.getByLabel(editor.asks).fill('')
    await page.getByRole('button', { name: editor.preview }).click()
    await page.getByRole('link', { name: editor.asks.replace(' …', '') }).click()
    await page.waitForURL(/#asks$/)
    await expect.poll(() => focused(page)).toBe('asks')
    await page.goBack()
    await expectReadable(page)
    await page.goto(`${address}/desk/bramble-hill/code/draft`)
    await page.getByLabel(editor.asks).fill(asks)
    await page.getByLabel(words.covers.options['social-media']).check()
    await page.getByLabel(editor.more.meanings.label).fill('Trolling: starting a row')
    await page.getByLabel(editor.more.evidence.label).fill('Take a screenshot.')
    await page.getByLabel(editor.more.support.label).fill('Our newsletter.')
    await page.getByLabel(editor.more.staffWord.label).fill('You too.')
    await page.getByRole('button', { name: editor.preview }).click()
    await page.getByText(en.guidance.code.neverKeep).waitFor()
    await expectReadable(page)
  })
})
