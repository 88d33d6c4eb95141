import { setTimeout as wait } from 'node:timers/promises'
import { raise } from './browser.ts'
import type { Part, Target } from './target.ts'

/** How many the one sender sends at a time, as fast as they are taken. */
const AT_ONCE = 16
const OTHERS = 5
/** Within how long (ms) each of the others must have a receipt, and their school its mail. */
const RECEIPT_WITHIN = 20_000
const MAIL_WITHIN = 120_000

/** One sender raises as many concerns as they can; five others raise one each, and must not notice. */
export async function flood(target: Target, many: number): Promise<Part> {
  const { server, ledger, sql } = target
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

  const isThere = (reference: string) => ledger.sent.some(({ subject }) => subject.includes(reference))
  const end = Date.now() + MAIL_WITHIN
  while (Date.now() < end && !references.every(isThere)) await wait(200)
  const late = references.filter((reference) => !isThere(reference))
  const [kept] = await sql(
    `SELECT count(*) n FROM concerns WHERE school_id = 'saltmarsh' AND raised_at >= ${startedAt}`,
  )
  const slowest = Math.round(Math.max(...took))
  const wrong = [
    ...(slowest > RECEIPT_WITHIN ? [`somebody else waited ${slowest} ms for a receipt`] : []),
    ...late.map((reference) => `no mail about ${reference}, which somebody else raised`),
    ...(Number(kept?.n) < many + OTHERS ? [`only ${kept?.n} concerns are kept`] : []),
  ]
  const [made] = await sql(
    `SELECT count(*) n FROM outbox WHERE school_id = 'saltmarsh' AND created_at >= ${startedAt}`,
  )
  return {
    wrong,
    counts: { raised: many + OTHERS, floodSeconds, slowestOfOthersMs: slowest, mails: Number(made?.n) },
  }
}
