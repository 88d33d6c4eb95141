import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { messageRow } from '../../../src/concerns/thread.ts'
import { settingsOf } from '../../../src/env.ts'
import { noteChange } from '../../../src/schools/known.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { get, newToken, post, raise, smallest, withSchools } from '../../support/worker.ts'

withSchools()

const open = async (code: string, fields: Record<string, string> = {}, school = 'bramble-hill') => {
  const response = await post(`/${school}/follow-up`, { code, ...fields })
  return { status: response.status, page: await response.text(), response }
}

const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n

/** A message from the school, as the desk will write it. */
async function schoolWrites(body: string) {
  const store = storeFor(await openStorage(env.DB, settingsOf(env)), 'bramble-hill')
  const row = await env.DB.prepare('SELECT id FROM concerns').first<{ id: string }>()
  const message = {
    id: newToken(),
    concernId: row?.id ?? '',
    sender: 'school',
    sentAt: Date.now(),
    body,
  } as const
  await (await messageRow(store, message)).statement
}

describe('GET /:school/follow-up', () => {
  test('asks for the six words and is kept by no cache', async () => {
    const response = await get('/bramble-hill/follow-up')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const page = await response.text()
    expect(page).toContain('Your six words')
    expect(page).toContain('href="/bramble-hill/leave"')
  })
})

describe('the right code', () => {
  test('shows the status in plain words and by when there is an answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-08T10:00:00Z') })
    const { code, reference } = await raise()
    const { status, page, response } = await open(code)
    expect(status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(page).toContain(`Your concern ${reference}`)
    expect(page).toContain('We have it. You will see here when somebody has read it.')
    expect(page).toContain('Our answer should be here by 5pm on Monday 11 May')
    vi.setSystemTime(new Date('2026-05-11T16:00:01Z'))
    expect((await open(code)).page).toContain('We should have answered by 5pm on Monday 11 May')
  })

  test.each([
    ['acknowledged', 'We have read it.'],
    ['looking', 'We are looking into it.'],
    ['closed', 'We have finished with it.'],
    ['not-a-concern', 'there is nothing more for the school to do'],
  ])('%s: %s', async (state, words) => {
    const { code } = await raise()
    await env.DB.prepare('UPDATE concerns SET state = ?').bind(state).run()
    expect((await open(code)).page).toContain(words)
  })

  test.each([
    ['in capitals', (code: string) => code.toUpperCase()],
    ['with commas and line breaks', (code: string) => code.replaceAll(' ', ',\n')],
    ['with hyphens', (code: string) => code.replaceAll(' ', '-')],
    ['with spaces around it', (code: string) => `  ${code.replaceAll(' ', '   ')} `],
    ['with a slip after a fourth letter', (code: string) => code.replace(/\b(\w{4})\w+/, '$1xx')],
  ])('typed %s is taken', async (_, typed) => {
    const { code } = await raise()
    expect((await open(typed(code))).status).toBe(200)
  })

  test('never shows who is handling it, what was said, or who raised it', async () => {
    const { code } = await raise({
      said: 'the-words-of-it',
      name: 'Samira Jones',
      contact: 'samira@example.com',
    })
    const { page } = await open(code)
    for (const secret of ['the-words-of-it', 'Samira', 'samira@', 'Okafor'])
      expect(page).not.toContain(secret)
  })

  test('shows the school’s messages and takes an answer', async () => {
    const { code } = await raise()
    await schoolWrites('Could you tell us which evening?')
    expect((await open(code)).page).toContain('Could you tell us which evening?')
    const said = await open(code, { do: 'say', token: newToken(), message: 'It was Tuesday.' })
    expect(said.status).toBe(200)
    expect(said.page).toContain('Sent. We will read it.')
    expect(said.page.indexOf('It was Tuesday.')).toBeGreaterThan(said.page.indexOf('which evening?'))
  })

  test('tells those who work it of the answer', async () => {
    const { code } = await raise()
    await open(code, { do: 'say', token: newToken(), message: 'It was Tuesday.' })
    const { results } = await env.DB.prepare('SELECT kind FROM outbox ORDER BY created_at').all()
    expect(results.map((row) => row.kind)).toEqual(['new-concern', 'new-message'])
  })

  test('takes the same answer once, however often it is sent', async () => {
    const { code } = await raise()
    const answer = { do: 'say', token: newToken(), message: 'It was Tuesday.' }
    await Promise.all([open(code, answer), open(code, answer), open(code, answer)])
    const { page } = await open(code, answer)
    expect(page.split('It was Tuesday.')).toHaveLength(2)
    expect(await count('messages')).toBe(1)
  })

  test('takes five different answers at the same moment, all', async () => {
    const { code } = await raise()
    await Promise.all(
      ['one', 'two', 'three', 'four', 'five'].map((message) =>
        open(code, { do: 'say', token: newToken(), message }),
      ),
    )
    expect(await count('messages')).toBe(5)
    expect(await count('events')).toBe(6)
  })

  test('an empty answer: 422, what to do', async () => {
    const { code } = await raise()
    const { status, page } = await open(code, { do: 'say', token: newToken(), message: ' ' })
    expect(status).toBe(422)
    expect(page).toContain('<a href="#message">Write something before you send it.</a>')
  })

  test('an answer that is too long: 422, and all of it still there', async () => {
    const { code } = await raise()
    const message = 'word '.repeat(4_100)
    const { status, page } = await open(code, { do: 'say', token: newToken(), message })
    expect(status).toBe(422)
    expect(page).toContain(message.trim())
    expect(page).toContain(code)
  })

  test('an answer while the database fails: not sent, and all of it still there', async () => {
    const { code } = await raise()
    vi.spyOn(env.DB, 'batch').mockRejectedValue(new Error('D1_ERROR'))
    const { status, page } = await open(code, { do: 'say', token: newToken(), message: 'It was Tuesday.' })
    expect(status).toBe(503)
    expect(page).toContain('This was not sent')
    expect(page).toContain('It was Tuesday.')
  })
})

test('what is being written stays while a withdrawal is asked for, given up or done', async () => {
  const { code } = await raise()
  const writing = { token: newToken(), message: 'Half a sent' }
  const asked = await open(code, { do: 'withdraw', ...writing })
  expect(asked.page).toContain('name="message" value="Half a sent"')
  for (const what of ['open', 'withdraw-for-good']) {
    const { page } = await open(code, { do: what, ...writing })
    expect([what, page]).toEqual([what, expect.stringContaining('Half a sent</textarea>')])
  }
})

describe('withdrawing', () => {
  test('asks first, and does nothing by asking', async () => {
    const { code } = await raise()
    const { page } = await open(code, { do: 'withdraw', token: newToken() })
    expect(page).toContain('Withdraw this concern?')
    expect((await open(code)).page).toContain('We have it.')
  })

  test('is said on the page, in the chronology and in a mail, once', async () => {
    const { code } = await raise()
    await Promise.all(
      Array.from({ length: 5 }, () => open(code, { do: 'withdraw-for-good', token: newToken() })),
    )
    const { page } = await open(code)
    expect(page).toContain('You have withdrawn it.')
    expect(page).not.toContain('You will see here when we have finished')
    expect(page).not.toContain('value="withdraw"')
    const { results } = await env.DB.prepare("SELECT kind FROM outbox WHERE kind = 'withdrawn'").all()
    expect(results).toHaveLength(1)
    const { results: events } = await env.DB.prepare('SELECT kind FROM events ORDER BY sequence').all()
    expect(events.map((event) => event.kind)).toEqual(['raised', 'withdrawn'])
  })
})

test('a concern that the school has closed stays closed', async () => {
  const { code } = await raise()
  await env.DB.prepare("UPDATE concerns SET state = 'closed'").run()
  const { page } = await open(code, { do: 'withdraw-for-good', token: newToken() })
  expect(page).toContain('We have finished with it.')
  expect(page).not.toContain('You have withdrawn')
  expect(page).not.toContain('value="withdraw"')
})

test('a message that cannot be opened keeps nobody from the rest', async () => {
  const { code } = await raise()
  await open(code, { do: 'say', token: newToken(), message: 'the first' })
  await env.DB.prepare("UPDATE messages SET sealed_body = '00000000.x'").run()
  await open(code, { do: 'say', token: newToken(), message: 'the second' })
  const { page } = await open(code)
  expect(page).toContain('This message can’t be shown at the moment.')
  expect(page).toContain('the second')
})

describe('a wrong code', () => {
  test('gets the same answer, whatever is wrong with it', async () => {
    const { code } = await raise()
    const words = code.split(' ')
    const wrong = [
      'zebra zone zoo zero youth young',
      [...words].reverse().join(' '),
      [...words.slice(0, 5), words[5] === 'zoo' ? 'zone' : 'zoo'].join(' '),
    ]
    const answers = await Promise.all(
      wrong.map(async (typed) => {
        const { status, page } = await open(typed)
        expect(status).toBe(422)
        return page.replaceAll(typed, '')
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('We couldn’t find a concern with those six words.')
  })

  test.each([
    ['zebra zone zoo zero youth', 'That is not six words.'],
    ['zebra zone zoo zero youth young zebra', 'That is not six words.'],
    ['…', 'That is not six words.'],
    ['a'.repeat(15_000), 'That is not six words.'],
    ['zebra zone zoo zerro youthful yong', '“zerro” is none of our words.'],
  ])('that can’t be one is said to be that, without looking anything up (%#)', async (typed, says) => {
    const limit = vi.spyOn(env.GUESSES, 'limit')
    const { status, page } = await open(typed)
    expect(status).toBe(422)
    expect(page).toContain(says)
    expect(page).toContain(typed)
    expect(limit).not.toHaveBeenCalled()
  })

  test('of another school’s concern is a wrong code', async () => {
    const { code } = await raise(smallest, 'saltmarsh')
    expect((await open(code)).status).toBe(422)
    expect((await open(code, {}, 'saltmarsh')).status).toBe(200)
  })

  test('and a right one take the same steady time, also when guessing is slowed', async () => {
    const { code } = await raise()
    const waited = vi.spyOn(scheduler, 'wait').mockResolvedValue()
    vi.spyOn(env.GUESSES, 'limit').mockResolvedValue({ success: true })
    await open(code)
    await open('zebra zone zoo zero youth young')
    vi.spyOn(env.GUESSES, 'limit').mockResolvedValue({ success: false })
    await open(code)
    await open('zebra zone zoo zero youth young')
    vi.spyOn(env.GUESSES, 'limit').mockRejectedValue(new Error('the brake is broken'))
    await open(code)
    expect(waited.mock.calls).toEqual([[400], [400], [2_500], [2_500], [2_500]])
  })

  test('is counted for the school, never for an address, and locks nobody out', async () => {
    const { code } = await raise()
    const limit = vi.spyOn(env.GUESSES, 'limit').mockResolvedValue({ success: false })
    const { status } = await open(code)
    expect(status).toBe(200)
    expect(limit).toHaveBeenCalledWith({ key: 'bramble-hill' })
  })

  test('nothing typed: 422, what to do', async () => {
    const { status, page } = await open('')
    expect(status).toBe(422)
    expect(page).toContain('<a href="#code">Type your six words.</a>')
  })
})

test('once the school has finished with it, its reporter reads how to complain', async () => {
  const { code } = await raise()
  expect((await open(code)).page).not.toContain('complaints')
  await env.DB.prepare("UPDATE concerns SET state = 'closed', closed_at = 1").run()
  const asked = (await open(code)).page
  expect(asked).toContain('ask the school office for our complaints procedure')
  expect(asked).toContain('01632 960101')
  await env.DB.prepare(
    "UPDATE schools SET settings = json_set(settings, '$.complaintsUrl', 'https://www.bramble-hill.example.com/complaints')",
  ).run()
  noteChange()
  const linked = (await open(code)).page
  expect(linked).toContain(
    '<a href="https://www.bramble-hill.example.com/complaints">Our complaints procedure</a>',
  )
})
