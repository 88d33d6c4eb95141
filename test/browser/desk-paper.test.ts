import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, type Look, newPage, shownText, withBrowser } from './support/browser.ts'
import { comeBack, fillConcern, sendConcern } from './support/concern.ts'
import { asPdf, openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

/** A page of the desk, as the headteacher. */
const openDesk = (path: string, look?: Look) =>
  openAs('head@bramble-hill.example.com', `/desk/bramble-hill${path}`, look)

const A4 = /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/

let reference = ''
/** One concern that has come all its way, for all tests. */
beforeAll(async () => {
  const page = await newPage()
  await page.goto(`${address}/bramble-hill/report`)
  await fillConcern(page, 'They say that the kitchen failed its inspection.\n\nIt didn’t.')
  await page.getByRole('combobox').selectOption('Year 2')
  await page.getByLabel(en.report.name.label).fill('Zebedee Quill')
  await page.getByLabel(en.report.contact.label).fill('zq@home.example.net')
  const receipt = await sendConcern(page)
  reference = receipt.reference
  await comeBack(page, receipt.code)
  await page.getByLabel(en.followUp.opened.say).fill('There was more of it on Wednesday.')
  await page.getByRole('button', { name: en.followUp.opened.send }).click()
  await page.getByText(en.followUp.opened.sent).waitFor()
  await page.context().close()
  await workIt()
})

async function workIt() {
  const { acts, done } = en.desk
  const page = await openDesk(`/concerns/${reference}`, { width: 1280, javaScript: false })
  await page.getByRole('button', { name: acts.acknowledge.send }).click()
  await page.getByText(done.acknowledge).waitFor()
  await page.getByText(acts.decide.title, { exact: true }).click()
  await page.locator('input[name=rung][value=conversation]').check()
  await page
    .getByLabel(acts.decide.reason.label, { exact: true })
    .first()
    .fill('A first time, and she was sorry.')
  await page.getByRole('button', { name: acts.decide.send }).click()
  await page.getByText(done.decide).waitFor()
  await page.getByText(acts.close.title, { exact: true }).click()
  await page.getByLabel(acts.close.summary.label).fill('A rumour about the kitchen, taken down the same day.')
  await page.getByRole('button', { name: acts.close.send }).click()
  await page.getByText(done.close).waitFor()
  await page.context().close()
}

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['letters', () => openDesk('/letters')],
  ['letters, with a reference that is none', () => openDesk('/letters?concern=222-222')],
  ['letters about a concern', () => openDesk(`/concerns/${reference}/letters`)],
  ['a draft', () => openDesk(`/concerns/${reference}/letters/site`)],
  ['a draft to put right', () => letter('site', {})],
  ['a letter', () => letter('caution', { recipient: 'Mrs Hill' })],
  ['a reminder', () => letter('reminder', {})],
  ['which record', () => openDesk(`/concerns/${reference}/record`)],
  ['a record', () => record('full')],
  ['a record without the words', () => record('wordless')],
  ['all as a spreadsheet', () => openDesk('/concerns.csv')],
  ['the log', () => openDesk('/log')],
  ['the log, filtered', () => openDesk('/log?what=exported')],
  ['what we hold', () => openDesk('/subject-access')],
  ['what we hold, found', () => found()],
  ['what we hold, given', () => given()],
  ['a concern', () => openDesk(`/concerns/${reference}`)],
]

describe('anybody can read and use, on a small phone and a large screen, light and dark,', () => {
  test.each(pages)('%s', async (_, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

describe('on paper', () => {
  test('a letter is one A4 sheet, tagged, in English, with its title and nothing of the site around it', async () => {
    const page = await letter('caution', { recipient: 'Mrs Hill' }, { dark: true })
    const { skeleton, sheets } = await asPdf(page)
    expect(sheets).toBe(1)
    expectTagged(skeleton)
    await page.emulateMedia({ media: 'print' })
    const shown = await shownText(page)
    expect(shown).toContain('Dear Mrs Hill')
    for (const around of [
      en.desk.nav.statistics,
      en.deskLetters.finished.email,
      en.deskLetters.finished.back,
    ]) {
      expect(shown).not.toContain(around)
    }
    expect(await coloursOf(page)).toEqual(['rgb(17, 17, 17)', 'rgb(27, 94, 75)', 'rgb(255, 255, 255)'])
  })

  test('a record is tagged A4 sheets: a cover, then headings in their order', async () => {
    const page = await record('full')
    const { skeleton, sheets } = await asPdf(page)
    expect(sheets).toBeGreaterThan(1)
    expectTagged(skeleton)
    const roles = ['/H1', '/H2', '/Table', '/TH', '/TD', '/Caption']
    expect(roles.filter((role) => !skeleton.includes(role))).toEqual([])
    const levels = await page
      .locator('.sheet :is(h1, h2, h3)')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, i) => {
      expect(level).toBeGreaterThan(1)
      expect(level - (levels[i] ?? 0)).toBeLessThan(2)
    })
  })

  test('what is held about a reporter is tagged A4 sheets too', async () => {
    const { skeleton } = await asPdf(await given())
    expectTagged(skeleton)
  })
})

test('the spreadsheet is a file', async () => {
  const page = await openDesk('/concerns.csv')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.deskExport.make }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^concerns-bramble-hill-.*\.csv$/)
})

/** A failure says what is missing, and not the whole of the PDF. */
function expectTagged(skeleton: string) {
  const wanted = {
    tree: /\/StructTreeRoot/,
    marked: /\/Marked true/,
    english: /\/Lang \(en-GB\)/,
    title: /\/Title/,
    A4,
  }
  const missing = Object.entries(wanted).filter(([, pattern]) => !pattern.test(skeleton))
  expect(missing.map(([name]) => name)).toEqual([])
}

/** The colours of a letter's text, of the school's name at its head, and of the ground. */
const coloursOf = (page: Page): Promise<string[]> =>
  page.evaluate(`['.letter .body p', '.letterhead .name', '.sheet'].map((selector, i) => {
    const style = getComputedStyle(document.querySelector(selector))
    return i === 2 ? style.backgroundColor : style.color
  })`)

/** A letter that was made from its draft, with what stands in brackets filled in, or the draft to put right. */
async function letter(
  rung: string,
  { recipient = '' }: { recipient?: string },
  look: Look = {},
): Promise<Page> {
  const page = await openDesk(`/concerns/${reference}/letters/${rung}`, look)
  const body = page.locator('#body')
  if (recipient) {
    await page.locator('#recipient').fill(recipient)
    await body.fill((await body.inputValue()).replace(/\[[^\]]+\]/g, 'On Tuesday I saw two of them myself.'))
  }
  await page.getByRole('button', { name: en.deskLetters.draft.make }).click()
  await page.locator('.sheet, [role=alert]').first().waitFor()
  return page
}

async function record(kind: string): Promise<Page> {
  const page = await openDesk(`/concerns/${reference}/record`)
  await page.locator(`input[value=${kind}]`).check()
  await page.getByRole('button', { name: en.deskRecord.make }).click()
  await page.locator('.sheet').waitFor()
  return page
}

async function found(): Promise<Page> {
  const page = await openDesk('/subject-access')
  await page.locator('#who').fill('zebedee quill')
  await page.getByRole('button', { name: en.deskSubjectAccess.who.go }).click()
  await page.locator('#found').waitFor()
  return page
}

async function given(): Promise<Page> {
  const page = await found()
  await page.locator('input[name=chosen]').first().check()
  await page.getByRole('button', { name: en.deskSubjectAccess.found.print }).click()
  await page.locator('.sheet').waitFor()
  return page
}
