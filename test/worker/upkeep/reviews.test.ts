import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { cronAt, stopTheClock } from '../../support/clock.ts'
import { runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { type SentMail, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

const SUBJECT = 'Time to look at the code again'

let sent: SentMail[] = []
beforeEach(async () => {
  stopTheClock('2026-10-01T12:00:00Z')
  sent = watchMail()
  await reviewBy('2027-01-10')
})

/** Of version 2 at Bramble Hill; Saltmarsh looks at its own in August 2027. */
const reviewBy = (day: string | null) =>
  env.DB.prepare("UPDATE code_versions SET review_by = ? WHERE school_id = 'bramble-hill' AND number = 2")
    .bind(day)
    .run()
const schedule = (day: string) =>
  env.DB.prepare(
    `INSERT INTO code_versions SELECT school_id, 3, ?, NULL, approved_by, content, what_changed, why
     FROM code_versions WHERE school_id = 'bramble-hill' AND number = 2`,
  )
    .bind(day)
    .run()
const reminders = () => sent.filter(({ subject }) => subject === SUBJECT)
const told = () =>
  reminders()
    .map(({ to }) => to)
    .sort()

test('a month before, the office and the headteacher are reminded, once, in the day', async () => {
  await cronAt('2026-12-09T12:00:00Z')
  await cronAt('2026-12-10T08:30:00Z')
  expect(told()).toEqual([])
  await cronAt('2026-12-10T09:00:00Z')
  expect(told()).toEqual([cast.head, cast.office])
  const [mail] = reminders()
  expect(mail?.text).toContain('Look at it by: 10 January 2027')
  expect(mail?.text).toContain('https://gatepost.example.com/desk/bramble-hill/code\n')
  await Promise.all([runCron(), runCron()])
  await cronAt('2026-12-10T09:05:00Z')
  await cronAt('2027-01-09T12:00:00Z')
  expect(told()).toHaveLength(2)
})

test('on the day they are told once more', async () => {
  await cronAt('2026-12-20T12:00:00Z')
  await cronAt('2027-01-10T12:00:00Z')
  expect(told()).toHaveLength(4)
  expect(reminders().filter(({ text }) => text.includes('has come.'))).toHaveLength(2)
  await cronAt('2027-01-10T12:05:00Z')
  await cronAt('2027-01-20T12:00:00Z')
  expect(told()).toHaveLength(4)
})

test('what is past for months is not brought up again', async () => {
  await cronAt('2027-03-12T12:00:00Z')
  expect(told()).toEqual([])
})

test('nobody is reminded where there is no date', async () => {
  await reviewBy(null)
  await cronAt('2026-12-20T12:00:00Z')
  expect(told()).toEqual([])
})

test('nobody is reminded of a version that a newer one takes the place of', async () => {
  await schedule('2027-02-01')
  await cronAt('2026-12-20T12:00:00Z')
  expect(told()).toEqual([])
})

test('a school that is closed to parents is left alone', async () => {
  await env.DB.prepare("UPDATE schools SET closed_for = 'suspended' WHERE id = 'bramble-hill'").run()
  await cronAt('2026-12-20T12:00:00Z')
  expect(told()).toEqual([])
})
