import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { cast } from '../../support/schools.ts'
import { getAs, signIn } from '../../support/sign-in.ts'
import { get, post, withSchools } from '../../support/worker.ts'

withSchools()

const words = en.accounts.account
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'

const act = (cookie: string, fields: Record<string, string>) =>
  post('/desk/account', fields, { Cookie: cookie })
const pageOf = async (cookie: string) => (await getAs(cookie, '/desk/account')).text()
const idsOf = async (table: string, email: string) =>
  (
    await env.DB.prepare(
      `SELECT t.id FROM ${table} t JOIN users u ON u.id = t.user_id WHERE email = ? ORDER BY t.created_at`,
    )
      .bind(email)
      .all<{ id: string }>()
  ).results.map(({ id }) => id)

/** Gives somebody a passkey, as far as the list of them goes. */
async function addPasskey(email: string, name: string): Promise<string> {
  const id = crypto.randomUUID()
  await env.DB.prepare(
    `INSERT INTO passkeys (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, created_at)
     SELECT ?, ?, 'k', id, ?, 0, 'singleDevice', 0, 0 FROM users WHERE email = ?`,
  )
    .bind(id, name, id, email)
    .run()
  return id
}

describe('my sessions', () => {
  test('are listed with the kind of browser, this one marked, and nobody else’s', async () => {
    await signIn(cast.head, { userAgent: PHONE })
    await signIn(cast.office, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' })
    const html = await pageOf(await signIn(cast.head))
    expect(html).toContain('Safari on iPhone')
    expect(html.split(words.here)).toHaveLength(2)
    expect(html).not.toContain('Firefox')
  })

  test('can be ended one by one', async () => {
    const [phone, laptop] = [await signIn(cast.head), await signIn(cast.head)]
    const [first = ''] = await idsOf('sessions', cast.head)
    const done = await act(laptop, { do: 'end-session', id: first })
    expect([done.status, done.headers.get('Location')]).toEqual([303, '/desk/account?done=ended'])
    expect((await getAs(phone)).status).toBe(303)
    expect((await getAs(laptop)).status).toBe(200)
  })

  test('can all be ended but this one', async () => {
    const here = await signIn(cast.head)
    const others = [await signIn(cast.head), await signIn(cast.head)]
    const colleague = await signIn(cast.office)
    await act(here, { do: 'end-others' })
    for (const other of others) expect((await getAs(other)).status).toBe(303)
    expect((await getAs(here)).status).toBe(200)
    expect((await getAs(colleague)).status).toBe(200)
  })

  test('can’t be ended by anybody else', async () => {
    const head = await signIn(cast.head)
    const [id = ''] = await idsOf('sessions', cast.head)
    await act(await signIn(cast.office), { do: 'end-session', id })
    expect((await getAs(head)).status).toBe(200)
  })
})

describe('my passkeys', () => {
  test('can be given another name', async () => {
    const cookie = await signIn(cast.head)
    const id = await addPasskey(cast.head, 'Old')
    const named = await act(cookie, { do: 'name-passkey', id, [`name-${id}`]: 'My <phone>' })
    expect(named.status).toBe(303)
    expect(await pageOf(cookie)).toContain('My &lt;phone&gt;')
  })

  test.each([
    ['', en.accounts.errors.nameMissing],
    ['x'.repeat(61), en.accounts.errors.nameLong],
  ])('need a name that can be read: “%s”', async (name, message) => {
    const cookie = await signIn(cast.head)
    const id = await addPasskey(cast.head, 'Old')
    const page = await act(cookie, { do: 'name-passkey', id, [`name-${id}`]: name })
    const html = await page.text()
    expect(page.status).toBe(422)
    expect(html).toContain(message)
    expect(html).toContain(`href="#name-${id}"`)
    expect(html).toContain(`value="${name}"`)
  })

  test('can be removed', async () => {
    const cookie = await signIn(cast.head)
    const id = await addPasskey(cast.head, 'Old')
    await act(cookie, { do: 'remove-passkey', id })
    expect(await idsOf('passkeys', cast.head)).toEqual([])
  })

  test('are nobody else’s to name or remove', async () => {
    await signIn(cast.head)
    const id = await addPasskey(cast.head, 'Old')
    const other = await signIn(cast.office)
    await act(other, { do: 'remove-passkey', id })
    await act(other, { do: 'name-passkey', id, [`name-${id}`]: 'Mine' })
    expect(await env.DB.prepare('SELECT name FROM passkeys').first('name')).toBe('Old')
    expect(await pageOf(other)).not.toContain('Old')
  })
})

describe('the account page', () => {
  test('is for who is signed in', async () => {
    expect((await get('/desk/account')).headers.get('Location')).toBe('/desk/sign-in?next=%2Fdesk%2Faccount')
  })

  test.each<Record<string, string>>([
    { do: '' },
    { do: 'fly' },
    { do: 'connect', provider: '' },
    { do: 'connect', provider: 'facebook' },
  ])('does nothing that it doesn’t know: %j', async (fields) => {
    const page = await act(await signIn(cast.head), fields)
    expect(page.status).toBe(422)
  })
})

describe('of better-auth', () => {
  test.each([
    ['GET', '/desk/auth/get-session'],
    ['GET', '/desk/auth/list-sessions'],
    ['GET', '/desk/auth/ok'],
    ['GET', '/desk/auth/error'],
    ['GET', '/desk/auth/passkey/list-user-passkeys'],
    ['GET', '/desk/auth/callback/facebook'],
    ['POST', '/desk/auth/sign-in/email-otp'],
    ['POST', '/desk/auth/email-otp/send-verification-otp'],
    ['POST', '/desk/auth/sign-up/email'],
    ['POST', '/desk/auth/sign-in/social'],
    ['POST', '/desk/auth/link-social'],
    ['POST', '/desk/auth/update-user'],
    ['POST', '/desk/auth/delete-user'],
    ['POST', '/desk/auth/callback/google'],
  ])('%s %s is not there', async (method, path) => {
    const cookie = await signIn(cast.head)
    const page = method === 'GET' ? await getAs(cookie, path) : await post(path, {}, { Cookie: cookie })
    expect(page.status).toBe(404)
  })

  test('adding a passkey is for who is signed in', async () => {
    expect((await get('/desk/auth/passkey/generate-register-options')).status).toBe(303)
    expect((await post('/desk/auth/passkey/verify-registration', {})).status).toBe(403)
  })
})
