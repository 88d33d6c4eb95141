// `npm run soak`: raises thousands of concerns at a real Worker while its mail, database and queue fail and its process
// is killed, and counts that nothing is lost, halved or doubled. Fails when something is.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { check, type Verdict } from './check.ts'
import { schools } from './forms.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { canComeBack, type Parent, raiseAll } from './parents.ts'
import { Server } from './server.ts'
import { prepare, readRows } from './state.ts'

const MINUTE = 60_000
/** The cron comes by every five minutes of the Worker's clock, which is turned on that far in this time. */
const CRON = 5 * MINUTE
const CRON_COMES_AFTER = 3_000
/** Once all is raised, the clock is turned on in steps of this: as if the cron were late. */
const LATE_CRON = 30 * MINUTE
/** So long, by the Worker's clock, half of all mail fails; after ten failures in a row, two days, one would be given up. */
const MAIL_FAILS_FOR = 30 * 60 * MINUTE
/** A Tuesday in term, after the morning's digests. */
const START = Date.parse('2027-03-02T13:00:00Z')
/** A kill comes within so long: while forms are being sent, or between. */
const LONGEST_WAVE = 3_000
const MOST_ROUNDS = 5_000
const COME_BACK = 5

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    concerns: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '100' },
  },
})
const concerns = Number(asked.concerns)
const killsPlanned = Math.min(2 + Math.floor(concerns / 2000), 7)
const say = (what: string) => void (asked.json || console.log(what))

async function soak(folder: string): Promise<Verdict> {
  const began = Date.now()
  await prepare(folder, { entry: 'test/soak/worker.ts', schools })
  const ledger = await openLedger(START + MAIL_FAILS_FOR)
  const server = new Server(folder, ledger, START - Date.now())
  await server.start()
  const parents = await storm(server, ledger)
  const stormSeconds = Math.round((Date.now() - began) / 1000)
  const days = await passTime(server, ledger)
  const came = parents.filter(({ receipt }) => receipt).slice(-COME_BACK)
  const back = await Promise.all(came.map((parent) => canComeBack(server, parent)))
  await server.kill()
  ledger.close()
  const { wrong, counts } = await check(parents, ledger, await readRows(folder))
  if (back.includes(false)) wrong.push('a return code does not open its concern')
  wrong.push(...missing(ledger))
  const seconds = Math.round((Date.now() - began) / 1000)
  return { wrong, counts: { ...counts, ...faultsOf(ledger), days, stormSeconds, seconds } }
}

/** All parents, the cron as ever, and a kill now and then. */
async function storm(server: Server, ledger: Ledger): Promise<Parent[]> {
  let isOver = false
  let kills = Promise.resolve()
  let planned = 0
  const everybody = raiseAll(server, concerns, Number(asked.clients), (count) => {
    if (planned === killsPlanned - 1 || count < ((planned + 1) * concerns) / killsPlanned) return
    const atTheWorst = planned % 2 === 0
    planned++
    say(`${count} parents, kill ${planned}`)
    kills = kills.then(() => killAt(server, ledger, atTheWorst))
  })
  const all = everybody
    .then((parents) => kills.then(() => parents))
    .finally(() => {
      isOver = true
    })
  while (!isOver) {
    await Promise.race([all, wait(CRON_COMES_AFTER)])
    await server.turn(CRON)
    await server.cron()
  }
  return all
}

/** At any moment, or at the worst one: when a mail is out and that is not yet written down. */
async function killAt(server: Server, ledger: Ledger, atTheWorst: boolean): Promise<void> {
  await wait(Math.random() * LONGEST_WAVE)
  if (!atTheWorst) return server.killAndStart()
  await new Promise<void>((done, fail) => {
    ledger.onNextMail = () => server.killAndStart().then(done, fail)
  })
}

/** Lets days pass, cron by cron, until nothing waits in the outbox. One more kill comes early on. Gives how many days. */
async function passTime(server: Server, ledger: Ledger): Promise<number> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await server.cron()
    if (round === 0) await killAt(server, ledger, false)
    let now = await server.outbox()
    while (now.isBusy) {
      await wait(20)
      now = await server.outbox()
    }
    if (now.waiting === 0) return Math.round(((now.now - START) / (24 * 60 * MINUTE)) * 10) / 10
    if (round % 20 === 0) say(`${now.waiting} mails wait at ${new Date(now.now).toISOString()}`)
    if (now.due !== null && now.due > now.now)
      await server.turn(Math.ceil((now.due - now.now) / LATE_CRON) * LATE_CRON)
  }
  throw new Error('Mail still waits.')
}

function faultsOf({ kills, faults, sent }: Ledger): Record<string, number> {
  const count = (what: string) => faults[what] ?? 0
  return {
    kills: kills.length,
    mailsSent: sent.length,
    mailFailures: count('mail'),
    d1Errors: count('d1-before') + count('d1-after') + count('d1-mark'),
    hintsLost: count('hint-lost'),
    hintsRepeated: count('hint-repeated'),
    queueDown: count('queue-down'),
  }
}

/** A run in which a fault never happened shows nothing about it. */
const missing = (ledger: Ledger): string[] =>
  Object.entries({ ...faultsOf(ledger), kills: +(ledger.kills.length === killsPlanned) })
    .filter(([what, count]) => count === 0 && what !== 'queueDown')
    .map(([what]) => `of ${what} there were not as many as there should be`)

const folder = mkdtempSync(join(tmpdir(), 'gatepost-soak-'))
try {
  const { wrong, counts } = await soak(folder)
  if (asked.json) console.log(JSON.stringify({ ...counts, wrong: wrong.length }))
  else console.table(counts)
  for (const what of wrong.slice(0, 20)) console.error(what)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
