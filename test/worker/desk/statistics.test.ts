import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { type Counted, putConcerns, times } from '../../support/figures.ts'
import { cast } from '../../support/schools.ts'
import { everyRow, newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

const SPRING = '/statistics?term=2026-spring'
const spring = (fields: Partial<Counted> = {}): Counted => ({ raisedAt: '2026-02-10T10:00:00Z', ...fields })

/** What a page's table says of each line, and of each that is gathered in one. */
function figuresOf(page: string, table: string): Record<string, string> {
  const [, body = ''] = new RegExp(`<caption>${table}, .*?<tbody>(.*?)</tbody>`).exec(page) ?? []
  const lines = body.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)
  return Object.fromEntries(
    [...lines].flatMap(([, label = '', text = '']) => {
      const [, gathered] = /<small>(.*)<\/small>/.exec(label) ?? []
      return (gathered?.split(', ') ?? [label]).map((name) => [name, text])
    }),
  )
}

/** The headline of a page. */
const totalOf = (page: string) => /<p class="total">(.*?)<\/p>/.exec(page)?.[1]

test('counts a term by point, group, month, first answer and outcome', async () => {
  await putConcerns([
    ...times(
      12,
      spring({ points: ['rumour', 'photo'], group: 'Year 2', answeredAfter: 3, state: 'looking' }),
    ),
    ...times(
      6,
      spring({
        raisedAt: '2026-03-31T22:59:59Z',
        group: 'Year 6',
        answeredAfter: 30,
        state: 'closed',
        outcome: 'conversation',
      }),
    ),
    ...times(2, spring({ raisedAt: '2026-01-01T00:00:00Z', points: ['late'], group: 'A group of long ago' })),
    spring({ raisedAt: '2025-12-31T23:59:59Z' }),
    spring({ raisedAt: '2026-03-31T23:00:00Z' }),
  ])
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(totalOf(page)).toBe('20 to 24 concerns')
  const few = 'fewer than 5'
  expect(figuresOf(page, 'What they were about')).toMatchObject({
    Photos: '10 to 14',
    'A rumour': '15 to 19',
    'A child': few,
    'Something else': few,
  })
  expect(figuresOf(page, 'Which groups')).toMatchObject({
    Nursery: few,
    'Year 2': '10 to 14',
    'Year 6': '5 to 9',
    'Another group or none given': few,
  })
  expect(figuresOf(page, 'Month by month')).toEqual({
    'January 2026': few,
    'February 2026': '10 to 14',
    'March 2026': '5 to 9',
  })
  expect(figuresOf(page, 'First answers')).toEqual({
    'By the reply-by time': '10 to 14',
    'Later, or overdue': '5 to 9',
    'Not due yet, or none needed': few,
  })
  expect(figuresOf(page, 'How they ended')).toMatchObject({
    'A private conversation': '5 to 9',
    'Still open': '10 to 14',
    'No action needed': few,
  })
  expect(page).toContain('Half of the first answers came within 4 hours.')
  expect(page).toContain('Between 52% and 74% of those due came by the reply-by time.')
  expect(page).not.toContain('long ago')
})

test('a concern whose content is deleted still counts, and not as one that needed no action', async () => {
  const tombstone = spring({ state: 'closed', outcome: null, group: null, deletedAt: 1 })
  await putConcerns([
    ...times(10, tombstone),
    ...times(5, { ...tombstone, state: 'not-a-concern' }),
    ...times(5, spring({ state: 'closed', outcome: 'reminder', group: 'Year 2' })),
  ])
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(totalOf(page)).toBe('20 to 24 concerns')
  expect(figuresOf(page, 'How they ended')).toMatchObject({
    'Closed. What we did is deleted by now': '10 to 14',
    'Not a concern': '5 to 9',
    'A reminder to everybody': '5 to 9',
    'No action needed': 'fewer than 5',
  })
  expect(page).toContain('What we did: we reminded everybody of our code.')
  expect(page).toContain('Its group is deleted with a concern')
})

test('points that no line is for count as something else, once for each concern', async () => {
  await putConcerns([
    ...times(5, spring({ points: ['of-old', 'never-was'] })),
    ...times(5, spring({ points: ['other', 'rumour'] })),
  ])
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(figuresOf(page, 'What they were about')).toMatchObject({
    'Something else': '10 to 14',
    'A rumour': '5 to 9',
  })
})

test('with fewer than 5 in all there is nothing else, not even in the newsletter', async () => {
  await putConcerns(times(4, spring({ points: ['photo'], group: 'Year 2', answeredAfter: 1 })))
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(totalOf(page)).toBe('Fewer than 5 concerns')
  expect(page).toContain('too few to show anything more')
  expect(page).not.toContain('Year 2')
  expect(page).not.toMatch(/photo/i)
  expect(page).not.toContain('Half of')
})

test('none and four look the same', async () => {
  const head = await atDesk(cast.head)
  const none = await head.page(SPRING)
  await putConcerns(times(4, spring({ points: ['photo'], group: 'Year 2', answeredAfter: 1 })))
  expect(await head.page(SPRING)).toBe(none)
})

/** A page in pieces that a failed test can show. */
const tags = (page: string) => page.split('<')

/** Two terms that differ in every count, but not in a band or in the span of the middle answer. */
const LOW: Counted[] = [
  ...times(
    5,
    spring({ group: 'Year 2', points: ['rumour'], answeredAfter: 2, state: 'closed', outcome: 'reminder' }),
  ),
  ...times(
    5,
    spring({ raisedAt: '2026-03-02T10:00:00Z', group: 'Year 5', points: ['photo'], answeredAfter: 3 }),
  ),
]
const HIGH: Counted[] = [
  ...times(
    6,
    spring({
      group: 'Year 2',
      points: ['rumour'],
      answeredAfter: 3,
      state: 'closed',
      outcome: 'reminder',
    }),
  ),
  ...times(
    7,
    spring({ raisedAt: '2026-03-02T10:00:00Z', group: 'Year 5', points: ['photo'], answeredAfter: 4 }),
  ),
  spring({
    raisedAt: '2026-01-02T10:00:00Z',
    group: 'Year 1',
    points: ['abuse', 'staff'],
    answeredAfter: 90,
  }),
]

test('whatever the counts are, the page is the same to the last letter while their bands are', async () => {
  const head = await atDesk(cast.head)
  await putConcerns(LOW)
  const low = await head.page(SPRING)
  await env.DB.exec('DELETE FROM concerns')
  await putConcerns(HIGH)
  expect(tags(await head.page(SPRING))).toEqual(tags(low))
  expect(low).toContain('10 to 14 concerns')
})

test('a table that all but fills its bands is left out, chart and all', async () => {
  await putConcerns(
    ['2026-01-20', '2026-02-20', '2026-03-20'].flatMap((day) =>
      times(4, spring({ raisedAt: `${day}T10:00:00Z` })),
    ),
  )
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(totalOf(page)).toBe('10 to 14 concerns')
  expect(page).toContain('This table is left out')
  expect(page).not.toContain('January 2026')
  expect(figuresOf(page, 'Which groups')).toMatchObject({ 'Another group or none given': '10 to 14' })
})

describe('only what the reader may see is counted', () => {
  const mixed = [
    ...times(9, spring()),
    spring({ keptFrom: cast.deputyAndDsl }),
    ...times(6, spring({ route: 'headteacher' })),
    ...times(5, spring({ route: 'chair', points: ['staff'] })),
  ]
  const WARNING = 'This counts a concern that is kept from a colleague.'

  test('the headteacher: what goes to SLT and to them', async () => {
    await putConcerns(mixed)
    const page = await (await atDesk(cast.head)).page(SPRING)
    expect(totalOf(page)).toBe('15 to 19 concerns')
    expect(page).toContain(WARNING)
  })

  test('one of SLT from whom one is kept: not that one, and no word that there is one', async () => {
    await putConcerns(mixed)
    const page = await (await atDesk(cast.deputyAndDsl)).page(SPRING)
    expect(totalOf(page)).toBe('5 to 9 concerns')
    expect(page).not.toContain(WARNING)
  })

  test('another of SLT: that one too', async () => {
    await putConcerns(mixed)
    expect(totalOf(await (await atDesk(cast.assistant)).page(SPRING))).toBe('10 to 14 concerns')
  })

  test('the chair of governors: what is about the headteacher', async () => {
    await putConcerns(mixed)
    const page = await (await atDesk(cast.chair)).page(SPRING)
    expect(totalOf(page)).toBe('5 to 9 concerns')
    expect(figuresOf(page, 'What they were about')).toMatchObject({
      Staff: '5 to 9',
      'A rumour': 'fewer than 5',
    })
  })

  test('earlier terms and groups that come back: the same', async () => {
    const rows = [
      ...times(4, spring({ group: 'Year 2' })),
      spring({ group: 'Year 2', keptFrom: cast.deputyAndDsl }),
    ]
    await putConcerns([
      ...rows,
      ...times(5, spring({ raisedAt: '2025-11-11T10:00:00Z', group: 'Year 2' })),
      spring({ raisedAt: '2025-11-11T10:00:00Z', group: 'Year 4', keptFrom: cast.assistant }),
    ])
    const REPEAT = 'With 5 or more concerns in this term and in the one before: Year 2.'
    const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
    const page = await head.page(SPRING)
    expect(page).toContain(REPEAT)
    expect(figuresOf(page, 'All concerns')).toEqual({
      'Spring term 2025': 'fewer than 5',
      'Summer term 2025': 'fewer than 5',
      'Autumn term 2025': '5 to 9',
      'Spring term 2026': '5 to 9',
    })
    expect(await deputy.page(SPRING)).not.toContain('Year 2')
    expect(figuresOf(await deputy.page(SPRING), 'All concerns')).toMatchObject({
      'Spring term 2026': 'fewer than 5',
    })
  })

  test('the school office is told kindly that it sees none', async () => {
    const answer = await (await atDesk(cast.office)).get(SPRING)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('The school office doesn’t see concerns.')
  })

  test('another school is not found, and its concerns are in no figure', async () => {
    await putConcerns(times(5, spring()), 'saltmarsh')
    expect((await (await atDesk(cast.head, 'saltmarsh')).get(SPRING)).status).toBe(404)
    expect(totalOf(await (await atDesk(cast.head)).page(SPRING))).toBe('Fewer than 5 concerns')
  })
})

test.each(['2026-winter', '2999-autumn', '1999-spring', 'x'.repeat(300), "2026-spring'--", '<bad>'])(
  'for a term that there is not (%s) it shows this one, and says so',
  async (term) => {
    const answer = await (await atDesk(cast.head)).get(`/statistics?term=${encodeURIComponent(term)}`)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Here is this term instead.')
    expect(page).not.toContain(term)
  },
)

test('shows the term that it is when none is asked for, with what was raised a moment ago', async () => {
  for (let i = 0; i < 5; i += 1) await raise({ group: 'Year 3' })
  const page = await (await atDesk(cast.head)).page('/statistics')
  expect(totalOf(page)).toBe('5 to 9 concerns')
  expect(page).toContain('these are the figures so far')
  expect(page).not.toContain('instead.')
  expect(page).not.toContain('rel="next"')
})

test('in a term that has begun only the months so far have a line', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-15T12:00:00Z') })
  await putConcerns([
    ...times(5, spring({ raisedAt: '2026-09-15T12:00:00Z' })),
    ...times(5, spring({ raisedAt: '2026-10-14T12:00:00Z' })),
  ])
  const page = await (await atDesk(cast.head)).page('/statistics')
  expect(figuresOf(page, 'Month by month')).toEqual({ 'September 2026': '5 to 9', 'October 2026': '5 to 9' })
})

test('an answer that is overdue counts as late, one that is not due yet does not', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-20T12:00:00Z') })
  await putConcerns([
    ...times(6, spring({ raisedAt: '2026-03-18T10:00:00Z' })),
    ...times(10, spring({ raisedAt: '2026-03-20T10:00:00Z' })),
    ...times(5, spring({ answeredAfter: 24 })),
    ...times(2, spring({ raisedAt: '2026-03-18T10:00:00Z', state: 'withdrawn' })),
  ])
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(figuresOf(page, 'First answers')).toEqual({
    'By the reply-by time': '5 to 9',
    'Later, or overdue': '5 to 9',
    'Not due yet, or none needed': '10 to 14',
  })
})

test('how quick the first answers were is not told while fewer than 5 are known to have come in time', async () => {
  await putConcerns([...times(4, spring({ answeredAfter: 1 })), ...times(8, spring({ answeredAfter: 50 }))])
  const page = await (await atDesk(cast.head)).page(SPRING)
  expect(page).toContain('Too few came in time')
  expect(page).not.toContain('Half of')
  expect(page).not.toContain('of those due')
})

test('looking writes nothing down', async () => {
  await putConcerns(times(9, spring()))
  const head = await atDesk(cast.head)
  const before = await everyRow()
  await head.page(SPRING)
  expect(await everyRow()).toBe(before)
})

test('what was reported to the authorities counts as that, whatever was decided afterwards', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-20T12:00:00Z') })
  await putConcerns(times(9, spring({ state: 'closed', outcome: 'authorities' })))
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  await head.act(reference, 'acknowledge')
  for (const rung of ['conversation', 'authorities', 'none', 'meeting'])
    await head.act(reference, 'decide', { rung, reason: 'So.' })
  await head.act(reference, 'close', { summary: 'Over.' })
  const page = await head.page(SPRING)
  expect(figuresOf(page, 'How they ended')).toMatchObject({ 'Reported to the authorities': '10 to 14' })
  expect(page).toContain('What was reported to the authorities counts as that, whatever came after.')
  const csv = await (await head.post('/concerns.csv', { token: newToken() })).text()
  expect(csv.split('\n').find((line) => line.startsWith(reference))).toContain('Report it: police')
})

test('without a report the last decision counts', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  for (const rung of ['meeting', 'conversation']) await head.act(reference, 'decide', { rung, reason: 'So.' })
  expect(await env.DB.prepare('SELECT outcome FROM concerns').first()).toEqual({ outcome: 'conversation' })
})

test('the middle of the first answers is given from ten answers on; the share that came in time before that', async () => {
  const head = await atDesk(cast.head)
  const share = /% of those due came by the reply-by time/
  await putConcerns(times(9, spring({ answeredAfter: 1 })))
  const nine = await head.page(SPRING)
  expect(nine).not.toContain('Half of')
  expect(nine).toMatch(share)
  await putConcerns([spring({ answeredAfter: 1 })])
  const ten = await head.page(SPRING)
  expect(ten).toContain('Half of the first answers came within an hour.')
  expect(ten).toMatch(share)
  expect(ten).toContain('but for the middle of the first answers')
})
