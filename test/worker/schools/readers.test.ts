import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { noteChange } from '../../../src/schools/known.ts'
import { atDesk } from '../../support/desk.ts'
import { fieldsOn } from '../../support/fields.ts'
import { cast } from '../../support/schools.ts'
import { get, withSchools } from '../../support/worker.ts'

withSchools()

const parents = async (path: string) => (await get(`/bramble-hill${path}`)).text()

async function withNobodyOfSlt() {
  await env.DB.prepare(
    `UPDATE people SET state = 'left' WHERE school_id = 'bramble-hill' AND roles LIKE '%"slt"%'`,
  ).run()
  noteChange()
}

test.each([
  ['never set', undefined, 'our headteacher'],
  ['as a form has saved it', 'our senior leadership team', 'our headteacher'],
  ['in the school’s own words', 'our head and deputy', 'our head and deputy'],
])('who reads is the headteacher where nobody else does, and it is %s', async (_, readers, alone) => {
  await env.DB.prepare(
    "UPDATE schools SET settings = json_set(json_remove(settings, '$.readers'), ?, ?) WHERE slug = 'bramble-hill'",
  )
    .bind(readers === undefined ? '$.none' : '$.readers', readers ?? '')
    .run()
  noteChange()
  const together = readers ?? 'our senior leadership team'
  const head = await atDesk(cast.head)
  for (const page of [await parents('/report'), await parents('/privacy'), await head.page('/settings')])
    expect(page).toContain(together)
  await withNobodyOfSlt()
  for (const page of [await parents('/report'), await parents('/privacy'), await head.page('/settings')]) {
    expect(page).toContain(alone)
    expect(page).not.toContain('our senior leadership team')
  }
  expect(fieldsOn(await head.page('/settings/reply')).readers).toBe(together)
})

test('what is wrong with an address is told with the name of the field', async () => {
  const office = await atDesk(cast.office)
  const fields = { ...fieldsOn(await office.page('/settings/safeguarding')), safeguardingEmail: 'ada@' }
  const page = await (await office.post('/settings/safeguarding', fields)).text()
  expect(page).toContain(`>Email address: ${en.settings.errors.emailWrong}</a>`)
})
