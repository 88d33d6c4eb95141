import { SetupError } from './env.ts'

/** What a log line may hold: ids, counts and codes. No content, no address, no IP, no free text. */
type Fields = Record<string, string | number | boolean | null>

/** Writes one line of JSON. `event` is a fixed name such as `mail.sent`. */
export function log(event: string, fields: Fields = {}): void {
  console.log(JSON.stringify({ event, ...fields }))
}

/**
 * Writes a fault down: its kind and where it happened. Its message stays out, since a database or mail
 * error quotes what it was given.
 *
 * @returns a short id, to show to whoever saw the fault page.
 */
export function logFault(event: string, error: unknown, fields: Fields = {}): string {
  const fault = crypto.randomUUID().slice(0, 8)
  const known = error instanceof Error ? error : new Error()
  const cause = known.cause instanceof Error ? known.cause.name : null
  const frames = known.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  const setup: Fields = known instanceof SetupError ? { setup: known.message } : {}
  log(event, {
    fault,
    error: known.name,
    ...setup,
    cause,
    at: frames.slice(0, 6).join(' ').trim(),
    ...fields,
  })
  return fault
}
