import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { axeViolations } from './support/axe.ts'
import { address, newPage, open, sideways, withBrowser } from './support/browser.ts'

withBrowser()

test('what is far too large is refused with a page that says so', async () => {
  const page = await open('/bramble-hill/report')
  // In a field that a browser need not lay out.
  await page.evaluate(`document.querySelector('[name=token]').value = 'x'.repeat(1100000)`)
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

test.each(['/app.css', '/htmx.js', '/copy.js', '/follow-up.js'])('%s has the headers too', async (path) => {
  const { status, headers } = await fetch(address + path)
  expect(status).toBe(200)
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('X-Frame-Options')).toBe('DENY')
  expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
})
