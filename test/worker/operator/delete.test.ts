import { env } from 'cloudflare:workers'
import { getTableName } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { schoolFile } from '../../../src/schools/school-file.ts'
import { SCHOOL_TABLES } from '../../../src/storage/school-tables.ts'
import { atDesk } from '../../support/desk.ts'
import { objects, postPicture } from '../../support/evidence.ts'
import { atOperator, count, schoolRow } from '../../support/operator.ts'
import { deliverAll, runCron } from '../../support/queue.ts'
import { addSchools, BRAMBLE_HILL, cast } from '../../support/schools.ts'
import {
  everyRow,
  get,
  newToken,
  post,
  raise,
  watchLog,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

test('the list of a school’s tables misses none', async () => {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%`school_id` text%'",
  ).all<{ name: string }>()
  const listed = SCHOOL_TABLES.map((table) => getTableName(table))
  expect(listed.toSorted()).toEqual(results.map(({ name }) => name).toSorted())
})

/** A concern with a picture, worked and closed, and its mail sent. */
async function closedConcern() {
  watchMail()
  const { reference, code } = await raise()
  const opened = await (await post('/bramble-hill/follow-up', { code })).text()
  expect(opened).toContain(reference)
  const picture = await postPicture('/bramble-hill/follow-up', { code, do: 'add-picture', token: newToken() })
  expect(picture.status).toBeLessThan(400)
  const head = await atDesk(cast.head)
  await head.act(reference, 'acknowledge')
  await head.act(reference, 'decide', { rung: 'none', reason: 'So.' })
  await head.act(reference, 'close', { summary: 'Done.' })
  await deliverAll()
  return { reference, head }
}

test('a school goes with every row and every object; another school keeps its own', async () => {
  await closedConcern()
  const operator = await atOperator()
  await env.DB.prepare("INSERT INTO logos VALUES ('bramble-hill', 'image/png', x'00', 'hash')").run()
  expect(await objects()).toHaveLength(1)
  expect(await operator.page('/schools/bramble-hill')).toContain('A school has to be suspended before')
  const early = await operator.act('bramble-hill', 'delete', { confirm: 'bramble-hill' })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Suspend it first.')])

  await operator.act('bramble-hill', 'suspend')
  await deliverAll()
  const slip = await operator.act('bramble-hill', 'delete', { confirm: 'bramble' })
  expect([slip.status, await slip.text()]).toEqual([422, expect.stringContaining('That isn’t the address')])
  const log = watchLog()
  const gone = await operator.act('bramble-hill', 'delete', { confirm: ' Bramble-Hill ' })
  expect(gone.headers.get('Location')).toBe('/operator?done=deleted')
  expect(log()).toContain('school.deleted')
  expect(log()).not.toMatch(/bramble/i)
  expect((await operator.act('bramble-hill', 'delete', { confirm: 'bramble-hill' })).status).toBe(404)
  // Who signed in there is forgotten by the cron.
  await env.DB.exec('DELETE FROM users')
  expect(await everyRow()).not.toMatch(/bramble/i)
  expect(await objects()).toEqual([])
  expect((await get('/saltmarsh')).status).toBe(200)
  expect(await count('people')).toBe(5)

  const later = await atOperator()
  await later.post('/add', {
    ...{ school: 'Bramble Hill', headName: 'A B', headEmail: 'a@example.com', token: newToken() },
    ...{ chairName: 'C D', chairEmail: 'c@example.com' },
  })
  expect((await schoolRow('bramble-hill'))?.id).not.toBe('bramble-hill')
})

test('it stays while a concern is open, held or unread, or mail is on its way', async () => {
  const { reference } = await closedConcern()
  const operator = await atOperator()
  await operator.act('bramble-hill', 'suspend')
  await deliverAll()
  const refused = async () => {
    const answer = await operator.act('bramble-hill', 'delete', { confirm: 'bramble-hill' })
    return [answer.status, await answer.text()]
  }
  for (const [change, undo, says] of [
    ["concerns SET state = 'looking'", "concerns SET state = 'closed'", 'concerns that are open'],
    ['concerns SET first_read_at = NULL', 'concerns SET first_read_at = 1', 'nobody has read'],
    ['concerns SET moved_at = 9e12', 'concerns SET moved_at = 1', 'whose parent wrote since'],
    ['concerns SET held_since = 1', 'concerns SET held_since = NULL', 'kept for a court'],
    ["outbox SET state = 'waiting'", "outbox SET state = 'sent'", 'still on its way'],
    ["evidence SET state = 'coming'", "evidence SET state = 'there'", 'still on its way'],
  ] as const) {
    await env.DB.exec(`UPDATE ${change}`)
    expect(await refused()).toEqual([422, expect.stringContaining(says)])
    await env.DB.exec(`UPDATE ${undo}`)
  }
  expect(await everyRow()).toContain(reference)
  expect(await objects()).toHaveLength(1)
})

test('when the bucket is down the rows are gone all the same, and the cron removes the pictures', async () => {
  await closedConcern()
  const operator = await atOperator()
  await operator.act('bramble-hill', 'suspend')
  await deliverAll()
  const down = vi.spyOn(env.EVIDENCE, 'delete').mockRejectedValue(new Error('down'))
  expect((await operator.act('bramble-hill', 'delete', { confirm: 'bramble-hill' })).status).toBe(303)
  expect([await count('concerns'), await count('evidence')]).toEqual([0, 1])
  down.mockRestore()
  await runCron()
  expect([await count('evidence'), await objects()]).toEqual([0, []])
})

test('what is exported can be added again, to the letter, and the school’s log says that it was made', async () => {
  const operator = await atOperator()
  await env.DB.prepare("UPDATE people SET state = 'left' WHERE email = ?").bind(cast.assistant).run()
  const made = await operator.post('/schools/bramble-hill/export', { token: newToken() })
  expect(made.headers.get('Content-Disposition')).toBe('attachment; filename="school-bramble-hill.json"')
  const file = schoolFile.parse(await made.json())
  const there = BRAMBLE_HILL.people.filter(({ email }) => email !== cast.assistant)
  expect(file).toEqual({ ...BRAMBLE_HILL, people: there })
  const log = await (await atDesk(cast.head)).page('/log')
  expect(log).toMatch(
    /Exported: the school’s settings, people and code, as a file[\s\S]*whoever looks after Gatepost/,
  )

  await operator.act('bramble-hill', 'suspend')
  await deliverAll()
  await operator.act('bramble-hill', 'delete', { confirm: 'bramble-hill' })
  await addSchools(env.DB, file)
  expect(await (await operator.post('/schools/bramble-hill/export', { token: newToken() })).json()).toEqual(
    JSON.parse(JSON.stringify(file)),
  )
  expect((await get('/bramble-hill/code')).status).toBe(200)
})
