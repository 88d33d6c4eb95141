import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hashOfRow } from '../../../src/concerns/chronology.ts'
import { settingsOf } from '../../../src/env.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { changeSettings, cronAt, itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { objects, pictureRows, postPicture } from '../../support/evidence.ts'
import { JPEG, PNG } from '../../support/pictures.ts'
import { deliverAll, runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  everyRow,
  newToken,
  personId,
  post,
  raise,
  type SentMail,
  watchLog,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

let sent: SentMail[] = []
beforeEach(() => {
  stopTheClock('2026-05-12T10:00:00+01:00')
  sent = watchMail()
})

const warnings = () => sent.filter(({ subject }) => /will be deleted on/.test(subject))
const rowOf = (reference: string) =>
  env.DB.prepare('SELECT * FROM concerns WHERE reference = ?')
    .bind(reference)
    .first<Record<string, string | number | null>>()
const isDeleted = async (reference: string) => (await rowOf(reference))?.deleted_at !== null
const opens = async (code: string) => (await post('/bramble-hill/follow-up', { code, do: 'open' })).status
const addPicture = (code: string, bytes = JPEG) =>
  postPicture('/bramble-hill/follow-up', { code, do: 'add-picture', token: newToken() }, { bytes })
const followUp = (code: string, what: string, message = '') =>
  post('/bramble-hill/follow-up', { code, do: what, message, token: newToken() })

/** Raises a concern and closes it, at the time it is. */
async function closed(fields = {}) {
  const concern = await raise(fields)
  await closing(concern.reference)
  return concern
}
async function closing(reference: string, email = cast.head) {
  const head = await atDesk(email)
  await head.act(reference, 'decide', { rung: 'conversation', reason: 'the-reason' })
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'close', { summary: 'the-summary', followUp: 'the-follow-up', filing: 'filed' })
}
/** Looks in the morning at what happened by then. */
const on = (day: string) => cronAt(`${day}T10:00:00Z`)

test('a concern closed on 12 May is warned of on 28 April after, and deleted on 12 May', async () => {
  const { reference, code } = await closed()
  await on('2027-04-27')
  expect(warnings()).toEqual([])
  await on('2027-04-28')
  await on('2027-04-29')
  expect(warnings().map(({ to, subject }) => [to, subject])).toEqual([
    [cast.head, `Concern ${reference} will be deleted on 12 May 2027`],
  ])
  await on('2027-05-11')
  expect(await isDeleted(reference)).toBe(false)
  expect(await opens(code)).toBe(200)
  await on('2027-05-12')
  expect(await isDeleted(reference)).toBe(true)
  const deletedAt = (await rowOf(reference))?.deleted_at
  await on('2027-05-13')
  expect((await rowOf(reference))?.deleted_at).toBe(deletedAt)
  expect(warnings()).toHaveLength(1)
})

test.each([
  ['a leap day', '2028-02-29T10:00:00Z', 12, '2029-02-14', '2029-02-28'],
  ['the end of a month', '2026-08-31T10:00:00Z', 6, '2027-02-14', '2027-02-28'],
  ['an hour before midnight, in summer', '2026-06-30T23:30:00+01:00', 6, '2026-12-16', '2026-12-30'],
  ['half an hour after midnight, in summer', '2026-07-01T00:30:00+01:00', 6, '2026-12-18', '2027-01-01'],
  ['winter, due in summer', '2026-11-01T00:30:00Z', 6, '2027-04-17', '2027-05-01'],
])('%s', async (_, time, retentionMonths, warned, deleted) => {
  await changeSettings({ retentionMonths, closures: [] })
  itIs(time)
  const { reference } = await closed()
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  await on(before(warned))
  expect(warnings()).toHaveLength(0)
  await on(warned)
  expect(warnings()).toHaveLength(1)
  await on(before(deleted))
  expect(await isDeleted(reference)).toBe(false)
  await on(deleted)
  expect(await isDeleted(reference)).toBe(true)
})

test('nobody is warned at night', async () => {
  await closed()
  await cronAt('2027-04-28T07:55:00+01:00')
  expect(warnings()).toEqual([])
  await cronAt('2027-04-28T08:00:00+01:00')
  expect(warnings()).toHaveLength(1)
})

test('two crons at once warn once, and delete once', async () => {
  const { reference } = await closed()
  for (const time of ['2027-04-28T10:00:00Z', '2027-05-12T10:00:00Z']) {
    itIs(time)
    await Promise.all([runCron(), runCron(), runCron()])
    await deliverAll()
  }
  expect(warnings()).toHaveLength(1)
  const { results } = await env.DB.prepare(
    "SELECT kind FROM events WHERE kind LIKE 'delet%' ORDER BY sequence",
  ).all()
  expect(results.map(({ kind }) => kind)).toEqual(['deletion-warned', 'deleted'])
  expect(await isDeleted(reference)).toBe(true)
})

test('a cron that dies in between has deleted nothing, and the next one does it', async () => {
  const { reference, code } = await closed()
  await on('2027-04-28')
  itIs('2027-05-12T14:00:00Z')
  vi.spyOn(env.DB, 'batch').mockRejectedValueOnce(new Error('D1_ERROR: gone'))
  await runCron()
  expect(await isDeleted(reference)).toBe(false)
  expect(await opens(code)).toBe(200)
  await runCron()
  expect(await isDeleted(reference)).toBe(true)
})

describe('never deleted is', () => {
  test('one that is open', async () => {
    const { reference } = await raise()
    const head = await atDesk(cast.head)
    await head.act(reference, 'acknowledge')
    await head.act(reference, 'looking')
    for (const day of ['2027-05-12', '2028-05-12', '2028-06-12']) await on(day)
    expect(await isDeleted(reference)).toBe(false)
    expect(warnings()).toEqual([])
  })

  test('one that nobody has read, though its reporter has withdrawn it', async () => {
    const { reference, code } = await raise()
    await followUp(code, 'withdraw-for-good')
    for (const day of ['2027-05-12', '2027-06-12', '2028-05-12']) await on(day)
    expect(await isDeleted(reference)).toBe(false)
    expect(warnings()).toEqual([])
    await (await atDesk(cast.head)).page(`/concerns/${reference}`)
    await on('2028-05-13')
    expect(warnings()).toHaveLength(1)
    await on('2028-05-27')
    expect(await isDeleted(reference)).toBe(true)
  })

  test('one whose reporter has written since, until somebody has read that', async () => {
    const { reference, code } = await closed()
    itIs('2026-06-01T10:00:00Z')
    await followUp(code, 'say', 'There is more.')
    for (const day of ['2027-04-28', '2027-05-12', '2027-06-12']) await on(day)
    expect(await isDeleted(reference)).toBe(false)
    await (await atDesk(cast.head)).page(`/concerns/${reference}`)
    await on('2027-06-13')
    await on('2027-06-27')
    expect(await isDeleted(reference)).toBe(true)
  })

  test('one on hold; once released it is warned of, and waits 14 days', async () => {
    const { reference } = await closed()
    await on('2027-04-28')
    await (await atDesk(cast.head)).act(reference, 'hold', { reason: 'A court asks.' })
    for (const day of ['2027-05-12', '2027-05-13', '2028-05-12']) await on(day)
    expect(await isDeleted(reference)).toBe(false)
    expect(warnings()).toHaveLength(1)
    await (await atDesk(cast.deputyAndDsl)).act(reference, 'release', { reason: 'It is over.' })
    await on('2028-05-13')
    expect(warnings()[1]?.subject).toBe(`Concern ${reference} will be deleted on 27 May 2028`)
    await on('2028-05-26')
    expect(await isDeleted(reference)).toBe(false)
    await on('2028-05-27')
    expect(await isDeleted(reference)).toBe(true)
    expect(warnings()).toHaveLength(2)
  })

  test('one that was taken up again after the warning; its time begins anew when it is closed', async () => {
    const { reference } = await closed()
    await on('2027-04-28')
    const head = await atDesk(cast.head)
    await head.act(reference, 'reopen', { reason: 'Again.' })
    await on('2027-05-12')
    expect(await isDeleted(reference)).toBe(false)
    await head.act(reference, 'acknowledge')
    await head.act(reference, 'close', { summary: 'Now.' })
    await on('2028-04-27')
    expect(warnings()).toHaveLength(1)
    await on('2028-04-28')
    expect(warnings()).toHaveLength(2)
    await on('2028-05-12')
    expect(await isDeleted(reference)).toBe(true)
  })
})

test('one that is withdrawn or no concern is deleted like one that is closed', async () => {
  const withdrawn = await raise({ said: 'one' })
  const head = await atDesk(cast.head)
  await head.page(`/concerns/${withdrawn.reference}`)
  await followUp(withdrawn.code, 'withdraw-for-good')
  const spam = await raise({ said: 'two' })
  await head.act(spam.reference, 'not-a-concern', { reason: 'Spam.' })
  await on('2027-04-28')
  expect(warnings()).toHaveLength(2)
  await on('2027-05-11')
  expect([await isDeleted(withdrawn.reference), await isDeleted(spam.reference)]).toEqual([false, false])
  await on('2027-05-12')
  expect([await isDeleted(withdrawn.reference), await isDeleted(spam.reference)]).toEqual([true, true])
})

test('a warning in the holidays gives five school days more, and everybody is told the same day', async () => {
  await changeSettings({ retentionMonths: 7, closures: [{ from: '2026-12-01', to: '2027-01-10' }] })
  const { reference } = await closed({ name: 'Kim Marsh' })
  await on('2026-11-28')
  await on('2026-12-02')
  expect(warnings().map(({ subject }) => subject)).toEqual([
    `Concern ${reference} will be deleted on 15 January 2027`,
  ])
  const head = await atDesk(cast.head)
  const sheet = await head.post('/subject-access', {
    who: 'Kim Marsh',
    chosen: reference,
    do: 'print',
    token: newToken(),
  })
  const record = await head.post(`/concerns/${reference}/record`, { kind: 'full', token: newToken() })
  for (const page of [await head.page(`/concerns/${reference}`), await sheet.text(), await record.text()]) {
    expect(page).toContain('15 January 2027')
  }
  await on('2027-01-14')
  expect(await isDeleted(reference)).toBe(false)
  await on('2027-01-15')
  expect(await isDeleted(reference)).toBe(true)
})

describe('when the school changes its period', () => {
  test('to a shorter one that is over already: it is warned of, and waits 14 days', async () => {
    const { reference } = await closed()
    await changeSettings({ retentionMonths: 3 })
    await on('2026-12-01')
    expect(warnings()[0]?.subject).toBe(`Concern ${reference} will be deleted on 15 December 2026`)
    await on('2026-12-14')
    expect(await isDeleted(reference)).toBe(false)
    await on('2026-12-15')
    expect(await isDeleted(reference)).toBe(true)
  })

  test('to a longer one after the warning: it is kept, and warned of again', async () => {
    const { reference } = await closed()
    await on('2027-04-28')
    await changeSettings({ retentionMonths: 24 })
    await on('2027-05-12')
    expect(await isDeleted(reference)).toBe(false)
    await on('2028-04-28')
    expect(warnings()).toHaveLength(2)
    await on('2028-05-12')
    expect(await isDeleted(reference)).toBe(true)
  })

  test('it changes nothing at another school', async () => {
    const { reference } = await closed()
    await changeSettings({ retentionMonths: 1 }, 'saltmarsh')
    await on('2026-12-01')
    await on('2026-12-20')
    expect(warnings()).toEqual([])
    expect(await isDeleted(reference)).toBe(false)
  })
})

describe('the warning goes', () => {
  test('to the chair alone, of what is about the headteacher', async () => {
    const { reference } = await raise({ about: 'headteacher' })
    await closing(reference, cast.chair)
    await on('2027-04-28')
    expect(warnings().map(({ to }) => to)).toEqual([cast.chair])
  })

  test('to whoever worked it, of those who still may', async () => {
    const { reference } = await raise()
    await (await atDesk(cast.head)).act(reference, 'assign', { personId: await personId(cast.assistant) })
    await closing(reference)
    await on('2027-04-28')
    expect(warnings().map(({ to }) => to)).toEqual([cast.assistant])
  })

  test('with nothing of what was said', async () => {
    await closed({ said: 'the-words-of-it' })
    await on('2027-04-28')
    const [mail] = warnings()
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/the-words|the-reason|the-summary/)
    expect(mail?.text).toContain('Will be deleted on: 12 May 2027')
  })
})

describe('after its deletion', () => {
  const told = {
    said: 'the-words-of-it',
    more: 'more-of-it',
    named: 'Ngozi Adeyemi',
    about: 'slt',
    group: 'Year 2',
    when: 'last-tuesday',
    name: 'samira-jones',
    contact: 'samira@private.example.com',
    mayContact: 'yes',
    risks: 'extremism',
  }

  /** A concern with all that can come of one, deleted. */
  async function deleted() {
    const concern = await raise(told)
    const head = await atDesk(cast.head)
    await head.act(concern.reference, 'note', { text: 'the-note' })
    await head.act(concern.reference, 'assign', { personId: await personId(cast.head) })
    await head.act(concern.reference, 'answer', { message: 'the-answer' })
    await followUp(concern.code, 'say', 'the-message')
    await addPicture(concern.code)
    const addsTo = `/desk/bramble-hill/concerns/${concern.reference}/add-picture`
    await postPicture(addsTo, { token: newToken() }, {}, { Cookie: head.cookie })
    const pictures = await objects()
    await closing(concern.reference)
    const before = await everyRow()
    const row = await rowOf(concern.reference)
    await on('2027-04-28')
    await on('2027-05-12')
    return { ...concern, before, row, pictures }
  }
  /** What is sealed, or a hash of what was said or of a code. */
  const SEALED = /"[0-9a-f]{8}\.[\w-]{20,}"/

  test('nothing sealed, nothing said and no way back to it is in the database', async () => {
    const { code, before, row } = await deleted()
    const after = await everyRowOfConcerns()
    expect(before).toMatch(SEALED)
    expect(after).not.toMatch(SEALED)
    for (const secret of [row?.return_code_hash, row?.submission_key, row?.sealed_account, code]) {
      expect(secret).toBeTruthy()
      expect(after).not.toContain(secret)
    }
    for (const value of Object.values(told)) {
      if (!['Ngozi Adeyemi', 'Year 2', 'yes', 'slt'].includes(value)) expect(after).not.toContain(value)
    }
    for (const table of ['messages', 'looks', 'outbox', 'evidence']) {
      expect((await env.DB.prepare(`SELECT * FROM ${table}`).all()).results).toEqual([])
    }
    expect(await objects()).toEqual([])
  })

  test('its pictures are out of the bucket, those of its reporter and those of staff, and no other’s', async () => {
    await addPicture((await raise()).code, PNG)
    const others = await objects()
    const { pictures } = await deleted()
    expect(pictures).toHaveLength(3)
    expect(await objects()).toEqual(others)
    expect(await pictureRows()).toMatchObject([{ state: 'there', object_name: others[0]?.key }])
  })

  test('its pictures have no key from then on, even while the bucket is broken, and the next cron finishes it', async () => {
    watchLog()
    const broken = vi.spyOn(env.EVIDENCE, 'delete').mockRejectedValue(new Error('R2'))
    await deleted()
    const gone = { state: 'going', sealed_details: null }
    expect(await pictureRows()).toMatchObject([gone, gone])
    broken.mockRestore()
    await runCron()
    expect(await objects()).toEqual([])
    expect(await pictureRows()).toEqual([])
  })

  test('a tombstone is left: reference, dates, points, state and whom it went to', async () => {
    const { reference, row } = await deleted()
    const after = await rowOf(reference)
    const same = [
      'id',
      'reference',
      'raised_at',
      'closed_at',
      'answered_at',
      'state',
      'points',
      'route',
      'with_dsl',
    ]
    for (const column of same) expect(after?.[column]).toEqual(row?.[column])
    expect(after).toMatchObject({
      group_name: null,
      assignee_id: null,
      outcome: null,
      post_id: null,
      about: 'unsure',
      risks: '[]',
    })
    const page = await (await atDesk(cast.head)).page(`/concerns/${reference}`)
    expect(page).toContain('This much stays so that you can count.')
    expect(page).toContain('Content deleted')
    expect(page).not.toMatch(/the-note|the-reason|Year 2|Who it is about|What to do next/)
    expect(await (await atDesk(cast.head)).page('?tab=closed')).not.toContain('New to you')
  })

  test('it stays hidden from whom it was kept from', async () => {
    const { reference } = await deleted()
    const deputy = await atDesk(cast.deputyAndDsl)
    expect((await deputy.get(`/concerns/${reference}`)).status).toBe(404)
    expect(await deputy.page('?tab=closed')).not.toContain(reference)
  })

  test('the chronology still verifies, and ends with the deletion', async () => {
    const { reference } = await deleted()
    await (await atDesk(cast.head)).page(`/concerns/${reference}`)
    const { id } = (await rowOf(reference)) as { id: string }
    const { results } = await env.DB.prepare('SELECT * FROM events WHERE concern_id = ? ORDER BY sequence')
      .bind(id)
      .all<Record<string, never>>()
    const store = storeFor(await openStorage(env.DB, settingsOf(env)), 'bramble-hill')
    let before = ''
    for (const [i, row] of results.entries()) {
      const { happened_at: happenedAt, actor, kind, detail_hash: detailHash } = row
      const link = { concernId: id, sequence: i + 1, happenedAt, actor, kind, detailHash } as never
      expect(row.hash).toBe(await hashOfRow(store, link, before))
      before = row.hash ?? ''
    }
    expect(results.at(-1)?.kind).toBe('deleted')
    expect(results.some((row) => row.detail_hash !== null)).toBe(true)
  })

  test('its code is as an unknown one, to open, to write and to withdraw', async () => {
    const { code } = await deleted()
    const unknown = await (await followUp('one two three four five six', 'open')).text()
    for (const what of ['open', 'say', 'withdraw-for-good']) {
      const answer = await followUp(code, what, 'Hello?')
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(/error-summary|class="summary"/.exec(unknown)?.[0] ?? 'nothing')
    }
  })

  test('nothing can be done about it any more', async () => {
    const { reference } = await deleted()
    const head = await atDesk(cast.head)
    for (const [act, fields] of [
      ['note', { text: 'late' }],
      ['answer', { message: 'late' }],
      ['reopen', { reason: 'late' }],
      ['hold', { reason: 'late' }],
    ] as const) {
      const answer = await head.post(`/concerns/${reference}/${act}`, {
        token: newToken(),
        revision: '99',
        ...fields,
      })
      expect(answer.status).toBe(409)
    }
    expect(await everyRowOfConcerns()).not.toMatch(SEALED)
  })

  test('a message that its reporter sends at that very moment is not kept', async () => {
    const { code, reference } = await closed()
    await on('2027-04-28')
    itIs('2027-05-12T10:00:00Z')
    const batch = env.DB.batch.bind(env.DB)
    vi.spyOn(env.DB, 'batch').mockImplementationOnce(async (statements) => {
      await runCron()
      return batch(statements)
    })
    const answer = await followUp(code, 'say', 'Wait!')
    expect(answer.status).toBe(422)
    expect(await isDeleted(reference)).toBe(true)
    expect((await env.DB.prepare('SELECT id FROM messages').all()).results).toEqual([])
  })
})

test('a run does a bounded share, and the next runs the rest', async () => {
  for (let i = 0; i < 27; i++) await raise({ said: `Number ${i}` })
  await env.DB.prepare(
    "UPDATE concerns SET state = 'closed', closed_at = raised_at, first_read_at = raised_at",
  ).run()
  await env.DB.prepare(
    "INSERT INTO looks SELECT school_id, id, 'somebody', moved_at, moved_at FROM concerns",
  ).run()
  await on('2027-04-28')
  expect(warnings()).toHaveLength(25)
  await on('2027-04-28')
  expect(warnings()).toHaveLength(27)
})

/** Every row but those of the school's own log, whose sealed counts hold no word of any concern. */
async function everyRowOfConcerns(): Promise<string> {
  await env.DB.prepare("DELETE FROM events WHERE concern_id = 'school'").run()
  return everyRow()
}
