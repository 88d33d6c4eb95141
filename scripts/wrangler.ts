import { spawnSync } from 'node:child_process'

/** Wrangler asks no question, calls nobody home and does without the internet where it can. */
export const quietly = {
  ...process.env,
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

/** A page of rows is longer than what Node keeps of an answer by itself. */
const LONGEST_ANSWER = 512 * 1024 * 1024

/**
 * Runs one wrangler command to its end and gives what it printed.
 *
 * @throws Error with what it printed, when it fails.
 */
export function wrangler(args: string[]): string {
  const { status, stdout, stderr } = spawnSync('wrangler', args, {
    env: quietly,
    encoding: 'utf8',
    maxBuffer: LONGEST_ANSWER,
  })
  if (status !== 0) throw new Error(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${stdout}${stderr}`)
  return stdout
}
