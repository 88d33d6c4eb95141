import { setTimeout as wait } from 'node:timers/promises'
import { TOLD_ONE_BY_ONE, WINDOW } from '../../src/mail/flood.ts'
import { raise } from './browser.ts'
import type { Part, Target } from './target.ts'

/** How many the one sender sends at a time, as fast as they are taken. */
const AT_ONCE = 16
const OTHERS = 5
/** Within how long (ms) each of the others must have a receipt, and their school its mail. */
const RECEIPT_WITHIN = 20_000
const MAIL_WITHIN = 300_000
/** How many at this school are told of a concern. */
const TOLD = 2

/**
 * One sender raises as many concerns as they can; five others raise one each, and must not notice. Those who are told
 * get no more mail than they can read, and hear of the five: in mail of their own, or by a notice.
 */
export async function flood(target: Target, many: number): Promise<Part> {
  const { server, sql } = target
  const startedAt = Date.now()
  let next = 0
  const took: number[] = []
  async function lane() {
    while (next < many) {
      const number = next++
      await raise(server.address, 'saltmarsh', [['said', `The ${number}th of very many.`]])
    }
  }
  async function other(number: number): Promise<string> {
    await wait(500 * (number + 1))
    const began = performance.now()
    const { reference } = await raise(server.address, 'saltmarsh', [
      ['said', `Another parent, the ${number}th.`],
    ])
    took.push(performance.now() - began)
    return reference
  }
  const began = performance.now()
  const everybody = Promise.all(Array.from({ length: AT_ONCE }, lane))
  const references = await Promise.all(Array.from({ length: OTHERS }, (_, i) => other(i)))
  await everybody
  const floodSeconds = Math.round((performance.now() - began) / 1000)

  const { sent, most, unheard, waiting } = await mailSince(target, startedAt, references)
  const [kept] = await sql(
    `SELECT count(*) n FROM concerns WHERE school_id = 'saltmarsh' AND raised_at >= ${startedAt}`,
  )
  const slowest = Math.round(Math.max(...took))
  const wrong = [
    ...(slowest > RECEIPT_WITHIN ? [`somebody else waited ${slowest} ms for a receipt`] : []),
    ...(waiting > 0 ? [`${waiting} mails still wait`] : []),
    ...unheard.map((reference) => `nobody heard of ${reference}, which somebody else raised`),
    ...(Number(kept?.n) < many + OTHERS ? [`only ${kept?.n} concerns are kept`] : []),
    ...(sent > most ? [`${sent} mails were sent, not ${most} at the most`] : []),
  ]
  return {
    wrong,
    counts: { raised: many + OTHERS, floodSeconds, slowestOfOthersMs: slowest, mails: sent },
  }
}

/** Once none waits: how much mail the school got, how much it may at the most, and of which concerns nobody heard. */
async function mailSince({ ledger, sql }: Target, startedAt: number, references: string[]) {
  const outboxWhere = async (where: string) => {
    const [found] = await sql(
      `SELECT count(*) n FROM outbox JOIN concerns ON concerns.id = concern_id
       WHERE outbox.school_id = 'saltmarsh' AND created_at >= ${startedAt} AND ${where}`,
    )
    return Number(found?.n)
  }
  const countWaiting = () => outboxWhere(`outbox.state = 'waiting'`)
  const end = Date.now() + MAIL_WITHIN
  let waiting = await countWaiting()
  for (; Date.now() < end && waiting > 0; waiting = await countWaiting()) await wait(200)
  const mails = ledger.sent.filter(({ to, at }) => to.endsWith('@saltmarsh.example.com') && at >= startedAt)
  const notices = mails.filter(({ subject }) => subject.startsWith('More new concerns')).length
  const unheard: string[] = []
  for (const reference of references) {
    if (mails.some(({ subject }) => subject.includes(reference))) continue
    const shares = await outboxWhere(
      `reference = '${reference}' AND (outbox.state = 'bundled' OR kind = 'more-concerns')`,
    )
    if (shares < TOLD || notices < TOLD) unheard.push(reference)
  }
  const windows = Math.floor(Date.now() / WINDOW) - Math.floor(startedAt / WINDOW) + 1
  return { sent: mails.length, most: TOLD * (TOLD_ONE_BY_ONE + windows), unheard, waiting }
}
