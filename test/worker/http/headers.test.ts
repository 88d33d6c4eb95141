import { env, exports } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../src/env.ts'
import { inlineSource } from '../../../src/http/theme.ts'
import { cookieOf, get, newToken, post, raise, smallest, withSchools } from '../../support/worker.ts'

withSchools()

describe('every answer', () => {
  const pages: [string, () => Promise<Response>][] = [
    ['a page', () => get('/bramble-hill')],
    ['a form', () => get('/bramble-hill/report')],
    ['a form to put right', () => post('/bramble-hill/report', {})],
    ['the self-check', () => get('/bramble-hill/check')],
    ['the message checker', () => post('/bramble-hill/check/message', { draft: 'Hello' })],
    ['a redirect', () => post('/bramble-hill/report', { points: 'staff', said: 'x' })],
    ['a 403', () => post('/bramble-hill/report', {}, { Origin: 'https://x.example.com' })],
    ['a 404', () => get('/nowhere')],
    ['health', () => get('/health')],
  ]
  test.each(pages)('has a strict policy and the other headers: %s', async (_, ask) => {
    const { headers } = await ask()
    const policy = headers.get('Content-Security-Policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  })

  test.each([
    '/',
    '/bramble-hill',
    '/bramble-hill/code',
    '/bramble-hill/check',
    '/bramble-hill/check/message',
    '/bramble-hill/report',
    '/bramble-hill/follow-up',
  ])('%s sets no cookie', async (path) => {
    expect((await get(path)).headers.get('Set-Cookie')).toBeNull()
  })

  test('has no inline script but those its policy names, no style attribute or handler, and nothing from elsewhere', async () => {
    const { code } = await raise()
    const sent = await post('/bramble-hill/report', { token: newToken(), ...smallest })
    const pages = await Promise.all([
      post('/bramble-hill/follow-up', { code }),
      post('/bramble-hill/report', {}),
      get('/bramble-hill/report/sent', { Cookie: cookieOf(sent) }),
      ...['', '/code', '/report', '/talk-to', '/privacy'].map((path) => get(`/bramble-hill${path}`)),
    ])
    for (const page of pages) {
      const html = await page.text()
      expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/)
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
      expect(html.match(/<script(?! src="\/|>)/)).toBeNull()
      for (const text of inline)
        expect(page.headers.get('Content-Security-Policy')).toContain(await inlineSource(text))
      expect(html).not.toMatch(/(src|action)="(https?:)?\/\//)
      expect(html).not.toMatch(/<link(?! rel="alternate")[^>]+href="https?:/)
    }
  })
})

describe('what is not set up', () => {
  test('is named, and its value is not', () => {
    const broken = { ...env, SEALING_KEYS: 'c2VjcmV0', MAIL_FROM: 'nobody', HASHING_KEY: undefined }
    expect(() => settingsOf(broken as never)).toThrow(/MAIL_FROM.*SEALING_KEYS.*HASHING_KEY/)
    expect(() => settingsOf(broken as never)).not.toThrow(/c2VjcmV0|nobody/)
  })
})

test('whoever comes over plain http is sent to the same page over https, and nothing is taken', async () => {
  const plain = (init?: RequestInit) =>
    exports.default.fetch(
      new Request('http://gatepost.example.com/bramble-hill/report?x=1', { redirect: 'manual', ...init }),
    )
  for (const response of [
    await plain(),
    await plain({ method: 'POST', body: new URLSearchParams(smallest) }),
  ]) {
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe('https://gatepost.example.com/bramble-hill/report?x=1')
  }
  const { results } = await env.DB.prepare('SELECT id FROM concerns').all()
  expect(results).toEqual([])
})
