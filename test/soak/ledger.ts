import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A mail that the service took. `life` is how often the Worker had been killed by then. */
export interface SentMail {
  to: string
  subject: string
  /** When, by the Worker's clock and by the machine's. */
  at: number
  takenAt: number
  life: number
  /** Where the Worker's mail comes whole. */
  text?: string
  html?: string
  from?: unknown
  headers?: Record<string, string>
}

/** What lives outside the Worker and so outlives each kill: the mail service, and the count of every fault. */
export interface Ledger {
  /** Host and port. */
  address: string
  sent: SentMail[]
  /** When the machine's clock showed each kill. */
  kills: number[]
  faults: Record<string, number>
  /** How often a mail could not be marked as sent, by its id. */
  marksLost: Map<string, number>
  /** Until when, by the Worker's clock, half of all mail fails. */
  mailFailsUntil: number
  /** Is called once with the next mail that is taken, before the Worker hears that it was. */
  onNextMail: (() => Promise<void>) | null
  close: () => void
}

/** The share of mail that fails, and how: each code is one that Gatepost tries again. */
const MAIL_FAILS = 0.5
const CODES = [
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
  'E_INTERNAL_SERVER_ERROR',
  'E_DELIVERY_FAILED',
]

export async function openLedger(mailFailsUntil: number): Promise<Ledger> {
  const server = createServer(async (request, response) => {
    const answer = await answerTo(ledger, request)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ledger: Ledger = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: [],
    kills: [],
    faults: {},
    marksLost: new Map(),
    mailFailsUntil,
    onNextMail: null,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return ledger
}

async function answerTo(ledger: Ledger, request: IncomingMessage): Promise<object> {
  const body = JSON.parse(await text(request))
  return request.url === '/mail' ? takeMail(ledger, body) : takeFault(ledger, body)
}

async function takeMail(ledger: Ledger, mail: { to: string; subject: string; at: number }): Promise<object> {
  if (mail.at < ledger.mailFailsUntil && Math.random() < MAIL_FAILS) {
    takeFault(ledger, { what: 'mail', times: 1, mail: '' })
    return { code: CODES[Math.floor(Math.random() * CODES.length)] }
  }
  ledger.sent.push({ ...mail, takenAt: Date.now(), life: ledger.kills.length })
  const waiting = ledger.onNextMail
  ledger.onNextMail = null
  await waiting?.()
  return { code: null }
}

interface Fault {
  what: string
  times: number
  /** The mail that could not be marked as sent; '' for any other fault. */
  mail: string
}

function takeFault({ faults, marksLost }: Ledger, { what, times, mail }: Fault): object {
  faults[what] = (faults[what] ?? 0) + times
  if (mail) marksLost.set(mail, (marksLost.get(mail) ?? 0) + 1)
  return {}
}
