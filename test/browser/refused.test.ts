import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { axeViolations } from './support/axe.ts'
import { address, newPage, open, sideways, withBrowser } from './support/browser.ts'
import { openConcern } from './support/concern.ts'

withBrowser(/status of (403|413)|net::ERR_INTERNET_DISCONNECTED|htmx:error: Failed to fetch/)

test('what is far too large is refused with a page that says so', async () => {
  const page = await open('/bramble-hill/report')
  await page.evaluate(`document.getElementById('said').value = 'x'.repeat(1100000)`)
  await page.getByRole('button', { name: en.report.send }).click()
  await page.getByRole('heading', { name: en.site.tooLarge.title }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
})

test('a form from another site is refused with a page that says so', async () => {
  const page = await newPage()
  await page.goto(
    `data:text/html,<form method=post action="${address}/bramble-hill/report"><button>Go</button>`,
  )
  await page.getByRole('button').click()
  await page.getByRole('heading', { name: en.site.forbidden.title }).waitFor()
  expect(await axeViolations(page)).toEqual([])
})

test('a message sent while offline says that it was not sent, and keeps what was typed', async () => {
  const page = await openConcern({}, 'bramble-hill')
  const message = page.getByLabel(en.followUp.opened.say)
  await message.fill('It was on Tuesday.')
  await page.route('**/follow-up', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: en.followUp.opened.send }).click()
  await page.getByText(en.followUp.opened.notSent).waitFor()
  expect(await message.inputValue()).toBe('It was on Tuesday.')
  await page.unroute('**/follow-up')
  await page.getByRole('button', { name: en.followUp.opened.send }).click()
  await page.getByText(en.followUp.opened.sent).waitFor()
})

test.each(['/app.css', '/htmx.js', '/receipt.js', '/follow-up.js'])(
  '%s has the headers too',
  async (path) => {
    const { status, headers } = await fetch(address + path)
    expect(status).toBe(200)
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  },
)
