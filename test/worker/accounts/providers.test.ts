import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { cast } from '../../support/schools.ts'
import { cookiesOf, getAs, signIn } from '../../support/sign-in.ts'
import { get, ORIGIN, post, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const TENANT = '00000000-1111-2222-3333-444444444444'
type Provider = 'google' | 'microsoft'
interface Somebody {
  sub: string
  email: string
  /** Microsoft's: which organisation it is of. */
  tid?: string
}

const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '')

/** Lets a provider say that it is this account. Whatever else the Worker would fetch is refused. */
function providerSays(provider: Provider, { sub, email, tid = TENANT }: Somebody): void {
  const claims = { sub, email, email_verified: true, name: 'Somebody', tid, aud: `${provider}-client` }
  const idToken = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.x`
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    const isToken = url.host === 'oauth2.googleapis.com' || url.pathname === `/${TENANT}/oauth2/v2.0/token`
    if (!isToken) throw new Error(`not to be fetched: ${url}`)
    return Response.json({ access_token: 'the-access-token', id_token: idToken, token_type: 'Bearer' })
  })
}

/** Follows a provider's address there and back, as this account, in a browser with these cookies. */
async function thereAndBack(way: Response, cookie: string, provider: Provider, as: Somebody) {
  const there = new URL(way.headers.get('Location') ?? '')
  providerSays(provider, as)
  const query = new URLSearchParams({ code: 'x', state: there.searchParams.get('state') ?? '' })
  return get(`/desk/auth/callback/${provider}?${query}`, {
    Cookie: [cookie, cookiesOf(way)].filter(Boolean).join('; '),
  })
}

async function connect(cookie: string, provider: Provider, as: Somebody): Promise<Response> {
  const way = await post('/desk/account', { do: 'connect', provider }, { Cookie: cookie })
  return thereAndBack(way, cookie, provider, as)
}

async function signInWith(provider: Provider, as: Somebody, next = '/desk'): Promise<Response> {
  const way = await post('/desk/sign-in/with', { provider, next })
  return thereAndBack(way, '', provider, as)
}

const isIn = async (response: Response) => (await getAs(cookiesOf(response) || 'none=1')).status === 200
const accounts = async () =>
  (await env.DB.prepare('SELECT * FROM accounts').all<Record<string, unknown>>()).results

const HEAD = { sub: 'subject-1', email: cast.head }

describe.each(['google', 'microsoft'] as const)('%s', (provider) => {
  test('signs in who connected it once, and goes where they wanted to be', async () => {
    const connected = await connect(await signIn(cast.head), provider, HEAD)
    expect(connected.headers.get('Location')).toBe('/desk/account?done=connected')
    const back = await signInWith(provider, HEAD, '/desk/account')
    expect(back.headers.get('Location')).toBe('/desk/account')
    expect(await isIn(back)).toBe(true)
  })

  test('may know them under another address', async () => {
    const other = { sub: 'subject-1', email: 'ruth@private.example.com' }
    await connect(await signIn(cast.head), provider, other)
    expect(await isIn(await signInWith(provider, other))).toBe(true)
  })

  test('does not sign in who didn’t connect it, whatever its address', async () => {
    await signIn(cast.head)
    for (const email of [cast.head, cast.office, 'nobody@elsewhere.example.com']) {
      const back = await signInWith(provider, { sub: 'subject-2', email })
      expect(back.headers.get('Location')).toContain('/desk/sign-in/not-connected?error=')
      expect(await isIn(back)).toBe(false)
      const { pathname, search } = new URL(back.headers.get('Location') ?? '', ORIGIN)
      const page = await get(pathname + search)
      expect(page.status).toBe(403)
      expect(await page.text()).toContain(en.accounts.notConnected.title)
    }
    expect(await accounts()).toEqual([])
  })

  test('does not sign in another subject with the address of a connected one', async () => {
    await connect(await signIn(cast.head), provider, HEAD)
    const back = await signInWith(provider, { sub: 'subject-2', email: cast.head })
    expect(await isIn(back)).toBe(false)
    expect(await accounts()).toHaveLength(1)
  })

  test('makes no user and no session for a stranger', async () => {
    await signInWith(provider, { sub: 'subject-9', email: 'nobody@elsewhere.example.com' })
    expect(await env.DB.prepare('SELECT count(*) AS n FROM users').first('n')).toBe(0)
    expect(await env.DB.prepare('SELECT count(*) AS n FROM sessions').first('n')).toBe(0)
  })

  test('can’t be connected twice to different people', async () => {
    await connect(await signIn(cast.head), provider, HEAD)
    const again = await connect(await signIn(cast.office), provider, HEAD)
    expect(again.headers.get('Location')).toContain('/desk/account?done=not-connected')
    expect(await accounts()).toHaveLength(1)
  })

  test('no longer signs in once it is disconnected, nor who is off the list', async () => {
    const cookie = await signIn(cast.head)
    await connect(cookie, provider, HEAD)
    await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.head).run()
    expect(await isIn(await signInWith(provider, HEAD))).toBe(false)
    expect(await env.DB.prepare('SELECT count(*) AS n FROM sessions').first('n')).toBe(1)
  })

  test('leaves nothing of its keys with us', async () => {
    await connect(await signIn(cast.head), provider, HEAD)
    await signInWith(provider, HEAD)
    const [account] = await accounts()
    expect(account).toMatchObject({ provider_id: provider, access_token: null, id_token: null, scope: null })
    expect(account?.account_id).toBe('subject-1')
  })

  test('is asked only who somebody is', async () => {
    const way = await post('/desk/sign-in/with', { provider })
    const { searchParams } = new URL(way.headers.get('Location') ?? '')
    expect(searchParams.get('scope')?.split(' ').sort()).toEqual(['openid'])
    expect(searchParams.get('redirect_uri')).toBe(
      `https://gatepost.example.com/desk/auth/callback/${provider}`,
    )
  })

  test('comes back to the browser that went, and to no other', async () => {
    await connect(await signIn(cast.head), provider, HEAD)
    const way = await post('/desk/sign-in/with', { provider })
    const there = new URL(way.headers.get('Location') ?? '')
    providerSays(provider, HEAD)
    const query = new URLSearchParams({ code: 'x', state: there.searchParams.get('state') ?? '' })
    expect(await isIn(await get(`/desk/auth/callback/${provider}?${query}`))).toBe(false)
  })
})

test('somebody who turns back at the provider can try again', async () => {
  const page = await get('/desk/sign-in/not-connected?error=access_denied')
  expect(page.status).toBe(422)
  expect(await page.text()).toContain(en.accounts.errors.providerFailed)
})

test('a disconnected account signs in no more', async () => {
  const cookie = await signIn(cast.head)
  await connect(cookie, 'google', HEAD)
  const [account] = await accounts()
  await post('/desk/account', { do: 'disconnect', id: String(account?.id) }, { Cookie: cookie })
  expect(await isIn(await signInWith('google', HEAD))).toBe(false)
})

test('only pages with a way to the providers may lead there', async () => {
  const policyOf = (response: Response) => response.headers.get('Content-Security-Policy') ?? ''
  const cookie = await signIn(cast.head)
  for (const path of ['/desk/sign-in', '/desk/account']) {
    expect(policyOf(await getAs(cookie, path))).toContain(
      "form-action 'self' https://login.microsoftonline.com https://accounts.google.com;",
    )
  }
  for (const path of [
    '/desk',
    '/bramble-hill/report',
    '/',
    '/desk/sign-in/not-connected?error=signup_disabled',
  ]) {
    expect(policyOf(await getAs(cookie, path))).toContain("form-action 'self';")
  }
})

test('a Microsoft account of another organisation is nobody’s', async () => {
  const other = { ...HEAD, tid: '99999999-1111-2222-3333-444444444444' }
  await connect(await signIn(cast.head), 'microsoft', other)
  expect(await accounts()).toEqual([])
})

test('a provider that is down is told calmly, and the log names nobody', async () => {
  const log = watchLog()
  const way = await post('/desk/sign-in/with', { provider: 'google' })
  const there = new URL(way.headers.get('Location') ?? '')
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error(`down for ${cast.head}`))
  const query = new URLSearchParams({ code: 'the-code', state: there.searchParams.get('state') ?? '' })
  const back = await get(`/desk/auth/callback/google?${query}`, { Cookie: cookiesOf(way) })
  expect(back.headers.get('Location')).toContain('/desk/sign-in/not-connected?error=')
  expect(log()).not.toMatch(/@|the-code/)
})
