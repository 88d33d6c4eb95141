import { beforeEach, describe, expect, test, vi } from 'vitest'
import { actForms } from '../../../src/desk/form.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { get, newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

/** One concern of each way that routing knows, by what it is about. */
const CONCERNS = {
  parent: { about: 'parent', group: 'Year 2' },
  'parent, a child at risk': { about: 'parent', risks: 'child', group: 'Year 2' },
  'a teacher': { about: 'staff', named: 'Mr Teal', group: 'Year 2' },
  'the deputy': { about: 'slt', named: 'Ngozi Adeyemi', group: 'Year 2' },
  'the deputy, a child at risk': { about: 'slt', named: 'Ngozi Adeyemi', risks: 'child', group: 'Year 2' },
  'the head': { about: 'headteacher', group: 'Year 2' },
  'the head, a child at risk': { about: 'headteacher', risks: 'child', group: 'Year 2' },
} as const
type Matter = keyof typeof CONCERNS

/** Who sees which of them, by KCSIE part 4 (see `concerns/access`); whoever is not here sees none. */
const SEEN: Record<string, Matter[]> = {
  [cast.head]: [
    'parent',
    'parent, a child at risk',
    'a teacher',
    'the deputy',
    'the deputy, a child at risk',
  ],
  [cast.deputyAndDsl]: ['parent', 'parent, a child at risk', 'the head, a child at risk'],
  [cast.assistant]: [
    'parent',
    'parent, a child at risk',
    'the deputy, a child at risk',
    'the head, a child at risk',
  ],
  [cast.chair]: ['the head', 'the head, a child at risk'],
}

const raised = {} as Record<Matter, string>
beforeEach(async () => {
  for (const [matter, fields] of Object.entries(CONCERNS)) {
    raised[matter as Matter] = (await raise({ ...fields, said: `It is about ${matter}.` })).reference
  }
})

describe.each(Object.entries(SEEN))('%s', (email, seen) => {
  const matters = Object.keys(CONCERNS) as Matter[]
  const hidden = matters.filter((matter) => !seen.includes(matter))

  test('sees what goes to them', async () => {
    const person = await atDesk(email)
    for (const matter of seen) {
      const page = await person.get(`/concerns/${raised[matter]}`)
      expect([matter, page.status]).toEqual([matter, 200])
      expect(await page.text()).toContain(`It is about ${matter}.`)
    }
  })

  test('and no trace of the rest: no page, no act, no row, no count, nothing found, nothing beside it', async () => {
    const person = await atDesk(email)
    for (const matter of hidden) {
      const reference = raised[matter]
      for (const path of pagesOf(reference)) {
        expect([path, (await person.get(path)).status]).toEqual([path, 404])
      }
      for (const path of sendsOf(reference)) {
        const sent = await person.post(path, {
          token: newToken(),
          revision: '0',
          text: 'Hello?',
          reason: 'So.',
        })
        expect([path, sent.status]).toEqual([path, 404])
      }
      expect((await person.get(`?find=${reference}`)).status).toBe(404)
    }
    const exported = await person.post('/concerns.csv', { token: newToken() })
    const shown = await Promise.all([
      ...LISTS.map((path) => person.page(path)),
      exported.text(),
      ...seen.map((matter) => person.page(`/concerns/${raised[matter]}`)),
    ])
    expect(shown[0]).toContain(`Open (${seen.length})`)
    for (const page of shown) {
      for (const matter of hidden) expect(page).not.toContain(raised[matter])
    }
  })
})

test('the office is told, kindly, that it sees no concerns', async () => {
  const office = await atDesk(cast.office)
  for (const path of [...LISTS, '/subject-access', ...pagesOf(raised.parent), '?find=x']) {
    if (path === '/log') continue
    const page = await office.get(path)
    if (path === '' || path.startsWith('?')) {
      expect([path, page.headers.get('Location')]).toEqual([path, '/desk/bramble-hill/settings'])
      continue
    }
    expect([path, page.status]).toEqual([path, 403])
    const text = await page.text()
    expect(text).toContain('The school office doesn’t see concerns.')
    for (const reference of Object.values(raised)) expect(text).not.toContain(reference)
  }
  const log = await office.page('/log')
  expect(log).toContain('Nothing fits that.')
  for (const reference of Object.values(raised)) expect(log).not.toContain(reference)
})

const HEAD_ELSEWHERE = 'head@saltmarsh.example.com'

test('somebody from another school finds nothing, as if there were no such school', async () => {
  const theirs = await atDesk(HEAD_ELSEWHERE)
  const none = await atDesk(HEAD_ELSEWHERE, 'no-such-school')
  for (const path of [...LISTS, '/subject-access', ...pagesOf(raised.parent)]) {
    const [page, missing] = [await theirs.get(path), await none.get(path)]
    expect([path, page.status]).toEqual([path, 404])
    expect(await page.text()).toBe(await missing.text())
  }
  const own = await atDesk(HEAD_ELSEWHERE, 'saltmarsh')
  expect(await own.page()).toContain('Open (0)')
  expect((await own.get(`/concerns/${raised.parent}`)).status).toBe(404)
})

test('and neither is heard of before its time', async () => {
  const own = await atDesk(HEAD_ELSEWHERE, 'saltmarsh')
  for (const desk of [await atDesk(HEAD_ELSEWHERE), await atDesk(HEAD_ELSEWHERE, 'no-such-school')]) {
    const time = Promise.withResolvers<void>()
    vi.spyOn(scheduler, 'wait').mockReturnValue(time.promise)
    let isHeard = false
    const answering = desk.get().finally(() => {
      isHeard = true
    })
    // A whole page takes longer than to find out that somebody is on no list.
    expect((await own.get()).status).toBe(200)
    expect(isHeard).toBe(false)
    time.resolve()
    expect((await answering).status).toBe(404)
  }
})

test('who is not signed in is asked to sign in, whatever the address', async () => {
  for (const path of [...LISTS, '/subject-access', ...pagesOf(raised.parent), ...pagesOf('222-222')]) {
    const page = await get(`/desk/bramble-hill${path}`)
    expect(page.headers.get('Location')).toMatch(/^\/desk\/sign-in/)
  }
})

/** Every page there is of one concern. */
const pagesOf = (reference: string) =>
  ['', '/record', '/letters', '/letters/conversation', '/evidence/none', '/evidence/none/look'].map(
    (rest) => `/concerns/${reference}${rest}`,
  )

/** Everything that can be sent about one concern. */
const sendsOf = (reference: string) =>
  [...Object.keys(actForms), 'record', 'letters/conversation'].map((rest) => `/concerns/${reference}/${rest}`)

/** Every page that lists, counts or finds. */
const LISTS = [
  '',
  '?group=Year+2',
  '?tab=mine',
  '?tab=closed',
  '/statistics',
  '/log',
  '/letters',
  '/concerns.csv',
]

test('what goes to different people can’t be worked as one, nor is it offered', async () => {
  const head = await atDesk(cast.head)
  await head.act(raised.parent, 'acknowledge')
  await head.act(raised['the deputy'], 'acknowledge')
  expect(await head.page(`/concerns/${raised.parent}`)).not.toContain(
    `name="other" value="${raised['the deputy']}"`,
  )
  const linked = await head.act(raised.parent, 'link', { other: raised['the deputy'] })
  expect(linked.status).toBe(409)
  expect(await linked.text()).toContain('These two go to different people')
})

test('what is noted of two that are worked as one reaches only one once somebody has stepped aside from it', async () => {
  const other = (await raise({ ...CONCERNS.parent })).reference
  const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
  for (const reference of [raised.parent, other]) await head.act(reference, 'acknowledge')
  await head.act(raised.parent, 'link', { other })
  await head.act(raised.parent, 'note', { text: 'Before.' })
  await deputy.act(other, 'step-aside', { reason: 'My niece.' })
  await head.act(other, 'note', { text: 'After.' })
  const page = await deputy.page(`/concerns/${raised.parent}`)
  expect(page).toContain('Before.')
  expect(page).not.toContain('After.')
})
