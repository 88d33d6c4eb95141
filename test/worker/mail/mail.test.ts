import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { noteChange } from '../../../src/schools/known.ts'
import { atDesk } from '../../support/desk.ts'
import { deliverAll, deliverQueue, outboxRows, runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  interceptMail,
  mailError,
  newToken,
  post,
  raise,
  type SentMail,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const MINUTE = 60_000
const only = async () => (await outboxRows())[0] as Awaited<ReturnType<typeof outboxRows>>[number]
/** Of what was sent, the mail about new concerns: over days the cron writes other mail too. */
const news = (sent: SentMail[]) => sent.filter(({ subject }) => subject.startsWith('New concern'))
const stopTheClock = (at = '2026-05-06T10:00:00Z') =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })

describe('a mail about a new concern', () => {
  const told = {
    points: ['staff', 'language'],
    about: 'staff',
    named: 'Mr Pike',
    said: 'He was called <i>names</i>.\n\nTwice.',
    more: 'I told nobody.',
    group: 'Year 2',
    when: 'Tuesday evening',
    name: 'Samira Jones',
    contact: 'samira@example.com',
    mayContact: 'yes',
  }

  test('says in its subject the reference and the reply-by, and nothing else', async () => {
    stopTheClock('2026-05-08T10:00:00Z')
    const sent = watchMail()
    const { reference } = await raise(told)
    await deliverAll()
    expect(sent[0]?.subject).toBe(`New concern ${reference}: reply by 5pm on Monday 11 May`)
  })

  test('about the headteacher it is kept from the person that it is about: nobody needs to be named', async () => {
    const sent = watchMail()
    await raise({ about: 'headteacher' })
    await deliverAll()
    expect(sent[0]?.text).toContain('It is kept from whoever it names or may be about.')
  })

  test('holds the concern, where the school wants that, in text and in HTML', async () => {
    const sent = watchMail()
    const { reference } = await raise(told)
    await deliverAll()
    const { text = '', html = '' } = sent[0] ?? {}
    for (const part of [
      'Complaints about a member of staff in the group; Swearing or an angry outburst',
      `${en.report.about.options.staff} (Mr Pike)`,
      'Year 2',
      'Tuesday evening',
      'I told nobody.',
      `https://gatepost.example.com/desk/bramble-hill/concerns/${reference}`,
      'Please don’t reply',
    ]) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
    expect(text).toContain('> He was called <i>names</i>.\n> \n> Twice.')
    expect(html).toContain('He was called &lt;i&gt;names&lt;/i&gt;.')
  })

  test.each(['bramble-hill', 'saltmarsh'])('at %s never holds who raised it', async (school) => {
    const sent = watchMail()
    await raise({ ...told, group: '' }, school)
    await deliverAll()
    expect(sent).not.toEqual([])
    expect(JSON.stringify(sent)).not.toMatch(/samira|jones/i)
  })

  test('is only a notice, where the school wants that', async () => {
    const sent = watchMail()
    const { reference } = await raise({ ...told, group: 'Year 4: Plovers', risks: 'child' }, 'saltmarsh')
    await deliverAll()
    expect(sent).not.toEqual([])
    for (const { text, html } of sent) {
      for (const body of [text, html]) {
        for (const part of [
          reference,
          'Swearing or an angry outburst',
          'Reply by',
          'a child may be at risk',
        ]) {
          expect(body).toContain(part)
        }
        expect(body).not.toMatch(/was called|Pike|Plovers|Tuesday evening|nobody\./)
      }
    }
  })

  test('comes from Gatepost’s address, with no Reply-To', async () => {
    const sent = watchMail()
    await raise()
    await deliverAll()
    expect(sent[0]?.from).toEqual({ email: 'gatepost@example.com', name: 'Gatepost' })
    expect(sent[0]).not.toHaveProperty('replyTo')
  })

  test('leaves nothing of itself in the outbox once it is sent', async () => {
    watchMail()
    await raise()
    await deliverAll()
    expect(await only()).toMatchObject({ state: 'sent', sealed_envelope: null })
  })
})

describe('a mail about a message', () => {
  test.each([
    ['bramble-hill', true],
    ['saltmarsh', false],
  ])('at %s holds what was written: %s', async (school, holds) => {
    const sent = watchMail()
    const { code, reference } = await raise({}, school)
    await deliverAll()
    sent.length = 0
    await post(`/${school}/follow-up`, { code, do: 'say', message: 'It was on Tuesday.', token: newToken() })
    await deliverAll()
    expect(sent[0]?.subject).toBe(`New message on concern ${reference}`)
    expect(sent[0]?.text.includes('It was on Tuesday.')).toBe(holds)
    expect(sent[0]?.html.includes('It was on Tuesday.')).toBe(holds)
  })
})

describe('the parent notices nothing', () => {
  test('when the queue is down: the cron sends the mail', async () => {
    const sent = watchMail()
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down'))
    await raise()
    expect(sent).toHaveLength(0)
    await runCron()
    expect(news(sent).map((mail) => mail.to)).toEqual([cast.head])
  })

  test('when the mail service fails for an hour: it goes out later', async () => {
    stopTheClock()
    let isDown = true
    const sent = watchMail(() => (isDown ? mailError('E_INTERNAL_SERVER_ERROR') : null))
    await raise()
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down too'))
    for (let minute = 0; minute < 60; minute += 5) {
      await runCron()
      vi.setSystemTime(Date.now() + 5 * MINUTE)
    }
    expect(sent).toHaveLength(0)
    expect((await only()).attempts).toBeGreaterThan(2)
    isDown = false
    vi.setSystemTime(Date.now() + 60 * MINUTE)
    await runCron()
    expect(news(sent).map((mail) => mail.to)).toEqual([cast.head])
    expect((await only()).state).toBe('sent')
  })

  test('when a mailbox takes no mail for hours: the next in line gets it, well before the answer is due', async () => {
    stopTheClock()
    const start = Date.now()
    const tried: number[] = []
    const sent = watchMail((mail) => {
      if (mail.to !== cast.head || !mail.subject.startsWith('New concern')) return null
      tried.push(Date.now())
      return mailError('E_DELIVERY_FAILED')
    })
    await raise()
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down'))
    await cronFor(24, () => news(sent).length > 0)
    expect(tried.length).toBeGreaterThan(3)
    expect(Date.now() - start).toBeLessThan(12 * 60 * MINUTE)
    expect(news(sent).map((mail) => mail.to)).toEqual([cast.deputyAndDsl])
  })

  test('when the mail service fails for a week: it goes out after that, to the first in line', async () => {
    stopTheClock()
    let isDown = true
    const sent = watchMail(() => (isDown ? mailError('E_DAILY_LIMIT_EXCEEDED') : null))
    await raise()
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down'))
    await cronFor(24 * 7, () => false)
    expect((await only()).state).toBe('waiting')
    isDown = false
    await cronFor(25, () => news(sent).length > 0)
    expect(news(sent).map((mail) => mail.to)).toEqual([cast.head])
  })
})

/** Runs the cron once an hour, for so many hours or until it is enough. */
async function cronFor(hours: number, enough: () => boolean) {
  for (let hour = 0; hour < hours && !enough(); hour++) {
    await runCron()
    vi.setSystemTime(Date.now() + 60 * MINUTE)
  }
}

describe('a mail that cannot be delivered', () => {
  test.each(['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED', 'E_VALIDATION_ERROR'])(
    'for %s goes to the next in line at once',
    async (code) => {
      const sent = watchMail((mail) => (mail.to === cast.head ? mailError(code) : null))
      await raise()
      await deliverAll()
      expect(news(sent).map((mail) => mail.to)).toEqual([cast.deputyAndDsl])
      expect(await only()).toMatchObject({ state: 'sent', turn: 1, last_error: code })
    },
  )

  test('to an address that is none is not even tried', async () => {
    await env.DB.prepare("UPDATE people SET email = 'head at school' WHERE email = ?").bind(cast.head).run()
    const sent = watchMail()
    await raise()
    await deliverAll()
    expect(news(sent).map((mail) => mail.to)).toEqual([cast.deputyAndDsl])
  })

  test('because it cannot be opened backs off, is kept as failed, and holds nothing else up', async () => {
    stopTheClock()
    const sent = watchMail()
    await raise()
    await env.DB.prepare("UPDATE outbox SET sealed_envelope = substr(sealed_envelope, 1, 40) || 'x'").run()
    await raise()
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down'))
    await cronFor(24 * 5, () => false)
    expect(news(sent)).toHaveLength(1)
    const states = (await outboxRows()).map((row) => [row.state, row.last_error])
    expect(states).toContainEqual(['failed', 'E_UNREADABLE'])
  })

  test('to anybody is kept, sealed, as failed', async () => {
    watchMail(() => mailError('E_RECIPIENT_SUPPRESSED'))
    await raise()
    await deliverAll()
    const row = await only()
    expect(row).toMatchObject({ state: 'failed', last_error: 'E_RECIPIENT_SUPPRESSED' })
    expect(row.sealed_envelope).toMatch(/^[0-9a-f]{8}\./)

    const sent = watchMail()
    await deliverAll()
    expect(sent).toHaveLength(0)
  })

  test('because nobody is left to tell is kept as failed, and the concern is saved', async () => {
    await env.DB.prepare("DELETE FROM people WHERE school_id = 'bramble-hill'").run()
    const { reference } = await raise()
    await deliverAll()
    expect(reference).not.toBe('')
    expect(await only()).toMatchObject({ state: 'failed' })
  })

  test.each(['E_SENDER_NOT_VERIFIED', 'E_RATE_LIMIT_EXCEEDED', 'E_DAILY_LIMIT_EXCEEDED'])(
    'for %s, a fault of ours or the service’s, waits for its turn again',
    async (code) => {
      stopTheClock()
      watchMail(() => mailError(code))
      await raise()
      await deliverAll()
      expect(await only()).toMatchObject({
        state: 'waiting',
        turn: 0,
        attempts: 1,
        next_attempt_at: Date.now() + MINUTE,
      })
    },
  )
})

describe('the queue', () => {
  test('may say the same twice: one mail', async () => {
    const sent = watchMail()
    await raise()
    const { id } = await only()
    const hint = { school: 'bramble-hill', mail: id }
    await Promise.all([deliverQueue([hint, hint]), deliverQueue([hint])])
    expect(sent).toHaveLength(1)
  })

  test('may say it for another school: nothing', async () => {
    const sent = watchMail()
    await raise()
    await deliverQueue([{ school: 'saltmarsh', mail: (await only()).id }])
    expect(sent).toHaveLength(0)
  })

  test('may carry what is no hint: it is put aside, the rest goes out', async () => {
    const sent = watchMail()
    await raise()
    const { id } = await only()
    const result = await deliverQueue([null, 'x', { mail: 7 }, { school: 'bramble-hill', mail: id }])
    expect(result.explicitAcks).toHaveLength(4)
    expect(sent).toHaveLength(1)
  })

  test('gets a mail back when the database fails, and only that', async () => {
    watchMail()
    await raise()
    const { id } = await only()
    vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1_ERROR')
    })
    const result = await deliverQueue([{ school: 'bramble-hill', mail: id }])
    expect(result.retryMessages).toHaveLength(1)
  })

  test('is told again by the cron of what it forgot', async () => {
    await raise()
    const told = vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockResolvedValue(undefined as never)
    await runCron()
    const { id } = await only()
    expect(told).toHaveBeenCalledWith([{ body: { school: 'bramble-hill', mail: id } }])
  })

  test('carries no address and nothing that was said', async () => {
    const told = vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockResolvedValue(undefined as never)
    await raise({ said: 'the-words-of-it' })
    expect(JSON.stringify(told.mock.calls)).not.toMatch(/@|the-words-of-it/)
  })
})

describe('a dead letter', () => {
  test('is kept on its mail, which still goes out', async () => {
    const sent = watchMail()
    await raise()
    const { id } = await only()
    const result = await deliverQueue(
      [{ school: 'bramble-hill', mail: id }, 'unreadable'],
      'gatepost-mail-dead',
    )
    expect(result.explicitAcks).toHaveLength(2)
    expect((await only()).dead_lettered_at).toBeGreaterThan(0)
    vi.spyOn(env.MAIL_QUEUE, 'sendBatch').mockRejectedValue(new Error('down'))
    await runCron()
    expect(sent).toHaveLength(1)
  })
})

describe('a worker that dies between taking a mail and sending it', () => {
  test('does not lose it: after its claim another one sends it', async () => {
    stopTheClock()
    const sent = watchMail()
    await raise()
    await env.DB.prepare('UPDATE outbox SET claimed_until = ?')
      .bind(Date.now() + 5 * MINUTE)
      .run()
    await deliverAll()
    expect(sent).toHaveLength(0)
    vi.setSystemTime(Date.now() + 5 * MINUTE)
    await deliverAll()
    expect(sent).toHaveLength(1)
  })
})

describe('mail that waits while the list changes', () => {
  test('goes to nobody who has stepped aside, or left, since it was written', async () => {
    const { reference } = await raise()
    const sent = watchMail()
    const head = await atDesk(cast.head)
    await head.act(reference, 'step-aside', { reason: 'My brother.' })
    await deliverAll()
    expect(sent.map(({ to }) => to)).not.toContain(cast.head)
    expect(sent.length).toBeGreaterThan(0)

    sent.length = 0
    await raise()
    await env.DB.prepare('DELETE FROM people WHERE email = ?').bind(cast.head).run()
    await deliverAll()
    expect(sent.map(({ to }) => to)).toEqual([cast.deputyAndDsl])
  })

  const nowOnly = async (role: string, email: string) => {
    await env.DB.prepare('UPDATE people SET roles = ? WHERE email = ?')
      .bind(JSON.stringify([role]), email)
      .run()
    noteChange()
  }

  test.each([
    ['about a parent', {}, 'office', [cast.deputyAndDsl]],
    ['about staff', { about: 'staff' }, 'slt', []],
  ])('goes to nobody who may not see it any more by their role: %s', async (_, fields, role, others) => {
    const sent = watchMail()
    await raise(fields)
    await nowOnly(role, cast.head)
    await deliverAll()
    expect(sent.map(({ to }) => to)).toEqual(others)
  })

  test('nor when it is sent again', async () => {
    const sent = watchMail(({ to }) => (to === cast.chair ? null : mailError('E_RECIPIENT_SUPPRESSED')))
    await raise()
    await deliverAll()
    const { id, state } = await only()
    expect(state).toBe('failed')
    await nowOnly('office', cast.head)
    const told: string[] = []
    const stop = interceptMail({ take: ({ to }) => void told.push(to) })
    await (await atDesk(cast.deputyAndDsl)).post(`/mail/${id}`)
    told.length = 0
    await deliverAll()
    stop()
    expect(told).toEqual([cast.deputyAndDsl])
    expect(sent).toEqual([])
  })
})
