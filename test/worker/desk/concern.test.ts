import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nextEvent } from '../../../src/concerns/chronology.ts'
import { settingsOf } from '../../../src/env.ts'
import { concerns } from '../../../src/storage/schema.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll } from '../../support/queue.ts'
import { BRAMBLE_HILL, cast } from '../../support/schools.ts'
import {
  changePoints,
  newToken,
  personId,
  post,
  raise,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const stateOnFollowUp = async (code: string) =>
  (await post('/bramble-hill/follow-up', { code, do: 'open' })).text()

test('shows what was said, to whom it goes to', async () => {
  const { reference } = await raise({ said: 'Ms Lark was called a fool.', group: 'Year 2', when: 'Tuesday' })
  const head = await atDesk(cast.head)
  const page = await head.page(`/concerns/${reference}`)
  expect(page).toContain('Ms Lark was called a fool.')
  expect(page).toContain('Year 2')
  expect(page).toContain('Don’t quote these words')
})

test('acknowledges in one click, in the school’s own words, and the reporter reads them', async () => {
  const { reference, code } = await raise()
  const head = await atDesk(cast.head)
  const answer = await head.act(reference, 'acknowledge')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe(`/desk/bramble-hill/concerns/${reference}?done=acknowledge`)
  const seen = await stateOnFollowUp(code)
  expect(seen).toContain('We have read it.')
  expect(seen).toContain('We have read what you wrote and we will look into it')
})

test('goes from new to closed with a decision, its reason and a summary', async () => {
  const { reference, code } = await raise()
  const head = await atDesk(cast.head)
  const unheard = await head.act(reference, 'looking')
  expect(unheard.status).toBe(409)
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'looking')
  expect(await stateOnFollowUp(code)).toContain('We are looking into it.')

  const early = await head.act(reference, 'close', { summary: 'Over.' })
  expect(early.status).toBe(409)
  const earlyPage = await early.text()
  expect(earlyPage).toContain('Record a decision first')
  expect(earlyPage).toContain('Over.')

  await head.act(reference, 'decide', { rung: 'conversation', reason: 'First time, and she was sorry.' })
  await head.act(reference, 'close', { summary: 'The post is gone.', followUp: 'A talk on Monday.' })
  const page = await head.page(`/concerns/${reference}`)
  expect(page).toContain('First time, and she was sorry.')
  expect(page).toContain('The post is gone.')
  expect(page).toContain('A talk on Monday.')
  const seen = await stateOnFollowUp(code)
  expect(seen).toContain('We have finished with it.')
  expect(seen).not.toContain('First time')

  await head.act(reference, 'reopen', { reason: 'It started again.' })
  expect(await stateOnFollowUp(code)).toContain('We are looking into it.')
})

test('a message to the reporter is in their thread, and mail to them says nothing of it', async () => {
  const { reference, code } = await raise({
    mayContact: 'yes',
    name: 'Kim Marsh',
    contact: 'kim@home.example.com',
  })
  const sent = watchMail()
  const head = await atDesk(cast.head)
  await head.act(reference, 'answer', { message: 'Which evening was it?' })
  await deliverAll()
  expect(await stateOnFollowUp(code)).toContain('Which evening was it?')
  const mail = sent.find(({ to }) => to === 'kim@home.example.com')
  expect(mail?.subject).toBe('A message from Bramble Hill Community Primary School')
  for (const part of [mail?.subject, mail?.text, mail?.html]) {
    expect(part).not.toMatch(/evening|concern|Kim/i)
    expect(part).not.toContain(reference)
  }
  expect(mail?.text).toContain('https://gatepost.example.com/bramble-hill/follow-up')
})

test('no mail goes to a reporter who did not say yes', async () => {
  const { reference } = await raise({ mayContact: 'no', contact: 'kim@home.example.com' })
  const sent = watchMail()
  const head = await atDesk(cast.head)
  await head.act(reference, 'answer', { message: 'Thank you.' })
  await deliverAll()
  expect(sent).not.toEqual([])
  expect(sent.map(({ to }) => to)).not.toContain('kim@home.example.com')
})

test('the same form sent twice is one act', async () => {
  const { reference, code } = await raise()
  const head = await atDesk(cast.head)
  const token = newToken()
  const fields = { token, revision: '0', message: 'Only once.' }
  const answers = await Promise.all([
    head.post(`/concerns/${reference}/answer`, fields),
    head.post(`/concerns/${reference}/answer`, fields),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await stateOnFollowUp(code)).match(/Only once\./g)).toHaveLength(1)
})

test('of two who decide at once the second sees what the first did, and nothing is overwritten', async () => {
  const { reference } = await raise()
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  const decision = (reason: string, rung: string) => ({ token: newToken(), revision: '0', reason, rung })
  const answers = await Promise.all([
    head.post(`/concerns/${reference}/decide`, decision('A word will do.', 'conversation')),
    deputy.post(`/concerns/${reference}/decide`, decision('It was a threat.', 'authorities')),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const late = await answers.find(({ status }) => status === 409)?.text()
  expect(late).toContain('Somebody else did something here')
  expect(late).toContain('A word will do.')
  expect(late).toContain('It was a threat.')
  const page = await head.page(`/concerns/${reference}`)
  expect(page.match(/<b>Decision<\/b>/g)).toHaveLength(1)
})

test.each([
  ['answer', { message: '   ' }, 'Write a message before you send it.'],
  ['note', { text: '' }, 'Write the note before you keep it.'],
  ['decide', { reason: 'Because it was so.' }, 'Choose what the school does.'],
  ['decide', { rung: 'prison', reason: 'Because it was so.' }, 'Choose what the school does.'],
  ['close', { followUp: 'Because it was so.' }, 'Write a short summary'],
  ['not-a-concern', { reason: 'x'.repeat(5001) }, 'Keep it under 5,000 letters.'],
])(
  '%s: what is missing or too much is told with 422, and all that was typed is kept',
  async (act, fields, error) => {
    const { reference } = await raise()
    const head = await atDesk(cast.head)
    await head.act(reference, 'acknowledge')
    const answer = await head.act(reference, act, fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(error)
    expect(page).toContain('Error: ')
    for (const value of Object.values(fields))
      if (value.trim() && value !== 'prison') expect(page).toContain(value)
  },
)

test('whoever opens a concern is in its chronology, once an hour', async () => {
  const { reference } = await raise()
  const deputy = await atDesk(cast.deputyAndDsl)
  await deputy.page(`/concerns/${reference}`)
  await deputy.page(`/concerns/${reference}`)
  const page = await (await atDesk(cast.head)).page(`/concerns/${reference}`)
  expect(page.match(/<b>Opened<\/b>/g)).toHaveLength(1)
  expect(page).toContain('Ngozi Adeyemi')
})

test('stepping aside takes a concern away entirely, and tells a colleague', async () => {
  const { reference } = await raise()
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  const sent = watchMail()
  const form = { token: newToken(), revision: '0', reason: 'My sister’s class.' }
  const path = `/concerns/${reference}/step-aside`
  for (const answer of await Promise.all([deputy.post(path, form), deputy.post(path, form)]))
    expect(answer.headers.get('Location')).toBe('/desk/bramble-hill?done=step-aside')
  expect((await deputy.post(path, form)).status).toBe(303)
  expect((await deputy.post(path, { ...form, token: newToken() })).status).toBe(404)
  await deliverAll()
  expect(sent.map(({ to }) => to)).toContain(cast.head)
  expect((await deputy.get(`/concerns/${reference}`)).status).toBe(404)
  expect(await deputy.page()).not.toContain(reference)
  expect(await head.page(`/concerns/${reference}`)).toContain('My sister’s class.')
})

test('what the headteacher steps aside from goes to the chair when nobody else may see it', async () => {
  const { reference } = await raise({ about: 'staff', named: 'Mr Teal' })
  const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
  expect((await chair.get(`/concerns/${reference}`)).status).toBe(404)
  await head.act(reference, 'step-aside', { reason: 'He is my brother.' })
  expect((await head.get(`/concerns/${reference}`)).status).toBe(404)
  expect(await chair.page(`/concerns/${reference}`)).toContain('He is my brother.')
})

test('the chair can’t step aside where nobody is left', async () => {
  const { reference } = await raise({ about: 'headteacher' })
  const chair = await atDesk(cast.chair)
  const answer = await chair.act(reference, 'step-aside', { reason: 'We are friends.' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('There is nobody else on the school’s list')
  expect((await chair.get(`/concerns/${reference}`)).status).toBe(200)
})

test('handing over tells the safeguarding lead, who then sees it', async () => {
  const { reference } = await raise({ about: 'staff', named: 'Mr Teal' })
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  expect((await deputy.get(`/concerns/${reference}`)).status).toBe(404)
  const sent = watchMail()
  await head.act(reference, 'hand-over', { reason: 'A child may have been hurt.' })
  await deliverAll()
  const mail = sent.find(({ to, subject }) => to === cast.deputyAndDsl && /safeguarding/.test(subject))
  expect(mail?.text).not.toContain('hurt')
  expect((await deputy.get(`/concerns/${reference}`)).status).toBe(200)
})

test('a concern can be given only to somebody who may see it', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  const office = await head.act(reference, 'assign', { personId: await personId(cast.office) })
  expect(office.status).toBe(409)
  const deputy = await head.act(reference, 'assign', { personId: await personId(cast.deputyAndDsl) })
  expect(deputy.status).toBe(303)
  expect(await (await atDesk(cast.deputyAndDsl)).page('?tab=mine')).toContain(reference)
})

test('concerns about one post are worked as one, and their reporters never learn of each other', async () => {
  const first = await raise({ group: 'Year 2', said: 'The first account.' })
  const second = await raise({ group: 'Year 2', said: 'The second account.' })
  const head = await atDesk(cast.head)
  expect(await head.page(`/concerns/${first.reference}`)).toContain(second.reference)
  const early = await head.act(first.reference, 'link', { other: second.reference })
  expect(await early.text()).toContain('acknowledge both first')
  await head.act(first.reference, 'acknowledge')
  await head.act(second.reference, 'acknowledge')
  await head.act(first.reference, 'link', { other: second.reference })
  await head.act(first.reference, 'decide', { rung: 'reminder', reason: 'A line in the newsletter.' })
  await head.act(first.reference, 'close', { summary: 'Done with both.' })
  const other = await head.page(`/concerns/${second.reference}`)
  expect(other).toContain('A line in the newsletter.')
  expect(other).toContain('Done with both.')
  for (const { code } of [first, second]) {
    const seen = await stateOnFollowUp(code)
    expect(seen).toContain('We have finished with it.')
    expect(seen).not.toContain(code === first.code ? second.reference : first.reference)
  }
  await head.act(second.reference, 'unlink')
  await head.act(second.reference, 'reopen', { reason: 'Again.' })
  expect(await stateOnFollowUp(first.code)).toContain('We have finished with it.')
})

test('a concern that was linked with more than a query can hold is shown, with those that may be seen', async () => {
  const [first, second] = [await raise(), await raise()]
  const head = await atDesk(cast.head)
  const store = storeFor(await openStorage(env.DB, settingsOf(env)), 'bramble-hill')
  const [row] = await store.find(concerns, eq(concerns.reference, first.reference))
  const gone = Array.from({ length: 120 }, (_, i) => `ZZZ-${100 + i}`)
  for (const other of [...gone, second.reference]) {
    const detail = { references: [other] }
    const linked = {
      concernId: row?.id ?? '',
      happenedAt: 1,
      actor: 'gatepost',
      kind: 'linked',
      detail,
    } as const
    await (await nextEvent(store, linked)).statement
  }
  const shown = await head.get(`/concerns/${first.reference}`)
  expect(shown.status).toBe(200)
  const page = await shown.text()
  expect(page).toContain(second.reference)
  expect(page).not.toContain('ZZZ-')
})

test('what was changed after “back” is not taken for what was sent before', async () => {
  const { reference, code } = await raise()
  const head = await atDesk(cast.head)
  const form = { token: newToken(), revision: '0' }
  await head.post(`/concerns/${reference}/note`, { ...form, text: 'The first note.' })
  await head.post(`/concerns/${reference}/note`, { ...form, text: 'The note put right.' })
  const page = await head.page(`/concerns/${reference}`)
  expect(page).toContain('The first note.')
  expect(page).toContain('The note put right.')

  await head.post(`/concerns/${reference}/answer`, { ...form, revision: '2', message: 'One answer.' })
  const changed = await head.post(`/concerns/${reference}/answer`, {
    ...form,
    revision: '2',
    message: 'Another answer.',
  })
  expect(changed.status).toBe(409)
  expect(await changed.text()).toContain('Another answer.')
  expect(await stateOnFollowUp(code)).not.toContain('Another answer.')
})

test('a school’s own point stands in its words wherever a concern does, also once it has left the code', async () => {
  await changePoints(BRAMBLE_HILL, (points) => [
    ...points,
    {
      id: 'screens',
      dont: 'Film a screen',
      because: 'So.',
      instead: 'Ask.',
      report: 'A screen being filmed',
    },
  ])
  const { reference } = await raise({ points: ['screens', 'other'], name: 'Kim Marsh', group: 'Year 2' })
  const { reference: beside } = await raise({ group: 'Year 2' })
  const head = await atDesk(cast.head)
  const pages = async () => ({
    concern: await head.page(`/concerns/${reference}`),
    record: await (
      await head.post(`/concerns/${reference}/record`, { kind: 'full', token: newToken() })
    ).text(),
    held: await (
      await head.post('/subject-access', {
        who: 'Kim Marsh',
        chosen: reference,
        token: newToken(),
        do: 'print',
      })
    ).text(),
    inbox: await head.page(),
    beside: await head.page(`/concerns/${beside}`),
  })
  for (const [name, page] of Object.entries(await pages())) {
    expect(page, name).toMatch(/a screen being filmed/i)
    expect(page, name).not.toMatch(/screens[^"a-z]/)
    expect(page, name).toMatch(/something else/i)
  }
  expect(await (await head.post('/concerns.csv', { token: newToken() })).text()).toContain(
    'A screen being filmed; something else',
  )
})

test('with a risk the safeguarding lead comes first, and nothing says to start low or to talk first', async () => {
  const [plain, risky] = [await raise(), await raise({ risks: 'child', about: 'parent' })]
  const head = await atDesk(cast.head)
  const pages = async (reference: string) =>
    (await head.page(`/concerns/${reference}`)) + (await head.page(`/concerns/${reference}/letters`))
  const [low, high] = [await pages(plain.reference), await pages(risky.reference)]
  expect(low.match(/Start as low on the ladder/g)).toHaveLength(2)
  expect(low).toContain('A conversation first')
  expect(low).not.toContain('The safeguarding lead decides what comes first')
  expect(high).not.toMatch(/Start as low|conversation first|usual first step/)
  expect(high.match(/The safeguarding lead decides what comes first/g)).toHaveLength(2)
  expect(high).toMatch(/name="rung"[^>]*value="authorities"[\s\S]*name="rung"[^>]*value="none"/)
})

test('about staff the four questions of the LADO come first', async () => {
  const { reference } = await raise({ about: 'staff' })
  const page = await (await atDesk(cast.head)).page(`/concerns/${reference}`)
  for (const words of [
    ...['whether this person has, or may have', 'harmed a child', 'broken the law against a child'],
    ...['a risk to children', 'in school or out of it', 'suitable to work with children'],
    'within one working day',
    ...['before anything else', 'low-level concern'],
  ])
    expect(page).toContain(words)
  expect(page).not.toContain('Start as low')
})

test.each(['abuse', 'discrimination'])('what is about %s meets the police first', async (points) => {
  const [other, { reference }] = [await raise(), await raise({ points })]
  const head = await atDesk(cast.head)
  const POLICE = 'A threat, or a hate crime? Police first'
  expect(await head.page(`/concerns/${reference}`)).toContain(POLICE)
  expect(await head.page(`/concerns/${other.reference}`)).not.toContain(POLICE)
})
