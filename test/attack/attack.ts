// `npm run attack`: sends Gatepost, in real workerd, what somebody might who means it harm. Fails when anything gives.
// `--requests N` (100,000); below 50,000 all parts are short. `--seed N` repeats a run's requests. `--only PART` runs one part.
import { parseArgs } from 'node:util'
import { enumeration } from './enumeration.ts'
import { flood } from './flood.ts'
import { injection } from './injection.ts'
import { setScene } from './scene.ts'
import { storm } from './storm.ts'
import { type Part, startTarget } from './target.ts'

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: `${Math.floor(Math.random() * 1e9)}` },
    only: { type: 'string', default: '' },
  },
})
const many = Number(asked.requests)
const seed = Number(asked.seed)
/** Enough to see that it works, not to be sure. */
const isShort = many < 50_000

const target = await startTarget(1e9)
try {
  const scene = await setScene(target)
  const parts: Record<string, () => Promise<Part>> = {
    enumeration: () => enumeration(target, scene, isShort ? 30 : 150),
    flood: () => flood(target, isShort ? 60 : 500),
    injection: () => injection(target, scene, isShort),
    requests: () => storm(target, scene, many, seed),
  }
  const counts: Record<string, unknown> = { seed }
  const wrong: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (asked.only && asked.only !== name) continue
    const began = Date.now()
    const done = await part()
    const seconds = Math.round((Date.now() - began) / 1000)
    counts[name] = { ...done.counts, seconds }
    wrong.push(...done.wrong.map((what) => `${name}: ${what}`))
    if (!asked.json) {
      console.log(name)
      console.table({ ...done.counts, seconds, wrong: done.wrong.length })
    }
  }
  if (asked.json) console.log(JSON.stringify({ ...counts, wrong: wrong.length }))
  for (const what of wrong.slice(0, 20)) console.error(what)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  await target.stop()
}
process.exit()
