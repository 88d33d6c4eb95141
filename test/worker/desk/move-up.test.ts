import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { noteChange } from '../../../src/schools/known.ts'
import { cronAt, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  newToken,
  personId,
  post,
  raise,
  readReceipt,
  showReceipt,
  smallest,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const seenBy = async (email: string, reference: string) =>
  (await (await atDesk(email)).get(`/concerns/${reference}`)).status

const moved = async (from: string, reference: string, fields: Record<string, string>) =>
  (await atDesk(from)).act(reference, 'move-up', { reason: 'The post is hers.', ...fields })

describe('a concern that is about somebody else than was ticked', () => {
  test('goes from SLT to the headteacher, who is told, and is taken from whoever moved it', async () => {
    const { reference } = await raise({ about: 'parent' })
    await deliverAll()
    const sent = watchMail()
    const answer = await moved(cast.assistant, reference, { about: 'staff', named: 'Mr Teal' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/bramble-hill?done=move-up'])
    expect(await (await atDesk(cast.assistant)).page('?done=move-up')).toContain('you have done your part')
    await deliverAll()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [cast.head, `Concern ${reference} has come to you`],
    ])
    expect(sent[0]?.text).not.toMatch(/Teal|hers|kitchen/)
    for (const email of [cast.assistant, cast.deputyAndDsl, cast.chair]) {
      expect([email, await seenBy(email, reference)]).toEqual([email, 404])
    }
    const page = await (await atDesk(cast.head)).page(`/concerns/${reference}`)
    for (const text of [
      'Mr Teal',
      'a member of staff',
      'Moved up',
      'until then it was about a parent or carer',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).toContain('The post is hers.')
  })

  test('and about the headteacher to the chair, whether moved by SLT or by the headteacher', async () => {
    const [slts, heads] = [
      await raise({ about: 'parent' }),
      await raise({ about: 'staff', named: 'Mr Teal' }),
    ]
    expect((await moved(cast.assistant, slts.reference, { about: 'headteacher' })).status).toBe(303)
    expect((await moved(cast.head, heads.reference, { about: 'headteacher' })).status).toBe(303)
    for (const { reference } of [slts, heads]) {
      expect(await seenBy(cast.head, reference)).toBe(404)
      expect(await seenBy(cast.chair, reference)).toBe(200)
      const { results } = await env.DB.prepare(
        'SELECT person_id FROM kept_from JOIN concerns ON id = concern_id WHERE reference = ?',
      )
        .bind(reference)
        .all()
      expect(results).toEqual([{ person_id: await personId(cast.head) }])
    }
  })

  test('the name decides: the headteacher’s leads to the chair, a colleague’s keeps it from them', async () => {
    const [one, other] = [
      await raise({ about: 'parent' }),
      await raise({ about: 'parent', named: 'Mrs Hill' }),
    ]
    await moved(cast.assistant, one.reference, { about: 'staff', named: 'Ruth Okafor' })
    expect(await seenBy(cast.chair, one.reference)).toBe(200)
    await moved(cast.assistant, other.reference, { about: 'slt', named: 'the deputy' })
    const page = await (await atDesk(cast.head)).page(`/concerns/${other.reference}`)
    expect(page).toContain('This is kept from Ngozi Adeyemi.')
    expect(page).toContain('the deputy; Mrs Hill')
  })

  test('with a child at risk, a lead it isn’t about still reads it; one it may be about doesn’t', async () => {
    const fields = { about: 'parent', risks: 'child' }
    const [staffs, slts] = [await raise(fields), await raise(fields)]
    const answer = await moved(cast.deputyAndDsl, staffs.reference, { about: 'staff' })
    expect(answer.headers.get('Location')).toContain(`/concerns/${staffs.reference}?done=move-up`)
    expect(await seenBy(cast.assistant, staffs.reference)).toBe(200)
    const sent = watchMail()
    await moved(cast.head, slts.reference, { about: 'slt' })
    await deliverAll()
    expect(
      sent.find(({ subject }) => subject === `Concern ${slts.reference} has come to you`)?.text,
    ).toContain('No safeguarding lead has')
    for (const email of [cast.assistant, cast.deputyAndDsl]) {
      expect(await seenBy(email, slts.reference)).toBe(404)
    }
  })

  test('a lead it was handed to without a risk may be the one, too', async () => {
    const { reference } = await raise({ about: 'parent' })
    await (await atDesk(cast.head)).act(reference, 'hand-over', { reason: 'Please look.' })
    await moved(cast.head, reference, { about: 'slt' })
    expect(await seenBy(cast.deputyAndDsl, reference)).toBe(404)
  })

  test('is with nobody who doesn’t work it now', async () => {
    const { reference } = await raise({ about: 'parent' })
    const deputy = await atDesk(cast.deputyAndDsl)
    await deputy.act(reference, 'acknowledge')
    await deputy.act(reference, 'move-up', { about: 'staff', reason: 'He is a teacher.' })
    expect(await (await atDesk(cast.head)).page()).toContain('with nobody yet')
  })
})

describe('moving it up', () => {
  test('asks who it is about and why, and keeps what was typed', async () => {
    const { reference } = await raise()
    const head = await atDesk(cast.head)
    const answer = await head.act(reference, 'move-up', { named: 'Mr Teal', reason: 'He wrote it.' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const text of ['Choose who it is about.', 'value="Mr Teal"', 'He wrote it.'])
      expect(page).toContain(text)
    expect((await head.act(reference, 'move-up', { about: 'parent', reason: 'x' })).status).toBe(422)
    expect((await head.act(reference, 'move-up', { about: 'staff' })).status).toBe(422)
  })

  test('never leads down or aside, nor past the last', async () => {
    const heads = (await raise({ about: 'staff' })).reference
    const aside = await moved(cast.head, heads, { about: 'slt' })
    expect([aside.status, (await aside.text()).includes('That would neither move it up')]).toEqual([
      409,
      true,
    ])
    const chairs = (await raise({ about: 'headteacher' })).reference
    expect((await moved(cast.chair, chairs, { about: 'staff' })).status).toBe(409)
    expect(await (await atDesk(cast.chair)).page(`/concerns/${chairs}`)).not.toContain('/move-up"')
  })

  test('is for a safeguarding lead who only reads it, when it is about the headteacher', async () => {
    const { reference } = await raise({ about: 'staff', risks: 'child' })
    const lead = await atDesk(cast.deputyAndDsl)
    expect(await lead.page(`/concerns/${reference}`)).toContain('/move-up"')
    expect((await moved(cast.deputyAndDsl, reference, { about: 'staff', named: 'Mr Teal' })).status).toBe(409)
    expect((await moved(cast.deputyAndDsl, reference, { about: 'headteacher' })).status).toBe(303)
    expect([await seenBy(cast.head, reference), await seenBy(cast.chair, reference)]).toEqual([404, 200])
    expect(await lead.page(`/concerns/${reference}`)).not.toContain('/move-up"')
    expect((await moved(cast.deputyAndDsl, reference, { about: 'headteacher' })).status).toBe(409)
  })

  test('keeps it from whoever it is about, also where it stays with whoever works it', async () => {
    const { reference } = await raise({ about: 'staff', risks: 'child' })
    await deliverAll()
    const sent = watchMail()
    expect((await moved(cast.head, reference, { about: 'slt', named: 'Ngozi Adeyemi' })).status).toBe(303)
    expect(await seenBy(cast.deputyAndDsl, reference)).toBe(404)
    expect(await seenBy(cast.head, reference)).toBe(200)
    await deliverAll()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [cast.assistant, `Concern ${reference}: for the safeguarding lead`],
    ])
  })

  test('takes up again what was finished with, as if nobody had looked at it', async () => {
    stopTheClock('2026-05-12T13:00:00+01:00')
    const { reference } = await raise({ about: 'parent', risks: 'child' })
    const head = await atDesk(cast.head)
    await head.act(reference, 'not-a-concern', { reason: 'Nothing in it.', filing: 'filed' })
    await env.DB.prepare('UPDATE concerns SET deletion_warned_at = 1').run()
    expect((await moved(cast.assistant, reference, { about: 'headteacher' })).status).toBe(303)
    const row = await env.DB.prepare('SELECT * FROM concerns').first()
    expect(row).toMatchObject({
      state: 'looking',
      closed_at: null,
      first_read_at: null,
      deletion_warned_at: null,
    })
    const sent = watchMail()
    await deliverAll()
    sent.length = 0
    await cronAt('2026-05-12T14:55:00+01:00')
    expect(sent).toEqual([])
    await cronAt('2026-05-12T15:00:00+01:00')
    expect(sent.filter(({ to }) => to === cast.chair).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(reference),
    ])
  })

  test('is refused where nobody would be left to work it', async () => {
    const { reference } = await raise({ about: 'parent' })
    const head = await atDesk(cast.head)
    await head.act(reference, 'step-aside', { reason: 'My niece.' })
    await env.DB.prepare('UPDATE people SET roles = \'["office"]\' WHERE email = ?').bind(cast.chair).run()
    noteChange()
    const answer = await moved(cast.assistant, reference, { about: 'staff' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('There is nobody else on the school’s list')
  })

  test('of two who move it at once the second sees that it has gone', async () => {
    const { reference } = await raise({ about: 'parent' })
    const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
    const form = () => ({ token: newToken(), revision: '0', reason: 'x', about: 'staff' })
    const answers = await Promise.all([
      head.post(`/concerns/${reference}/move-up`, form()),
      deputy.post(`/concerns/${reference}/move-up`, form()),
    ])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const page = await head.page(`/concerns/${reference}`)
    expect(page.match(/<b>Moved up<\/b>/g)).toHaveLength(1)
  })
})

test('its reporter sees no trace of it: not come back, not with the form sent again, not in their copy', async () => {
  const form = { token: newToken(), ...smallest, about: 'parent', named: 'Mrs Hill', name: 'Kim Marsh' }
  const sent = async () => readReceipt(await showReceipt(await post('/bramble-hill/report', form)))
  const open = async (code: string) =>
    (await (await post('/bramble-hill/follow-up', { code, do: 'open' })).text()).replace(/value="[^"]*"/g, '')
  const { reference, code, page } = await sent()
  const before = await open(code)
  await moved(cast.assistant, reference, { about: 'headteacher', named: 'Ruth Okafor' })
  expect(await open(code)).toBe(before)
  expect((await sent()).page).toBe(page)

  const chair = await atDesk(cast.chair)
  const asked = { token: newToken(), who: 'Kim Marsh', chosen: reference }
  for (const how of ['print', 'json']) {
    const copy = await (await chair.post('/subject-access', { ...asked, do: how })).text()
    expect(copy).toMatch(/a parent or carer|"parent"/)
    expect(copy).toContain('Mrs Hill')
    expect(copy).not.toMatch(/Okafor|asRaised/)
  }
})
