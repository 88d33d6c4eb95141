import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { cast } from '../../support/schools.ts'
import { cookiesOf, getAs, signIn } from '../../support/sign-in.ts'
import { get, newToken, post, withSchools } from '../../support/worker.ts'

withSchools()

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 25, 8)
const PHONE =
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

/** Sets the Worker's clock. */
const clock = (at: number) => vi.useFakeTimers({ now: at, toFake: ['Date'] })
const sessions = async () =>
  (await env.DB.prepare('SELECT * FROM sessions').all<Record<string, unknown>>()).results

describe('a session', () => {
  test.each([
    ['29 minutes after the last page', 29 * MINUTE, 200],
    ['30 minutes after it', 30 * MINUTE, 303],
  ])('%s', async (_, later, status) => {
    const cookie = await signIn(cast.head, { at: START })
    clock(START + later)
    expect((await getAs(cookie)).status).toBe(status)
    expect(await sessions()).toHaveLength(status === 200 ? 1 : 0)
  })

  test('is over after eight hours, whatever was done in it', async () => {
    const cookie = await signIn(cast.head, { at: START })
    for (let at = START; at < START + 480 * MINUTE; at += 20 * MINUTE) {
      clock(at)
      expect((await getAs(cookie)).status).toBe(200)
    }
    clock(START + 480 * MINUTE - 1000)
    expect((await getAs(cookie)).status).toBe(200)
    clock(START + 480 * MINUTE)
    expect((await getAs(cookie)).status).toBe(303)
    expect(await sessions()).toHaveLength(0)
  })

  test('is written to at most once a minute', async () => {
    const cookie = await signIn(cast.head, { at: START })
    clock(START + MINUTE - 1)
    await getAs(cookie)
    expect((await sessions())[0]?.last_seen_at).toBe(START)
    clock(START + MINUTE)
    await getAs(cookie)
    expect((await sessions())[0]?.last_seen_at).toBe(START + MINUTE)
  })

  test('keeps no IP address, and of the browser only its kind', async () => {
    await signIn(cast.head, { userAgent: PHONE })
    expect(await sessions()).toMatchObject([{ ip_address: null, user_agent: 'Chrome on Android' }])
  })

  test('ends for somebody who is taken off the list, wherever they are signed in', async () => {
    const [phone, laptop] = [await signIn(cast.office), await signIn(cast.office)]
    const other = await signIn(cast.head)
    await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.office).run()
    expect((await getAs(phone)).status).toBe(303)
    expect(await sessions()).toHaveLength(1)
    expect((await getAs(laptop)).status).toBe(303)
    expect((await getAs(other)).status).toBe(200)
  })

  test('goes on for somebody who is still on another school’s list', async () => {
    await env.DB.prepare("UPDATE people SET email = ? WHERE email = 'head@saltmarsh.example.com'")
      .bind(cast.head)
      .run()
    const cookie = await signIn(cast.head)
    await env.DB.prepare("DELETE FROM people WHERE school_id = 'bramble-hill'").run()
    expect((await getAs(cookie)).status).toBe(200)
  })

  test('is not had by a token without its signature', async () => {
    await signIn(cast.head)
    const token = (await sessions())[0]?.token
    for (const cookie of [`${token}`, `${token}.`, `${token}.${'A'.repeat(43)}%3D`]) {
      expect((await getAs(`__Secure-gatepost.session_token=${cookie}`)).status).toBe(303)
    }
  })
})

describe('without a session', () => {
  test('a page of the desk sends to sign in, and knows the way back', async () => {
    const { status, headers } = await get('/desk?page=2')
    expect([status, headers.get('Location')]).toEqual([303, '/desk/sign-in?next=%2Fdesk%3Fpage%3D2'])
  })

  test('a form is told so, and what was typed is kept', async () => {
    const cookie = await signIn(cast.head, { at: START })
    clock(START + 31 * MINUTE)
    const page = await post('/desk/account', { message: 'My long <answer>', do: 'x' }, { Cookie: cookie })
    const html = await page.text()
    expect(page.status).toBe(403)
    expect(html).toContain(en.accounts.signedOut.title)
    expect(html).toContain('My long &lt;answer&gt;')
    expect(html).toContain('action="/desk/account"')
    expect(html).toContain('<h1 tabindex="-1" autofocus="">')
  })

  test.each([
    ['settings/name', { name: 'Hill School' }, en.settings.fields.name.label],
    ['settings/closures', { dates: '25/12/2026' }, en.settings.fields.closures.label],
    ['people/new', { name: 'Ruth Okafor' }, en.people.form.name.label],
    ['code/draft', { 'dont-staff': 'Grumble' }, en.codeEditor.editor.points.dont.label],
    ['code/draft', { goodFor: 'Reminders' }, en.codeEditor.editor.goodFor],
    ['code/draft', { staffWord: 'Care' }, en.codeEditor.editor.more.staffWord.label],
    ['code/publish', { whatChanged: 'Nothing' }, en.codeEditor.publish.whatChanged.label],
    ['concerns/222-222/close', { summary: 'Settled' }, en.desk.acts.close.summary.label],
    ['concerns/222-222/hold', { reason: 'Court' }, en.desk.acts.hold.reason.label],
    ['concerns/222-222/note', { unheard: 'Some words' }, en.accounts.signedOut.typed],
  ])('a text of the form %s stands under the label it had', async (form, typed, label) => {
    const [[name, value]] = Object.entries(typed) as [[string, string]]
    const chosen = { token: newToken(), revision: '3', rung: 'none', roles: 'slt' }
    const html = await (await post(`/desk/bramble-hill/${form}`, { ...chosen, ...typed })).text()
    expect(html).toContain(`<label for="typed-4">${label}</label>`)
    expect(html).toMatch(new RegExp(`<textarea id="typed-4" name="${name}"[^>]*>\n${value}<`))
    expect(html.match(/<textarea/g)).toHaveLength(1)
  })
})

describe('POST /desk/sign-out', () => {
  test('ends this session and no other, and takes its cookie away', async () => {
    const [phone, laptop] = [await signIn(cast.head), await signIn(cast.head)]
    const out = await post('/desk/sign-out', {}, { Cookie: phone })
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/desk/sign-in?out'])
    expect(out.headers.get('Set-Cookie')).toMatch(/^__Secure-gatepost\.session_token=; Max-Age=0; Path=\/;/)
    expect(cookiesOf(out)).toBe('')
    expect((await getAs(phone)).status).toBe(303)
    expect((await getAs(laptop)).status).toBe(200)
  })

  test('is no fault when one is signed out already', async () => {
    expect((await post('/desk/sign-out', {})).status).toBe(303)
  })
})
