import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, open, setOffline, shownText, withBrowser } from './support/browser.ts'
import { fillConcern, openConcern, sendConcern } from './support/concern.ts'

withBrowser()

const SAID = 'They say that the kitchen failed.'
const { report, followUp } = en

/** To another page and back, as somebody does who picks up the phone. */
async function awayAndBack(page: Page): Promise<void> {
  await page.goto(`${address}/bramble-hill/code`)
  await page.goBack()
  await page.locator('h1').waitFor()
}

async function fillWithMore(page: Page): Promise<void> {
  await fillConcern(page, SAID)
  await page.getByLabel(report.about.options.headteacher, { exact: true }).check()
  await page.getByLabel(report.risks.options.child).check()
  await page.getByLabel(report.name.label).fill('Ewa Kowalska')
}

async function expectNothingTyped(page: Page): Promise<void> {
  const form = page.locator('main form')
  expect(await form.locator('input:checked').count()).toBe(0)
  for (const field of await form.locator('input[type=text], textarea').all()) {
    expect([await field.getAttribute('name'), await field.inputValue()]).toEqual([
      await field.getAttribute('name'),
      '',
    ])
  }
}

describe('on the way back nothing is found again of', () => {
  test('an opened concern', async () => {
    const page = await openConcern()
    const reference = ((await page.locator('h1').textContent()) ?? '').split(' ').at(-1) ?? 'none'
    await awayAndBack(page)
    for (const again of ['back', 'reload']) {
      if (again === 'reload') await page.reload()
      const shown = await shownText(page)
      expect([again, shown]).toEqual([again, expect.stringContaining(followUp.title)])
      expect(shown).not.toContain(reference)
      await expectNothingTyped(page)
    }
  })

  test('a form that was filled in', async () => {
    const page = await open('/bramble-hill/report')
    await fillWithMore(page)
    await awayAndBack(page)
    await expectNothingTyped(page)
  })

  test('a form that was to be put right', async () => {
    const page = await open('/bramble-hill/report')
    await fillWithMore(page)
    await page.getByLabel(report.mayContact.options.yes, { exact: true }).check()
    await page.getByRole('button', { name: report.send }).click()
    await page.getByRole('alert').getByText(report.errors.contactMissing).waitFor()
    expect(await page.getByLabel(report.said.label).inputValue()).toBe(SAID)
    await awayAndBack(page)
    await expectNothingTyped(page)
    await page.reload()
    await expectNothingTyped(page)
  })
})

test('a concern that can’t be sent says so, is still there, and is sent once it can be', async () => {
  const page = await open('/saltmarsh/report')
  await fillConcern(page, SAID)
  await setOffline(page, true)
  await page.getByRole('button', { name: report.send }).click()
  await page.getByRole('alert').getByText(followUp.opened.notSent).waitFor()
  expect(await page.getByLabel(report.said.label).inputValue()).toBe(SAID)
  await setOffline(page, false)
  expect((await sendConcern(page)).code.split(' ')).toHaveLength(6)
})
