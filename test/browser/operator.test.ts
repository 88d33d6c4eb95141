import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, open, withBrowser } from './support/browser.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const words = en.operator
const OPERATOR = 'operator@trust.example.com'
const HEADER = 'name,head name,head email,chair name,chair email'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const operate = (path: string, javaScript = true) => openAs(OPERATOR, `/operator${path}`, { javaScript })

/** A list of schools with one of this name. */
const csvOf = (name: string, address = 'a@example.com') =>
  `${HEADER}\n${name},A B,${address},C D,c@example.com\n`
const LONG_ADDRESS = 'headteacher.of.the.whole.school@hill-and-valley-federation.example.com'

async function uploaded(csv: string, javaScript = true): Promise<Page> {
  const page = await operate('/import', javaScript)
  await page.getByLabel(words.import.file.label).setInputFiles({
    name: 'schools.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await button(page, words.import.check).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('many schools are added from a spreadsheet, without JavaScript', async () => {
  const page = await uploaded(csvOf('Journey School'), false)
  await page.getByRole('heading', { name: words.import.understood(1) }).waitFor()
  await button(page, words.import.send(1)).click()
  await page.getByText(words.import.done).waitFor()
  await page.getByRole('link', { name: 'Journey School' }).click()
  await page.getByText(words.states['set-up']).waitFor()
})

test('the list of schools follows what is typed', async () => {
  const page = await open('/')
  const doors = page.locator('.door')
  expect(await doors.count()).toBeGreaterThan(1)
  await page.getByLabel(en.schools.search).pressSequentially('saLT')
  await expect.poll(() => doors.count()).toBe(1)
  await page.getByText(en.schools.count(1)).waitFor()
  expect(page.url()).toBe(`${address}/`)
  await page.getByLabel(en.schools.search).fill('nowhere')
  await page.getByText(en.schools.none).waitFor()
  await page.getByLabel(en.schools.search).fill('bramble')
  await doors.first().click()
  await page.waitForURL(`${address}/bramble-hill`)
})

test('without JavaScript the button finds it', async () => {
  const page = await open('/', { javaScript: false })
  await page.getByLabel(en.schools.search).fill('bramble')
  await button(page, en.schools.find).click()
  await page.waitForURL(/q=bramble/)
  expect(await page.locator('.door').count()).toBe(1)
})

const pages: [name: string, reach: () => Promise<Page>][] = [
  ['/operator', () => operate('')],
  ['/operator, with what needs attention', () => operate('?tab=attention')],
  ['/operator/add', () => operate('/add')],
  ['/operator/add, sent empty', addedEmpty],
  ['/operator/import', () => operate('/import')],
  [
    '/operator/import, understood',
    () => uploaded(csvOf('A School with a Long and Welcoming Name on the Hill')),
  ],
  ['/operator/import, understood, with a long address', () => uploaded(csvOf('Hill School', LONG_ADDRESS))],
  ['/operator/import, with faults', () => uploaded(`${csvOf('=SUM(A1)')}Hill School,,,,\n`)],
  ['/operator/import, with no list', () => uploaded('hello')],
  ['/operator/schools/saltmarsh', () => operate('/schools/saltmarsh')],
  ['/operator/schools/saltmarsh, handed over to nobody', handedToNobody],
  ['/operator/schools/hill, about to be deleted, mistyped', mistyped],
]

describe('anybody can read and use, on a small phone and a large screen, light and dark,', () => {
  test.each(pages)('%s', async (_, reach) => {
    const page = await reach()
    await expectReadable(page)
  })
})

async function addedEmpty(): Promise<Page> {
  const page = await operate('/add')
  await button(page, words.add.send).click()
  await page.getByRole('alert').waitFor()
  return page
}

async function handedToNobody(): Promise<Page> {
  const page = await operate('/schools/saltmarsh')
  await button(page, words.handOver.send).click()
  await page.getByRole('alert').waitFor()
  return page
}

async function mistyped(): Promise<Page> {
  const page = await operate('/add')
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill(words.fields.school.label, 'Hill')
  await fill(words.fields.headName.label, 'A B')
  await fill(words.fields.headEmail.label, 'a@example.com')
  await fill(words.fields.chairName.label, 'C D')
  await fill(words.fields.chairEmail.label, 'c@example.com')
  await button(page, words.add.send).click()
  await page.getByText(words.school.done.added).waitFor()
  await button(page, words.suspend.send).click()
  await page.getByText(words.school.done.suspend).waitFor()
  // Once its invitations are sent nothing stands in the way.
  const confirm = page.getByLabel(words.delete.confirm('hill'))
  await expect.poll(async () => (await page.reload()) && (await confirm.count()), { timeout: 20_000 }).toBe(1)
  await confirm.fill('hall')
  await button(page, words.delete.send).click()
  await page.getByRole('alert').waitFor()
  return page
}
