// `npm run bench`: how fast Gatepost is against a bare Worker on the same workerd, in the same run. `--json` for numbers.
import { parseArgs } from 'node:util'
import { type Ask, type Load, load } from './load.ts'
import { startServers } from './server.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, ms: { type: 'string', default: '2000' } },
})
const ROUNDS = 5
const CONNECTIONS = 16
const MS = Number(values.ms)

interface Race {
  what: string
  goal?: number
  /** Who runs; Gatepost, unless said otherwise. */
  url?: URL
  ours: [Ask, number]
  bare: [Ask, number]
}

const servers = await startServers()
try {
  const text: [Ask, number] = [{ path: '/' }, 200]
  const batch: [Ask, number] = [{ path: '/', method: 'POST', body: () => 'x=1' }, 303]
  const rows: Ask = { path: '/concern', method: 'POST', body: () => 'x=1' }
  const tag = (await fetch(new URL('/bramble-hill/code', servers.gatepost))).headers.get('ETag') ?? ''
  const races: Race[] = [
    { what: 'page', goal: 0.6, ours: [{ path: '/bramble-hill/code' }, 200], bare: text },
    {
      what: 'page, unchanged (304)',
      goal: 0.9,
      ours: [{ path: '/bramble-hill/code', headers: { 'If-None-Match': tag } }, 304],
      bare: text,
    },
    { what: 'raising a concern', goal: 0.6, ours: [raise(servers.gatepost), 303], bare: batch },
    { what: '… its rows alone', url: servers.bare, ours: [rows, 303], bare: batch },
  ]
  const results = []
  for (const race of races) results.push(await run(race))
  console.log(values.json ? JSON.stringify(results) : results.map(asLine).join('\n'))
} finally {
  await servers.stop()
}

/** A concern of a usual length, each another. */
function raise(url: URL): Ask {
  const said = 'They say that the kitchen failed its inspection. '.repeat(8)
  const body = () =>
    new URLSearchParams({ token: crypto.randomUUID().replaceAll('-', ''), points: 'rumour', said }).toString()
  return { path: '/bramble-hill/report', method: 'POST', headers: { Origin: url.origin }, body }
}

/** Turn by turn, so that what else the machine does falls on both. */
async function run({ what, goal, url = servers.gatepost, ours, bare }: Race) {
  const [own, other]: [Load[], Load[]] = [[], []]
  await load(url, ...ours, CONNECTIONS, 500)
  await load(servers.bare, ...bare, CONNECTIONS, 500)
  for (let round = 0; round < ROUNDS; round++) {
    own.push(await load(url, ...ours, CONNECTIONS, MS))
    other.push(await load(servers.bare, ...bare, CONNECTIONS, MS))
  }
  const ratios = own.map((load, i) => load.perSecond / (other[i]?.perSecond ?? 1))
  return {
    what,
    goal,
    ratio: median(ratios),
    ratios,
    perSecond: median(own.map((load) => load.perSecond)),
    barePerSecond: median(other.map((load) => load.perSecond)),
    wrong: [...own, ...other].reduce((sum, { wrong }) => sum + wrong, 0),
  }
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function asLine({ what, goal, ratio, perSecond, barePerSecond, wrong }: Awaited<ReturnType<typeof run>>) {
  const rates = `${perSecond.toFixed(0)}/s against ${barePerSecond.toFixed(0)}/s`
  const aim = goal ? `(goal ${goal})` : ''.padEnd(10)
  return `${what.padEnd(24)} ${ratio.toFixed(2)} ${aim}  ${rates}${wrong ? `  ${wrong} WRONG` : ''}`
}
