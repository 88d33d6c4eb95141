import { describe, expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { pictureRows, postPicture } from '../../support/evidence.ts'
import { cast } from '../../support/schools.ts'
import { newToken, personId, raise, withSchools } from '../../support/worker.ts'

withSchools()

/** What decides about a concern, and so is the headteacher's or the chair's. */
const DECIDES: [string, Record<string, string>][] = [
  ['acknowledge', {}],
  ['answer', { message: 'Hello.' }],
  ['decide', { rung: 'none', reason: 'So.' }],
  ['close', { summary: 'Over.', filing: 'filed' }],
  ['not-a-concern', { reason: 'Spam.', filing: 'filed' }],
  ['assign', { personId: '' }],
]

describe.each([
  ['headteacher', cast.head, { about: 'staff', named: 'Mr Teal', risks: 'child' }],
  ['chair of governors', cast.chair, { about: 'headteacher', risks: 'child' }],
])('what is for the %s and a safeguarding lead', (who, worker, fields) => {
  test('the lead reads, and is told who decides', async () => {
    const { reference } = await raise(fields)
    const lead = await atDesk(cast.deputyAndDsl)
    const page = await lead.page(`/concerns/${reference}`)
    expect(page).toContain('You read this as a safeguarding lead.')
    expect(page).toContain(`The ${who} decides and answers.`)
    for (const [act] of DECIDES) expect(page).not.toContain(`/concerns/${reference}/${act}"`)
    expect(page).not.toContain(`/concerns/${reference}/letters`)
    const theirs = await (await atDesk(worker)).page(`/concerns/${reference}`)
    expect(theirs).not.toContain('You read this as')
    expect(theirs).toContain(`/concerns/${reference}/letters`)
  })

  test('but decides nothing, nor makes a letter', async () => {
    const { reference } = await raise(fields)
    const [lead, theirs] = [await atDesk(cast.deputyAndDsl), await atDesk(worker)]
    await theirs.page(`/concerns/${reference}`)
    for (const [act, typed] of DECIDES) {
      const sent = await lead.act(reference, act, typed)
      expect([act, sent.status]).toEqual([act, 409])
      expect(await sent.text()).toContain('Nothing was changed.')
    }
    for (const path of ['/letters', '/letters/caution']) {
      expect([path, (await lead.get(`/concerns/${reference}${path}`)).status]).toEqual([path, 403])
    }
    const letter = { recipient: 'Mr Teal', body: 'Come in.' }
    expect((await lead.post(`/concerns/${reference}/letters/caution`, letter)).status).toBe(403)
    const page = await theirs.page(`/concerns/${reference}`)
    expect(page).toContain('>New</span>')
    expect(page).not.toContain('Letter made')
  })

  test('they note, look into it and hold it, and can step aside', async () => {
    const { reference } = await raise(fields)
    const [lead, theirs] = [await atDesk(cast.deputyAndDsl), await atDesk(worker)]
    await theirs.act(reference, 'acknowledge')
    const notes = { note: { text: 'The file was looked at.' }, looking: {}, hold: { reason: 'A court.' } }
    for (const [act, typed] of Object.entries({ ...notes, 'step-aside': { reason: 'My aunt.' } })) {
      expect([act, (await lead.act(reference, act, typed)).status]).toEqual([act, 303])
    }
    expect(await theirs.page(`/concerns/${reference}`)).toContain('The file was looked at.')
  })

  test('they lock a picture for the police, and can take away neither that, nor a picture, nor a hold', async () => {
    const { reference, code } = await raise(fields)
    await postPicture('/bramble-hill/follow-up', { code, do: 'add-picture', token: newToken() }, {})
    const [lead, theirs] = [await atDesk(cast.deputyAndDsl), await atDesk(worker)]
    const [picture] = await pictureRows()
    const about = { which: String(picture?.id), reason: 'The police asked.' }
    expect((await lead.act(reference, 'delete-picture', about)).status).toBe(409)
    expect((await lead.act(reference, 'lock-picture', about)).status).toBe(303)
    for (const act of ['unlock-picture', 'delete-locked-picture', 'release'])
      expect([act, (await lead.act(reference, act, about)).status]).toEqual([act, 409])
    const page = await lead.page(`/concerns/${reference}`)
    for (const act of ['delete-picture', 'unlock-picture', 'delete-locked-picture', 'release'])
      expect(page).not.toContain(`/concerns/${reference}/${act}"`)
    expect((await theirs.act(reference, 'unlock-picture', about)).status).toBe(303)
    expect((await theirs.act(reference, 'release', about)).status).toBe(303)
  })

  test('nor is it given to them to work', async () => {
    const { reference } = await raise(fields)
    const given = await (await atDesk(worker)).act(reference, 'assign', {
      personId: await personId(cast.deputyAndDsl),
    })
    expect(given.status).toBe(409)
  })
})

test('what SLT have, a safeguarding lead works as before', async () => {
  const { reference } = await raise({ about: 'parent', risks: 'child' })
  const lead = await atDesk(cast.deputyAndDsl)
  for (const [act, typed] of DECIDES.filter(([act]) => act !== 'not-a-concern')) {
    expect([act, (await lead.act(reference, act, typed)).status]).toEqual([act, 303])
  }
})

test('when the last lead steps aside, the desk and the mail say that none has it', async () => {
  const { reference } = await raise({ about: 'staff', named: 'Mr Teal', risks: 'child' })
  const [lead, deputyLead] = [await atDesk(cast.deputyAndDsl), await atDesk(cast.assistant)]
  const head = await atDesk(cast.head)
  await lead.act(reference, 'step-aside', { reason: 'My aunt.' })
  expect(await head.page(`/concerns/${reference}`)).not.toContain('No safeguarding lead has this')
  await deputyLead.act(reference, 'step-aside', { reason: 'My cousin.' })
  const page = await head.page(`/concerns/${reference}`)
  expect(page).toContain('No safeguarding lead has this')
  expect(page).toContain(`/concerns/${reference}/hand-over"`)
})

test('about somebody of SLT without a name it is handed to no lead of SLT, who may be the one', async () => {
  const { reference } = await raise({ about: 'slt' })
  const head = await atDesk(cast.head)
  const answer = await head.act(reference, 'hand-over', { reason: 'A child may be hit.' })
  expect([answer.status, (await answer.text()).includes('no safeguarding lead on the list')]).toEqual([
    409,
    true,
  ])
  for (const email of [cast.deputyAndDsl, cast.assistant])
    expect((await (await atDesk(email)).get(`/concerns/${reference}`)).status).toBe(404)
})
