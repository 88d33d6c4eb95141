import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { focused, open, shownText, withBrowser } from './support/browser.ts'
import {
  comeBack,
  fillConcern,
  fillConcernForChair,
  openConcern,
  raise,
  sendConcern,
  waitForMailUntilNow,
} from './support/concern.ts'
import { mailAbout, mailArrives } from './support/mail.ts'

withBrowser()

const { opened } = en.followUp
const head = ['head@bramble-hill.example.com']

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('on a phone %s', (_, javaScript) => {
  test('a parent reads the code, raises a concern, comes back, adds something and withdraws', async () => {
    const page = await open('/bramble-hill', { javaScript })
    await page.getByRole('link', { name: en.guidance.home.code.title }).click()
    await heading(page, en.guidance.code.title.groups)
    await page.getByRole('link', { name: en.guidance.code.report }).click()
    await heading(page, en.report.title)

    await fillConcern(page, 'Somebody wrote: “The caretaker is a thief.”')
    await page.getByRole('combobox').selectOption('Year 2')
    await page.getByLabel(en.report.name.label).fill('Zebedee Quill')
    await page.getByLabel(en.report.contact.label).fill('zq@home.example.net')
    const { reference, code } = await sendConcern(page)
    expect(code).toMatch(/^([a-z]+ ){5}[a-z]+$/)
    await heading(page, en.report.sent.title)

    await page.reload()
    await heading(page, en.report.gone.title)
    const gone = await shownText(page)
    for (const word of [reference, code]) expect(gone).not.toContain(word)

    await page.getByRole('link', { name: en.report.gone.followUp }).click()
    await page.getByLabel(en.followUp.code.label).fill(code.toUpperCase().replaceAll(' ', ', '))
    await page.getByRole('button', { name: en.followUp.open }).click()
    await heading(page, opened.title(reference))
    await sees(page, opened.states.new)
    await sees(page, opened.none)

    await page.evaluate('window.marker = "still the same page"')
    const whereItWas = page.url()
    await page.getByLabel(opened.say).fill('He has worked here\nfor thirty years.')
    await page.getByRole('button', { name: opened.send }).click()
    await sees(page, opened.sent)
    expect(await page.locator('.thread .said').allInnerTexts()).toEqual([
      'He has worked here\nfor thirty years.',
    ])
    expect(await page.getByLabel(opened.say).inputValue()).toBe('')
    await expect.poll(() => focused(page)).toBe(opened.sent)
    expect(page.url()).toBe(whereItWas)
    expect(await page.evaluate('window.marker')).toBe(javaScript ? 'still the same page' : undefined)

    await page.getByRole('button', { name: opened.withdraw }).click()
    await heading(page, en.followUp.withdraw.title)
    await expect.poll(() => focused(page)).toBe(en.followUp.withdraw.title)
    await page.getByRole('button', { name: en.followUp.withdraw.no }).click()
    if (javaScript) await expect.poll(() => focused(page)).toBe(opened.title(reference))
    await sees(page, opened.states.new)
    await page.getByRole('button', { name: opened.withdraw }).click()
    await page.getByRole('button', { name: en.followUp.withdraw.yes }).click()
    await sees(page, en.followUp.withdraw.done)
    await sees(page, opened.states.withdrawn)
    expect(await page.getByRole('button', { name: opened.withdraw }).count()).toBe(0)

    const raised = await mailArrives(reference, 'New concern')
    expect(raised.to).toEqual(head)
    expect(raised.subject).toMatch(new RegExp(`^New concern ${reference}: reply by .+ \\d`))
    expect(raised.text).toContain('Somebody wrote: “The caretaker is a thief.”')
    expect(raised.text).toContain('Year 2')
    const added = await mailArrives(reference, en.mail.newMessage.subject(reference))
    expect(added.to).toEqual(head)
    expect(added.text).toContain('for thirty years.')
    const withdrawn = await mailArrives(reference, en.mail.withdrawn.subject(reference))
    expect(withdrawn.to).toEqual(head)
    for (const { subject, text, html } of [raised, added, withdrawn]) {
      expect(html).toContain(reference)
      for (const secret of ['Zebedee', 'Quill', 'zq@home.example.net', code]) {
        expect(subject + text + html).not.toContain(secret)
      }
    }
  })

  test('what is wrong is said at the top, in focus, with a way to each field, and nothing typed is lost', async () => {
    const page = await open('/bramble-hill/report', { javaScript })
    const summary = page.getByRole('alert', { name: en.site.errorSummary })
    const send = page.getByRole('button', { name: en.report.send })
    await send.click()
    await summary.waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await expect.poll(() => focused(page)).toContain(en.site.errorSummary)
    const links = summary.getByRole('link')
    expect(await links.count()).toBe(2)
    await links.nth(0).click()
    await expect.poll(() => focused(page)).toBe('points')
    await links.nth(1).click()
    await expect.poll(() => focused(page)).toBe('said')

    await page.getByLabel(en.report.said.label).fill('One line,\n\n  and “another” <b>.')
    await page.getByLabel(en.report.when.label).fill('Tuesday evening')
    await page.getByLabel(en.report.about.options.pupil).check()
    await send.click()
    await page.getByRole('link', { name: en.report.errors.pointsMissing }).waitFor()
    expect(await links.count()).toBe(1)
    expect(await page.getByLabel(en.report.said.label).inputValue()).toBe('One line,\n\n  and “another” <b>.')
    expect(await page.getByLabel(en.report.when.label).inputValue()).toBe('Tuesday evening')
    expect(await page.getByLabel(en.report.about.options.pupil).isChecked()).toBe(true)

    await page.getByLabel(en.report.somethingElse).check()
    expect((await sendConcern(page)).reference).not.toBe('')
  })

  test('words that open nothing are said to be wrong, and are still there to put right', async () => {
    const page = await open('/bramble-hill/follow-up', { javaScript })
    const wrong = 'apple banana cherry lemon orange melon'
    await comeBack(page, wrong)
    await page.getByRole('alert').getByRole('link', { name: en.followUp.errors.codeWrong }).click()
    await expect.poll(() => focused(page)).toBe('code')
    expect(await page.getByLabel(en.followUp.code.label).inputValue()).toBe(wrong)
  })

  test('an empty message is said to be missing', async () => {
    const page = await openConcern({ javaScript })
    await page.getByRole('button', { name: opened.send }).click()
    await page.getByRole('alert').getByRole('link', { name: en.followUp.errors.messageMissing }).click()
    await expect.poll(() => focused(page)).toBe('message')
  })
})

test('a concern about the headteacher goes to the chair of governors and to nobody else', async () => {
  const page = await open('/bramble-hill/report')
  await fillConcernForChair(page)
  const { reference } = await sendConcern(page)
  await sees(page, en.report.sent.readers.chair)
  await mailArrives(reference, 'New concern')
  await waitForMailUntilNow()
  const sent = await mailAbout(reference)
  expect(sent.map(({ to }) => to)).toEqual([['chair@bramble-hill.example.com']])
})

test('the words of one school open nothing at another', async () => {
  const { page, code } = await raise()
  await comeBack(page, code, 'saltmarsh')
  await sees(page, en.followUp.errors.codeWrong)
})

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor()
