import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { cronAt, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { personId, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

const leaves = (email: string) =>
  env.DB.prepare("UPDATE people SET state = 'left' WHERE email = ?").bind(email).run()

test('who has left is forgotten once nothing they did is kept, unless something was kept from them', async () => {
  stopTheClock('2026-05-12T10:00:00+01:00')
  watchMail()
  const about = await raise({ about: 'slt', named: 'Tom Brannigan' })
  const { reference } = await raise()
  const deputy = await atDesk(cast.deputyAndDsl)
  await deputy.act(reference, 'note', { text: 'I know this.' })
  for (const email of [cast.deputyAndDsl, cast.assistant, cast.office]) await leaves(email)
  await cronAt('2026-05-12T11:01:00+01:00')
  const there = async () => Promise.all([cast.deputyAndDsl, cast.assistant, cast.office].map(personId))
  expect((await there()).map(Boolean)).toEqual([true, true, false])
  await env.DB.prepare('UPDATE concerns SET deleted_at = 1 WHERE reference IN (?, ?)')
    .bind(reference, about.reference)
    .run()
  await cronAt('2026-05-12T12:01:00+01:00')
  expect((await there()).map(Boolean)).toEqual([false, true, false])
})
