// `npm run lighthouse`: Lighthouse's four scores, as on a phone, of the pages that parents open first. `--json` for
// numbers. Fails below 100. It is fetched by npx at this version and not installed with the rest: it weighs 180 MB.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import chromium from '@sparticuz/chromium'
import { prepare, serve } from '../../scripts/serve.ts'
import { freePort } from '../browser/support/server.ts'

/** From 13.1 on it traces `blink.webdx_feature_usage`, and Chromium 147 drops every page while that is traced. */
const LIGHTHOUSE = 'lighthouse@13.0.3'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const PAGES = ['', '/code', '/check', '/report'].map((path) => `/bramble-hill${path}`)
const MOST_TRIES = 3
/** How long (ms) fetching Lighthouse, and one page, may take. */
const LONGEST_FETCH = 300_000
const LONGEST_PAGE = 120_000

interface Report {
  runtimeError?: { message: string }
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; scoreDisplayMode: string; title: string }>
}

interface Scored {
  /** Of 100 each. */
  scores: Record<string, number>
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'gatepost-lighthouse-'))
const state = '.wrangler/lighthouse'
await npx(['--version'], LONGEST_FETCH)
prepare(state)
const server = await serve(await freePort(), state)
const browserPort = await freePort()
const browser = await startBrowser(browserPort)
try {
  const results = []
  for (const page of PAGES) {
    const result = { page, ...(await bestOf(page)) }
    results.push(result)
    if (!values.json) console.log(asLines(result))
  }
  if (values.json) console.log(JSON.stringify(results))
  if (!results.every(isPerfect)) process.exitCode = 1
} finally {
  await Promise.all([browser, server.process].map(stop))
  rmSync(folder, { recursive: true, force: true })
}

async function startBrowser(port: number): Promise<ChildProcess> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const own = [`--remote-debugging-port=${port}`, `--user-data-dir=${join(folder, 'profile')}`]
  const started = spawn(await chromium.executablePath(), [...flags, ...own, 'about:blank'])
  for await (const line of started.stderr) if (String(line).includes('DevTools listening')) return started
  throw new Error('the browser did not start')
}

function isPerfect({ scores }: Scored): boolean {
  return Object.values(scores).every((score) => score === 100)
}

/** The first try with nothing short of 100, or the best: whatever else the machine does only takes from performance. */
async function bestOf(page: string) {
  const tries: Awaited<ReturnType<typeof scoresOf>>[] = []
  while (tries.length < MOST_TRIES && !tries.some(isPerfect)) tries.push(await scoresOf(page))
  const of = ({ scores }: Scored) => Math.min(...Object.values(scores))
  const [best] = tries.toSorted((a, b) => of(b) - of(a))
  if (!best) throw new Error('nothing was tried')
  return { ...best, tries: tries.length }
}

/** Of 100 each, with the audits that cost some of it. What failed altogether scores 0. */
async function scoresOf(page: string) {
  const file = join(folder, 'report.json')
  const options = [
    `--port=${browserPort}`,
    `--only-categories=${CATEGORIES}`,
    '--quiet',
    '--no-enable-error-reporting',
  ]
  await npx([server.address + page, ...options, '--output=json', `--output-path=${file}`], LONGEST_PAGE)
  const { runtimeError, categories, audits }: Report = JSON.parse(readFileSync(file, 'utf8'))
  if (runtimeError) throw new Error(`${page}: ${runtimeError.message}`)
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  )
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  )
  const of = (isIt: (audit: Report['audits'][string]) => boolean) =>
    weighed.map(({ id }) => id).filter((id) => audits[id] && isIt(audits[id]))
  return {
    scores,
    short: of(({ score }) => score !== null && score < 1),
    /** Those that Lighthouse itself finds nothing on the page to judge by. */
    notApplicable: of(({ scoreDisplayMode }) => scoreDisplayMode === 'notApplicable'),
  }
}

/** @throws Error with what Lighthouse printed, when it fails or takes too long. */
async function npx(args: string[], timeout: number): Promise<void> {
  await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, ...args], { timeout })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill()
  await once(child, 'exit')
}

function asLines({ page, scores, short, tries }: Awaited<ReturnType<typeof bestOf>> & { page: string }) {
  const figures = Object.entries(scores).map(([name, score]) => `${name} ${score}`)
  return [
    `${page.padEnd(20)} ${figures.join('  ')}${tries > 1 ? `  (best of ${tries})` : ''}`,
    ...short.map((id) => `  short of it: ${id}`),
  ].join('\n')
}
