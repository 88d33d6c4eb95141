import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { cast } from '../../support/schools.ts'
import { getAs, signIn } from '../../support/sign-in.ts'
import { raise, withSchools } from '../../support/worker.ts'

withSchools()

const OPERATOR = 'operator@trust.example.com'

test('who is on one school’s list goes straight there', async () => {
  const page = await getAs(await signIn(cast.head), '/desk')
  expect(page.headers.get('Location')).toBe('/desk/bramble-hill')
})

test('who is on the lists of several schools chooses, and is somebody else in each', async () => {
  await env.DB.prepare("UPDATE people SET email = ? WHERE email = 'office@saltmarsh.example.com'")
    .bind(cast.head.toUpperCase())
    .run()
  const cookie = await signIn(cast.head)
  const page = await (await getAs(cookie, '/desk')).text()
  expect(page).toContain('/desk/bramble-hill')
  expect(page).toContain('/desk/saltmarsh')
  expect((await getAs(cookie, '/desk/bramble-hill')).status).toBe(200)
  expect((await getAs(cookie, '/desk/saltmarsh')).headers.get('Location')).toBe('/desk/saltmarsh/settings')
})

test('the operator sees no school’s desk, and no trace of a concern', async () => {
  const { reference } = await raise()
  const cookie = await signIn(OPERATOR)
  const home = await (await getAs(cookie, '/desk')).text()
  expect(home).toContain('nothing of it is shown to you')
  expect(home).not.toContain(reference)
  expect(home).toContain('href="/operator"')
  const lists = [
    '',
    '/settings',
    '/people',
    '/code',
    '/statistics',
    '/log',
    '/letters',
    '/concerns.csv',
    '/subject-access',
  ]
  for (const path of [...lists, `/concerns/${reference}`, `/concerns/${reference}/record`]) {
    expect([path, (await getAs(cookie, `/desk/bramble-hill${path}`)).status]).toEqual([path, 404])
  }
})

test('the office, which sees no concerns, is led to the settings, and whoever reads concerns is not', async () => {
  const office = await signIn(cast.office)
  const led = await getAs(office, '/desk/bramble-hill')
  expect([led.status, led.headers.get('Location')]).toEqual([303, '/desk/bramble-hill/settings'])
  expect((await getAs(office, '/desk/bramble-hill/statistics')).status).toBe(403)
  expect((await getAs(await signIn(cast.chair), '/desk/bramble-hill')).status).toBe(200)
})

test('an operator can sign out on their pages, and is led back to them from their account', async () => {
  const operator = await signIn(OPERATOR)
  expect(await (await getAs(operator, '/operator')).text()).toContain('action="/desk/sign-out"')
  const account = await (await getAs(operator, '/desk/account')).text()
  expect(account).toContain('<a href="/operator">Back to the schools</a>')
  expect(account).not.toContain('Back to the desk')
  const head = await (await getAs(await signIn(cast.head), '/desk/account')).text()
  expect(head).toContain('Back to the desk')
})

test('who is taken off the list is out at their next click', async () => {
  const { reference } = await raise()
  const cookie = await signIn(cast.deputyAndDsl)
  const concern = `/desk/bramble-hill/concerns/${reference}`
  expect((await getAs(cookie, concern)).status).toBe(200)
  await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.deputyAndDsl).run()
  expect((await getAs(cookie, concern)).headers.get('Location')).toMatch(/^\/desk\/sign-in/)
})
