import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { noteChange } from '../../src/schools/known.ts'
import { deliverAll, deliverQueue, runCron } from '../support/queue.ts'
import { get, mailError, newToken, post, raise, watchLog, watchMail, withSchools } from '../support/worker.ts'

withSchools()

test('no log line holds what was said, a name, an email address, an IP address or a return code', async () => {
  const log = watchLog()
  const ip = { 'CF-Connecting-IP': '203.0.113.77', 'X-Forwarded-For': '203.0.113.77' }
  const secrets = {
    said: 'the-words-of-it',
    more: 'more-of-it',
    named: 'Mister-Somebody',
    name: 'Samira-Jones',
    contact: 'samira@private.example.com',
    when: 'last-tuesday',
    otherGroup: 'the-secret-group',
  }
  // Everything goes right …
  watchMail()
  const { code, reference } = await raise(secrets)
  await get('/bramble-hill/report', ip)
  await post('/bramble-hill/follow-up', { code, do: 'say', message: 'more-of-it', token: newToken() }, ip)
  await post('/bramble-hill/follow-up', { code: `${code} wrong` }, ip)
  await post('/bramble-hill/report', { ...secrets, points: 'nonsense' }, ip)
  await deliverAll()
  // … and then nothing does.
  watchMail(() => mailError('E_RECIPIENT_SUPPRESSED'))
  await raise(secrets)
  await deliverAll()
  watchMail(() => new Error('to samira@private.example.com: the-words-of-it'))
  await raise(secrets)
  await deliverAll()
  await deliverQueue(['samira@private.example.com', { mail: 'the-words-of-it' }])
  await runCron()
  vi.spyOn(env.DB, 'batch').mockRejectedValue(new Error('D1_ERROR: the-words-of-it'))
  await post('/bramble-hill/report', { ...secrets, points: 'staff', token: newToken() }, ip)
  noteChange()
  vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
    throw new Error('D1_ERROR near samira@private.example.com')
  })
  await post('/bramble-hill/report', { ...secrets, points: 'staff', token: newToken() }, ip)
  await get('/bramble-hill/code', ip)
  await runCron()

  const written = log()
  for (const event of [
    'mail.sent',
    'mail.failed',
    'mail.not-sent',
    'report.not-saved',
    'http.fault',
    'upkeep.sweep',
  ]) {
    expect(written).toContain(event)
  }
  for (const secret of [...Object.values(secrets), '203.0.113.77', code, reference]) {
    expect(written).not.toContain(secret)
  }
  expect(written).not.toMatch(/[\w.-]+@[\w-]+\.\w/)
})
