import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { atOperator, count, NEW_SCHOOL, OPERATOR, schoolRow } from '../../support/operator.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { askForCode, getAs, signIn, typeCode } from '../../support/sign-in.ts'
import { get, newToken, personId, post, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

const PAGES = [
  '',
  '/add',
  '/import',
  '/import/template.csv',
  '/schools/bramble-hill',
  '/schools/bramble-hill/suspend',
]
const SENDS = [
  '/add',
  '/import',
  ...['suspend', 'resume', 'hand-over', 'invite', 'export', 'delete'].map(
    (act) => `/schools/bramble-hill/${act}`,
  ),
]

test.each([
  ['the headteacher', cast.head],
  ['the office', cast.office],
  ['the chair', cast.chair],
  ['somebody of another school', 'head@saltmarsh.example.com'],
])('for %s there are no operator’s pages', async (_, email) => {
  const Cookie = await signIn(email)
  const missing = await (await getAs(Cookie, '/operator/nothing')).text()
  for (const path of PAGES) {
    const page = await getAs(Cookie, `/operator${path}`)
    expect([path, page.status]).toEqual([path, 404])
    expect(await page.text()).toBe(missing)
  }
  for (const path of SENDS) {
    const fields = { ...NEW_SCHOOL, token: newToken(), revision: '0', confirm: 'bramble-hill' }
    expect([path, (await post(`/operator${path}`, fields, { Cookie })).status]).toEqual([path, 404])
  }
  expect(await count('schools')).toBe(2)
  expect(await schoolRow('bramble-hill')).toMatchObject({ closed_for: null, revision: 0 })
})

test('who is not signed in signs in and comes back to the operator’s pages', async () => {
  const page = await get('/operator?tab=attention')
  const to = page.headers.get('Location') ?? ''
  expect(to).toBe('/desk/sign-in?next=%2Foperator%3Ftab%3Dattention')
  const { cookie, code } = await askForCode(OPERATOR, { next: '/operator?tab=attention' })
  expect((await typeCode(code, cookie)).headers.get('Location')).toBe('/operator?tab=attention')
  expect((await post('/operator/schools/bramble-hill/suspend', { token: newToken() })).status).toBe(403)
  const other = await askForCode(OPERATOR, { next: '/operators' })
  expect((await typeCode(other.code, other.cookie)).headers.get('Location')).toBe('/desk')
})

test('the list tells how schools are, and nothing of a concern, of anybody or of what was said', async () => {
  const SAID = 'The caretaker threw the swimming trophy.'
  const raised = [
    await raise({
      said: SAID,
      named: 'Mr Teal',
      name: 'Robin Reporter',
      group: 'Year 2',
      contact: '01632 960999',
    }),
    await raise({ said: SAID }),
  ]
  await raise({ said: SAID }, 'saltmarsh')
  await env.DB.batch([
    env.DB.prepare("UPDATE concerns SET reply_by = 1 WHERE school_id = 'bramble-hill'"),
    env.DB.prepare(
      "UPDATE outbox SET state = 'failed' WHERE id = (SELECT id FROM outbox WHERE school_id = 'bramble-hill' LIMIT 1)",
    ),
  ])
  const operator = await atOperator()
  const list = await operator.page()
  expect(cellsOf(list, 'Bramble Hill')).toEqual(['Open', '1', '1', '2', 'Not due'])
  expect(cellsOf(list, 'Saltmarsh')).toEqual(['Open', '2', '0', '0', 'Not due'])

  const attention = await operator.page('?tab=attention')
  expect(attention).toContain('Bramble Hill')
  expect(attention).not.toContain('Saltmarsh')
  expect(await operator.page('?q=salt%20ACADEMY')).not.toContain('Bramble')
  expect(await operator.page('?q=nowhere')).toContain('No school fits that.')

  const exported = await (await operator.post('/schools/bramble-hill/export', { token: newToken() })).text()
  const school = await operator.page('/schools/bramble-hill')
  for (const page of [list, attention, school, exported]) {
    for (const secret of [
      'caretaker',
      'Teal',
      'Robin',
      '01632 960999',
      ...raised.map((one) => one.reference),
    ]) {
      expect(page).not.toContain(secret)
    }
  }
  expect(list).not.toContain('@bramble-hill')
})

test('mail that waits for over an hour and a code that is due for review need attention', async () => {
  const operator = await atOperator()
  expect(await operator.page('?tab=attention')).toContain('No school needs attention.')
  await env.DB.prepare(
    "UPDATE code_versions SET review_by = '2026-01-31' WHERE school_id = 'saltmarsh'",
  ).run()
  expect(await operator.page('?tab=attention')).toMatch(/Saltmarsh[\s\S]*>Due</)
  await env.DB.prepare(
    "UPDATE code_versions SET review_by = '2099-01-31' WHERE school_id = 'saltmarsh' AND number = 2",
  ).run()
  expect(await operator.page('?tab=attention')).not.toContain('Saltmarsh')
  await raise()
  expect(await operator.page('?tab=attention')).not.toContain('Bramble')
  await env.DB.prepare('UPDATE outbox SET created_at = created_at - 3700000').run()
  expect(await operator.page('?tab=attention')).toContain('Bramble')
})

test('a code whose next version is published and waits for its day is not due for review', async () => {
  const operator = await atOperator()
  await env.DB.prepare(
    "UPDATE code_versions SET review_by = '2026-01-31' WHERE school_id = 'saltmarsh'",
  ).run()
  expect(cellsOf(await operator.page(''), 'Saltmarsh')).toContain('Due')
  await env.DB.prepare(
    `INSERT INTO code_versions SELECT school_id, 9, '2099-01-01', NULL, approved_by, content, what_changed, why
     FROM code_versions WHERE school_id = 'saltmarsh' LIMIT 1`,
  ).run()
  expect(cellsOf(await operator.page(''), 'Saltmarsh')).not.toContain('Due')
  expect(await operator.page('?tab=attention')).not.toContain('Saltmarsh')
  expect(await operator.page('/schools/saltmarsh')).not.toContain('>Due<')
})

/** What the list says of a school, cell by cell. */
const cellsOf = (page: string, name: string) =>
  [...(page.split('<tr>').find((row) => row.includes(name)) ?? '').matchAll(/<td[^>]*>([^<]*)</g)].map(
    ([, cell]) => cell,
  )

describe('suspending', () => {
  test('closes the parents’ pages, keeps the desk and the way back, and can be ended', async () => {
    const { code } = await raise()
    const operator = await atOperator()
    expect((await operator.act('bramble-hill', 'suspend')).headers.get('Location')).toContain('done=suspend')
    expect((await get('/bramble-hill')).status).toBe(503)
    expect((await post('/bramble-hill/follow-up', { code })).status).toBe(200)
    const head = await signIn(cast.head)
    expect((await getAs(head, '/desk/bramble-hill')).status).toBe(200)
    expect(await (await getAs(head, '/desk/bramble-hill/log')).text()).toContain(
      'Closed to parents by whoever looks after Gatepost',
    )

    const twice = await operator.act('bramble-hill', 'suspend')
    expect([twice.status, await twice.text()]).toEqual([
      409,
      expect.stringContaining('It is suspended already.'),
    ])
    const old = await operator.post('/schools/bramble-hill/resume', { token: newToken(), revision: '0' })
    expect([old.status, await old.text()]).toEqual([409, expect.stringContaining('in the meantime')])

    await operator.act('bramble-hill', 'resume')
    expect((await get('/bramble-hill')).status).toBe(200)
  })

  test('a school that was still being set up is that again afterwards', async () => {
    const operator = await atOperator()
    await operator.post('/add', { ...NEW_SCHOOL, slug: 'hill', token: newToken() })
    await operator.act('hill', 'suspend')
    expect(await schoolRow('hill')).toMatchObject({ closed_for: 'suspended' })
    await operator.act('hill', 'resume')
    expect(await schoolRow('hill')).toMatchObject({ closed_for: 'set-up' })
  })
})

test('head and chair can be invited again, and nobody else', async () => {
  const mails = watchMail()
  const operator = await atOperator()
  const invite = async (email: string) =>
    operator.act('bramble-hill', 'invite', { person: await personId(email) })
  mails.length = 0
  expect((await invite(cast.head)).headers.get('Location')).toContain('done=invite')
  expect((await invite(cast.chair)).status).toBe(303)
  for (const email of [cast.deputyAndDsl, cast.office, 'head@saltmarsh.example.com']) {
    const refused = await invite(email)
    expect([email, refused.status]).toEqual([email, 409])
    expect(await refused.text()).toContain('They are not on the list any more.')
  }
  expect((await operator.act('bramble-hill', 'invite')).status).toBe(404)
  await deliverAll()
  expect(mails.map(({ to }) => to)).toEqual([cast.head, cast.chair])
  for (const { text } of mails) {
    expect(text).toContain(
      'Whoever looks after Gatepost for Bramble Hill Community Primary School has put you on',
    )
    expect(text).not.toContain('what is still missing')
  }
})

describe('handing over', () => {
  const NEW_HEAD = { headName: 'Nia Newhead', headEmail: 'new.head@example.com' }
  const NEW_CHAIR = { chairName: 'Cal Chair', chairEmail: 'new.chair@example.com' }

  test('the new ones are invited, the old ones are out, and everybody is told who did it', async () => {
    const mails = watchMail()
    const about = await raise({ about: 'staff', named: 'Nia Newhead' })
    await deliverAll()
    const old = await signIn(cast.head)
    const operator = await atOperator()
    const token = newToken()
    const fields = { ...NEW_HEAD, ...NEW_CHAIR, token, revision: '0' }
    const sent = await operator.post('/schools/bramble-hill/hand-over', fields)
    expect(sent.headers.get('Location')).toContain('done=hand-over')
    await operator.post('/schools/bramble-hill/hand-over', fields)

    await deliverAll()
    const invited = mails.filter(({ subject }) => subject.startsWith('You are on'))
    expect(invited.map(({ to }) => to).sort()).toEqual(['new.chair@example.com', 'new.head@example.com'])
    const told = mails.filter(({ subject }) => subject.startsWith('Who reads concerns'))
    expect(told.map(({ to }) => to).sort()).toEqual(Object.values(cast).sort())
    expect(told[0]?.text).toContain(OPERATOR)
    expect(told[0]?.text).toContain('New headteacher: Nia Newhead, who follows')
    expect((await env.DB.prepare("SELECT * FROM outbox WHERE state <> 'sent'").all()).results).toEqual([])

    expect((await getAs(old, '/desk/bramble-hill')).headers.get('Location')).toMatch(/sign-in/)
    const head = await signIn('new.head@example.com')
    expect((await getAs(head, '/desk/bramble-hill')).status).toBe(200)
    // What is about somebody is kept from them, though they came later.
    expect((await getAs(head, `/desk/bramble-hill/concerns/${about.reference}`)).status).toBe(404)
    expect(await count('kept_from')).toBe(1)
    const log = await (await getAs(head, '/desk/bramble-hill/log')).text()
    expect(log).toMatch(
      /Changed on the list: New headteacher: Nia Newhead[\s\S]*whoever looks after Gatepost/,
    )
  })

  test('somebody who is on the list already takes it on beside what they do', async () => {
    const operator = await atOperator()
    await operator.act('bramble-hill', 'hand-over', {
      headName: 'Ngozi Adeyemi',
      headEmail: cast.deputyAndDsl,
    })
    const { results } = await env.DB.prepare(
      "SELECT roles, state FROM people WHERE school_id = 'bramble-hill' AND email = ?",
    )
      .bind(cast.deputyAndDsl)
      .all()
    expect(results).toEqual([{ roles: '["headteacher","slt","dsl"]', state: 'there' }])
  })

  test('what leaves the list without somebody it needs is refused, with all that was typed', async () => {
    const operator = await atOperator()
    for (const [fields, says] of [
      [{}, 'Type who takes over'],
      [{ headName: 'Nia Newhead' }, 'Type the headteacher’s email address.'],
      [{ chairEmail: 'new.chair@example.com' }, 'Type the chair’s name.'],
      [{ headName: 'Nia', headEmail: cast.head }, 'They are the headteacher already.'],
      [{ chairName: 'Nia', chairEmail: cast.chair }, 'They are the chair already.'],
      [{ headName: 'Nia', headEmail: cast.chair }, 'needs a chair of governors'],
      [
        { ...NEW_HEAD, chairName: 'Cal', chairEmail: NEW_HEAD.headEmail },
        'href="#hand-over-chairEmail">The headteacher and the chair must be two people, each with an address',
      ],
    ] as const) {
      const refused = await operator.act('bramble-hill', 'hand-over', fields)
      const page = await refused.text()
      expect([refused.status, page]).toEqual([expect.any(Number), expect.stringContaining(says)])
      expect([409, 422]).toContain(refused.status)
      for (const typed of Object.values(fields)) expect(page).toContain(`value="${typed}"`)
    }
    expect(await schoolRow('bramble-hill')).toMatchObject({ revision: 0 })
    expect(await count('outbox')).toBe(0)
  })
})

test('a school that is suspended: head and chair are told, and what a parent was typing is there to copy', async () => {
  const operator = await atOperator()
  const mails = watchMail()
  await operator.act('bramble-hill', 'suspend')
  await operator.act('bramble-hill', 'resume')
  await operator.act('bramble-hill', 'suspend')
  await deliverAll()
  const closed = mails.filter(({ subject }) => subject.endsWith('page for parents was closed'))
  expect(closed.map(({ to }) => to).toSorted()).toEqual([...[cast.chair, cast.chair, cast.head, cast.head]])
  expect(mails.filter(({ subject }) => subject.endsWith('is as it was'))).toHaveLength(2)
  for (const { text } of closed) {
    expect(text).toContain('They see how to reach the office.')
    expect(text).toMatch(/Open the desk:\s+https:\/\/gatepost\.example\.com\/desk\/bramble-hill\s/)
  }
  const sent = await post('/bramble-hill/report', {
    token: newToken(),
    said: 'It took <me> an hour.',
    name: 'Sam',
  })
  const page = await sent.text()
  expect(sent.status).toBe(503)
  expect(page).toMatch(/<textarea[^>]*>\nIt took &lt;me&gt; an hour\.<\/textarea>/)
  expect(page).toContain('was not sent')
  expect(await count('concerns')).toBe(0)
})
