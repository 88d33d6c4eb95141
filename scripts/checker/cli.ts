/**
 * `npm run -s checker -- FILE.jsonl`: reads lines of `{id, text}`, prints lines of `{id, labels, spans, canCheck}`
 * in the same order; spans are in UTF-16 units. Empty lines are skipped. The whole file is read before anything
 * is printed: at the first line that is wrong it says which and why on stderr, prints nothing on stdout and
 * ends with 1.
 */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { checkMessage } from '../../src/checker/check.ts'

/** What is wrong with a value: that it is not there, or that it is not what it must be. */
const otherwise = (message: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : message),
})

const ID = `must be a string, or a number of at most ${Number.MAX_SAFE_INTEGER}`
/** A larger number would be rounded, and the answer would have another id. */
const Id = z
  .union([z.string(), z.number()], otherwise(ID))
  .refine((id) => typeof id === 'string' || Math.abs(id) <= Number.MAX_SAFE_INTEGER, ID)
const Line = z.object(
  { id: Id, text: z.string(otherwise('must be a string')) },
  otherwise('must be an object, {"id": …, "text": …}'),
)

const [file, ...more] = process.argv.slice(2)
if (!file || more.length > 0) fail('usage: npm run -s checker -- FILE.jsonl')
const answers = linesOf(file).map(({ id, text }) => {
  const { findings, canCheck } = checkMessage(text)
  const spans = findings.map(({ point, start, end }) => ({ label: point, start, end }))
  return JSON.stringify({ id, labels: [...new Set(spans.map(({ label }) => label))], spans, canCheck })
})
process.stdout.write(answers.map((answer) => `${answer}\n`).join(''))

/** The file's messages. */
function linesOf(path: string): z.infer<typeof Line>[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    fail(`${path} cannot be read: ${(error as Error).message}`)
  }
  const found: z.infer<typeof Line>[] = []
  // Cut as bytes, and decoded line by line: a byte that is wrong is then in a line.
  for (const [i, line] of bytes.toString('latin1').split('\n').entries()) {
    try {
      found.push(...readLine(Buffer.from(line, 'latin1')))
    } catch (error) {
      fail(`${path}, line ${i + 1}: ${(error as Error).message}`)
    }
  }
  return found
}

/** The message of a line, none of an empty one; the error says what is wrong and quotes nothing. */
function readLine(bytes: Buffer): z.infer<typeof Line>[] {
  const line = attempt('not UTF-8', () =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes),
  )
  if (line.trim() === '') return []
  const value = attempt('not JSON', () => JSON.parse(line) as unknown)
  const { data, error } = Line.safeParse(value)
  if (data) return [data]
  throw new Error(error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; '))
}

function attempt<T>(wrong: string, act: () => T): T {
  try {
    return act()
  } catch {
    throw new Error(wrong)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
