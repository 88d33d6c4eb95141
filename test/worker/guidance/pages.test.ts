import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { BRAMBLE_HILL, SALTMARSH } from '../../support/schools.ts'
import { get, withSchools } from '../../support/worker.ts'

const page = async (path: string) => (await get(path)).text()

describe('with two schools', () => {
  withSchools()

  describe('GET /', () => {
    test('lists the schools, and finds one by part of its name', async () => {
      const all = await page('/')
      expect(all).toContain('href="/bramble-hill"')
      expect(all).toContain('href="/saltmarsh"')
      const found = await page('/?q=MARSH')
      expect(found).toContain('href="/saltmarsh"')
      expect(found).not.toContain('href="/bramble-hill"')
    })

    test.each(['nowhere', '%', '_', "'; DROP TABLE schools; --", '<script>'])(
      'finds nothing for %s, kindly',
      async (q) => {
        const found = await page(`/?q=${encodeURIComponent(q)}`)
        expect(found).toContain('No school here has that in its name')
        expect(found.split('<script>')).toHaveLength(2)
      },
    )
  })

  describe('GET /:school', () => {
    test('offers the code, a check, a concern and who to talk to, in two requests', async () => {
      const home = await page('/bramble-hill')
      for (const path of ['code', 'check', 'report', 'talk-to', 'follow-up', 'privacy', 'accessibility']) {
        expect(home).toContain(`href="/bramble-hill/${path}"`)
      }
      expect(home).not.toContain('<script')
      expect(home.match(/href="\/app\.css"/g)).toHaveLength(1)
      expect(home).toContain('Part of Tideway Schools Trust')
    })

    test('wears the school’s own colour, and the policy lets that style through', async () => {
      for (const [school, colour] of [
        ['bramble-hill', '#1b5e4b'],
        ['saltmarsh', '#2a4d8f'],
      ]) {
        const response = await get(`/${school}`)
        const style = /<style>(.*?)<\/style>/.exec(await response.text())?.[1] ?? ''
        expect(style).toContain(`--school:${colour}`)
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
        const source = btoa(String.fromCharCode(...new Uint8Array(digest)))
        expect(response.headers.get('Content-Security-Policy')).toContain(`'sha256-${source}'`)
      }
    })
  })

  describe('GET /:school/code', () => {
    test('shows the code in force: its points, who to talk to instead, its version, approval and review', async () => {
      const code = await page('/bramble-hill/code')
      expect(code).toContain('Our code since 25 November 2025')
      expect(code).toContain('Version 2')
      expect(code).toContain('Approved by the governing board')
      expect(code).toContain('We look at it again by 18 December 2026.')
      for (const point of BRAMBLE_HILL.code[1]?.content.points ?? []) {
        expect(code).toContain(`id="${point.id}"`)
        expect(code).toContain(point.instead)
      }
    })

    test('shows each school’s own wording and points', async () => {
      expect(await page('/saltmarsh/code')).toContain(
        'If that doesn’t settle it, use our complaints procedure.',
      )
      expect(await page('/bramble-hill/code')).not.toContain('id="late"')
    })

    test('keeps an older version readable, and marks it', async () => {
      const old = await page('/bramble-hill/code/1')
      expect(old).toContain('An older version, from 25 November 2024')
      expect(old).not.toContain('id="photo"')
    })

    test('takes a new version on its day, and not before', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-11-24T23:59:59Z') })
      expect(await page('/bramble-hill/code')).toContain('Version 1.')
      expect((await get('/bramble-hill/code/2')).status).toBe(404)
      vi.setSystemTime(new Date('2025-11-25T00:00:05Z'))
      expect(await page('/bramble-hill/code')).toContain('Version 2.')
    })

    test('says what changed and why, newest first', async () => {
      const changes = await page('/saltmarsh/code/changes')
      expect(changes.indexOf('posting late at night')).toBeLessThan(
        changes.indexOf('One code for every school'),
      )
      expect(changes).toContain('Parents on shifts asked us for quiet evenings.')
    })

    test.each([
      '/bramble-hill/code/0',
      '/bramble-hill/code/3',
      '/bramble-hill/code/01',
      '/bramble-hill/code/x',
    ])('%s: 404', async (path) => {
      expect((await get(path)).status).toBe(404)
    })

    test('of a school that has published none says so', async () => {
      await env.DB.prepare("DELETE FROM code_versions WHERE school_id = 'saltmarsh'").run()
      expect(await page('/saltmarsh/code')).toContain('hasn’t published its code here yet')
      expect((await get('/saltmarsh/report')).status).toBe(200)
    })
  })

  describe('GET /:school/talk-to, /privacy and /accessibility', () => {
    test('say who to talk to, with the school’s own numbers', async () => {
      const talkTo = await page('/saltmarsh/talk-to')
      expect(talkTo).toContain('href="tel:01632960202"')
      expect(talkTo).toContain('https://saltmarsh.example.com/complaints')
      expect(talkTo).toContain('chair@saltmarsh.example.com')
    })

    test('say what is kept, who reads it, and for how long', async () => {
      const privacy = await page('/saltmarsh/privacy')
      expect(privacy).toContain('the council’s officer for concerns about staff (LADO)')
      expect(privacy).toContain('lawyers who advise the school or its trust')
      expect(privacy).toContain('Article 10')
      expect(privacy).toContain('12 months')
      expect(privacy).toContain('privacy@tideway.example.com')
      expect(privacy).toContain('Nothing you wrote is in it')
      expect(await page('/bramble-hill/privacy')).toContain('is never in that email')
    })

    test('name who enforces accessibility in the school’s nation', async () => {
      expect(await page('/saltmarsh/accessibility')).toContain('Equality and Human Rights Commission')
      await env.DB.prepare(
        "UPDATE schools SET settings = json_set(settings, '$.nation', 'northern-ireland')",
      ).run()
      noteChange()
      expect(await page('/saltmarsh/accessibility')).toContain('Equality Commission for Northern Ireland')
    })
  })

  test('GET /health is ok while the database answers, and not when it does not', async () => {
    const response = await get('/health')
    expect([response.status, await response.text()]).toEqual([200, 'ok'])
    vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1_ERROR')
    })
    expect((await get('/health')).status).toBe(503)
  })
})

describe('with one school', () => {
  withSchools(SALTMARSH)

  test('GET / goes straight to it', async () => {
    const response = await get('/')
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/saltmarsh'])
  })
})
