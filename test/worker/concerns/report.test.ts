import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { deliverAll } from '../../support/queue.ts'
import {
  cookieOf,
  get,
  newToken,
  ORIGIN,
  post,
  raise,
  readReceipt,
  showReceipt,
  smallest,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n

describe('GET /:school/report', () => {
  test('shows the safety panel before the form', async () => {
    const page = await (await get('/bramble-hill/report')).text()
    expect(page.indexOf('href="tel:999"')).toBeGreaterThan(0)
    expect(page.indexOf('0808 800 5000')).toBeLessThan(page.indexOf('<form'))
    expect(page).toContain('Don’t save, copy, forward or upload it.')
    expect(page).toContain('01632 960102')
  })

  test('sends whoever is threatened or attacked for who they are to the police, before the form', async () => {
    const page = await (await get('/bramble-hill/report')).text()
    const panel = page.slice(page.indexOf('class="safety"'), page.indexOf('<form'))
    expect(panel).toContain('Threatened, or attacked for who you are?')
    expect(panel).toContain('Police: 999 if it is urgent, 101 if not.')
    expect(panel).toContain('True Vision (report-it.org.uk)')
  })

  test('a nude or sexual picture of anybody is nothing to keep; one of an adult is told in words only', async () => {
    const page = await (await get('/bramble-hill/report')).text()
    expect(page).toContain('A nude or sexual picture or video of anybody?')
    expect(page).toContain('Don’t save, copy, forward or upload it. Don’t take a screenshot.')
    expect(page).toContain(
      'Of a child: tell the police (101, or 999 if it is urgent) and our safeguarding lead.',
    )
    expect(page).toContain('Of an adult: tell the police, and tell us in words only.')
    expect(page).toContain('if there is a nude or sexual picture of anybody, do what the red box says')
  })

  test('says who reads it, that it can be shared by law, and when it is deleted', async () => {
    const page = await (await get('/bramble-hill/report')).text()
    expect(page).toContain('Most concerns are read by our headteacher, deputy and assistant headteacher')
    expect(page).toContain('Other parents and the group are not told')
    expect(page).toContain('By law we may have to share what you wrote')
    expect(page).toContain('12 months after it is closed')
    expect(page).not.toMatch(/anonym|end-to-end/i)
  })

  test('offers the points of the code in force, the school’s groups, and marks what is optional', async () => {
    const page = await (await get('/saltmarsh/report')).text()
    expect(page).toContain('value="late"')
    expect(page).toContain('Year 4: Plovers')
    expect(page.match(/\(optional\)/g)).toHaveLength(10)
    expect(await (await get('/bramble-hill/report')).text()).not.toContain('value="late"')
  })

  test('is kept by no cache and links to a way out', async () => {
    const response = await get('/bramble-hill/report')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain('href="/bramble-hill/leave"')
  })
})

describe('POST /:school/report', () => {
  test('with only what must be there gives a receipt', async () => {
    const { reference, code } = await raise()
    expect(reference).toMatch(/^[234679CFGHJKMNQRVWXY]{3}-[234679CFGHJKMNQRVWXY]{3}$/)
    expect(code.split(' ')).toHaveLength(6)
  })

  test('shows the receipt once, keeps it out of the URL and of every cache', async () => {
    const sent = await post('/bramble-hill/report', { token: newToken(), ...smallest })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('Location')).toBe('/bramble-hill/report/sent')
    expect(sent.headers.get('Set-Cookie')).toMatch(
      /^__Secure-receipt=.*; Path=\/bramble-hill\/report\/sent; HttpOnly; Secure; SameSite=Strict$/,
    )
    const shown = await showReceipt(sent)
    expect(shown.headers.get('Cache-Control')).toBe('no-store')
    expect(shown.headers.get('Set-Cookie')).toMatch(/^__Secure-receipt=; Max-Age=0/)
    const { code } = await readReceipt(shown)
    // One short word may well stand in it by chance, two beside each other don’t.
    expect(cookieOf(sent)).not.toMatch(new RegExp(code.split(' ').slice(0, 2).join('.{0,3}')))

    const again = await (await get('/bramble-hill/report/sent')).text()
    expect(again).not.toContain(code)
    expect(again).toContain('not shown again')
  })

  test('does not show one school’s receipt at another', async () => {
    const sent = await post('/bramble-hill/report', { token: newToken(), ...smallest })
    const page = await (await get('/saltmarsh/report/sent', { Cookie: cookieOf(sent) })).text()
    expect(page).toContain('not shown again')
  })

  test('does not show a receipt that is a quarter of an hour old', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const sent = await post('/bramble-hill/report', { token: newToken(), ...smallest })
    expect(sent.headers.get('Set-Cookie')).toContain('Max-Age=900;')
    vi.setSystemTime(Date.now() + 15 * 60_000)
    expect(await (await showReceipt(sent)).text()).toContain('not shown again')
  })

  test('says by when, in words', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-08T10:00:00Z') })
    const by = '5pm on Monday 11 May.'
    const words = `Our answer should be there by ${by} We won’t ring or write to you`
    expect((await raise()).page).toContain(words)
    for (const mayContact of ['no', ''])
      expect((await raise({ mayContact, contact: '01632 960900' })).page).toContain(words)
    const reachable = await raise({ mayContact: 'yes', contact: '01632 960900' })
    expect(reachable.page).toContain(`You should hear from us by ${by}`)
  })

  test.each([
    [{ about: 'parent' }, 'Our headteacher, deputy and assistant headteacher will read it.'],
    [{ about: 'staff' }, 'The headteacher will read it.'],
    [{ about: 'headteacher' }, 'The chair of governors will read it. The headteacher is not told.'],
    [{ risks: 'child' }, 'A safeguarding lead will read it too.'],
    [
      { about: 'parent', named: 'Mrs Adeyemi' },
      'Our senior staff will read it, but not the person you named.',
    ],
  ])('says who will read it: %o', async (fields, words) => {
    expect((await raise(fields)).page).toContain(words)
  })

  test('keeps the version of the code in force on the day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-03T10:00:00Z') })
    await raise()
    vi.setSystemTime(new Date('2026-03-03T10:00:00Z'))
    await raise()
    const { results } = await env.DB.prepare('SELECT code_version FROM concerns ORDER BY raised_at').all()
    expect(results).toEqual([{ code_version: 1 }, { code_version: 2 }])
  })
})

describe('bad input', () => {
  const said = 'It was said on Tuesday. <b>"Really"</b>'
  const rows: [string, Record<string, string | string[]>, string, string][] = [
    ['nothing said', { points: 'staff', said: '  ' }, 'said', 'Tell us what was said or happened.'],
    ['no point chosen', { said }, 'points', 'Choose what it is about. “Something else” will do.'],
    [
      'an unknown point',
      { points: ['staff', 'nonsense'], said },
      'points',
      'Choose what it is about from the list.',
    ],
    [
      'to be reached, and not how',
      { points: 'staff', said, mayContact: 'yes', contact: ' ' },
      'contact',
      'Tell us how to reach you, or choose “No”.',
    ],
    ['an unknown person', { points: 'staff', said, about: 'the cat' }, 'about', 'Choose who it is about'],
    ['an unknown risk', { points: 'staff', said, risks: 'x' }, 'risks', 'Tick only what is in the list'],
    [
      'an unknown group',
      { points: 'staff', said, group: 'Year 99' },
      'group',
      'Choose the group from the list',
    ],
    ['an unknown answer', { points: 'staff', said, mayContact: 'maybe' }, 'mayContact', 'Choose yes or no'],
    ['20,001 characters said', { points: 'staff', said: 'x'.repeat(20_001) }, 'said', 'too long'],
    ['20,001 characters more', { points: 'staff', said, more: 'y'.repeat(20_001) }, 'more', 'too long'],
    ['a name of 201', { points: 'staff', said, name: 'n'.repeat(201) }, 'name', 'under 200'],
    ['a contact of 201', { points: 'staff', said, contact: 'n'.repeat(201) }, 'contact', 'under 200'],
    ['a group of 201', { points: 'staff', said, otherGroup: 'n'.repeat(201) }, 'otherGroup', 'under 200'],
    ['a when of 201', { points: 'staff', said, when: 'n'.repeat(201) }, 'when', 'under 200'],
    ['a member of staff of 201', { points: 'staff', said, named: 'n'.repeat(201) }, 'named', 'under 200'],
  ]

  test.each(rows)(
    '%s: 422, in the summary and at the field, nothing lost',
    async (_, fields, field, message) => {
      const others = { when: 'last week', otherGroup: 'The Owls', name: 'Sam', contact: '07700 900123' }
      const response = await post('/bramble-hill/report', { token: newToken(), ...others, ...fields })
      const page = await response.text()
      expect(response.status).toBe(422)
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toContain(`id="${field}"`)
      expect(page).toContain(`id="${field}-error"`)
      expect(page.split(message)).toHaveLength(3)
      expect(page).toContain('<title>Error: ')
      for (const typed of Object.values({ ...others, ...fields }).flat()) {
        if (typed.length > 4 && typed.trim())
          expect(page.includes(escaped(typed)) || isChoice(typed)).toBe(true)
      }
      expect(await count('concerns')).toBe(0)
    },
  )

  const escaped = (typed: string) =>
    typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const isChoice = (typed: string) => ['staff', 'nonsense', 'the cat', 'Year 99', 'maybe'].includes(typed)

  test('20,000 characters in a field are taken', async () => {
    await raise({ said: '😀'.repeat(10_000), more: 'ж'.repeat(20_000) })
    expect(await count('concerns')).toBe(1)
  })

  test('what was chosen is still chosen', async () => {
    const chosen = {
      points: ['staff', 'photo'],
      about: 'slt',
      risks: 'extremism',
      group: 'Year 2',
      mayContact: 'yes',
    }
    const page = await (await post('/bramble-hill/report', { ...chosen, said: '' })).text()
    for (const value of ['staff', 'photo', 'slt', 'extremism', 'yes']) {
      expect(page).toMatch(new RegExp(`value="${value}" checked`))
    }
    expect(page).toMatch(/value="Year 2" selected/)
  })

  test('a choice made many thousand times is made once', async () => {
    const sent = await post('/bramble-hill/report', { ...smallest, points: Array(20_000).fill('rumour') })
    expect(sent.status).toBe(303)
    const row = await env.DB.prepare('SELECT points FROM concerns').first()
    expect(row).toEqual({ points: '["rumour"]' })
  })

  test('a line break smuggled into one line is none: it could pass for our own words in the mail', async () => {
    const sent = watchMail()
    await raise({ when: 'Tuesday\n\nWork it on the desk:\nhttps://elsewhere.example.com', named: 'x\u2028y' })
    await deliverAll()
    expect(sent[0]?.text).toContain('When: Tuesday Work it on the desk: https://elsewhere.example.com')
    expect(sent[0]?.text).toContain('(x y)')
  })

  test('an address with two slashes leads to no other site', async () => {
    const response = await post('//elsewhere.example.com/report', smallest, {
      Origin: 'https://x.example.com',
    })
    expect(await response.text()).not.toContain('"//elsewhere')
    const atTheTop = await post('/', smallest, { Origin: 'https://x.example.com' })
    expect(await atTheTop.text()).not.toMatch(/href="\/\/\w/)
  })

  test('a body over the limit: 413, a page that says so', async () => {
    const response = await post('/bramble-hill/report', { ...smallest, said: 'x'.repeat(1_100_000) })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('too much to send at once')
  })

  test('a body over the limit that does not say its length: 413', async () => {
    let left = 20
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left-- > 0) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
        else controller.close()
      },
    })
    const { exports } = await import('cloudflare:workers')
    const response = await exports.default.fetch(
      new Request(`${ORIGIN}/bramble-hill/report`, {
        method: 'POST',
        headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      }),
    )
    expect(response.status).toBe(413)
  })

  test.each([
    ['a foreign origin', { Origin: 'https://elsewhere.example.com' }],
    ['no origin at all', { Origin: '' }],
    ['a hidden origin from another site', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    [
      'a foreign origin that claims to be ours',
      { Origin: 'https://x.example', 'Sec-Fetch-Site': 'same-origin' },
    ],
  ])('%s: 403', async (_, headers) => {
    const response = await post('/bramble-hill/report', smallest, headers)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('We couldn’t take that')
    expect(await count('concerns')).toBe(0)
  })

  test('a hidden origin that the browser vouches for is taken', async () => {
    const response = await post('/bramble-hill/report', smallest, {
      Origin: 'null',
      'Sec-Fetch-Site': 'same-origin',
    })
    expect(response.status).toBe(303)
  })

  test.each(['/nowhere', '/nowhere/report', '/bramble-hill/nothing', '/bramble-hill/code/99', '/..%2f'])(
    '%s: 404, a page with a way on',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toMatch(/class="button" href="\/(bramble-hill)?"/)
    },
  )
})

test.each([
  ['/Bramble-Hill', '/bramble-hill'],
  ['/bramble-hill/REPORT/', '/bramble-hill/report'],
  ['/bramble-hill/code/?from=paper', '/bramble-hill/code?from=paper'],
  ['//elsewhere.example.com/', '/elsewhere.example.com'],
  ['/Bramble-Hill/a%0d%0aSet-Cookie:%20a=b', '/bramble-hill/a%0d%0aset-cookie:%20a=b'],
])('%s, as it is typed from paper, leads to %s', async (typed, address) => {
  const response = await get(typed)
  expect([response.status, response.headers.get('Location')]).toEqual([301, address])
  const sent = await post(typed, { token: newToken(), ...smallest })
  expect(sent.status).toBe(404)
})

describe('the same form sent more than once', () => {
  const form = { token: newToken(), ...smallest, when: 'Tuesday' }

  test('one after the other: one concern, the same receipt', async () => {
    const first = await raise(form)
    const second = await raise(form)
    expect([second.reference, second.code]).toEqual([first.reference, first.code])
    expect(await count('concerns')).toBe(1)
    expect(await count('events')).toBe(1)
    expect(await count('outbox')).toBe(1)
  })

  test('with all that fits in it: a cookie that a browser keeps, both times', async () => {
    const large = { ...form, said: 'ж'.repeat(20_000), more: 'ж'.repeat(20_000), name: 'n'.repeat(200) }
    for (let time = 0; time < 2; time++) {
      const sent = await post('/bramble-hill/report', large)
      expect(cookieOf(sent).length).toBeLessThan(1_000)
    }
  })

  test('eight times at the same moment: one concern, the same receipt', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => raise(form)))
    expect(new Set(sent.map(({ reference, code }) => `${reference} ${code}`)).size).toBe(1)
    expect(await count('concerns')).toBe(1)
    expect(await count('outbox')).toBe(1)
  })

  test('changed in between: another concern, so that nothing written is lost', async () => {
    const first = await raise(form)
    const second = await raise({ ...form, said: 'And there is more.' })
    expect(second.code).not.toBe(first.code)
    expect(await count('concerns')).toBe(2)
  })

  test('a day after it was opened: taken', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const page = await (await get('/bramble-hill/report')).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    vi.setSystemTime(Date.now() + 25 * 60 * 60_000)
    const { reference } = await raise({ token })
    expect(reference).not.toBe('')
  })

  test('two forms with the same words are two concerns', async () => {
    const first = await raise()
    const second = await raise()
    expect(second.reference).not.toBe(first.reference)
    expect(await count('concerns')).toBe(2)
  })
})

describe('when the database fails', () => {
  const typed = {
    ...smallest,
    token: newToken(),
    when: 'On <Tuesday>',
    name: 'Sam & Jo',
    points: ['rumour', 'staff'],
  }

  test('while saving: the page says it was not sent, and all that was typed is there to send again', async () => {
    await get('/bramble-hill/report')
    vi.spyOn(env.DB, 'batch').mockRejectedValue(new Error('D1_ERROR: storage is down'))
    const response = await post('/bramble-hill/report', typed)
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(page).toContain('This was not sent')
    expect(page).toContain(typed.said)
    expect(page).toContain('On &lt;Tuesday&gt;')
    expect(page).toContain('Sam &amp; Jo')
    expect(page).toMatch(/value="rumour" checked/)
    expect(page).toContain(`value="${typed.token}"`)

    vi.restoreAllMocks()
    expect((await post('/bramble-hill/report', typed)).status).toBe(303)
    expect(await count('concerns')).toBe(1)
  })

  test('altogether: still a page with all that was typed, to send again', async () => {
    vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1_ERROR: no database')
    })
    const response = await post('/bramble-hill/report', typed)
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(page).toContain('This was not sent')
    for (const value of [typed.said, 'On &lt;Tuesday&gt;', 'Sam &amp; Jo']) {
      expect(page).toMatch(new RegExp(`<textarea[^>]*>\\n${value}</textarea>`))
    }
    for (const value of [typed.token, 'staff', 'rumour']) {
      expect(page).toContain(`value="${value}"`)
    }
    expect(page).toContain('action="/bramble-hill/report"')
  })

  test('after it has written, so that its answer is lost: the receipt all the same', async () => {
    await get('/bramble-hill/report')
    const batch = env.DB.batch.bind(env.DB)
    vi.spyOn(env.DB, 'batch').mockImplementationOnce(async (statements) => {
      await batch(statements)
      throw new Error('D1_ERROR: network connection lost')
    })
    const { reference } = await raise(typed)
    expect(reference).not.toBe('')
    expect(await count('concerns')).toBe(1)
  })

  test('while somebody reads: a calm page', async () => {
    vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1_ERROR: no database')
    })
    const response = await get('/bramble-hill/code')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('It is not your fault.')
  })

  test('by a clash of references: another one is taken', async () => {
    const random = vi.spyOn(crypto, 'getRandomValues')
    random.mockImplementation((array) => (array as Uint8Array).fill(7) as never)
    await raise({ token: newToken() })
    random.mockRestore()
    const twice = vi.spyOn(crypto, 'getRandomValues')
    let calls = 0
    const real = twice.getMockImplementation()
    twice.mockImplementation((array) => {
      const bytes = array as Uint8Array
      // Six bytes are a reference: the first one is the one that is taken.
      if (bytes.length === 6 && calls++ === 0) return bytes.fill(7) as never
      for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(Math.random() * 256)
      return bytes as never
    })
    expect(real).toBeUndefined()
    const { reference } = await raise({ token: newToken() })
    expect(calls).toBeGreaterThan(1)
    expect(reference).not.toBe('')
    expect(await count('concerns')).toBe(2)
  })
})

describe('any text', () => {
  const texts = {
    markup: '<script>alert(1)</script><img src=x onerror=alert(2)> &amp; "quoted" \'single\'',
    'right to left': 'قال لهم \u202Eابن\u202C شيئا \u2067סוף',
    emoji: '👩‍👧‍👦 🇬🇧 ✋🏽',
    'many lines': 'one\r\n\r\n  two\n\tthree',
  }
  test.each(Object.entries(texts))('%s is kept and shown as typed', async (_, text) => {
    const { code } = await raise({ said: 'x', more: text })
    await post('/bramble-hill/follow-up', { code, do: 'say', message: text, token: newToken() })
    const page = await (await post('/bramble-hill/follow-up', { code })).text()
    const shown = text
      .replaceAll('\r\n', '\n')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    expect(page).toContain(shown.replaceAll('"', '&quot;').replaceAll("'", '&#39;'))
    expect(page).not.toContain('<script>alert')
  })

  test('NUL and lone surrogates are taken, as the sign for what cannot be shown', async () => {
    const { exports } = await import('cloudflare:workers')
    const send = (path: string, body: string) =>
      exports.default.fetch(
        new Request(ORIGIN + path, {
          method: 'POST',
          headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
          body,
          redirect: 'manual',
        }),
      )
    const sent = await send('/bramble-hill/report', 'points=staff&said=a%00b%ED%A0%80c%FFd')
    expect(sent.status).toBe(303)
    const { code } = await readReceipt(await showReceipt(sent))
    const page = await (
      await send('/bramble-hill/follow-up', `code=${encodeURIComponent(code)}&do=say&message=a%00b%ED%A0%80c`)
    ).text()
    expect(page).toMatch(/a\uFFFDb\uFFFD+c/)
    expect(page).not.toContain('\u0000')
  })
})

describe('GET /:school/leave', () => {
  test('goes to somewhere else at once and leaves nothing in the cache', async () => {
    const response = await get('/bramble-hill/leave')
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('https://www.bbc.co.uk/weather')
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache"')
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Secure-receipt=; Max-Age=0/)
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin')
  })
})
