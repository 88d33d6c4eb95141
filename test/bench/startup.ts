// `npm run startup`: the processor time from the start of workerd until the Worker is compiled and all that it runs at
// its start has run, less that of an empty Worker. `--json` for numbers. Fails when it takes longer than the goal, the
// least of all rounds: what else the machine does only adds. Linux only (cpu-time.ts).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { wrangler } from '../../scripts/wrangler.ts'
import { threadTime, workerdOf } from './cpu-time.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '10' } },
})
const GOAL = 50
const LOADER = "export default { fetch: async () => (await import('./index.mjs'), new Response('ok')) }"

const folder = mkdtempSync(join(tmpdir(), 'gatepost-startup-'))
try {
  wrangler(['deploy', '--dry-run', '--outdir', folder])
  const gatepost = readFileSync(join(folder, 'index.js'), 'utf8')
  const times: number[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    const empty = await timeToStart('export default {}')
    times.push((await timeToStart(gatepost)) - empty)
  }
  times.sort((a, b) => a - b)
  const least = times[0] ?? Number.NaN
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN
  const line = `start-up: least ${least.toFixed(0)}, median ${median.toFixed(0)} ms (goal ${GOAL})`
  console.log(values.json ? JSON.stringify({ goal: GOAL, least, median, times }) : line)
  if (least >= GOAL) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

async function timeToStart(worker: string): Promise<number> {
  const module = (path: string, contents: string) => ({ type: 'ESModule' as const, path, contents })
  const flare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          name: 'started',
          compatibilityDate: '2026-09-18',
          compatibilityFlags: ['nodejs_compat'],
          modules: [module('loader.mjs', LOADER), module('index.mjs', worker)],
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
      ],
    }),
  )
  try {
    await flare.ready
    const { status } = await fetch(await flare.unsafeGetDirectURL('started'))
    if (status !== 200) throw new Error(`the Worker did not start: ${status}`)
    return threadTime(workerdOf(process.pid))
  } finally {
    await flare.dispose()
  }
}
