import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { setOffline, withBrowser } from './support/browser.ts'
import { openConcern } from './support/concern.ts'

withBrowser()

const { opened } = en.followUp

test('a message that could not be sent says so, and is still there to send again', async () => {
  const page = await openConcern({}, 'saltmarsh')
  await page.getByLabel(opened.say).fill('He has worked here for thirty years.')
  await setOffline(page, true)
  await page.getByRole('button', { name: opened.send }).click()
  await page.getByRole('alert').getByText(opened.notSent).waitFor()
  expect(await page.getByLabel(opened.say).inputValue()).toBe('He has worked here for thirty years.')

  await setOffline(page, false)
  await page.getByRole('button', { name: opened.send }).click()
  await page.getByText(opened.sent).waitFor()
  expect(await page.locator('.thread .said').allInnerTexts()).toEqual([
    'He has worked here for thirty years.',
  ])
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a concern that could not be withdrawn says so', async () => {
  const page = await openConcern({}, 'saltmarsh')
  await page.getByRole('button', { name: opened.withdraw }).click()
  await page.getByRole('heading', { name: en.followUp.withdraw.title }).waitFor()
  await setOffline(page, true)
  await page.getByRole('button', { name: en.followUp.withdraw.yes }).click()
  await page.getByRole('alert').getByText(opened.notSent).waitFor()
})
