// `npm run cpu`: the processor time that a parent's page takes, at the 99th percentile. `--json` for numbers. Fails when
// a page takes longer than the goal. Linux only (cpu-time.ts).
//
// One request at a time. Each is charged with all that workerd's thread did from its start to the start of the next: our
// Worker, HTTP, collecting garbage. So it is more than Cloudflare counts. What D1 takes is not ours: its answers come
// from a record (recorded.ts). `--database` asks it each time, in the same process, and charges that too.
import { parseArgs } from 'node:util'
import { SESSION_COOKIE } from '../../src/accounts/session.ts'
import { threadTime, workerdOf } from './cpu-time.ts'
import { type Ask, askUntil } from './load.ts'
import { startServers } from './server.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    requests: { type: 'string', default: '2000' },
    database: { type: 'boolean', default: false },
  },
})
/** What a page may take (ms). */
const GOAL = 2
const WARM_UP = 1000
const REQUESTS = Number(values.requests)

/** Whoever may be signed in gets a page that is made for them, of a school that is asked for anew. */
const ANEW = { Cookie: `${SESSION_COOKIE}=none` }
const pages = ['', '/code', '/check', '/report'].map((path) => `/bramble-hill${path}`)

const servers = await startServers(!values.database)
try {
  const pid = workerdOf(process.pid)
  const answers = await firstAnswers('/bramble-hill/check')
  const check: Ask = {
    path: '/bramble-hill/check',
    method: 'POST',
    headers: { Origin: servers.gatepost.origin, ...ANEW },
    body: () => answers,
  }
  const asks: [string, Ask][] = [
    ...pages.map((path): [string, Ask] => [`${path}, again`, { path }]),
    ...pages.map((path): [string, Ask] => [`${path}, made anew`, { path, headers: ANEW }]),
    ['POST /bramble-hill/check', check],
  ]
  const results = []
  for (const [what, ask] of asks) results.push({ what, goal: GOAL, ...(await measure(pid, ask)) })
  console.log(values.json ? JSON.stringify(results) : results.map(asLine).join('\n'))
  if (results.some(({ p99, wrong }) => p99 >= GOAL || wrong > 0)) process.exitCode = 1
} finally {
  await servers.stop()
}

/** The first answer to each question of a page, as a form. */
async function firstAnswers(path: string): Promise<string> {
  const page = await (await fetch(new URL(path, servers.gatepost))).text()
  const radios = [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => tag)
  const part = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const given = new Map(radios.reverse().map((tag) => [part(tag, 'name'), part(tag, 'value')]))
  return new URLSearchParams([...given]).toString()
}

async function measure(pid: number, ask: Ask) {
  const status = 200
  let warm = 0
  await askUntil(servers.gatepost, ask, status, () => ++warm === WARM_UP)
  const times: number[] = []
  let before = threadTime(pid)
  const { wrong } = await askUntil(servers.gatepost, ask, status, () => {
    const now = threadTime(pid)
    times.push(now - before)
    before = now
    return times.length === REQUESTS
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    median: at(0.5),
    p99: at(0.99),
    max: at(1),
    wrong,
  }
}

function asLine({ what, median, p99, max, wrong }: Awaited<ReturnType<typeof measure>> & { what: string }) {
  const times = `median ${median.toFixed(2)}  p99 ${p99.toFixed(2)}  most ${max.toFixed(1)} ms`
  return `${what.padEnd(32)} ${times}${p99 < GOAL ? '' : '  TOO LONG'}${wrong ? `  ${wrong} WRONG` : ''}`
}
