import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, focused, open, withBrowser } from './support/browser.ts'
import { openConcern, raise } from './support/concern.ts'

withBrowser()

describe('a way to leave at once is on', () => {
  const confidential: [string, () => Promise<Page>][] = [
    ['the concern form', () => open('/bramble-hill/report')],
    ['the receipt', async () => (await raise()).page],
    ['the receipt once it is gone', () => open('/bramble-hill/report/sent')],
    ['the follow-up form', () => open('/bramble-hill/follow-up')],
    ['an opened concern', () => openConcern()],
  ]

  test.each(confidential)(
    '%s: second stop of the Tab key, at the top however far one has read',
    async (_, reach) => {
      const page = await reach()
      const link = page.getByRole('link', { name: en.site.leave })
      expect(await link.getAttribute('href')).toBe('/bramble-hill/leave')

      await page.evaluate('document.activeElement.blur()')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe(en.site.leave)

      expect(await page.evaluate('scrollTo(0, document.body.scrollHeight), scrollY')).toBeGreaterThan(100)
      expect(await link.boundingBox()).toMatchObject({ x: 0, y: 0, width: 320 })
    },
  )
})

test.each(['/bramble-hill', '/bramble-hill/code', '/bramble-hill/talk-to'])(
  '%s, which anybody may read, has none',
  async (path) => {
    const page = await open(path)
    expect(await page.getByRole('link', { name: en.site.leave }).count()).toBe(0)
  },
)

test('leaving goes somewhere harmless, and leaves nothing of ours in the cache', async () => {
  const answer = await fetch(`${address}/bramble-hill/leave`, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('https://www.bbc.co.uk/weather')
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"')
})
