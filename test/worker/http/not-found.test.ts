import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { OPERATOR } from '../../support/operator.ts'
import { cast } from '../../support/schools.ts'
import { getAs, signIn } from '../../support/sign-in.ts'
import { get, withSchools } from '../../support/worker.ts'

withSchools()

const { title, toDesk, toSchools } = en.desk.nothingHere

test('staff are led back to the desk from any address where there is nothing for them, in the same words', async () => {
  const head = await signIn(cast.head)
  const [missing, ...others] = await Promise.all(
    [
      '/desk/nowhere',
      '/desk/saltmarsh',
      '/desk/bramble-hill/concerns/222-222',
      '/desk/bramble-hill/nothing/at/all',
      '/operator',
    ].map(async (path) => {
      const page = await getAs(head, path)
      expect([path, page.status]).toEqual([path, 404])
      return page.text()
    }),
  )
  expect(missing).toContain(title)
  expect(missing).toContain(toDesk)
  expect(missing).not.toContain('Find your school')
  for (const other of others) expect(other).toBe(missing)
})

test('an operator is led back to the schools, and a parent to theirs', async () => {
  const page = await (await getAs(await signIn(OPERATOR), '/operator/nothing')).text()
  expect(page).toContain(title)
  expect(page).toContain(toSchools)
  expect(await (await get('/bramble-hill/nothing')).text()).toContain(en.site.notFound.title)
})
