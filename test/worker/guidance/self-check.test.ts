import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { noteChange } from '../../../src/schools/known.ts'
import { BRAMBLE_HILL, SALTMARSH } from '../../support/schools.ts'
import { changePoints, everyRow, get, post, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const words = en.selfCheck
const page = async (path: string) => (await get(path)).text()
const answered = async (answers: Record<string, string>, school = 'bramble-hill') => {
  const response = await post(`/${school}/check`, answers)
  expect(response.status).toBe(200)
  return response.text()
}
const resultOf = (html: string) =>
  /<section id="outcome"[\s\S]*?<div class="end">[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''

describe('GET /:school/check', () => {
  test('asks what the code in force is about, and says that nothing is kept', async () => {
    const response = await get('/bramble-hill/check')
    const html = await response.text()
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(html.match(/<fieldset/g)).toHaveLength(7)
    expect(html).toContain(words.kept)
    expect(html).not.toContain(words.questions.everyone.label)
    expect(await page('/saltmarsh/check')).toContain(words.questions.everyone.answers.late)
  })

  test('leads on to the message checker, to people and to a concern', async () => {
    for (const html of [await page('/bramble-hill/check'), await answered({ danger: 'no' })]) {
      for (const path of ['check/message', 'talk-to', 'report']) {
        expect(html).toContain(`href="/bramble-hill/${path}"`)
      }
    }
  })

  test('loads no script, and the policy lets exactly its own one through', async () => {
    for (const response of [await get('/bramble-hill/check'), await post('/bramble-hill/check', {})]) {
      const html = await response.text()
      expect(html).not.toContain('<script src')
      const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
      const source = btoa(String.fromCharCode(...new Uint8Array(digest)))
      expect(response.headers.get('Content-Security-Policy')).toContain(
        `script-src 'self' 'sha256-${source}';`,
      )
    }
    expect((await get('/bramble-hill/code')).headers.get('Content-Security-Policy')).toContain(
      "script-src 'self';",
    )
  })
})

describe('POST /:school/check', () => {
  test('gives the point, why, what to do instead and one thing to do', async () => {
    const result = resultOf(await answered({ child: 'words', gate: 'words', hurt: 'no' }))
    for (const { dont, because, instead } of [en.points.child, en.points.language]) {
      for (const text of [dont, because, instead]) expect(result).toContain(text)
    }
    expect(result).toContain('href="/bramble-hill/code#child"')
    expect(result).not.toContain(en.points.abuse.dont)
    expect(result).toContain(words.ends.talk.child)
    expect(result).toContain('href="tel:01632960101"')
  })

  test('keeps what was chosen chosen', async () => {
    const html = await answered({ child: 'words' })
    expect(html.match(/ checked/g)).toHaveLength(1)
    expect(html).toMatch(/id="child"[^>]*value="words"[^>]* checked/)
  })

  test.each<[Record<string, string>, string]>([
    [{ gate: 'words' }, words.ends.change],
    [{ child: 'picture', share: 'contact' }, words.ends.change],
    [{ danger: 'no', known: 'yes' }, words.ends.soFar],
    [{ danger: 'no', child: 'no', gate: 'yes', known: 'yes' }, words.ends.post],
    [{ complaint: 'person' }, words.ends.talk.staff],
    [{ hurt: 'identity', gate: 'words' }, words.ends.talk.discrimination],
  ])('%j ends in “%s”', async (answers, end) => {
    expect(resultOf(await answered(answers))).toContain(`<p>${end}</p>`)
  })

  test('sends a complaint about staff with a child in it to the headteacher, and says how', async () => {
    for (const school of ['bramble-hill', 'saltmarsh']) {
      const [, end] = resultOf(await answered({ complaint: 'person', child: 'words' }, school)).split(
        'class="end"',
      )
      expect(end).toContain(words.ends.headteacher)
      expect(end).not.toContain('class teacher')
      expect(end).toContain(`href="tel:01632960${school === 'saltmarsh' ? 2 : 1}01"`)
    }
  })

  test('puts somebody’s safety before manners', async () => {
    const result = resultOf(await answered({ danger: 'unsure', gate: 'words', known: 'no' }))
    for (const text of [en.report.safety.now, 'Ngozi Adeyemi', 'tel:01632960102', words.ends.safety]) {
      expect(result).toContain(text)
    }
    expect(result).not.toContain(en.points.language.dont)
    expect(result).not.toContain(en.report.safety.title)
  })

  test('with nothing answered says so kindly, and leads to the first question', async () => {
    const response = await post('/bramble-hill/check', {})
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(`<a href="#danger">${words.errors.nothingAnswered}</a>`)
    expect(html).not.toContain('id="outcome"')
  })

  test.each<Record<string, string | string[]>>([
    { danger: 'perhaps' },
    { child: '__proto__', known: 'toString', everyone: 'late' },
    { __proto__: 'yes', constructor: 'yes' },
    { danger: '<script>' },
    { gate: 'x'.repeat(50_000) },
  ])('takes a forged answer for none (%#)', async (forged) => {
    expect((await post('/bramble-hill/check', forged)).status).toBe(422)
    const html = await answered({ ...forged, share: 'letter' } as Record<string, string>)
    expect(resultOf(html).match(/class="point"/g)).toHaveLength(1)
    expect(html.match(/ checked/g)).toHaveLength(1)
  })

  test('answers htmx with the result alone', async () => {
    const inPlace = { 'HX-Request': 'true' }
    const response = await post('/bramble-hill/check', { known: 'no' }, inPlace)
    const html = await response.text()
    expect(html).toMatch(/^<section id="outcome"[\s\S]*<\/section>$/)
    expect(html).toContain(en.points.rumour.dont)
    expect(html).not.toContain('autofocus')
    expect(response.headers.get('Vary')).toContain('HX-Request')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const nothing = await post('/bramble-hill/check', {}, inPlace)
    expect(await nothing.text()).toBe(
      `<section id="outcome"><p>${words.errors.nothingAnswered}</p></section>`,
    )
  })
})

describe('a school’s own code', () => {
  test('is quoted in its own words, never in another school’s', async () => {
    const own = 'Come and talk to us. If that doesn’t settle it, use our complaints procedure.'
    const saltmarsh = resultOf(await answered({ complaint: 'school' }, 'saltmarsh'))
    expect(saltmarsh).toContain(own)
    expect(saltmarsh).toContain(words.ends.talkAsAbove)
    expect(saltmarsh).toContain('href="tel:01632960201"')
    const brambleHill = resultOf(await answered({ complaint: 'school' }))
    expect(brambleHill).toContain(en.points.school.instead)
    expect(brambleHill).toContain(words.ends.talk.school)
    expect(brambleHill).not.toContain(own)
  })

  test('takes away the question of a point that it switched off', async () => {
    await changePoints(BRAMBLE_HILL, (points) => points.filter(({ id }) => id !== 'rumour'))
    expect(await page('/bramble-hill/check')).not.toContain(words.questions.known.label)
    expect((await post('/bramble-hill/check', { known: 'no' })).status).toBe(422)
  })

  test('shows a point in its new wording', async () => {
    const mine = { dont: 'Whisper <loudly>', because: 'Walls have ears.', instead: 'Ring Jean.' }
    await changePoints(BRAMBLE_HILL, (points) =>
      points.map((p) => (p.id === 'rumour' ? { ...p, ...mine } : p)),
    )
    const result = resultOf(await answered({ known: 'unsure' }))
    expect(result).toContain('Whisper &lt;loudly&gt;')
    expect(result).toContain('Walls have ears.')
    expect(result).toContain('Ring Jean.')
    expect(result).not.toContain(en.points.rumour.dont)
  })

  test('with nothing in it but its own points still asks about danger', async () => {
    const own = { id: 'our-own', dont: 'Sing', because: 'It is late.', instead: 'Hum.', report: 'Singing' }
    await changePoints(SALTMARSH, () => [own])
    const html = await page('/saltmarsh/check')
    expect(html.match(/<fieldset/g)).toHaveLength(1)
    expect(resultOf(await answered({ danger: 'yes' }, 'saltmarsh'))).toContain('Priya Raman')
  })

  test('that is not there gets the same kind page as the code', async () => {
    await env.DB.prepare("DELETE FROM code_versions WHERE school_id = 'saltmarsh'").run()
    expect(await page('/saltmarsh/check')).toContain(en.guidance.code.none)
    expect(await (await post('/saltmarsh/check', { danger: 'yes' })).text()).toContain(en.guidance.code.none)
  })
})

test('keeps nothing: no row, no cookie, no line in the log', async () => {
  const before = await everyRow()
  const log = watchLog()
  const response = await post('/bramble-hill/check', { hurt: 'identity', known: 'unsure', danger: 'no' })
  expect(response.headers.get('Set-Cookie')).toBeNull()
  await post('/bramble-hill/check', { hurt: 'identity' }, { 'HX-Request': 'true' })
  expect(await everyRow()).toBe(before)
  expect(log()).toBe('')
  noteChange()
  vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
    throw new Error('D1_ERROR')
  })
  expect((await post('/bramble-hill/check', { hurt: 'identity' })).status).toBe(503)
  expect(log()).toContain('http.fault')
  expect(log()).not.toMatch(/identity|hurt/)
})
