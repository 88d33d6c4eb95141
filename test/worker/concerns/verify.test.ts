import { env } from 'cloudflare:workers'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { verifySchool } from '../../../src/concerns/verify.ts'
import { settingsOf } from '../../../src/env.ts'
import { concerns, events } from '../../../src/storage/schema.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { atDesk } from '../../support/desk.ts'
import { runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { newToken, post, raise, withSchools } from '../../support/worker.ts'

withSchools()

/** What is wrong with Bramble Hill's chronologies: a line each. */
async function verify({ details = true } = {}): Promise<string[]> {
  const store = storeFor(await openStorage(env.DB, settingsOf(env)), 'bramble-hill')
  const rows = await store.find(events).orderBy(asc(events.concernId), asc(events.sequence))
  const by = { hash: store.hash, ...(details && { seal: store.seal }) }
  const troubles = await verifySchool(by, rows, await store.find(concerns))
  return troubles.map(({ reference, sequence, what }) => `${reference} ${sequence ?? '-'}: ${what}`)
}
const sql = (query: string, ...values: unknown[]) =>
  env.DB.prepare(query)
    .bind(...values)
    .run()

let reference = ''
let code = ''
/** A concern with six rows: raised, opened, answered, reporter-wrote, decided, closed. And another beside it. */
async function work() {
  ;({ reference, code } = await raise())
  await raise()
  const head = await atDesk(cast.head)
  await head.page(`/concerns/${reference}`)
  await head.act(reference, 'answer', { message: 'Which evening?' })
  await post('/bramble-hill/follow-up', { code, do: 'say', message: 'Tuesday.', token: newToken() })
  await head.act(reference, 'decide', { rung: 'conversation', reason: 'A first time.' })
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'close', { summary: 'Gone.' })
  await raise({}, 'saltmarsh')
}
const own = (query: string) =>
  sql(
    query.replace(
      'OWN',
      "concern_id = (SELECT id FROM concerns WHERE reference = ?1 AND school_id = 'bramble-hill')",
    ),
    reference,
  )
const shift = async (from: number, by: number) => {
  await own(`UPDATE events SET sequence = sequence + ${by + 100} WHERE OWN AND sequence >= ${from}`)
  await own('UPDATE events SET sequence = sequence - 100 WHERE OWN AND sequence > 100')
}

describe('the chronologies', () => {
  beforeEach(work)

  test('are whole when nobody touched them, nor when a closed one was moved up', async () => {
    expect(await verify()).toEqual([])
    const head = await atDesk(cast.head)
    await head.act(reference, 'move-up', { about: 'headteacher', reason: 'It is about me.' })
    expect(await verify()).toEqual([])
    expect(await verify({ details: false })).toEqual([])
  })

  test.each([
    'happened_at = happened_at + 1',
    "actor = 'bramble-hill/x'",
    "kind = 'noted'",
    "detail_hash = 'x'",
  ])('an altered row is named: %s', async (set) => {
    await own(`UPDATE events SET ${set} WHERE OWN AND sequence = 5`)
    expect(await verify({ details: false })).toContain(`${reference} 5: altered, or put in`)
  })

  test('an altered hash is named, and not the row after it', async () => {
    await own("UPDATE events SET hash = 'x' WHERE OWN AND sequence = 3")
    expect(await verify()).toEqual([`${reference} 3: altered, or put in`])
  })

  test.each([
    [1, 'the first'],
    [4, 'one in the middle'],
  ])('row %i, %s, is missed', async (sequence) => {
    await own(`DELETE FROM events WHERE OWN AND sequence = ${sequence}`)
    expect(await verify()).toContain(`${reference} ${sequence}: this row is missing`)
  })

  test('rows that were closed up over one that was removed are named', async () => {
    await own('DELETE FROM events WHERE OWN AND sequence = 3')
    await shift(4, -1)
    const found = await verify()
    expect(found).toContain(`${reference} 3: altered, or put in`)
    expect(found).toContain(`${reference} 4: out of order: it was row 5`)
  })

  test('the last row is missed', async () => {
    await own('DELETE FROM events WHERE OWN AND sequence = 6')
    const found = (await verify()).join('\n')
    expect(found).toContain(
      `${reference} -: the concern is “closed”, its chronology ends with “acknowledged”`,
    )
    expect(found).toContain('staff acted on it 3 times, its chronology holds 2')
  })

  test('two rows that changed places are named', async () => {
    await own('UPDATE events SET sequence = 102 WHERE OWN AND sequence = 4')
    await own('UPDATE events SET sequence = 4 WHERE OWN AND sequence = 5')
    await own('UPDATE events SET sequence = 5 WHERE OWN AND sequence = 102')
    const found = await verify()
    expect(found).toContain(`${reference} 4: out of order: it was row 5`)
    expect(found.some((line) => line.startsWith(`${reference} 5: `))).toBe(true)
  })

  test('a row that was put in is named', async () => {
    await shift(5, 1)
    await own(`INSERT INTO events (school_id, concern_id, sequence, happened_at, actor, kind, hash)
      SELECT school_id, concern_id, 5, happened_at, actor, 'noted', 'made-up' FROM events WHERE OWN AND sequence = 4`)
    const found = await verify()
    expect(found).toContain(`${reference} 5: altered, or put in`)
    expect(found).toContain(`${reference} 6: out of order: it was row 5`)
  })

  test('a detail that was altered, put in or taken away is named', async () => {
    await own(`UPDATE events SET sealed_detail = (SELECT sealed_detail FROM events e2 WHERE e2.kind = 'closed')
      WHERE OWN AND sequence = 5`)
    expect(await verify()).toEqual([`${reference} 5: what it says was altered`])
    await own('UPDATE events SET sealed_detail = NULL WHERE OWN AND sequence = 5')
    expect(await verify()).toEqual([`${reference} 5: what it says is missing`])
  })

  test('a chronology without its concern, and a concern without its chronology, are named', async () => {
    await own('DELETE FROM events WHERE OWN')
    expect(await verify()).toContain(`${reference} -: its whole chronology is missing`)
    const [{ id = '' } = {}] = (
      await env.DB.prepare("SELECT id FROM concerns WHERE reference <> ? AND school_id = 'bramble-hill'")
        .bind(reference)
        .all<{ id: string }>()
    ).results
    await sql('DELETE FROM concerns WHERE id = ?', id)
    expect(await verify()).toContain(`${id} -: the concern is missing, and its chronology is not`)
  })

  test('what the reporter wrote last is missed', async () => {
    await post('/bramble-hill/follow-up', { code, do: 'say', message: 'And again.', token: newToken() })
    await own('DELETE FROM events WHERE OWN AND sequence = 7')
    expect(await verify()).toEqual([`${reference} -: the row for what its reporter wrote last is missing`])
  })
})

describe('the daily count', () => {
  const at = (time: string) => vi.setSystemTime(Date.parse(time))
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') })
    await work()
    at('2026-11-11T00:15:00Z')
    await runCron()
  })
  const counts = async () =>
    (await env.DB.prepare("SELECT school_id, happened_at FROM events WHERE kind = 'counted'").all()).results

  test('is made once a day for each school, some minutes after midnight', async () => {
    expect(await counts()).toHaveLength(2)
    at('2026-11-11T12:00:00Z')
    await runCron()
    expect(await counts()).toHaveLength(2)
    at('2026-11-12T00:05:00Z')
    await runCron()
    expect(await counts()).toHaveLength(2)
    at('2026-11-12T00:10:00Z')
    await runCron()
    expect(await counts()).toHaveLength(4)
    expect(await verify()).toEqual([])
  })

  test.each([
    ['bramble-hill', 'saltmarsh'],
    ['saltmarsh', 'bramble-hill'],
  ])('of %s that faults keeps no other school from being counted', async (faulty, other) => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    await sql(`CREATE TRIGGER fault BEFORE INSERT ON events WHEN NEW.school_id = '${faulty}'
      BEGIN SELECT RAISE(ABORT, 'no count'); END`)
    at('2026-11-12T00:15:00Z')
    await runCron()
    expect((await counts()).filter(({ happened_at }) => happened_at === Date.now())).toEqual([
      expect.objectContaining({ school_id: other }),
    ])
  })

  test('misses a concern that was removed with all its rows, and names it', async () => {
    await own('DELETE FROM events WHERE OWN')
    await sql("DELETE FROM concerns WHERE reference = ? AND school_id = 'bramble-hill'", reference)
    expect(await verify()).toEqual([
      `${reference} -: row 6 is missing, with all of that day, says the count of 2026-11-11`,
    ])
    expect(await verify({ details: false })).toEqual([
      'school 1: the chronologies of 2026-11-10 are not what was counted',
    ])
  })

  test('misses last rows that were removed with what the concern says of them', async () => {
    await own('DELETE FROM events WHERE OWN AND sequence > 4')
    await sql("UPDATE concerns SET state = 'acknowledged', revision = 1 WHERE reference = ?", reference)
    expect(await verify()).toEqual([`${reference} -: rows 5 to 6 are missing, says the count of 2026-11-11`])
  })

  test('goes on being right when more happens later', async () => {
    at('2026-11-11T10:00:00Z')
    await (await atDesk(cast.head)).act(reference, 'reopen', { reason: 'Again.' })
    at('2026-11-12T01:00:00Z')
    await runCron()
    await (await atDesk(cast.head)).act(reference, 'note', { text: 'More.' })
    expect(await verify()).toEqual([])
  })

  test('says for which days it can’t tell', async () => {
    at('2026-11-15T01:00:00Z')
    await runCron()
    expect((await verify()).join()).toContain(
      'school 2: nothing was counted from 2026-11-11 until 2026-11-15',
    )
  })
})
