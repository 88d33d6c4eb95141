import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { BRAMBLE_HILL } from '../../support/schools.ts'
import { changePoints, get, ORIGIN, withSchools } from '../../support/worker.ts'

withSchools()

const page = async (path: string) => (await get(path)).text()

describe('a framed page', () => {
  test.each(['code', 'check'])(
    '%s may stand in any frame, alone, with no cookie and no form',
    async (what) => {
      const response = await get(`/embed/bramble-hill/${what}`)
      const { headers } = response
      const html = await response.text()
      expect(response.status).toBe(200)
      const policy = headers.get('Content-Security-Policy') ?? ''
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors \*$/,
      )
      expect(headers.get('X-Frame-Options')).toBeNull()
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
      expect(headers.get('Set-Cookie')).toBeNull()
      expect(headers.get('Cache-Control')).toBe('no-cache')
      expect(html).not.toMatch(/<form|<img|<link[^>]+stylesheet|\ssrc=|\sstyle=/)
      expect(html).toContain('noindex')
      for (const [link] of html.matchAll(/<a href="\/[^>]+>/g)) {
        expect(link).toContain('target="_blank" rel="noopener"')
      }
      expect(html).toMatch(/<a href="\/bramble-hill\/report" target="_blank"/)
    },
  )

  test('asked for again, may still be framed, and is not sent twice', async () => {
    const { headers } = await get('/embed/bramble-hill/code')
    const kept = await get('/embed/bramble-hill/code')
    expect(kept.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    const again = await get('/embed/bramble-hill/code', { 'If-None-Match': headers.get('ETag') ?? '' })
    expect(again.status).toBe(304)
    for (const { headers } of [kept, again]) {
      expect(headers.get('X-Frame-Options')).toBeNull()
      expect(headers.get('Content-Security-Policy') ?? '').not.toContain("frame-ancestors 'none'")
      expect(headers.get('Cross-Origin-Resource-Policy') ?? 'cross-origin').toBe('cross-origin')
    }
  })

  test('shows the code in force, and the advice to each answer, of its own school', async () => {
    await changePoints(BRAMBLE_HILL, (points) =>
      points
        .filter(({ id }) => id !== 'photo')
        .map((point) => (point.id === 'child' ? { ...point, instead: 'Tell <Miss> & Mr Hill.' } : point)),
    )
    const code = await page('/embed/bramble-hill/code')
    const check = await page('/embed/bramble-hill/check')
    for (const html of [code, check]) {
      expect(html).toContain('Tell &lt;Miss&gt; &amp; Mr Hill.')
      expect(html).not.toContain('Saltmarsh')
      expect(html).not.toContain('Share photos')
      expect(html).toContain('A rumour travels faster than the truth.')
    }
    expect(check).toContain('href="tel:01632960102"')
    expect(check).toContain('Yes, in the words')
    expect(check).not.toContain('Yes, in a photo or video')
    const other = await page('/embed/saltmarsh/check')
    expect(other).not.toContain('Mr Hill')
    expect(other).toContain('Yes, in a photo or video')
    expect(other).toContain('It’s late, and it can wait')
  })

  test('of a school that has published no code says so', async () => {
    await env.DB.prepare("DELETE FROM code_versions WHERE school_id = 'saltmarsh'").run()
    for (const what of ['code', 'check']) {
      expect(await page(`/embed/saltmarsh/${what}`)).toContain('hasn’t published its code here yet')
    }
  })

  test('of a school that is closed says how to reach it, in the frame, and is kept by nobody', async () => {
    await env.DB.prepare("UPDATE schools SET closed_for = 'suspended' WHERE slug = 'saltmarsh'").run()
    const response = await get('/embed/saltmarsh/code')
    const html = await response.text()
    expect(response.status).toBe(503)
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain('01632 960201')
    expect(html).not.toContain('Complain')
    expect((await get('/embed/bramble-hill/code')).status).toBe(200)
  })
})

test('anything else below /embed is not there, and no frame shows it', async () => {
  for (const path of [
    '',
    '/nowhere/code',
    '/bramble-hill',
    '/bramble-hill/report',
    '/bramble-hill/follow-up',
  ]) {
    const response = await get(`/embed${path}`)
    expect([path, response.status]).toEqual([path, 404])
    expect(response.headers.get('X-Frame-Options')).toBe('DENY')
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  }
})

test('a code that covers all social media is called that in a frame, and where another site asks about it', async () => {
  await env.DB.prepare(
    `UPDATE code_versions SET content = json_set(content, '$.covers', 'social-media')`,
  ).run()
  noteChange()
  const html = await page('/embed/bramble-hill/code')
  expect(html).toContain('<h1>Our code for class groups and social media</h1>')
  expect(html).toContain('Please don’t use social media, class groups included, to …')
  const told = await page(`/oembed?url=${encodeURIComponent(`${ORIGIN}/bramble-hill/code`)}`)
  expect(told).toContain('Our code for class groups and social media · ')
})
