import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { withBrowser } from './support/browser.ts'
import { openAs } from './support/desk.ts'
import { expectReadable } from './support/looks.ts'

withBrowser()

const HEAD = 'head@saltmarsh.example.com'
const OFFICE = 'office@saltmarsh.example.com'

test('the list, a form for somebody new and what is to be put right can be read and used by anybody', async () => {
  const page = await openAs(HEAD, '/desk/saltmarsh/people')
  await expectReadable(page)
  await page.getByRole('link', { name: en.people.add }).click()
  await expectReadable(page)
  await page.getByRole('button', { name: en.people.form.send }).click()
  await page.getByText(en.people.errors.nameMissing).first().waitFor()
  await expectReadable(page)
  await page.goBack()
})

test('without JavaScript the office proposes somebody and the headteacher agrees', async () => {
  const office = await openAs(OFFICE, '/desk/saltmarsh/people/new', { javaScript: false })
  const { form } = en.people
  await office.getByLabel(form.name.label).fill('Carys Lowe')
  await office.getByLabel(form.post.label).fill('Head of early years')
  await office.getByLabel(form.email.label).fill('carys@saltmarsh.example.com')
  await office.getByLabel(en.people.roles.slt).check()
  await office.getByRole('button', { name: form.send }).click()
  await office.getByText(en.people.done.propose).waitFor()

  const head = await openAs(HEAD, '/desk/saltmarsh/people')
  await head.getByRole('link', { name: `${en.people.look} Carys Lowe` }).click()
  await expectReadable(head)
  await head.getByRole('button', { name: en.people.agree.send, exact: true }).click()
  await head.getByText(en.people.done.agree).waitFor()
  await head.getByRole('link', { name: `${en.people.change} Carys Lowe` }).click()
  await expectReadable(head)
  expect(await head.getByLabel(en.people.roles.slt).isChecked()).toBe(true)
})
