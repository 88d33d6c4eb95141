import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { everyRow, newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

const RUNGS = ['reminder', 'conversation', 'caution', 'meeting', 'authorities', 'legal', 'site']

/** What only the reporter said. None of it may stand in any letter. */
const told = {
  said: 'zebra-said',
  more: 'zebra-more',
  named: 'Zebra Named',
  otherGroup: 'zebra-other-group',
  when: 'zebra-when',
  name: 'Zebra Reporter',
  contact: 'zebra@home.example.com',
}

/** The draft that a page holds, as a browser would send it. */
const draftOn = (page: string) =>
  (/<textarea id="body"[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const filledIn = (draft: string) => draft.replace(/\[[^\]]+\]/g, 'filled in')
const inMonths = (months: number) => {
  const day = new Date()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}

test.each(RUNGS)(
  '%s: the draft and the letter have the school’s words and none of the reporter’s',
  async (rung) => {
    const { reference } = await raise({ ...told, points: ['rumour', 'staff'], group: 'Year 2' })
    const head = await atDesk(cast.head)
    const path = `/concerns/${reference}/letters/${rung}`
    const draft = await head.page(path)
    const typed = {
      token: newToken(),
      recipient: 'Mrs Hill',
      reviewOn: inMonths(2),
      body: filledIn(draftOn(draft)),
    }
    const asked = Object.entries(typed).filter(([name]) => draft.includes(`name="${name}"`))
    const letter = await (await head.post(path, Object.fromEntries(asked))).text()
    expect(letter).toContain('class="sheet letter"')
    for (const page of [draft, letter]) {
      expect(page).not.toMatch(/zebra/i)
      expect(page).toContain('Bramble Hill Community Primary School')
    }
    const isOfficial = rung === 'authorities' || rung === 'legal'
    expect(draft).toContain(
      isOfficial ? 'Share what the police' : 'Never put in the words of whoever told you',
    )
    expect(letter).toContain('01632 960101')
    expect(letter).toContain('Bramble Hill, Westmere')
    if (rung !== 'meeting' && rung !== 'site')
      expect(letter).toContain('– Pass on what you don’t know to be true')
    if (rung === 'reminder') expect(letter).not.toContain('Year 2')
    else expect(letter).toContain('Year 2 class group')
    expect(letter.includes('Mrs Hill')).toBe(rung !== 'reminder')
  },
)

test('the points stand in the words that the school’s code had on the day', async () => {
  const { reference } = await raise({ points: 'rumour' })
  await env.DB.prepare(
    `UPDATE code_versions SET content = replace(content, 'Pass on what you don’t know to be true', 'Spread tales')
     WHERE number = 2`,
  ).run()
  const page = await (await atDesk(cast.head)).page(`/concerns/${reference}/letters/caution`)
  expect(page).toContain('– Spread tales')
})

test('there is none for “no action”, for another’s concern, or for one that is kept from the writer', async () => {
  const { reference } = await raise({ about: 'headteacher' })
  const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
  for (const path of ['/letters', '/letters/authorities']) {
    expect((await head.get(`/concerns/${reference}${path}`)).status).toBe(404)
    expect((await chair.get(`/concerns/${reference}${path}`)).status).toBe(200)
  }
  expect((await head.post(`/concerns/${reference}/letters/authorities`, { body: 'Hello' })).status).toBe(404)
  expect((await chair.get(`/concerns/${reference}/letters/none`)).status).toBe(404)
  expect((await head.get(`/letters?concern=${reference}`)).status).toBe(404)
  const there = await chair.get(`/letters?concern=${reference.toLowerCase()}`)
  expect(there.headers.get('Location')).toBe(`/desk/bramble-hill/concerns/${reference}/letters`)
})

test.each([
  ['caution', { recipient: '', body: 'Kept words.' }, 'Say who it is to.'],
  ['caution', { recipient: 'Mrs Hill', body: '' }, 'The letter has no text.'],
  ['meeting', { recipient: 'Mrs Hill', body: 'Come on [day], kept.' }, '“[day]” is still there.'],
  ['site', { recipient: 'Mrs Hill', body: 'Kept words.', reviewOn: '' }, 'Give the day on which'],
  ['site', { recipient: 'Mrs Hill', body: 'Kept words.', reviewOn: '31/2/2027' }, 'Give the day on which'],
  ['site', { recipient: 'Mrs Hill', body: 'Kept words.', reviewOn: '1 March 2020' }, 'That day has passed.'],
  ['site', { recipient: 'Mrs Hill', body: 'Kept words.', reviewOn: inMonths(9) }, 'That is too far away.'],
])('%s: what is missing is told with 422, and what was typed is kept', async (rung, fields, error) => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const answer = await head.post(`/concerns/${reference}/letters/${rung}`, fields)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(error)
  expect(page).toContain('Error: ')
  for (const value of Object.values(fields)) if (value) expect(page).toContain(value)
  expect(await head.page(`/concerns/${reference}`)).not.toContain('Letter made')
})

test('a request not to come onto the site says when it is looked at again and how to be heard, whatever was typed', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const reviewOn = inMonths(3)
  const fields = { recipient: 'Mr Ash', reviewOn, body: 'Stay away.' }
  const letter = await (await head.post(`/concerns/${reference}/letters/site`, fields)).text()
  const [year] = reviewOn.split('-')
  expect(letter).toMatch(new RegExp(`We will look at this again on 1 \\w+ ${year}`))
  expect(letter).toContain('we want to hear your side')
  expect(letter).toContain('within ten school days')
})

test('back keeps what was typed, nothing of a letter is stored, and the chronology says only that one was made', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const path = `/concerns/${reference}/letters/caution`
  const fields = { token: newToken(), recipient: 'Mrs Secretname', body: 'Secret & “words”.' }
  const letter = await (await head.post(path, fields)).text()
  expect(letter).toContain('Secret &amp; “words”.')
  await head.post(path, fields)
  const again = await (await head.post(path, { ...fields, do: 'back' })).text()
  expect(draftOn(again)).toBe(fields.body)
  expect(again).toContain('value="Mrs Secretname"')
  const page = await head.page(`/concerns/${reference}`)
  expect(page.match(/Letter made/g)).toHaveLength(1)
  expect(page).toContain('A cautionary notice')
  expect(await everyRow()).not.toMatch(/Secret/)
  expect(page).toContain('name="revision" value="0"')
})

test('the chair’s letters have the chair’s own number, and nothing that rings or mails the school office', async () => {
  const { reference } = await raise({ about: 'headteacher', group: 'Year 2' })
  const chair = await atDesk(cast.chair)
  const path = `/concerns/${reference}/letters/authorities`
  const draft = draftOn(await chair.page(path))
  expect(draft).toContain('Howard Pell, Chair of governors, on [your own number]')
  expect(draft).not.toContain('01632 960101')
  const fields = { token: newToken(), recipient: 'The police' }
  const filled = draft.replaceAll(/\[(?!your own number)[^\]]+\]/g, 'filled in')
  expect((await chair.post(path, { ...fields, body: filled })).status).toBe(422)
  const body = filled.replace('[your own number]', '01632 960555')
  const letter = await (await chair.post(path, { ...fields, body })).text()
  expect(letter).toContain('01632 960555')
  expect(letter).not.toContain('01632 960101')
  expect(letter).not.toContain('office@bramble-hill.example.com')
  expect(letter).toContain('Bramble Hill, Westmere')
})

test('letters to a parent are not offered for a concern about the headteacher', async () => {
  const { reference } = await raise({ about: 'headteacher' })
  const chair = await atDesk(cast.chair)
  const page = await chair.page(`/concerns/${reference}/letters`)
  const offered = [...page.matchAll(/letters\/([a-z]+)"/g)].map(([, rung]) => rung)
  expect(offered).toEqual(['authorities', 'reminder', 'legal'])
  for (const rung of ['conversation', 'caution', 'meeting', 'site'])
    expect((await chair.get(`/concerns/${reference}/letters/${rung}`)).status).toBe(404)
})

test('where the headteacher stepped aside, what the chair writes to a parent is answered to the chair', async () => {
  const { reference } = await raise({ about: 'parent' })
  await env.DB.prepare("UPDATE concerns SET route = 'chair'").run()
  const chair = await atDesk(cast.chair)
  const path = `/concerns/${reference}/letters/site`
  const body = draftOn(await chair.page(path))
  expect(body).toContain('ring [your own number]')
  const fields = { recipient: 'Mr Ash', reviewOn: inMonths(3), body: filledIn(body) }
  const letter = await (await chair.post(path, fields)).text()
  expect(letter).toContain('to me, the chair of governors')
  expect(letter).not.toMatch(/01632 960101|to the headteacher/)
})

test('a note for the police speaks of a group only where one was named, and of no post where there may be none', async () => {
  const [without, within] = [await raise(), await raise({ group: 'Year 2' })]
  const head = await atDesk(cast.head)
  const draft = async (reference: string, rung: string) =>
    draftOn(await head.page(`/concerns/${reference}/letters/${rung}`))
  for (const rung of ['authorities', 'legal']) {
    expect(await draft(without.reference, rung)).not.toMatch(/class group[, ]|post/)
    expect(await draft(within.reference, rung)).toContain(
      'It has to do with the Year 2 class group, which parents run and the school does not.',
    )
  }
})
