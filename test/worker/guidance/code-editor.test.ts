import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { fieldsOn } from '../../support/fields.ts'
import { cast } from '../../support/schools.ts'
import { get, newToken, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const parents = async (path = '/code') => (await get(`/bramble-hill${path}`)).text()
const pointsOn = (page: string) =>
  [...page.matchAll(/name="on" value="([^"]+)" checked/g)].map(([, id]) => id)
const unescaped = (page: string) => page.replaceAll('&#39;', '’')

/** The editor as somebody has it in front of them, to change and to send. */
async function edit(desk: Awaited<ReturnType<typeof atDesk>>) {
  const fields = fieldsOn(await desk.page('/code/draft'))
  return {
    fields,
    send: (act: string, changed: Record<string, string | string[]> = {}) =>
      desk.post('/code/draft', { ...fields, ...changed, do: act }),
  }
}

async function publish(desk: Awaited<ReturnType<typeof atDesk>>, changed: Record<string, string> = {}) {
  const fields = fieldsOn(await desk.page('/code/publish'))
  const sent = {
    ...fields,
    approvedBy: 'the governing board',
    whatChanged: 'We said it more plainly.',
    why: 'Parents asked.',
    ...changed,
    do: 'publish',
  }
  return { sent, response: await desk.post('/code/publish', sent) }
}

describe('the draft', () => {
  test('begins with the newest version, keeps what is saved, and is seen by no parent', async () => {
    const office = await atDesk(cast.office)
    const editor = await edit(office)
    expect(pointsOn(await office.page('/code/draft'))).toHaveLength(11)
    expect(editor.fields.intro).toContain('Parents run these groups')
    const saved = await editor.send('save', { intro: 'A new beginning.', goodFor: 'cake\n\n  lost shoes ' })
    expect(saved.headers.get('Location')).toBe('/desk/bramble-hill/code/draft?done=save')
    const again = fieldsOn(await office.page('/code/draft'))
    expect([again.intro, again.goodFor]).toEqual(['A new beginning.', 'cake\nlost shoes'])
    expect(await office.page('/code')).toContain('A draft is waiting. Jean Whitlow saved it last')
    const preview = await office.page('/code/preview')
    expect(preview).toContain('This is a preview. Parents don’t see it yet.')
    expect(preview).toContain('A new beginning.')
    for (const path of ['/code', '/code/changes', '/code/2'])
      expect(await parents(path)).not.toContain('A new beginning')
    expect((await get('/bramble-hill/code/3')).status).toBe(404)
  })

  test('has its points moved, left out, put in, reworded and put back, and keeps all that was typed', async () => {
    const office = await atDesk(cast.office)
    const first = await edit(office)
    const [staff, child] = pointsOn(await office.page('/code/draft'))
    const moved = await first.send('down:staff', { 'because-child': 'Because I say so.' })
    expect(moved.headers.get('Location')).toBe('/desk/bramble-hill/code/draft?done=down&point=staff')
    const page = await office.page('/code/draft?done=down&point=staff')
    expect(pointsOn(page).slice(0, 2)).toEqual([child, staff])
    expect(page).toMatch(/value="down:staff" autofocus/)
    expect(page).toContain('Because I say so.')

    const second = await edit(office)
    const on = (second.fields.on as string[]).filter((id) => id !== 'rumour')
    await second.send('save', { on: [...on, 'adverts'] })
    const changed = pointsOn(await office.page('/code/draft'))
    expect(changed).not.toContain('rumour')
    expect(changed.at(-1)).toBe('adverts')
    expect(await office.page('/code/draft')).toContain('Put our standard wording back')

    const third = await edit(office)
    await third.send('reset:child')
    const reset = fieldsOn(await office.page('/code/draft'))
    expect(reset['because-child']).toContain('A child can’t answer back')
    expect(reset['dont-rumour']).toContain('Pass on what you don’t know')
    expect(await office.page('/code/preview')).not.toContain('id="rumour"')
  })

  test('takes a point of the school’s own, which the code, the self-check and the checker then know', async () => {
    const office = await atDesk(cast.office)
    const editor = await edit(office)
    const nameless = await editor.send('add', { 'new-because': 'It is loud.' })
    expect(nameless.status).toBe(422)
    expect(await nameless.text()).toContain('It is loud.')
    await editor.send('add', {
      on: ['child'],
      'new-dont': 'Fly drones, ever!',
      'new-because': 'It is loud.',
      'new-instead': 'Take a walk.',
    })
    expect(pointsOn(await office.page('/code/draft'))).toEqual(['child', 'own-fly-drones-ever'])
    const { response } = await publish(office)
    expect(response.headers.get('Location')).toBe('/desk/bramble-hill/code?done=published')
    expect(await parents()).toContain('id="own-fly-drones-ever"')
    expect(await parents()).not.toContain('id="staff"')
    expect(await parents('/report')).toContain('value="own-fly-drones-ever"')
    expect(await parents('/check')).not.toContain('name="complaint"')
    expect(await parents('/check/message')).toContain('data-point="child"')
    expect(await parents('/check/message')).not.toContain('data-point="own-fly-drones-ever"')

    const next = await edit(office)
    await next.send('save', { on: ['child'] })
    await publish(office)
    expect(fieldsOn(await office.page('/code/draft'))['dont-own-fly-drones-ever']).toBe('Fly drones, ever!')
  })

  test('is not written over what somebody else saved, and what was typed is still there', async () => {
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    const [mine, theirs] = [await edit(office), await edit(head)]
    await theirs.send('save', { intro: 'From the head.' })
    const late = await mine.send('save', { intro: 'From the office.' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Ruth Okafor saved or published something while you were writing')
    expect(page).toContain('From the office.')
    expect(fieldsOn(await office.page('/code/draft')).intro).toBe('From the head.')
    const anyway = await office.post('/code/draft', { ...fieldsOn(page), do: 'save' })
    expect(anyway.status).toBe(303)
    const kept = fieldsOn(await office.page('/code/draft'))
    expect(kept.intro).toBe('From the office.')
    const twice = await office.post('/code/draft', { ...fieldsOn(page), do: 'save' })
    expect(twice.status).toBe(303)
    expect(fieldsOn(await office.page('/code/draft')).revision).toBe(kept.revision)
  })

  test('says kindly what is too long or can’t be read, with all that was typed; gaps are no error, but not published', async () => {
    const office = await atDesk(cast.office)
    const editor = await edit(office)
    const wrong = await editor.send('save', {
      intro: 'long '.repeat(100),
      meanings: 'Trolling',
      asks: 'x\n'.repeat(41),
      'because-staff': 'y'.repeat(401),
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const id of ['intro', 'meanings', 'asks', 'because-staff']) expect(page).toContain(`href="#${id}"`)
    expect(fieldsOn(page).intro).toContain('long long')
    const gaps = await editor.send('preview', { asks: '', 'instead-staff': '', on: ['staff'] })
    expect(gaps.headers.get('Location')).toBe('/desk/bramble-hill/code/preview')
    for (const path of ['/code/preview', '/code/publish']) {
      const missing = await office.page(path)
      expect(missing).toContain('href="/desk/bramble-hill/code/draft#asks"')
      expect(missing).toContain('href="/desk/bramble-hill/code/draft#instead-staff"')
    }
    const unfit = await publish(office)
    expect(unfit.response.status).toBe(422)
    expect(await unfit.response.text()).toContain('href="/desk/bramble-hill/code/draft#asks"')
    const next = await edit(office)
    await next.send('save', { asks: 'be kind', on: [] })
    expect(await office.page('/code/preview')).toContain('draft#points')
  })

  test('has its wording checked without being saved', async () => {
    const office = await atDesk(cast.office)
    const editor = await edit(office)
    const checked = await editor.send('check', { intro: 'Stakeholders must commence forthwith.' })
    const page = unescaped(await checked.text())
    expect(checked.status).toBe(200)
    expect(page).toMatch(/Most readers of \d+ and over can follow it/)
    expect(page).toContain('“commence”: try “start”')
    expect(page).toContain('Stakeholders must commence forthwith.')
    expect(fieldsOn(await office.page('/code/draft')).intro).not.toContain('Stakeholders')
  })
})

describe('publishing', () => {
  test('makes the next version once, with its date, its approval and a row in the log', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const office = await atDesk(cast.office)
    const editor = await edit(office)
    await editor.send('save', { intro: 'Version three begins.' })
    expect(await office.page('/code/publish')).toContain('Version three begins.')
    const { sent, response } = await publish(office, { inForceFrom: '2027-01-01', reviewMonths: '24' })
    expect(response.status).toBe(303)
    expect((await office.post('/code/publish', sent)).status).toBe(303)
    const { results } = await env.DB.prepare(
      "SELECT number, in_force_from, review_by, approved_by FROM code_versions WHERE school_id = 'bramble-hill'",
    ).all()
    expect(results).toHaveLength(3)
    expect(results[2]).toEqual({
      number: 3,
      in_force_from: '2027-01-01',
      review_by: '2029-01-01',
      approved_by: 'the governing board',
    })
    const log = await office.page('/log')
    expect(log.match(/Version 3, in force from 1 January 2027/g)).toHaveLength(1)
    expect(await office.page('/code')).toContain('still to come')
    expect(await office.page('/code/preview?version=3')).toContain('Parents see it from 1 January 2027')
    expect(await office.page('/code/draft')).toContain('Version three begins.')
    expect(await office.page('/code/publish')).toMatch(/value="24" checked/)
  })

  test('shows nothing before its day, and everything from then on; nothing newer comes before it', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const office = await atDesk(cast.office)
    await (await edit(office)).send('save', { intro: 'Version three begins.' })
    await publish(office, { inForceFrom: '2026-12-05', reviewMonths: 'none' })
    const early = await publish(office, { inForceFrom: '2026-12-04' })
    expect(early.response.status).toBe(422)
    expect(await early.response.text()).toContain('Choose the same day as the version that is still to come')
    itIs('2026-12-04T23:59:00Z')
    const pages = ['', '/code', '/code/changes', '/code/2', '/check', '/report', '/talk-to']
    for (const path of pages) expect(await parents(path)).not.toContain('Version three')
    expect((await get('/bramble-hill/code/3')).status).toBe(404)
    itIs('2026-12-05T00:01:00Z')
    expect(await parents()).toContain('Version three begins.')
    expect(await parents('/code/changes')).toContain('We said it more plainly.')
    expect(await parents()).not.toContain('We look at it again')
  })

  test('asks for what is missing, in words, and takes no draft but the one that was shown', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    const wrong = await publish(office, {
      approvedBy: ' ',
      inForceFrom: '2026-11-30',
      why: '',
      reviewMonths: 'x',
    })
    expect(wrong.response.status).toBe(422)
    const page = await wrong.response.text()
    for (const text of [
      'Say who approved it',
      'Choose today or a later day',
      'Say why',
      'Choose when you will',
    ])
      expect(page).toContain(text)
    expect(page).toContain('We said it more plainly.')
    const fields = fieldsOn(await office.page('/code/publish'))
    await (await edit(head)).send('save', { intro: 'Not what you read.' })
    const late = await office.post('/code/publish', {
      ...fields,
      whatChanged: 'All.',
      why: 'So.',
      do: 'publish',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Somebody changed something while you were here')
    expect(await parents()).not.toContain('Not what you read.')
  })

  test('gives its advice without publishing, and compares any two versions', async () => {
    const office = await atDesk(cast.office)
    const fields = fieldsOn(await office.page('/code/publish'))
    const checked = await office.post('/code/publish', { ...fields, why: 'We ensure it.', do: 'check' })
    expect(await checked.text()).toContain('“ensure”: try “make sure”')
    expect((await get('/bramble-hill/code/3')).status).toBe(404)
    const compared = await office.page('/code/compare?from=1&to=2')
    expect(compared).toContain('From version 1 to version 2')
    expect(compared).toContain('<ins>news that the whole class can use</ins>')
    expect(await office.page('/code/compare?from=2&to=2')).toContain('Nothing is different.')
    for (const query of ['from=1&to=9', 'from=x', 'from=1&to='])
      expect([query, (await office.get(`/code/compare?${query}`)).status]).toEqual([query, 404])
    expect((await office.get('/code/preview?version=2')).status).toBe(404)
  })
})

/** The form on the page of all versions that has this button. */
const formTo = (page: string, act: string) => {
  const [, form = ''] = new RegExp(`action="[^"]*/code/${act}"([^]*?)</form>`).exec(page) ?? []
  return fieldsOn(form)
}

describe('a draft that is not wanted any more', () => {
  test('is thrown away, and the next begins with the newest version', async () => {
    const office = await atDesk(cast.office)
    expect(await office.page('/code')).not.toContain('Throw it away')
    await (await edit(office)).send('save', { intro: 'Not this.' })
    const form = formTo(await office.page('/code'), 'discard')
    const gone = await office.post('/code/discard', form)
    expect(gone.headers.get('Location')).toBe('/desk/bramble-hill/code?done=discarded')
    expect(await office.page('/code?done=discarded')).toContain('The draft is gone.')
    expect((await office.post('/code/discard', form)).status).toBe(303)
    expect(fieldsOn(await office.page('/code/draft')).intro).toContain('Parents run these groups')
  })

  test('stays when somebody saved it meanwhile, or began another', async () => {
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    await (await edit(office)).send('save', { intro: 'One.' })
    const form = formTo(await office.page('/code'), 'discard')
    const editor = await edit(office)
    await (await edit(head)).send('save', { intro: 'Two.' })
    const late = await office.post('/code/discard', form)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Nothing was done: somebody changed something')
    expect(fieldsOn(await office.page('/code/draft')).intro).toBe('Two.')

    await head.post('/code/discard', formTo(await head.page('/code'), 'discard'))
    await (await edit(head)).send('save', { intro: 'Another draft.' })
    expect((await office.post('/code/discard', form)).status).toBe(409)
    expect((await editor.send('save', { intro: 'Over the other.' })).status).toBe(409)
    expect((await office.post('/code/discard', { draft: 'x' })).status).toBe(409)
    expect(fieldsOn(await office.page('/code/draft')).intro).toBe('Another draft.')
  })
})

describe('a version that is still to come', () => {
  test('is taken back: its words are the draft again, and its number is the next one’s', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    expect(await office.page('/code')).not.toContain('Take it back')
    await (await edit(office)).send('save', { intro: 'Too early.' })
    await publish(office, { inForceFrom: '2026-12-05' })
    const form = formTo(await office.page('/code'), 'withdraw')
    const back = await office.post('/code/withdraw', form)
    expect(back.headers.get('Location')).toBe('/desk/bramble-hill/code?done=withdrawn')
    expect((await office.post('/code/withdraw', form)).status).toBe(303)
    expect(await head.page('/log')).toContain('Code taken back before its day')
    itIs('2026-12-05T12:00:00Z')
    expect(await parents()).not.toContain('Too early.')
    expect(fieldsOn(await head.page('/code/draft')).intro).toBe('Too early.')
    await publish(head, { inForceFrom: '2026-12-06' })
    expect(await head.page('/code')).toContain('Take version 3 back')
  })

  test('leaves a draft that waits as it is', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const office = await atDesk(cast.office)
    await publish(office, { inForceFrom: '2026-12-05' })
    await (await edit(office)).send('save', { intro: 'The one after.' })
    const page = await office.page('/code')
    expect(page).toContain('The draft that waits stays as it is.')
    expect((await office.post('/code/withdraw', formTo(page, 'withdraw'))).status).toBe(303)
    expect(fieldsOn(await office.page('/code/draft')).intro).toBe('The one after.')
  })

  test('is what a code whose review is due was waiting for', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    await env.DB.prepare(
      "UPDATE code_versions SET review_by = '2026-11-30' WHERE school_id = 'bramble-hill'",
    ).run()
    const office = await atDesk(cast.office)
    expect(await office.page('/code')).toContain('This day is past.')
    await publish(office, { inForceFrom: '2027-01-01' })
    expect(await office.page('/code')).not.toContain('This day is past.')
  })

  test('is not taken back once its day has come, nor one that parents read, nor by a form that is out of date', async () => {
    stopTheClock('2026-12-01T12:00:00Z')
    const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
    await publish(office, { inForceFrom: '2026-12-05' })
    const form = formTo(await office.page('/code'), 'withdraw')
    expect((await office.post('/code/withdraw', { ...form, number: '2' })).status).toBe(409)
    await publish(head, { inForceFrom: '2026-12-09' })
    expect((await office.post('/code/withdraw', form)).status).toBe(409)
    itIs('2026-12-09T00:01:00Z')
    const late = await office.post('/code/withdraw', {
      ...form,
      ...fieldsOn(await head.page('/code/publish')),
      number: '4',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('in force by now')
    expect((await get('/bramble-hill/code/4')).status).toBe(200)
  })
})

describe('a school without a code', () => {
  test('begins with a starting point, and looks at it again when that says so', async () => {
    await env.DB.prepare("DELETE FROM code_versions WHERE school_id = 'bramble-hill'").run()
    const office = await atDesk(cast.office)
    expect(await office.page('/code')).toContain('You haven’t published a code yet')
    expect(fieldsOn(await office.page('/code/publish')).reviewMonths).toBe('12')
    await (await edit(office)).send('save', { reviewMonths: '24' })
    expect(fieldsOn(await office.page('/code/publish')).reviewMonths).toBe('24')
    expect((await publish(office)).response.status).toBe(303)
    expect(await parents()).toContain('Version 1')
  })
})

test('it is for those who run the school, and of their own school alone', async () => {
  const log = watchLog()
  const paths = ['/code', '/code/draft', '/code/preview', '/code/publish', '/code/compare']
  const [chair, stranger] = [await atDesk(cast.chair), await atDesk('office@saltmarsh.example.com')]
  for (const path of paths) expect([path, (await chair.get(path)).status]).toEqual([path, 403])
  for (const path of ['/code/draft', '/code/publish', '/code/discard', '/code/withdraw']) {
    const sent = {
      token: newToken(),
      revision: '0',
      latest: '2',
      intro: 'Mine now.',
      draft: '0',
      number: '2',
    }
    expect([path, (await chair.post(path, sent)).status]).toEqual([path, 403])
    expect([path, (await stranger.post(path, sent)).status]).toEqual([path, 404])
  }
  expect(log()).not.toContain('Mine now.')
})
