import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { LONGEST } from '../../../src/checker/check.ts'
import { en } from '../../../src/i18n/en.ts'
import { noteChange } from '../../../src/schools/known.ts'
import { BRAMBLE_HILL, SALTMARSH } from '../../support/schools.ts'
import { changePoints, everyRow, get, post, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const words = en.draft
const NUMBER = '07700 900123'
/** Blatant, so that they stay what they are however finely the checker reads. */
const DAVE = `Here is Dave's number, ring him: ${NUMBER}`
const SWEARING = 'This is fucking awful'
const POLISH = 'Czy ktoś wie kiedy jest wycieczka do zoo w przyszłym tygodniu'
const FINE = 'Don’t forget PE kit tomorrow!'
const page = async (school = 'bramble-hill') => (await get(`/${school}/check/message`)).text()
const checked = async (draft: string, school = 'bramble-hill') => {
  const response = await post(`/${school}/check/message`, { draft })
  expect(response.status).toBe(200)
  return response.text()
}

/** What of the result is shown: its parts, its points by number, and the marked draft as HTML. */
function shown(html: string) {
  const [, isHidden, outcome = ''] =
    /<section id="outcome"( hidden="")?>([\s\S]*)<\/section>/.exec(html) ?? []
  const all = (pattern: RegExp) => [...outcome.matchAll(pattern)].map(([, found]) => found)
  return {
    isHidden: Boolean(isHidden),
    said: all(/data-said="(\w+)">/g),
    points: all(/data-point="([\w-]+)">/g),
    marked: /id="marked"[^>]*>([\s\S]*?)<\/p>/.exec(outcome)?.[1] ?? '',
  }
}
const hint = (text: string) => `<span class="unseen">${text}</span>`
const note = (number: number) =>
  `<sup>${hint(words.findings.note.before)}<b class="n">${number}</b>${hint(words.findings.note.after)}</sup>`

describe('GET /:school/check/message', () => {
  test('shows the box, where the words go, and no result', async () => {
    const response = await get('/bramble-hill/check/message')
    const html = await response.text()
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(html).toContain(words.sent)
    expect(html).toMatch(/<p class="quiet" id="stays" hidden="">/)
    expect(shown(html)).toEqual({ isHidden: true, said: [], points: [], marked: '' })
  })

  test('holds the points of the code in force that a draft is read for, each hidden', async () => {
    const html = await page('saltmarsh')
    const held = [...html.matchAll(/data-point="([\w-]+)" hidden=""/g)].map(([, id]) => id)
    const inForce = SALTMARSH.code[1]?.content.points.map(({ id }) => id) ?? []
    expect(inForce).toContain('late')
    expect(held).toEqual(inForce.filter((id) => id !== 'late'))
    expect(html).toContain(words.clear.notReadFor)
    expect(await page()).not.toContain(words.clear.notReadFor)
  })

  test('loads no script, and the policy lets exactly its own one through', async () => {
    for (const response of [
      await get('/bramble-hill/check/message'),
      await post('/bramble-hill/check/message', { draft: FINE }),
      await post('/bramble-hill/check/message', {}),
    ]) {
      const html = await response.text()
      expect(html).not.toContain('<script src')
      const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
      const source = btoa(String.fromCharCode(...new Uint8Array(digest)))
      expect(response.headers.get('Content-Security-Policy')).toContain(
        `script-src 'self' 'sha256-${source}';`,
      )
    }
  })

  test('leads to the self-check, the code and a concern, and is led to', async () => {
    const html = await page()
    for (const path of ['check', 'code', 'report']) expect(html).toContain(`href="/bramble-hill/${path}"`)
    for (const path of ['', '/check']) {
      expect(await (await get(`/bramble-hill${path}`)).text()).toContain('href="/bramble-hill/check/message"')
    }
  })
})

describe('POST /:school/check/message', () => {
  test('marks what may go against the code, and says why and what to do instead', async () => {
    const html = await checked(DAVE)
    expect(shown(html)).toEqual({
      isHidden: false,
      said: ['findings'],
      points: ['contact'],
      marked: `<mark>Here is Dave&#39;s number, ring him: ${NUMBER}${note(1)}</mark>`,
    })
    const reason = /<li class="point" data-point="contact">[\s\S]*?<\/li>/.exec(html)?.[0]
    expect(reason).toContain('<b class="n">1</b>')
    expect(reason).toContain('href="/bramble-hill/code#contact"')
    for (const text of Object.values(en.points.contact).slice(0, 3)) expect(reason).toContain(text)
  })

  test('says first, under the heading, that it can be wrong', async () => {
    const html = await checked(DAVE)
    expect(html).toContain(`${words.findings.title}</h2><p class="quiet">${words.findings.wrong}</p>`)
    expect(html).toContain('The numbers match the reasons below.')
  })

  test('explains several findings of a point once', async () => {
    const { points, marked } = shown(await checked(`${DAVE}. Here is Sue's number, ring her: 07700 900456.`))
    expect(points).toEqual(['contact'])
    expect(marked.match(/<mark>/g)).toHaveLength(2)
  })

  test('finds an insult at a named teacher and a strong swear word', async () => {
    const html = await checked('Mrs Green is a useless lazy cow. This is fucking awful.')
    const { points } = shown(html)
    for (const point of ['staff', 'language']) expect(points).toContain(point)
    expect(html).not.toMatch(/This is (?:rude|wrong|against)/)
  })

  test.each<[string, string[]]>([
    [FINE, ['clear']],
    [POLISH, ['unsure']],
    ['IMG-20261010-WA0003.jpg', ['unsure']],
    [POLISH.replace('wycieczka', 'fucking wycieczka'), ['findings', 'partly']],
    ['I want to kill myself', ['danger']],
    [`I want to kill myself. ${SWEARING}`, ['danger']],
  ])('%s: %j', async (draft, said) => {
    const html = await checked(draft)
    expect(shown(html).said).toEqual(said)
    expect(html.match(/id="result"/g)).toHaveLength(1)
    if (!said.includes('findings')) expect(html).not.toContain('<mark')
  })

  test('keeps the draft in the box, as it was typed', async () => {
    const html = await checked(`\nThis is\r\nfucking awful\n`)
    expect(html).toContain(`>\n\nThis is\nfucking awful\n</textarea>`)
  })

  test.each(['', ' \n\t '])('with nothing typed (%j) says so kindly', async (draft) => {
    const response = await post('/bramble-hill/check/message', { draft })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(`<a href="#draft">${words.errors.draftMissing}</a>`)
    expect(shown(html).isHidden).toBe(true)
    expect(html).not.toContain('id="result"')
  })

  test('shows what is in a draft as text', async () => {
    const nasty = `${SWEARING} <script>alert(1)</script></textarea><img src=x onerror=alert(1)> "'&`
    const html = await checked(nasty)
    expect(html).not.toMatch(/<script>alert|<img/)
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;\/textarea&gt;&lt;img/g)).toHaveLength(2)
  })

  test.each(['😀', '👩‍👩‍👧', '𝒳', 'é'])('marks a word between two %s', async (sign) => {
    const { marked } = shown(await checked(`This is ${sign} fucking ${sign} awful`))
    expect(marked).toMatch(/<mark(?: class="inner")?>fucking<sup>/)
    expect(marked).not.toContain('\ufffd')
  })

  test.each([LONGEST, LONGEST + 1, 60_000, 65_536])('reads the start of %i letters', async (length) => {
    const html = await checked(`${SWEARING}. `.padEnd(length - 1, 'and bring a cake 😀 ').concat('.'))
    const { said, points } = shown(html)
    expect(points).toContain('language')
    expect(said.includes('onlyStart')).toBe(length > LONGEST)
    expect(html).toContain('</textarea>')
  })

  test('takes the longest message of a phone, whatever it is written in', async () => {
    for (const letter of ['€', '😀']) await checked(letter.repeat(65_536 / letter.length))
  })

  test.each<Record<string, string | string[]>>([
    { draft: ['', 'second'] },
    { message: FINE },
    { __proto__: FINE, constructor: FINE },
    { 'draft[]': FINE },
  ])('takes a forged field for none (%#)', async (fields) => {
    expect((await post('/bramble-hill/check/message', fields)).status).toBe(422)
  })

  test('reads a draft only for the school’s own points, not for posted ones', async () => {
    await changePoints(BRAMBLE_HILL, (points) => points.filter(({ id }) => id !== 'contact'))
    const response = await post('/bramble-hill/check/message', {
      draft: DAVE,
      points: ['contact'],
    })
    expect(shown(await response.text()).said).not.toContain('findings')
  })
})

describe('a school’s own code', () => {
  test('is quoted in its own words, never in another school’s', async () => {
    const own = 'Come and talk to us. If that doesn’t settle it, use our complaints procedure.'
    expect(await page('saltmarsh')).toContain(own)
    const html = await page()
    expect(html).toContain(en.points.school.instead)
    expect(html).not.toContain(own)
  })

  test('is read for as it is now: reworded, or with a point switched off', async () => {
    expect(shown(await checked(DAVE)).points).toEqual(['contact'])
    const mine = { dont: 'Whisper <loudly>', because: 'Walls have ears.', instead: 'Ring Jean.' }
    await changePoints(BRAMBLE_HILL, (points) =>
      points.map((p) => (p.id === 'contact' ? { ...p, ...mine } : p)),
    )
    const html = await checked(DAVE)
    for (const text of ['Whisper &lt;loudly&gt;', 'Walls have ears.', 'Ring Jean.'])
      expect(html).toContain(text)
    expect(html).not.toContain(en.points.contact.dont)
    expect(await checked(DAVE, 'saltmarsh')).toContain(en.points.contact.dont)
    await changePoints(BRAMBLE_HILL, (points) => points.filter(({ id }) => id !== 'contact'))
    expect(shown(await checked(DAVE)).said).not.toContain('findings')
  })

  test('with nothing in it but its own points is never said to be kept', async () => {
    const own = { id: 'our-own', dont: 'Sing', because: 'It is late.', instead: 'Hum.', report: 'Singing' }
    await changePoints(SALTMARSH, () => [own])
    const html = await checked(FINE, 'saltmarsh')
    expect(shown(html).said).toEqual(['unsure'])
    expect(html).toContain(words.unsure.noPoints)
    expect(shown(await checked('I want to kill myself', 'saltmarsh')).said).toEqual(['danger'])
  })

  test('that is not there gets the same kind page as the code', async () => {
    await env.DB.prepare("DELETE FROM code_versions WHERE school_id = 'saltmarsh'").run()
    expect(await page('saltmarsh')).toContain(en.guidance.code.none)
    expect(await checked(FINE, 'saltmarsh')).toContain(en.guidance.code.none)
  })
})

describe('who helps somebody who is hurt', () => {
  const line = (html: string) =>
    [...html.matchAll(/<p class="quiet hurt">([\s\S]*?)<\/p>/g)].map(([, text]) => text)

  test.each([
    ['before anything is checked', () => page()],
    ['where nothing stood out', () => checked(FINE)],
    ['where it can’t be checked', () => checked(POLISH)],
  ])('is named %s', async (_, reach) => {
    const lines = line(await reach())
    expect(lines).not.toEqual([])
    for (const text of lines) {
      expect(text).toContain(words.hurt.call)
      for (const part of ['tel:999', 'Ngozi Adeyemi', 'tel:01632960102']) expect(text).toContain(part)
      expect(text).not.toContain('NSPCC')
    }
  })

  test('is in each of these results, and under them on the blank page', async () => {
    const html = await page()
    expect(line(html)).toHaveLength(4)
    for (const said of ['clear', 'unsure', 'findings']) {
      expect(line(html.split(`data-said="${said}"`)[1]?.split('data-said=')[0] ?? '')).toHaveLength(1)
    }
    expect(html).toContain('</section><p class="quiet hurt">')
  })

  test('is the NSPCC as well where the school names no lead', async () => {
    await env.DB.prepare(
      "UPDATE schools SET settings = json_remove(settings, '$.safeguarding.name') WHERE id = 'bramble-hill'",
    ).run()
    const [text] = line(await page())
    for (const part of ['tel:999', 'tel:01632960102', 'tel:08088005000']) expect(text).toContain(part)
    expect(text).not.toContain('Ngozi')
  })
})

describe('somebody in danger', () => {
  test('is shown where help is, of their own school, and nothing about manners', async () => {
    const html = await checked('I want to kill myself, this is fucking awful', 'saltmarsh')
    expect(shown(html)).toMatchObject({ said: ['danger'], points: [] })
    const panel = html.split('data-said="danger"')[1]?.split('data-said=')[0]
    for (const text of ['Priya Raman', 'tel:01632960202', words.danger.wrong]) expect(panel).toContain(text)
  })

  test('can tap every number: 999, and who listens to grown-ups, to children and to those hurt at home', async () => {
    const html = await checked('I want to kill myself')
    const panel = html.split('data-said="danger"')[1]?.split('data-said=')[0]
    for (const number of ['999', '116123', '08001111', '08082000247']) {
      expect(panel).toContain(`href="tel:${number}"`)
    }
  })
})

test('keeps nothing: no row, no cookie, no address, no line in the log', async () => {
  const before = await everyRow()
  const log = watchLog()
  const draft = `Quetzalcoatl has a number, ring him: ${NUMBER}`
  for (const response of [
    await post('/bramble-hill/check/message', { draft }),
    await post('/bramble-hill/check/message', { draft: '' }),
  ]) {
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(response.headers.get('Location')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  }
  expect(await everyRow()).toBe(before)
  expect(log()).toBe('')
  noteChange()
  vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
    throw new Error('D1_ERROR')
  })
  const failed = await post('/bramble-hill/check/message', { draft })
  expect(failed.status).toBe(503)
  expect(await failed.text()).toContain(draft)
  expect(log()).toContain('http.fault')
  expect(log()).not.toMatch(/Quetzalcoatl|900123/)
})
