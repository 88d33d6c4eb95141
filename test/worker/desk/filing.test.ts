import { describe, expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

const ASKED = 'It is in the safeguarding or staff file'
const RISK = { risks: 'child' }

async function ready(fields = {}, email = cast.head) {
  const { reference } = await raise(fields)
  const desk = await atDesk(email)
  await desk.act(reference, 'acknowledge')
  await desk.act(reference, 'decide', { rung: 'none', reason: 'Settled.' })
  return { reference, desk }
}

describe('whoever closes a concern, or puts it aside, says whether it is in the file it belongs in', () => {
  test.each([
    ['somebody may be at risk', RISK, cast.head],
    ['it is about staff', { about: 'staff' }, cast.head],
    ['it is about SLT', { about: 'slt' }, cast.head],
    ['it is about the headteacher', { about: 'headteacher' }, cast.chair],
  ])('where %s', async (_, fields, email) => {
    const { reference, desk } = await ready(fields, email)
    expect(await desk.page(`/concerns/${reference}`)).toContain(ASKED)
    for (const [act, typed] of [
      ['close', { summary: 'All-that-was-typed.' }],
      ['not-a-concern', { reason: 'All-that-was-typed.' }],
    ] as const) {
      const answer = await desk.act(reference, act, typed)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('Say whether it is in the safeguarding or staff file.')
      expect(page).toContain('All-that-was-typed.')
    }
    const why = await desk.act(reference, 'close', { summary: 'Over.', filing: 'not-needed' })
    expect(why.status).toBe(422)
    expect(await why.text()).toContain('Say why it need not be in a file.')
    expect((await desk.act(reference, 'close', { summary: 'Over.', filing: 'filed' })).status).toBe(303)
  })

  test('where a safeguarding lead has it', async () => {
    const { reference, desk } = await ready()
    expect(await desk.page(`/concerns/${reference}`)).not.toContain(ASKED)
    await desk.act(reference, 'hand-over', { reason: 'For you.' })
    expect(await desk.page(`/concerns/${reference}`)).toContain(ASKED)
    expect((await desk.act(reference, 'close', { summary: 'Over.' })).status).toBe(422)
  })

  test('and not elsewhere, whatever is sent', async () => {
    const { reference, desk } = await ready()
    expect((await desk.act(reference, 'close', { summary: 'Over.', filing: 'filed' })).status).toBe(303)
    expect(await desk.page(`/concerns/${reference}`)).not.toContain('staff file: yes')
  })
})

test('what they say is in the chronology and the record, and not in the one without words', async () => {
  const { reference, desk } = await ready(RISK)
  const unfiledReason = 'it was a joke of two brothers'
  await desk.act(reference, 'close', { summary: 'Over.', filing: 'not-needed', unfiledReason })
  const said = `In the safeguarding or staff file: no, because ${unfiledReason}`
  const made = async (kind: string) =>
    (await desk.post(`/concerns/${reference}/record`, { kind, token: newToken() })).text()
  for (const page of [await desk.page(`/concerns/${reference}`), await made('full')])
    expect(page).toContain(said)
  expect(await made('wordless')).not.toMatch(/two brothers|staff file/)
})

test('one that is worked as one with others is not closed for a concern of which nothing was said', async () => {
  const [plain, risky] = [await ready({ group: 'Year 2', about: 'parent' }), await ready({ group: 'Year 2' })]
  await plain.desk.act(risky.reference, 'link', { other: plain.reference })
  const { env } = await import('cloudflare:workers')
  await env.DB.prepare("UPDATE concerns SET about = 'staff' WHERE reference = ?").bind(risky.reference).run()
  await plain.desk.act(plain.reference, 'close', { summary: 'Over.' })
  expect(await plain.desk.page(`/concerns/${risky.reference}`)).toContain('Close the concern')
})
