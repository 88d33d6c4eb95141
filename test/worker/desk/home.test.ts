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
  expect((await getAs(cookie, '/desk/saltmarsh')).status).toBe(403)
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

test('who is taken off the list is out at their next click', async () => {
  const { reference } = await raise()
  const cookie = await signIn(cast.deputyAndDsl)
  const concern = `/desk/bramble-hill/concerns/${reference}`
  expect((await getAs(cookie, concern)).status).toBe(200)
  await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.deputyAndDsl).run()
  expect((await getAs(cookie, concern)).headers.get('Location')).toMatch(/^\/desk\/sign-in/)
})
