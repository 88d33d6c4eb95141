import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { mailError, newToken, personId, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

const NEW = {
  name: 'Priti Shah',
  post: 'Assistant headteacher',
  email: 'shah@bramble-hill.example.com',
  roles: 'slt',
  mail: 'next',
}
type Fields = Record<string, string | string[]>
type Desk = Awaited<ReturnType<typeof atDesk>>

const revisionOn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''

/** Sends a form of the list as its page holds it now. */
async function send(desk: Desk, path: string, fields: Fields = {}): Promise<Response> {
  const page = await desk.page(path.replace(/\/(agree|leave)$/, ''))
  return desk.post(path, { token: newToken(), revision: revisionOn(page), ...fields })
}

const entryOf = (email: string) =>
  env.DB.prepare('SELECT id, name, state, roles, mail FROM people WHERE email = ?').bind(email).first()

describe('somebody new', () => {
  test('is put on the list by the headteacher, invited, and told of to the chair', async () => {
    const mails = watchMail()
    const head = await atDesk(cast.head)
    mails.length = 0
    const added = await send(head, '/people/new', NEW)
    expect(added.headers.get('Location')).toBe('/desk/bramble-hill/people?done=add')
    await deliverAll()
    mails.sort((one, other) => other.to.localeCompare(one.to))
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [NEW.email, 'You are on Bramble Hill Community Primary School’s list in Gatepost'],
      [cast.chair, 'Who reads concerns at Bramble Hill Community Primary School has changed'],
    ])
    expect(mails[1]?.text).toContain('Priti Shah, senior leadership team')
    expect(mails[0]?.text).toContain('Bramble Hill Community Primary School has put you on its list as')
    expect(mails[0]?.text).not.toContain('what is still missing')
    const { reference } = await raise()
    expect(await (await atDesk(NEW.email)).page(`/concerns/${reference}`)).toContain('kitchen failed')
    expect(await head.page('/log')).toContain('Added to the list: Priti Shah, senior leadership team')
  })

  test('is only proposed by the office, and reads nothing until the headteacher agrees', async () => {
    const mails = watchMail()
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    const { reference } = await raise()
    mails.length = 0
    const added = await send(office, '/people/new', NEW)
    expect(added.headers.get('Location')).toBe('/desk/bramble-hill/people?done=propose')
    await expect(atDesk(NEW.email)).rejects.toThrow()
    await deliverAll()
    expect(mails.map(({ to }) => to)).not.toContain(NEW.email)
    expect(mails.filter(({ subject }) => subject.includes('proposed')).map(({ to }) => to)).toEqual([
      cast.head,
    ])

    const id = await personId(NEW.email)
    expect((await send(office, `/people/${id}/agree`)).status).toBe(409)
    expect((await entryOf(NEW.email))?.state).toBe('proposed')
    expect((await send(head, `/people/${id}/agree`)).status).toBe(303)
    expect(await (await atDesk(NEW.email)).page(`/concerns/${reference}`)).toContain('kitchen failed')
  })

  test('for the office is the office’s own to add; the same form twice adds one', async () => {
    const office = await atDesk(cast.office)
    const form = {
      ...NEW,
      roles: 'office',
      token: newToken(),
      revision: revisionOn(await office.page('/people/new')),
    }
    for (const time of [1, 2])
      expect([time, (await office.post('/people/new', form)).status]).toEqual([time, 303])
    const { results } = await env.DB.prepare('SELECT id FROM people WHERE email = ?').bind(NEW.email).all()
    expect(results).toHaveLength(1)
  })

  test('with something wrong is asked for again, with all that was typed', async () => {
    const head = await atDesk(cast.head)
    const wrong = await send(head, '/people/new', { ...NEW, email: 'shah@', roles: [], name: '' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const text of [
      'Type their name',
      'like name@school',
      'Tick what they do',
      'Assistant headteacher',
    ]) {
      expect(page).toContain(text)
    }
    const twice = await send(head, '/people/new', { ...NEW, email: cast.office.toUpperCase() })
    expect(twice.status).toBe(409)
    expect(await twice.text()).toContain('has this address already')
  })

  test('is not added over what somebody else changed meanwhile', async () => {
    const [head, office] = [await atDesk(cast.head), await atDesk(cast.office)]
    const revision = revisionOn(await head.page('/people/new'))
    await send(office, '/people/new', { ...NEW, roles: 'office' })
    const late = await head.post('/people/new', {
      ...NEW,
      email: 'b@example.com',
      token: newToken(),
      revision,
    })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Somebody else has changed something')
    expect(page).toContain('b@example.com')
    expect(await entryOf('b@example.com')).toBeNull()
  })
})

test('who lost their invitation is invited again by whoever runs the list, once for a form, and the log says so', async () => {
  const mails = watchMail()
  const [office, lead] = [await atDesk(cast.office), await atDesk(cast.deputyAndDsl)]
  const id = await personId(cast.chair)
  expect(await office.page(`/people/${id}`)).toContain(`goes to ${cast.chair} once more`)
  mails.length = 0
  const form = { token: newToken(), revision: revisionOn(await office.page('/people/new')) }
  for (const time of [1, 2]) {
    const sent = await office.post(`/people/${id}/invite`, form)
    expect([time, sent.headers.get('Location')]).toEqual([time, '/desk/bramble-hill/people?done=invite'])
  }
  expect(await office.page('/people?done=invite')).toContain('We have sent them the mail again')
  await deliverAll()
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [cast.chair, 'You are on Bramble Hill Community Primary School’s list in Gatepost'],
  ])
  expect(await office.page('/log')).toContain('Invited again')
  await env.DB.prepare(`UPDATE people SET roles = '["dsl"]' WHERE email = ?`).bind(cast.deputyAndDsl).run()
  expect((await lead.post(`/people/${id}/invite`, form)).status).toBe(404)
})

describe('older concerns about somebody who joins', () => {
  test('are kept from them from the start: no row, no count, no log entry, nothing found', async () => {
    const about = await raise({ about: 'parent', said: 'He is on the PTA.', named: 'Mr Shah' })
    const other = await raise()
    const head = await atDesk(cast.head)
    await send(head, '/people/new', NEW)
    const priti = await atDesk(NEW.email)
    const seen = await Promise.all([priti.page(), priti.page('/log'), priti.page(`?find=${about.reference}`)])
    for (const page of seen) expect(page).not.toContain(`concerns/${about.reference}`)
    expect(seen[0]).toContain('Open (1)')
    expect(seen[0]).toContain(other.reference)
    const exported = await (await priti.post('/concerns.csv', { token: newToken() })).text()
    expect(exported).not.toContain(about.reference)
  })

  test('and about somebody whose name is put right', async () => {
    const about = await raise({ about: 'parent', named: 'Priti Shah' })
    const head = await atDesk(cast.head)
    await send(head, '/people/new', { ...NEW, name: 'Priti Patel' })
    expect(await (await atDesk(NEW.email)).page()).toContain(about.reference)
    await send(head, `/people/${await personId(NEW.email)}`, NEW)
    expect(await (await atDesk(NEW.email)).page()).not.toContain(about.reference)
  })

  test('are looked through for news of somebody alone, reader or not: the office may become one by another name', async () => {
    await raise({ about: 'parent', named: 'Priti Shah' })
    const head = await atDesk(cast.head)
    const kept = () =>
      env.DB.prepare(
        'SELECT count(*) AS count FROM kept_from WHERE person_id = (SELECT id FROM people WHERE email = ?)',
      )
        .bind(NEW.email)
        .first('count')
    expect((await send(head, '/people/new', { ...NEW, roles: 'office' })).status).toBe(303)
    const change = async (fields: Fields) => {
      await env.DB.prepare('DELETE FROM kept_from').run()
      const path = `/people/${await personId(NEW.email)}`
      expect((await send(head, path, { ...NEW, ...fields })).status).toBe(303)
      return kept()
    }
    expect(await kept()).toBe(1)
    expect(await change({ roles: 'slt' })).toBe(1)
    expect(await change({ mail: 'none' })).toBe(0)
    expect(await change({ mail: 'none', post: 'Head of Year 2' })).toBe(1)
  })

  test('stay kept from somebody who stepped aside, left and came back', async () => {
    const { reference } = await raise()
    const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
    await deputy.act(reference, 'step-aside', { reason: 'My niece.' })
    await send(await atDesk(cast.chair), '/people/new', { ...NEW, roles: 'dsl' })
    const id = await personId(cast.deputyAndDsl)
    expect((await send(head, `/people/${id}/leave`)).status).toBe(303)
    expect((await deputy.get()).headers.get('Location')).toMatch(/sign-in/)
    expect(await head.page(`/concerns/${reference}`)).toContain('Ngozi Adeyemi')
    const twin = { ...NEW, name: 'Ngozi Adeyemi', email: 'twin@example.com' }
    expect((await send(head, '/people/new', twin)).status).toBe(303)
    expect(await (await atDesk(twin.email)).page()).toContain('Open (0)')
    const back = { ...NEW, name: 'N. Adeyemi', email: cast.deputyAndDsl, roles: 'slt' }
    expect((await send(head, '/people/new', back)).status).toBe(303)
    expect(await (await atDesk(cast.deputyAndDsl)).page()).toContain('Open (0)')
  })
})

test('a concern about whoever becomes the headteacher goes to the chair, who is told; what is closed stays', async () => {
  const about = { about: 'slt', named: 'Ngozi Adeyemi' }
  const [waits, closed] = [await raise(about), await raise(about)]
  const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
  await head.act(closed.reference, 'not-a-concern', { reason: 'Over.', filing: 'filed' })
  await deliverAll()
  const mails = watchMail()
  const roles = ['headteacher', 'slt', 'dsl']
  const next = {
    ...NEW,
    name: 'Ngozi Adeyemi',
    post: 'Headteacher',
    email: cast.deputyAndDsl,
    roles,
    mail: 'first',
  }
  expect((await send(chair, `/people/${await personId(cast.deputyAndDsl)}`, next)).status).toBe(303)
  expect((await chair.get(`/concerns/${waits.reference}`)).status).toBe(404)
  const successor = await atDesk(cast.deputyAndDsl)
  expect((await send(successor, `/people/${await personId(cast.head)}/leave`)).status).toBe(303)
  await deliverAll()
  expect(mails.filter(({ subject }) => subject.includes('has come to you'))).toEqual([
    expect.objectContaining({ to: cast.chair, subject: `Concern ${waits.reference} has come to you` }),
  ])
  const seen = async (desk: Desk) =>
    Promise.all(
      [waits, closed].map(async ({ reference }) => (await desk.get(`/concerns/${reference}`)).status),
    )
  expect(await seen(chair)).toEqual([200, 404])
  expect(await seen(successor)).toEqual([404, 404])
  expect(await chair.page(`/concerns/${waits.reference}`)).toContain('Moved up')
})

describe('what is not somebody’s to decide is refused', () => {
  test('the headteacher chooses no chair, and nobody makes themselves a reader', async () => {
    const [head, office] = [await atDesk(cast.head), await atDesk(cast.office)]
    const [chairId, officeId] = [await personId(cast.chair), await personId(cast.office)]
    const chair = { name: 'Me', post: 'Chair', email: 'my-other@example.com', roles: 'chair', mail: 'first' }
    for (const [desk, path, fields] of [
      [head, `/people/${chairId}`, chair],
      [head, `/people/${chairId}/leave`, {}],
      [office, `/people/${officeId}`, { ...NEW, email: cast.office }],
      [office, `/people/${chairId}/leave`, {}],
    ] as const) {
      const refused = await send(desk, path, fields)
      expect([path, refused.status]).toEqual([path, 409])
      expect(await refused.text()).toContain('not yours to decide')
    }
    expect((await send(head, '/people/new', chair)).headers.get('Location')).toContain('done=propose')
    const id = await personId('my-other@example.com')
    expect((await send(head, `/people/${id}/agree`)).status).toBe(409)
    expect((await send(await atDesk(cast.chair), `/people/${id}/agree`)).status).toBe(303)
  })

  test('the headteacher chooses no safeguarding lead, who reads of a child at risk whoever it is about', async () => {
    const mails = watchMail()
    const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
    const { reference } = await raise({ about: 'headteacher', risks: 'child' })
    await deliverAll()
    mails.length = 0
    const lead = { ...NEW, roles: 'ddsl', mail: 'none' }
    expect((await send(head, '/people/new', lead)).headers.get('Location')).toContain('done=propose')
    await deliverAll()
    expect(mails.map(({ to, subject }) => [to, subject.includes('proposed')])).toEqual([[cast.chair, true]])
    const id = await personId(NEW.email)
    expect((await send(head, `/people/${id}/agree`)).status).toBe(409)
    expect((await send(chair, `/people/${id}/agree`)).status).toBe(303)
    expect(await (await atDesk(NEW.email)).page()).toContain(reference)

    const moved = await send(head, `/people/${id}`, { ...lead, email: 'my-other@example.com' })
    expect([moved.status, await moved.text()]).toEqual([
      409,
      expect.stringContaining('The chair of governors decides on safeguarding leads'),
    ])
    const assistant = { name: 'Tom Wells', post: 'Assistant', email: cast.assistant, mail: 'none' }
    const path = `/people/${await personId(cast.assistant)}`
    expect((await send(head, path, { ...assistant, roles: ['slt', 'dsl'] })).status).toBe(409)
    expect((await send(head, `/people/${id}`, { ...lead, post: 'Deputy' })).status).toBe(303)
    expect((await send(head, `/people/${id}/leave`)).status).toBe(303)
  })

  test('while the school is set up the headteacher fills a safeguarding lead’s place, and the chair is told', async () => {
    await env.DB.prepare("UPDATE schools SET closed_for = 'set-up' WHERE id = 'bramble-hill'").run()
    noteChange()
    const mails = watchMail()
    const head = await atDesk(cast.head)
    mails.length = 0
    expect((await send(head, '/people/new', { ...NEW, roles: 'ddsl' })).headers.get('Location')).toContain(
      'done=add',
    )
    await deliverAll()
    expect(mails.map(({ to }) => to).sort()).toEqual([cast.chair, NEW.email].sort())
  })

  test('a list that would leave a concern with nobody', async () => {
    const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
    const [headId, chairId] = [await personId(cast.head), await personId(cast.chair)]
    const lastDsl = await send(head, `/people/${await personId(cast.deputyAndDsl)}/leave`)
    expect([lastDsl.status, await lastDsl.text()]).toEqual([
      409,
      expect.stringContaining('needs a safeguarding lead'),
    ])
    const noChair = await send(chair, `/people/${chairId}/leave`)
    expect(await noChair.text()).toContain('would reach nobody')
    const noHead = await send(head, `/people/${headId}/leave`)
    expect(await noHead.text()).toContain('needs a headteacher')
    const head0 = { name: 'Ruth Okafor', post: 'Headteacher', email: cast.head, roles: 'headteacher' }
    const noMail = await send(head, `/people/${headId}`, { ...head0, mail: 'none' })
    expect(await noMail.text()).toContain('get mail at once')
    const both = await send(chair, '/people/new', { ...NEW, name: 'Ruth Okafor', roles: 'chair' })
    expect(await both.text()).toContain('must be two people')
    const { results } = await env.DB.prepare("SELECT id FROM people WHERE state <> 'there'").all()
    expect(results).toEqual([])
  })
})

describe('nobody comes to read what is about themselves', () => {
  test('by another name of their own, by running Gatepost, or as the chair and something else', async () => {
    const [head, chair] = [await atDesk(cast.head), await atDesk(cast.chair)]
    const own = {
      name: 'School Desk',
      post: 'Headteacher',
      email: cast.head,
      roles: 'headteacher',
      mail: 'first',
    }
    const renamed = await send(head, `/people/${await personId(cast.head)}`, own)
    expect([renamed.status, await renamed.text()]).toEqual([
      409,
      expect.stringContaining('Somebody else has to change'),
    ])
    const operator = { ...NEW, email: 'Operator@trust.example.com' }
    const runs = await send(head, '/people/new', operator)
    expect([runs.status, await runs.text()]).toEqual([409, expect.stringContaining('can’t read concerns')])
    const both = await send(chair, '/people/new', { ...NEW, roles: ['chair', 'dsl'] })
    expect([both.status, await both.text()]).toEqual([
      422,
      expect.stringContaining('Tick nothing else for them'),
    ])
    const twin = { ...NEW, name: 'Howard Pell', email: 'pell@home.example.com', roles: ['slt', 'ddsl'] }
    const twice = await send(chair, '/people/new', twin)
    expect([twice.status, await twice.text()]).toEqual([
      409,
      expect.stringContaining('can’t be on the list as another reader'),
    ])
  })

  test('nor whoever runs Gatepost, though they are on a list', async () => {
    const { reference } = await raise()
    await env.DB.prepare("UPDATE people SET email = 'operator@trust.example.com' WHERE email = ?")
      .bind(cast.assistant)
      .run()
    const operator = await atDesk('operator@trust.example.com')
    for (const path of ['', `/concerns/${reference}`, '/statistics', '/log', '/people']) {
      expect([path, (await operator.get(path)).status]).toEqual([path, 404])
    }
  })
})

test('an old form that is sent again after it was undone is not said to be done', async () => {
  const head = await atDesk(cast.head)
  const form = { ...NEW, token: newToken(), revision: revisionOn(await head.page('/people/new')) }
  expect((await head.post('/people/new', form)).status).toBe(303)
  expect((await head.post('/people/new', form)).status).toBe(303)
  await send(head, `/people/${await personId(NEW.email)}/leave`)
  expect((await head.post('/people/new', form)).status).toBe(409)
  expect((await entryOf(NEW.email))?.state).toBe('left')
})

test('mail that waits for somebody who has left goes to whoever works it now', async () => {
  let isDown = true
  const mails = watchMail(() => (isDown ? mailError('E_INTERNAL_SERVER_ERROR') : null))
  const { reference } = await raise({ about: 'headteacher' })
  await deliverAll()
  await env.DB.batch([
    env.DB.prepare("UPDATE people SET email = 'next@example.com', name = 'Next Chair' WHERE email = ?").bind(
      cast.chair,
    ),
    env.DB.prepare('UPDATE outbox SET next_attempt_at = 0'),
  ])
  isDown = false
  await deliverAll()
  expect(mails.filter(({ subject }) => subject.includes(reference)).map(({ to }) => to)).toEqual([
    'next@example.com',
  ])
})

test('another school’s people are neither seen nor changed, by address or by form', async () => {
  const theirs = await atDesk('head@saltmarsh.example.com', 'saltmarsh')
  const id = await personId(cast.office)
  const revision = revisionOn(await theirs.page('/people/new'))
  for (const path of ['', '/leave', '/agree', '/invite'].map((act) => `/people/${id}${act}`)) {
    const sent = await theirs.post(path, { ...NEW, token: newToken(), revision })
    expect([path, sent.status]).toEqual([path, 404])
  }
  expect((await theirs.get(`/people/${id}`)).status).toBe(404)
  expect(await theirs.page('/people')).not.toContain('bramble-hill.example.com')
  const outside = await atDesk('head@saltmarsh.example.com')
  expect((await outside.get('/people')).status).toBe(404)
  expect((await outside.post('/people/new', { ...NEW, token: newToken(), revision })).status).toBe(404)
  expect((await entryOf(cast.office))?.state).toBe('there')
})

test('the page says who gets what, by the rule that routes concerns', async () => {
  const page = await (await atDesk(cast.chair)).page('/people')
  const row = (about: string) => new RegExp(`${about}</dt>(.*?)</dd>`, 's').exec(page)?.[1]
  expect(row('The headteacher')).not.toContain('Ruth Okafor')
  expect(row('A parent, a pupil, or not sure')).toContain('Ruth Okafor')
  expect(row('extremism')).toContain('Ngozi Adeyemi')
})
