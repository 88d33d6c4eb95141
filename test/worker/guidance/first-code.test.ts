import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { atDesk } from '../../support/desk.ts'
import { fieldsOn } from '../../support/fields.ts'
import { atOperator, NEW_SCHOOL } from '../../support/operator.ts'
import { newToken, withSchools } from '../../support/worker.ts'

withSchools()

let head: Awaited<ReturnType<typeof atDesk>>
beforeEach(async () => {
  const added = await (await atOperator()).post('/add', { ...NEW_SCHOOL, slug: 'hill', token: newToken() })
  expect(added.status).toBe(303)
  head = await atDesk(NEW_SCHOOL.headEmail, 'hill')
})

const { whatChanged, firstOfAll } = en.codeEditor.publish

test('of the first version nobody asks what has changed, and it says so itself', async () => {
  const form = await head.page('/code/publish')
  expect(form).not.toContain(whatChanged.label)
  const sent = { ...fieldsOn(form), approvedBy: 'the governing board', reviewMonths: '12', do: 'publish' }
  expect((await head.post('/code/publish', sent)).status).toBe(303)
  const version = await env.DB.prepare(
    "SELECT what_changed, why FROM code_versions v JOIN schools s ON s.id = v.school_id WHERE slug = 'hill'",
  ).first()
  expect(version).toEqual({ what_changed: firstOfAll, why: '' })
  expect(await head.page('/code/publish')).toContain(whatChanged.label)
  const second = {
    ...fieldsOn(await head.page('/code/publish')),
    approvedBy: 'us',
    reviewMonths: '12',
    do: 'publish',
  }
  const refused = await head.post('/code/publish', second)
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('Say what has changed'),
  ])
})

test('what is wrong with a field of the editor is told with the field’s name', async () => {
  const fields = fieldsOn(await head.page('/code/draft'))
  const long = 'a'.repeat(401)
  const wrong = { ...fields, goodFor: long, 'because-staff': long, 'new-dont': 'Fly', 'new-because': long }
  const page = await (await head.post('/code/draft', { ...wrong, do: 'save' })).text()
  const summary = /<ul>([\s\S]*?)<\/ul>/.exec(page)?.[1] ?? ''
  const dont = (fields['dont-staff'] as string).slice(0, 60)
  for (const text of [
    `Class groups are good for: Keep each line to 400 letters. This one is longer: “aaaa`,
    `“${dont}”: ${en.codeEditor.editor.points.because.label}: Keep this to 400 letters`,
    `${en.codeEditor.editor.points.own.because}: Keep this to 400 letters`,
  ])
    expect(summary).toContain(text)
})
