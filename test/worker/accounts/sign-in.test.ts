import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { cast } from '../../support/schools.ts'
import { askForCode, cookiesOf, getAs, signIn, typeCode } from '../../support/sign-in.ts'
import {
  everyRow,
  get,
  mailError,
  ORIGIN,
  post,
  watchLog,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const UNKNOWN = 'nobody@elsewhere.example.com'
const OPERATOR = 'operator@trust.example.com'
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
const minutes = (n: number) => n * 60_000

/** Lets time pass, for the Worker too. */
const pass = (ms: number) => vi.useFakeTimers({ now: Date.now() + ms, toFake: ['Date'] })

describe('GET /desk/sign-in', () => {
  test('asks for an address, and sets no cookie', async () => {
    const page = await get('/desk/sign-in')
    expect(page.status).toBe(200)
    expect(page.headers.get('Set-Cookie')).toBeNull()
    expect(await page.text()).toContain(en.accounts.signIn.email.label)
  })
})

describe('a code', () => {
  test.each([
    ['a person on a school’s list', cast.head],
    ['the same, in capitals', cast.head.toUpperCase()],
    ['an operator of the trust', OPERATOR],
  ])('signs in %s', async (_, email) => {
    expect((await getAs(await signIn(email))).status).toBe(200)
  })

  test('signs in somebody whose address stands in capitals on the list', async () => {
    await env.DB.prepare('UPDATE people SET email = upper(email)').run()
    expect((await getAs(await signIn(cast.head))).status).toBe(200)
  })

  test('may be typed with a space in it', async () => {
    const { code, cookie } = await askForCode(cast.head)
    expect((await typeCode(`${code.slice(0, 3)} ${code.slice(3)}`, cookie)).status).toBe(303)
  })

  test('signs in once', async () => {
    const { code, cookie } = await askForCode(cast.head)
    expect((await typeCode(code, cookie)).status).toBe(303)
    expect((await typeCode(code, cookie)).status).toBe(422)
  })

  test('signs in one of two who type it at the same moment', async () => {
    const { code, cookie } = await askForCode(cast.head)
    const both = await Promise.all([typeCode(code, cookie), typeCode(code, cookie)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('may be mistyped twice, and no longer counts after the third time', async () => {
    const patient = await askForCode(cast.head)
    for (let i = 0; i < 2; i++) await typeCode(wrongFor(patient.code), patient.cookie)
    expect((await typeCode(patient.code, patient.cookie)).status).toBe(303)

    const guesser = await askForCode(cast.head)
    for (let i = 0; i < 3; i++) await typeCode(wrongFor(guesser.code), guesser.cookie)
    const page = await typeCode(guesser.code, guesser.cookie)
    expect(page.status).toBe(422)
    expect(await page.text()).toContain(en.accounts.errors.codeWrong)
  })

  test.each([
    ['just before ten minutes', minutes(10) - 1000, 303],
    ['after ten minutes', minutes(10), 422],
  ])('%s', async (_, later, status) => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    const { code, cookie } = await askForCode(cast.head)
    pass(later)
    expect((await typeCode(code, cookie)).status).toBe(status)
  })

  test('no longer counts after ten minutes even for a browser that lies about its cookie', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    const { code, cookie } = await askForCode(cast.head)
    await env.DB.prepare('UPDATE verifications SET expires_at = ?')
      .bind(Date.now() - 1)
      .run()
    expect((await typeCode(code, cookie)).status).toBe(422)
  })

  test('does nothing in another browser', async () => {
    const stranger = await askForCode(cast.head)
    const { code } = await askForCode(cast.head)
    expect((await typeCode(code, '')).status).toBe(422)
    expect((await typeCode(code, stranger.cookie)).status).toBe(422)
  })

  test('stays good, with all its tries, when a stranger asks for one and guesses', async () => {
    const mine = await askForCode(cast.head)
    const stranger = await askForCode(cast.head)
    for (let i = 0; i < 4; i++) await typeCode(wrongFor(stranger.code), stranger.cookie)
    for (let i = 0; i < 2; i++) await typeCode(wrongFor(mine.code), mine.cookie)
    expect((await typeCode(mine.code, mine.cookie)).status).toBe(303)
  })

  test('is not kept as it is, nor is who asked for it', async () => {
    const { code } = await askForCode(UNKNOWN)
    expect(code).toBe('')
    const known = await askForCode(cast.head)
    const { results } = await env.DB.prepare('SELECT * FROM verifications').all()
    expect(results).toHaveLength(2)
    expect(JSON.stringify(results)).not.toContain(known.code)
    expect(JSON.stringify(results)).not.toContain('@')
    expect(await everyRow()).not.toContain(UNKNOWN)
  })
})

describe('the cookie of a sign-in that waits', () => {
  test('holds nothing readable and is for the desk alone', async () => {
    const { response } = await askForCode(cast.head)
    const cookie = response.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(
      /^__Secure-sign-in=[\w.-]+; Max-Age=600; Path=\/desk; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(cookie).not.toContain('head')
  })

  test('is gone once one is signed in, and what comes is for this host alone', async () => {
    const { code, cookie } = await askForCode(cast.head)
    const [session, waiting] = (await typeCode(code, cookie)).headers.getSetCookie()
    expect(session).toMatch(/^__Secure-gatepost\.session_token=/)
    for (const part of ['Max-Age=28800', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
      expect(session).toContain(part)
    }
    expect(session).not.toContain('Domain')
    expect(waiting).toMatch(/^__Secure-sign-in=; Max-Age=0; Path=\/desk/)
  })

  test('of another make is none', async () => {
    expect((await typeCode('123456', '__Secure-sign-in=abc.def')).status).toBe(422)
    expect(
      (await get('/desk/sign-in/code', { Cookie: '__Secure-sign-in=abc.def' })).headers.get('Location'),
    ).toBe('/desk/sign-in')
  })
})

describe('known and unknown addresses', () => {
  /** An answer without what is drawn by lot. */
  const shape = async (response: Response) => ({
    status: response.status,
    headers: [...response.headers]
      .map(([name, value]) => [name, value.replace(/sign-in=[\w.-]+/, 'sign-in=…')])
      .sort(),
    page: (await response.text()).replace(/[\w.-]+@[\w.-]+/g, 'ADDRESS'),
  })
  const cookieSize = (response: Response) => cookiesOf(response).length

  test('get the same answers, from the first page to the fourth wrong code', async () => {
    const known = await askForCode('head@bramble-hill.example.com')
    const unknown = await askForCode('haed@bramble-hill.example.com')
    expect(known.code).not.toBe('')
    expect(unknown.code).toBe('')
    expect(cookieSize(unknown.response)).toBe(cookieSize(known.response))
    expect(await shape(unknown.response)).toEqual(await shape(known.response))
    const pages = (cookie: string) => get('/desk/sign-in/code', { Cookie: cookie }).then(shape)
    expect(await pages(unknown.cookie)).toEqual(await pages(known.cookie))
    for (let i = 0; i < 5; i++) {
      const answers = [known, unknown].map(({ cookie }) => typeCode(wrongFor(known.code), cookie).then(shape))
      const [one, other] = await Promise.all(answers)
      expect(other).toEqual(one)
    }
  })

  test('are answered at the same pace', async () => {
    const wait = vi.spyOn(scheduler, 'wait')
    wait.mockClear()
    const known = await askForCode(cast.head)
    const unknown = await askForCode(UNKNOWN)
    await typeCode(wrongFor(known.code), known.cookie)
    await typeCode('000000', unknown.cookie)
    expect(wait.mock.calls.map(([ms]) => ms)).toEqual([1500, 1500, 400, 400])
  })

  test('are slowed down alike, and a code that came still works', async () => {
    const first = await askForCode(cast.head)
    for (let i = 0; i < 4; i++) await askForCode(cast.head)
    for (let i = 0; i < 5; i++) await askForCode(UNKNOWN)
    for (const email of [cast.head, UNKNOWN]) {
      const sixth = await askForCode(email)
      expect(sixth.code).toBe('')
      expect(sixth.response.status).toBe(422)
      expect(await sixth.response.text()).toContain(en.accounts.errors.tooOften)
    }
    expect((await typeCode(first.code, first.cookie)).status).toBe(303)
  })

  test('are slowed down for a quarter of an hour, and nobody else is', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    for (let i = 0; i < 6; i++) await askForCode(cast.head)
    expect((await askForCode(cast.office)).code).not.toBe('')
    pass(minutes(15) + 1)
    expect((await askForCode(cast.head)).code).not.toBe('')
  })

  test('only a known one gets a row', async () => {
    await askForCode(UNKNOWN)
    await askForCode(cast.head)
    const { results } = await env.DB.prepare('SELECT email FROM users').all()
    expect(results).toEqual([{ email: cast.head }])
  })
})

describe('the mail with the code', () => {
  test('says what it is, and holds the code in its body alone', async () => {
    const mails = watchMail()
    await post('/desk/sign-in', { email: cast.head })
    const [mail] = mails
    expect(mail).toMatchObject({
      to: cast.head,
      from: { email: 'gatepost@example.com', name: 'Gatepost' },
      subject: 'Your sign-in code for Gatepost',
    })
    expect(mail?.subject).not.toMatch(/\d/)
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toMatch(/\b\d{3} \d{3}\b/)
      expect(body).toContain('10 minutes')
      expect(body).not.toMatch(/https?:/)
    }
  })

  test.each(['E_INTERNAL_SERVER_ERROR', 'E_DAILY_LIMIT_EXCEEDED', 'nonsense'])(
    'that can’t be sent (%s) is owned up to, and the address is still there',
    async (code) => {
      watchMail(() => mailError(code))
      const page = await post('/desk/sign-in', { email: cast.head })
      const html = await page.text()
      expect(page.status).toBe(422)
      expect(html).toContain(en.accounts.errors.mailDown)
      expect(html).toContain(`value="${cast.head}"`)
      expect(html).not.toContain(code)
    },
  )

  test('that this one mailbox won’t take looks like any other', async () => {
    watchMail(() => mailError('E_RECIPIENT_SUPPRESSED'))
    const page = await post('/desk/sign-in', { email: cast.head })
    expect([page.status, page.headers.get('Location')]).toEqual([303, '/desk/sign-in/code'])
  })
})

describe('what can’t be taken', () => {
  test.each([
    ['', en.accounts.errors.emailMissing],
    ['nonsense', en.accounts.errors.emailWrong],
    ['a@b', en.accounts.errors.emailWrong],
    [`${'a'.repeat(250)}@example.com`, en.accounts.errors.emailLong],
    ['head@bramble-hill.example.com, x@example.com', en.accounts.errors.emailWrong],
  ])('is explained and kept: the address “%s”', async (email, message) => {
    const page = await post('/desk/sign-in', { email, next: '/desk/x' })
    const html = await page.text()
    expect(page.status).toBe(422)
    expect(html).toContain(message)
    expect(html).toContain(`value="${email}"`)
    expect(html).toContain('value="/desk/x"')
  })

  test.each([
    ['', en.accounts.errors.codeMissing],
    ['12345', en.accounts.errors.codeShape],
    ['abcdef', en.accounts.errors.codeShape],
  ])('is explained and kept, and costs no try: the code “%s”', async (typed, message) => {
    const { code, cookie } = await askForCode(cast.head)
    for (let i = 0; i < 4; i++) {
      const page = await typeCode(typed, cookie)
      const html = await page.text()
      expect(page.status).toBe(422)
      expect(html).toContain(message)
      expect(html).toContain(`value="${typed}"`)
    }
    expect((await typeCode(code, cookie)).status).toBe(303)
  })

  test('from another site is refused', async () => {
    const page = await post('/desk/sign-in', { email: cast.head }, { Origin: 'https://x.example.com' })
    expect(page.status).toBe(403)
  })
})

describe('after signing in', () => {
  const landing = async (next: string) => {
    const { code, cookie } = await askForCode(cast.head, { next })
    return (await typeCode(code, cookie)).headers.get('Location')
  }

  test('one is where one wanted to be', async () => {
    expect(await landing('/desk/bramble-hill/concerns/BCD-FGH?page=2')).toBe(
      '/desk/bramble-hill/concerns/BCD-FGH?page=2',
    )
  })

  test.each(
    [
      ['//evil.example.com', '/\\evil.example.com', 'https://evil.example.com/desk', '/desk/../bramble-hill'],
      ['/desk/%2e%2e/bramble-hill', '/deskevil', 'desk', '\\\\evil', '/\t/evil.example.com', '/bramble-hill'],
      ['javascript:alert(1)', '/desk\\..\\..\\evil', `${ORIGIN}/desk`, ''],
    ].flat(),
  )('one is on the desk, and never at %j', async (next) => {
    vi.spyOn(env.EMAIL, 'send')
    expect(await landing(next)).toBe('/desk')
  })
})

test('no address and no code is in a log line or in an address', async () => {
  const log = watchLog()
  const { code, cookie, response } = await askForCode(cast.head)
  const wrong = await typeCode(wrongFor(code), cookie)
  const entered = await typeCode(code, cookie)
  watchMail(() => mailError('E_DELIVERY_FAILED'))
  await post('/desk/sign-in', { email: cast.head })
  vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
    throw new Error(`D1_ERROR near ${cast.head}`)
  })
  await post('/desk/sign-in', { email: cast.head })
  await typeCode(code, cookie)
  expect(log()).toContain('accounts.code-not-sent')
  expect(log()).toContain('http.fault')
  expect(log()).not.toContain(code)
  expect(log()).not.toMatch(/[\w.-]+@[\w-]+\.\w/)
  for (const { headers } of [response, wrong, entered]) {
    expect(headers.get('Location') ?? '').not.toMatch(/@|%40|\d{6}/)
  }
})
