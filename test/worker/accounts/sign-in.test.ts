import { describe, expect, test } from 'vitest'
import { cast } from '../../support/schools.ts'
import { askForCode, cookiesOf, getAs, signIn, typeCode } from '../../support/sign-in.ts'
import { withSchools } from '../../support/worker.ts'

withSchools()

describe('a code', () => {
  test('signs in who asked for it', async () => {
    const cookie = await signIn(cast.head)
    const desk = await getAs(cookie)
    expect(desk.status).toBe(200)
  })
})
