// `npm run lighthouse`: what Lighthouse (mobile) says of the pages that parents open first. It is fetched by npx when it
// is asked for: it weighs more than all the rest together.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import chromium from '@sparticuz/chromium'
import { prepare, serve } from '../../scripts/serve.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const PAGES = ['/bramble-hill', '/bramble-hill/code', '/bramble-hill/check', '/bramble-hill/report']
const PORT = 8795

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

interface Report {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null }>
}

const folder = mkdtempSync(join(tmpdir(), 'gatepost-lighthouse-'))
prepare(folder)
const server = await serve(PORT, folder)
try {
  const results = []
  for (const page of PAGES) results.push({ page, ...(await scores(page)) })
  console.log(
    values.json ? JSON.stringify(results) : results.map((result) => JSON.stringify(result)).join('\n'),
  )
  if (results.some(({ failed }) => failed.length > 0)) process.exitCode = 1
} finally {
  server.process.kill()
  rmSync(folder, { recursive: true })
}

/** The four scores of a page, of 100, and the audits that cost some. */
async function scores(page: string) {
  const flags = ['--no-sandbox', '--disable-gpu', '--headless=new'].join(' ')
  const run = spawnSync(
    'npx',
    ['--yes', LIGHTHOUSE, server.address + page, '--output=json', '--quiet', `--chrome-flags=${flags}`],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, CHROME_PATH: await chromium.executablePath() },
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  const { categories, audits } = JSON.parse(run.stdout) as Report
  const all = Object.values(categories)
  const costs = all.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
  return {
    ...Object.fromEntries(all.map(({ title, score }) => [title, Math.round(score * 100)])),
    failed: costs.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
  }
}
