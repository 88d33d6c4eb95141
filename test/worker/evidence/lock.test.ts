import { expect, test } from 'vitest'
import { cronAt, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { objects, pictureRows, postPicture } from '../../support/evidence.ts'
import { JPEG, PNG } from '../../support/pictures.ts'
import { cast } from '../../support/schools.ts'
import { newToken, raise, type Sent, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

let sent: Sent
let desk: Awaited<ReturnType<typeof atDesk>>
/** A concern with two pictures, at the headteacher's desk. In each test: together it takes longer than a hook may. */
async function addPictures() {
  stopTheClock('2026-05-12T10:00:00+01:00')
  watchMail()
  sent = await raise()
  for (const bytes of [JPEG, PNG]) {
    await postPicture(
      '/bramble-hill/follow-up',
      { code: sent.code, do: 'add-picture', token: newToken() },
      { bytes },
    )
  }
  desk = await atDesk(cast.head)
}

const idOf = async (number: number) => (await pictureRows()).find((row) => row.number === number)?.id ?? ''
const act = async (name: string, reason = 'DC Hale asked.') =>
  desk.act(sent.reference, name, { which: await idOf(1), reason })
const page = () => desk.page(`/concerns/${sent.reference}`)
const at = async (number: number, rest = '') =>
  `/concerns/${sent.reference}/evidence/${await idOf(number)}${rest}`

test('nobody can look at a locked picture, and the others stay as they are', async () => {
  await addPictures()
  expect((await act('lock-picture')).status).toBe(303)
  for (const rest of ['', '/look']) expect((await desk.get(await at(1, rest))).status).toBe(404)
  expect((await desk.get(await at(2))).status).toBe(200)
  const shown = await page()
  expect(shown).toContain('Picture 1 is locked since')
  expect(shown).not.toContain(`${await at(1)}/look`)
  expect(shown).toMatch(/Picture locked, and the concern kept from deletion<\/b>\s+\(no. 1\)/)
  expect(shown).toContain('DC Hale asked.')
})

test('the words say it first, under the warning, before any picture can be opened', async () => {
  await addPictures()
  const shown = await page()
  const places = ['Is it a nude', 'Lock it at once', 'Lock it</button>', 'Look at picture 1'].map((words) =>
    shown.indexOf(words),
  )
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('it is not deleted by hand, but for an act of its own that says who asked', async () => {
  await addPictures()
  await act('lock-picture')
  const refused = await act('delete-picture')
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('A picture here is locked.')
  expect((await act('delete-locked-picture', ' ')).status).toBe(422)
  expect(await objects()).toHaveLength(2)
  expect((await act('delete-locked-picture', 'The police asked, on 14 May.')).status).toBe(303)
  expect(await objects()).toHaveLength(1)
  expect(await page()).toContain('The police asked, on 14 May.')
})

test('its concern is on hold, can’t be released before it is unlocked, and is not deleted', async () => {
  await addPictures()
  await desk.act(sent.reference, 'decide', { rung: 'authorities', reason: 'The police have it.' })
  await desk.act(sent.reference, 'acknowledge')
  await desk.act(sent.reference, 'close', { summary: 'With the police.' })
  await cronAt('2027-04-28T10:00:00Z')
  await act('lock-picture')
  expect(await page()).toContain('On hold since')
  const refused = await desk.act(sent.reference, 'release', { reason: 'Over.' })
  expect(refused.status).toBe(409)
  for (const day of ['2027-05-12', '2027-06-12', '2028-05-12']) await cronAt(`${day}T10:00:00Z`)
  expect(await objects()).toHaveLength(2)

  expect((await act('unlock-picture', ' ')).status).toBe(422)
  await act('unlock-picture', 'The police asked, on 14 May.')
  expect((await desk.get(await at(1))).status).toBe(200)
  expect(await page()).toContain('On hold since')
  expect((await desk.act(sent.reference, 'release', { reason: 'Over.' })).status).toBe(303)
})

test('needs a reason, is done once, and can’t be undone twice', async () => {
  await addPictures()
  expect((await act('lock-picture', ' ')).status).toBe(422)
  expect((await act('unlock-picture')).status).toBe(409)
  await act('lock-picture')
  expect((await act('lock-picture', 'Again.')).status).toBe(409)
})
