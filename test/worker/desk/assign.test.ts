import { expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { personId, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

test('whoever is given a concern is told by mail, once, and never of what they give themselves', async () => {
  const mails = watchMail()
  const { reference } = await raise({ said: 'They say that the trophy was thrown.' })
  await deliverAll()
  mails.length = 0
  const head = await atDesk(cast.head)
  const given = await head.act(reference, 'assign', { personId: await personId(cast.assistant) })
  await deliverAll()
  expect(mails.map(({ to }) => to)).toEqual([cast.assistant])
  expect(mails[0]?.text).toContain('A colleague has given you a concern to work.')
  expect(JSON.stringify(mails)).not.toContain('trophy')
  expect(await head.page(given.headers.get('Location')?.slice('/desk/bramble-hill'.length))).toContain(
    'Saved. We have told them by mail.',
  )

  await head.act(reference, 'assign', { personId: await personId(cast.assistant) })
  const own = await head.act(reference, 'assign', { personId: await personId(cast.head) })
  await deliverAll()
  expect(mails).toHaveLength(1)
  const page = await head.page(own.headers.get('Location')?.slice('/desk/bramble-hill'.length))
  expect(page).toContain('Saved.')
  expect(page).not.toContain('We have told them')
  await head.act(reference, 'assign', { personId: '' })
  await deliverAll()
  expect(mails).toHaveLength(1)
})

test('whoever is given several that are worked as one is told of the one', async () => {
  const mails = watchMail()
  const group = { group: 'Year 2' }
  const [one, other] = [await raise(group), await raise(group)]
  const head = await atDesk(cast.head)
  for (const { reference } of [one, other]) await head.act(reference, 'acknowledge')
  await head.act(one.reference, 'link', { other: other.reference })
  await deliverAll()
  mails.length = 0
  await head.act(one.reference, 'assign', { personId: await personId(cast.assistant) })
  await deliverAll()
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [cast.assistant, `Concern ${one.reference}: for you to work`],
  ])
  expect(await head.page(`/concerns/${other.reference}`)).toMatch(/option value="[^"]+" selected/)
})
