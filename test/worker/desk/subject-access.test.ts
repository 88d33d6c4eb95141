import { beforeEach, expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { everyRow, newToken, post, raise, type Sent, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const KIM = { mayContact: 'yes', name: 'Kim Marsh', contact: 'kim@home.example.com' }
const kims = {} as Record<'first' | 'second' | 'aboutHead' | 'elsewhere', Sent>
const others = {} as Record<'kimberley' | 'nameless', Sent>

beforeEach(async () => {
  kims.first = await raise({ ...KIM, said: 'Kims first words.', named: 'Mr Ash', group: 'Year 2' })
  kims.second = await raise({ name: '', contact: 'KIM@home.example.com', said: 'Kims second words.' })
  kims.aboutHead = await raise({ ...KIM, about: 'headteacher', said: 'Kims words about the head.' })
  kims.elsewhere = await raise({ ...KIM, said: 'Kims words elsewhere.' }, 'saltmarsh')
  others.kimberley = await raise({ name: 'Kimberley Marsh', said: 'Another’s words.', group: 'Year 2' })
  others.nameless = await raise({ said: 'Kim Marsh said that it rains.' })
})

const seek = async (email: string, who: string, school?: string) =>
  (await atDesk(email, school)).post('/subject-access', { who, do: 'seek' })
const foundOn = (page: string) =>
  [...page.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, found]) => found)

test('finds exactly the concerns that somebody raised, of those that the reader may see', async () => {
  const found = async (...args: Parameters<typeof seek>) => foundOn(await (await seek(...args)).text())
  const { first, second, aboutHead, elsewhere } = kims
  expect(await found(cast.head, 'Kim Marsh')).toEqual([first.reference])
  expect(await found(cast.head, 'kim@home.example.com')).toEqual([first.reference, second.reference])
  expect(await found(cast.head, 'marsh')).toEqual([first.reference, others.kimberley.reference])
  expect(await found(cast.chair, 'kim marsh')).toEqual([aboutHead.reference])
  expect(await found('head@saltmarsh.example.com', 'Kim Marsh', 'saltmarsh')).toEqual([elsewhere.reference])
  expect(await found(cast.head, 'Nobody Here')).toEqual([])
})

test('gives what is held in those that are ticked, and nothing about anybody else', async () => {
  const { first, second } = kims
  await post('/bramble-hill/follow-up', {
    code: first.code,
    do: 'say',
    message: 'Kims message.',
    token: newToken(),
  })
  const head = await atDesk(cast.head)
  await head.act(first.reference, 'answer', { message: 'Our answer.' })
  await head.act(first.reference, 'note', { text: 'A private note.' })
  await head.act(first.reference, 'link', { other: others.kimberley.reference })
  await head.act(first.reference, 'decide', { rung: 'caution', reason: 'A decision about Mr Ash.' })
  const fields = {
    who: 'kim@home.example.com',
    chosen: [first.reference, second.reference],
    token: newToken(),
  }
  const page = await (await head.post('/subject-access', { ...fields, do: 'print' })).text()
  const file = await head.post('/subject-access', { ...fields, do: 'json' })
  const json = await file.text()
  for (const given of [page, json]) {
    for (const held of [
      'Kims first words.',
      'Kims second words.',
      'Kims message.',
      'Our answer.',
      'Mr Ash',
    ]) {
      expect(given).toContain(held)
    }
    expect(given).not.toMatch(/Another’s|Kimberley|private note|A decision about|cautionary|Kims words/)
    expect(given).not.toContain(others.kimberley.reference)
  }
  expect(file.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="what-we-hold-[\d-]+\.json"$/,
  )
  expect(JSON.parse(json).concerns).toMatchObject([
    { reference: first.reference, reporter: KIM, messages: [{ sender: 'reporter' }, { sender: 'school' }] },
    { reference: second.reference, account: { said: 'Kims second words.' } },
  ])
})

test('a ticked concern that is another’s, or kept from the reader, gives nothing at all', async () => {
  const head = await atDesk(cast.head)
  for (const { reference } of [others.kimberley, others.nameless, kims.aboutHead, kims.elsewhere]) {
    const chosen = [kims.first.reference, reference]
    const answer = await head.post('/subject-access', {
      who: 'Kim Marsh',
      chosen,
      do: 'json',
      token: newToken(),
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('One of those can’t be found any more.')
    expect(page).not.toMatch(/Kims .*words|Another’s/)
  }
})

test.each([
  [{ who: '  ' }, 'Type a name, an email address or a phone number'],
  [{ who: '-' }, 'Type a name, an email address or a phone number'],
  [{ who: 'k'.repeat(201) }, 'That is too long.'],
  [{ who: 'Kim Marsh', do: 'print' }, 'Tick the concerns that this person raised.'],
])('%j is told with 422, and kept', async (fields, error) => {
  const answer = await (await atDesk(cast.head)).post('/subject-access', fields)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(error)
  expect(page).toContain(`value="${fields.who.trim() && fields.who}`)
})

test('is for the headteacher and the chair: others are told so, the office sees no concerns', async () => {
  for (const email of [cast.deputyAndDsl, cast.assistant, cast.office]) {
    const answer = await seek(email, 'Kim Marsh')
    expect(answer.status).toBe(403)
    expect(foundOn(await answer.text())).toEqual([])
  }
  expect((await seek('head@saltmarsh.example.com', 'Kim Marsh')).status).toBe(404)
})

test('is logged once for each concern, with no name, and what was typed is nowhere', async () => {
  const log = watchLog()
  const head = await atDesk(cast.head)
  const fields = { who: 'Kim Marsh', chosen: kims.first.reference, token: newToken() }
  await head.post('/subject-access', { ...fields, do: 'print' })
  await head.post('/subject-access', { ...fields, do: 'print' })
  const page = await head.page('/log?what=exported')
  expect(page.match(/what is held about a reporter/g)).toHaveLength(1)
  expect(page).not.toContain('Kim')
  expect(log()).not.toContain('Kim')
  expect(await everyRow()).not.toMatch(/Kim Marsh|kim@home/)
})
