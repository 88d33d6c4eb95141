/** `npm run -s checker -- FILE.jsonl`: reads lines of `{id, text}`, prints lines of `{id, labels, spans, canCheck}`. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { checkMessage } from '../../src/checker/check.ts'

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

const [file] = process.argv.slice(2)
if (!file) fail('usage: npm run -s checker -- FILE.jsonl')
const answers = readLines(file).map(({ id, text }) => {
  const { findings, canCheck } = checkMessage(text)
  const spans = findings.map(({ point, start, end }) => ({ label: point, start, end }))
  return JSON.stringify({ id, labels: [...new Set(spans.map(({ label }) => label))], spans, canCheck })
})
process.stdout.write(answers.map((answer) => `${answer}\n`).join(''))

/** The file's messages; the first line that is none ends the program, naming its number and what is wrong. */
function readLines(path: string) {
  let lines: string[]
  try {
    lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
      .decode(readFileSync(path))
      .split(/\r?\n/)
  } catch (error) {
    fail(`${path} cannot be read: ${(error as Error).message}`)
  }
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      fail(`line ${i + 1}: not JSON`)
    }
    const read = Line.safeParse(value)
    if (!read.success)
      fail(
        `line ${i + 1}: ${read.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ')}`,
      )
    return [read.data]
  })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
