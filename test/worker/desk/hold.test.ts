import { describe, expect, test } from 'vitest'
import { itIs, stopTheClock } from '../../support/clock.ts'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { raise, withSchools } from '../../support/worker.ts'

withSchools()

async function closed(fields = {}, email = cast.head) {
  const { reference } = await raise(fields)
  const desk = await atDesk(email)
  await desk.act(reference, 'decide', { rung: 'none', reason: 'Nothing in it.' })
  await desk.act(reference, 'acknowledge')
  await desk.act(reference, 'close', { summary: 'Over.', filing: 'filed' })
  return { reference, desk }
}

describe('the page of a concern says when it will be deleted', () => {
  test('once it is closed, and not before', async () => {
    stopTheClock('2026-05-12T10:00:00+01:00')
    const { reference } = await raise()
    const head = await atDesk(cast.head)
    expect(await head.page(`/concerns/${reference}`)).not.toContain('Will be deleted')
    const { reference: other } = await closed({ said: 'another' })
    const page = await head.page(`/concerns/${other}`)
    expect(page).toContain('Will be deleted')
    expect(page).toContain('12 May 2027')
  })
})

describe('a hold', () => {
  test('takes the day of deletion away, says since when and why, and is ended with a reason', async () => {
    stopTheClock('2026-05-12T10:00:00+01:00')
    const { reference, desk } = await closed()
    expect((await desk.act(reference, 'hold', { reason: 'The police asked.' })).status).toBe(303)
    const held = await desk.page(`/concerns/${reference}`)
    expect(held).not.toContain('Will be deleted')
    expect(held).toContain('On hold since')
    expect(held).toContain('The police asked.')
    expect(held).toContain('Release the hold')
    expect(held).not.toContain('Put it on hold')

    itIs('2027-09-01T10:00:00+01:00')
    await (await atDesk(cast.deputyAndDsl)).act(reference, 'release', { reason: 'The case is over.' })
    const after = await desk.page(`/concerns/${reference}`)
    expect(after).toContain('The case is over.')
    expect(after).not.toContain('On hold since')
    expect(after).toContain('15 September 2027')
  })

  test('can’t be put on twice, nor ended when there is none', async () => {
    const { reference, desk } = await closed()
    expect((await desk.act(reference, 'release', { reason: 'x' })).status).toBe(409)
    await desk.act(reference, 'hold', { reason: 'x' })
    expect((await desk.act(reference, 'hold', { reason: 'y' })).status).toBe(409)
  })

  test('asks for a reason', async () => {
    const { reference, desk } = await closed()
    const answer = await desk.act(reference, 'hold')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Say why')
  })

  test('is the chair’s for what is about the headteacher, and nobody else’s', async () => {
    const { reference } = await closed({ about: 'headteacher' }, cast.chair)
    const head = await atDesk(cast.head)
    expect((await head.act(reference, 'hold', { reason: 'Mine.' })).status).toBe(404)
    const chair = await atDesk(cast.chair)
    expect((await chair.act(reference, 'hold', { reason: 'A tribunal.' })).status).toBe(303)
  })

  test('holds and releases all that are worked as one', async () => {
    const first = await raise({ said: 'one' })
    const second = await raise({ said: 'two' })
    const head = await atDesk(cast.head)
    await head.act(first.reference, 'acknowledge')
    await head.act(second.reference, 'acknowledge')
    await head.act(first.reference, 'link', { other: second.reference })
    await head.act(first.reference, 'hold', { reason: 'A court asks.' })
    expect(await head.page(`/concerns/${second.reference}`)).toContain('On hold since')
    await head.act(first.reference, 'release', { reason: 'It is over.' })
    expect(await head.page(`/concerns/${second.reference}`)).not.toContain('On hold since')
  })
})
