import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeSettings, cronAt, itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll, outboxRows, runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  newToken,
  personId,
  post,
  raise,
  type SentMail,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

let sent: SentMail[] = []
/** Raised on a Tuesday at 3pm: due on Wednesday at 3pm, with a reminder at 9am. */
beforeEach(() => {
  stopTheClock('2026-05-05T15:00:00+01:00')
  sent = watchMail()
})

/** Raises a concern, and lets the mail about that go. */
async function raised(fields = {}) {
  const concern = await raise(fields)
  await deliverAll()
  sent.length = 0
  return concern
}
/** Which mail went to whom, reminders and about what is overdue, sorted. */
const nudges = () =>
  sent
    .flatMap(({ to, subject }) => {
      if (/please answer by/.test(subject)) return [`reminder to ${to}`]
      return /has been overdue since/.test(subject) ? [`overdue to ${to}`] : []
    })
    .sort()

test('a reminder comes once, and says by when', async () => {
  const { reference } = await raised()
  await cronAt('2026-05-06T08:55:00+01:00')
  expect(nudges()).toEqual([])
  await cronAt('2026-05-06T09:00:00+01:00')
  await cronAt('2026-05-06T09:05:00+01:00')
  expect(nudges()).toEqual([`reminder to ${cast.head}`])
  const mail = sent.find(({ subject }) => subject.includes('please'))
  expect(mail?.subject).toBe(`Concern ${reference}: please answer by 3pm on Wednesday 6 May`)
  expect(mail?.text).toContain('Reply by: 3pm on Wednesday 6 May')
  expect(mail?.text).toContain(`https://gatepost.example.com/desk/bramble-hill/concerns/${reference}`)
  expect(mail?.text).not.toContain('kitchen')
  expect(mail?.html).not.toContain('kitchen')
})

test('what is overdue is told once, to the first and the next in line', async () => {
  const { reference } = await raised()
  await cronAt('2026-05-06T14:55:00+01:00')
  sent.length = 0
  await cronAt('2026-05-06T15:00:00+01:00')
  await cronAt('2026-05-06T15:05:00+01:00')
  await cronAt('2026-05-07T15:00:00+01:00')
  await cronAt('2026-05-08T15:00:00+01:00')
  expect(nudges()).toEqual([`overdue to ${cast.deputyAndDsl}`, `overdue to ${cast.head}`])
  expect(sent[0]?.subject).toBe(`Concern ${reference} has been overdue since 3pm on Wednesday 6 May`)
  expect(sent[0]?.text).toContain('Overdue since: 3pm on Wednesday 6 May')
})

test('both are in the chronology', async () => {
  const { reference } = await raised()
  await cronAt('2026-05-06T09:00:00+01:00')
  await cronAt('2026-05-06T15:00:00+01:00')
  const page = await (await atDesk(cast.head)).page(`/concerns/${reference}`)
  expect(page).toContain('Reminder sent')
  expect(page).toContain('Overdue: mail sent')
})

test('two crons at once send one of each', async () => {
  await raised()
  for (const time of ['2026-05-06T09:00:00+01:00', '2026-05-06T15:00:00+01:00']) {
    itIs(time)
    await Promise.all([runCron(), runCron(), runCron()])
    await deliverAll()
  }
  expect(nudges()).toEqual([
    `overdue to ${cast.deputyAndDsl}`,
    `overdue to ${cast.head}`,
    `reminder to ${cast.head}`,
  ])
})

test('a cron that dies in between has written nothing, and the next one does it', async () => {
  await raised()
  vi.spyOn(env.DB, 'batch').mockRejectedValueOnce(new Error('D1_ERROR: gone'))
  await cronAt('2026-05-06T09:00:00+01:00')
  expect(nudges()).toEqual([])
  await cronAt('2026-05-06T09:05:00+01:00')
  expect(nudges()).toEqual([`reminder to ${cast.head}`])
})

test.each([
  ['acknowledge', {}],
  ['acknowledge', {}],
  ['answer', { message: 'Thank you.' }],
  ['not-a-concern', { reason: 'Spam.' }],
])('no mail comes after %s', async (act, fields) => {
  const { reference } = await raised()
  await (await atDesk(cast.head)).act(reference, act, fields)
  await cronAt('2026-05-06T09:00:00+01:00')
  await cronAt('2026-05-06T15:00:00+01:00')
  expect(nudges()).toEqual([])
})

describe('mail goes to', () => {
  const all = async () => {
    await cronAt('2026-05-06T09:00:00+01:00')
    await cronAt('2026-05-06T15:00:00+01:00')
    return nudges()
  }

  test('whoever works it, and the next in line', async () => {
    const { reference } = await raised()
    await (await atDesk(cast.head)).act(reference, 'assign', { personId: await personId(cast.assistant) })
    expect(await all()).toEqual([
      `overdue to ${cast.assistant}`,
      `overdue to ${cast.head}`,
      `reminder to ${cast.assistant}`,
    ])
  })

  test('the chair alone, of what is about the headteacher', async () => {
    await raised({ about: 'headteacher' })
    expect(await all()).toEqual([`overdue to ${cast.chair}`, `reminder to ${cast.chair}`])
  })

  test('the headteacher alone, of what is about a deputy', async () => {
    await raised({ about: 'slt', named: 'Ngozi Adeyemi' })
    expect(await all()).toEqual([`overdue to ${cast.head}`, `reminder to ${cast.head}`])
  })

  test('the safeguarding lead as well, where a child may be at risk', async () => {
    await raised({ about: 'staff', named: 'Mr Teal', risks: 'child' })
    for (const time of ['05T17:00', '06T08:00']) await cronAt(`2026-05-${time}:00+01:00`)
    expect(await all()).toEqual([
      `overdue to ${cast.assistant}`,
      `overdue to ${cast.deputyAndDsl}`,
      `overdue to ${cast.head}`,
      `reminder to ${cast.deputyAndDsl}`,
      `reminder to ${cast.head}`,
    ])
  })

  test('nobody who has stepped aside since', async () => {
    const { reference } = await raised()
    await (await atDesk(cast.head)).act(reference, 'step-aside', { reason: 'My niece.' })
    expect(await all()).toEqual([`overdue to ${cast.deputyAndDsl}`, `reminder to ${cast.deputyAndDsl}`])
  })

  test('nobody whom it turns out to be about, by the list as it is now', async () => {
    await raised({ about: 'parent', named: 'Robin Vale' })
    await env.DB.prepare("UPDATE people SET name = 'Robin Vale' WHERE email = ?").bind(cast.head).run()
    const told = await all()
    expect(told).not.toContain(`reminder to ${cast.head}`)
    expect(told).not.toContain(`overdue to ${cast.head}`)
    expect(told).not.toEqual([])
  })
})

test('on a day on which the school has closed since, nobody is disturbed', async () => {
  await raised()
  await changeSettings({ closures: [{ from: '2026-05-06', to: '2026-05-06' }] })
  await cronAt('2026-05-06T09:00:00+01:00')
  await cronAt('2026-05-06T15:00:00+01:00')
  expect(nudges()).toEqual([])
  await cronAt('2026-05-07T08:00:00+01:00')
  expect(nudges()).toEqual([`overdue to ${cast.deputyAndDsl}`, `overdue to ${cast.head}`])
})

test('one that can’t be opened is told of all the same, and keeps no other from its turn', async () => {
  await raised()
  await env.DB.prepare("UPDATE concerns SET sealed_account = substr(sealed_account, 1, 40) || 'x'").run()
  await raised()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await cronAt('2026-05-06T09:00:00+01:00')
  expect(nudges()).toEqual([`reminder to ${cast.head}`, `reminder to ${cast.head}`])
})

test('a run does a bounded share, and the next runs the rest: of a flood, one by one and then in one mail', async () => {
  await Promise.all(Array.from({ length: 27 }, (_, i) => raise({ said: `Number ${i}` })))
  await deliverAll()
  sent.length = 0
  await cronAt('2026-05-06T09:00:00+01:00')
  expect(await nudged()).toBe(25)
  await cronAt('2026-05-06T09:05:00+01:00')
  expect(await nudged()).toBe(27)
  const together = (subject: string) => sent.filter((mail) => mail.subject === subject).map(({ to }) => to)
  expect(nudges()).toHaveLength(20)
  expect(together('Please answer the concerns from 3pm on Tuesday 5 May')).toEqual([cast.head])

  sent.length = 0
  await cronAt('2026-05-06T15:00:00+01:00')
  await cronAt('2026-05-06T15:05:00+01:00')
  expect(nudges()).toHaveLength(2 * 20)
  const overdue = 'Concerns from 3pm on Tuesday 5 May are overdue'
  expect(together(overdue).sort()).toEqual([cast.deputyAndDsl, cast.head])
})

/** How many reminders are written, whether they go out by themselves or not. */
const nudged = async () =>
  (await outboxRows()).filter(({ kind }) => kind === 'reminder' || kind === 'more-reminders').length

describe('a concern with a risk that nobody has opened', () => {
  const unread = () =>
    sent.flatMap(({ to, subject }) => (/^Read now: concern [^,]+$/.test(subject) ? [to] : [])).sort()

  test('is told of again after two hours and each morning, to the whole safeguarding line', async () => {
    const { reference } = await raise({ risks: 'child', said: 'the-words-of-it' })
    await deliverAll()
    expect(sent.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([`Read now: concern ${reference}, reply by 3pm on Wednesday 6 May`]),
    )
    sent.length = 0
    await cronAt('2026-05-05T16:55:00+01:00')
    expect(unread()).toEqual([])
    await cronAt('2026-05-05T17:00:00+01:00')
    await cronAt('2026-05-05T17:05:00+01:00')
    const line = [cast.assistant, cast.deputyAndDsl, cast.head]
    expect(unread()).toEqual(line)
    const mail = sent.find(({ subject }) => subject === `Read now: concern ${reference}`)
    expect(mail?.text).toContain('Nobody has opened this concern yet')
    expect(`${mail?.text}${mail?.html}`).not.toContain('the-words-of-it')
    sent.length = 0
    await cronAt('2026-05-06T08:00:00+01:00')
    expect(unread()).toEqual(line)
    sent.length = 0
    // A Saturday.
    for (const day of ['07', '08', '09']) await cronAt(`2026-05-${day}T08:00:00+01:00`)
    expect(unread()).toHaveLength(3 * line.length)
    sent.length = 0
    await (await atDesk(cast.deputyAndDsl)).page(`/concerns/${reference}`)
    await cronAt('2026-05-10T08:00:00+01:00')
    await cronAt('2026-05-11T08:00:00+01:00')
    expect(unread()).toEqual([])
  })

  test('is told of by two crons at once only once', async () => {
    await raised({ risks: 'extremism' })
    itIs('2026-05-05T17:00:00+01:00')
    await Promise.all([runCron(), runCron(), runCron()])
    await deliverAll()
    expect(unread()).toHaveLength(3)
  })

  test('goes on being told of when its reporter withdraws it; one without a risk does not', async () => {
    const [risky, other] = [await raised({ risks: 'child' }), await raised()]
    for (const { code } of [risky, other]) {
      await post('/bramble-hill/follow-up', { code, do: 'withdraw-for-good', token: newToken() })
    }
    await deliverAll()
    sent.length = 0
    for (const time of ['05T17:00', '06T08:00', '06T15:00']) await cronAt(`2026-05-${time}:00+01:00`)
    expect(unread()).toHaveLength(2 * 3)
    expect(nudges()).toEqual([])
  })
})

describe('when one waits for the headteacher a school day after it was told to be overdue', () => {
  const toChair = () => sent.filter(({ to }) => to === cast.chair)
  const days = async () => {
    for (const time of ['06T09:00', '06T15:00', '07T14:55']) await cronAt(`2026-05-${time}:00+01:00`)
    const before = toChair().length
    for (const time of ['07T15:00', '07T15:05', '08T15:00', '12T15:00'])
      await cronAt(`2026-05-${time}:00+01:00`)
    return before
  }

  test('the chair is told that there is one, once, and nothing of it', async () => {
    const { reference } = await raised({ about: 'staff', named: 'Mr Teal', said: 'the-words-of-it' })
    expect(await days()).toBe(0)
    expect(toChair().map(({ subject }) => subject)).toEqual(['A concern is past its answer time'])
    const { text = '', html = '' } = toChair()[0] ?? {}
    expect(text).toContain('Please ask whether somebody has it.')
    for (const hidden of [reference, 'the-words', 'Teal', 'rumour', '/concerns/']) {
      expect(text).not.toContain(hidden)
      expect(html).not.toContain(hidden)
    }
    expect((await (await atDesk(cast.chair)).get(`/concerns/${reference}`)).status).toBe(404)
    expect(await (await atDesk(cast.head)).page(`/concerns/${reference}`)).toContain(
      'The chair of governors was told that a concern is overdue, and nothing of it',
    )
  })

  test('not where it is answered by then, goes to SLT, or is kept from the chair', async () => {
    const { reference } = await raised({ about: 'staff', named: 'Mr Teal' })
    await raised({ said: 'for SLT' })
    await raised({ about: 'slt', said: 'kept from the chair' })
    await env.DB.prepare(
      `INSERT INTO kept_from (school_id, concern_id, person_id)
       SELECT school_id, id, ? FROM concerns WHERE about = 'slt'`,
    )
      .bind(await personId(cast.chair))
      .run()
    await cronAt('2026-05-06T15:00:00+01:00')
    await (await atDesk(cast.head)).act(reference, 'acknowledge')
    await days()
    expect(toChair()).toEqual([])
  })
})
