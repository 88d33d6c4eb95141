// `npm run scale`: what a school's pages take among 24,000 schools and 1,000,000 concerns, against the same school alone.
// `--schools N`, `--concerns N` for another size, `--json` for numbers. Fails when one takes more than 1.2 times as long.
import { parseArgs } from 'node:util'
import { SESSION_COOKIE } from '../../src/accounts/session.ts'
import { type Answer, type Sent, send } from '../attack/client.ts'
import { startScale } from './scale-servers.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    schools: { type: 'string', default: '24000' },
    concerns: { type: 'string', default: '1000000' },
  },
})
const GOAL = 1.2
const ROUNDS = 11
const ASKS = 16
const [schools, concerns] = [Number(values.schools), Number(values.concerns)]

interface Race {
  what: string
  status: number
  ask: (turn: number, side: 'small' | 'large') => Sent
}

const scale = await startScale({ schools, concerns })
const { measured } = scale
const desk = (path: string): Sent => ({ method: 'GET', path, headers: { Cookie: measured.cookie } })
/** Whoever may be signed in is never given what was kept for others, nor what is known for some seconds. */
const unknown = (path: string): Sent => ({
  method: 'GET',
  path,
  headers: { Cookie: `${SESSION_COOKIE}=none` },
})
const races: Race[] = [
  { what: 'inbox', status: 200, ask: () => desk(`/desk/${measured.school}`) },
  {
    what: 'inbox, what is closed',
    status: 200,
    ask: (turn) => desk(`/desk/${measured.school}?tab=closed&page=${1 + (turn % 3)}`),
  },
  {
    what: 'one concern',
    status: 200,
    ask: (turn) => desk(`/desk/${measured.school}/concerns/${concernOf(turn).reference}`),
  },
  { what: 'follow-up, without its steady pace', status: 200, ask: followUp },
  { what: 'raising a concern', status: 303, ask: raise },
  { what: 'a school’s page, nothing known yet', status: 200, ask: () => unknown(`/${measured.school}`) },
  {
    what: '… another school each time',
    status: 200,
    ask: (turn, side) => unknown(`/${schoolOf(turn, side)}`),
  },
]
try {
  const results = []
  for (const race of races) results.push(await run(race))
  const { filledInSeconds, sizes } = scale
  console.log(
    values.json
      ? JSON.stringify({ schools, concerns, filledInSeconds, sizes, results })
      : [`${JSON.stringify(sizes)}, filled in ${filledInSeconds} s`, ...results.map(asLine)].join('\n'),
  )
  process.exitCode = results.every(({ ratio, wrong }) => ratio <= GOAL && wrong === 0) ? 0 : 1
} finally {
  await scale.stop()
}

/** Not the head's own matters, which they may not see, and each another for a while. */
function concernOf(turn: number) {
  const seen = measured.concerns.filter((_, i) => (measured.concerns.length - i) % 50 !== 0)
  return seen[(turn * 7) % seen.length] as (typeof seen)[number]
}

function schoolOf(turn: number, side: 'small' | 'large'): string {
  return side === 'small' ? measured.school : `school-${1 + ((turn * 7919) % (schools - 1))}`
}

function followUp(turn: number): Sent {
  return form(`/${measured.school}/follow-up`, { code: concernOf(turn).code, do: 'open', token: newToken() })
}

/** A concern of a usual length, each another. */
function raise(): Sent {
  const said = 'They say that the kitchen failed its inspection. '.repeat(8)
  return form(`/${measured.school}/report`, { token: newToken(), points: 'rumour', said })
}

function newToken(): string {
  return crypto.randomUUID().replaceAll('-', '')
}

function form(path: string, fields: Record<string, string>): Sent {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', path, headers, body: Buffer.from(new URLSearchParams(fields).toString()) }
}

/** Turn by turn, so that what else the machine does falls on both; the first round is for warming up. */
async function run({ what, status, ask }: Race) {
  const rounds: { small: number; large: number }[] = []
  let wrong = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const took = { small: [] as number[], large: [] as number[] }
    for (let i = 0; i < ASKS; i++) {
      for (const side of i % 2 ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
        const answer = await sendTo(scale[side], ask(round * ASKS + i, side))
        if (answer.status !== status) wrong++
        took[side].push(answer.took)
      }
    }
    if (round > 0) rounds.push({ small: median(took.small), large: median(took.large) })
  }
  return {
    what,
    goal: GOAL,
    ratio: median(rounds.map(({ small, large }) => large / small)),
    smallMs: median(rounds.map(({ small }) => small)),
    largeMs: median(rounds.map(({ large }) => large)),
    wrong,
  }
}

function sendTo(url: URL, sent: Sent): Promise<Answer> {
  return send(url.origin, { ...sent, headers: { ...sent.headers, Origin: url.origin } })
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function asLine({ what, goal, ratio, smallMs, largeMs, wrong }: Awaited<ReturnType<typeof run>>): string {
  const times = `${largeMs.toFixed(1)} ms against ${smallMs.toFixed(1)} ms`
  return `${what.padEnd(36)} ${ratio.toFixed(2)} (goal ${goal})  ${times}${wrong ? `  ${wrong} WRONG` : ''}`
}
