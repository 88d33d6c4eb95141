import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { address, newPage, withBrowser } from './support/browser.ts'

withBrowser()

const MOST_BYTES = 10 * 1024
const MOST_REQUESTS = 2

test.each([
  '/',
  '/bramble-hill',
  '/bramble-hill/code',
  '/bramble-hill/check',
  '/bramble-hill/check/message',
  '/bramble-hill/report',
])('%s is light the first time somebody looks at it', async (path) => {
  const page = await newPage()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const requested: string[] = []
  let bytes = 0
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) requested.push(request.url)
  })
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const response = await page.goto(address + path, { waitUntil: 'networkidle' })

  console.log(`${path}: ${requested.length} requests, ${bytes} bytes`)
  expect(response?.status()).toBe(200)
  expect(requested).toContain(`${address}/app.css`)
  expect(requested.length, requested.join(', ')).toBeLessThanOrEqual(MOST_REQUESTS)
  expect(bytes).toBeGreaterThan(1024)
  expect(bytes, `${path} weighs ${bytes} bytes`).toBeLessThanOrEqual(MOST_BYTES)
})

const MOST_SCRIPT_BYTES = 60 * 1024

test('the message checker is light enough for a phone to fetch', () => {
  const bytes = gzipSync(readFileSync('static/check.js'), { level: 9 }).length
  console.log(`check.js: ${bytes} bytes, gzip`)
  expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
})
