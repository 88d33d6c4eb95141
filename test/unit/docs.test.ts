import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const docs = globSync('docs/*.md')
const sources = globSync('{src,views}/**/*.{ts,tsx}').map(read).join('\n')

/** All that a pattern's first group finds. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** The part of a document from one heading to the next of its kind. */
function section(file: string, heading: string): string {
  const [, after = ''] = read(file).split(`\n## ${heading}\n`)
  const [text = ''] = after.split('\n## ')
  if (!text) throw new Error(`${file} has no “${heading}”`)
  return text
}

/** What stands in code marks at the start of each row of its tables. */
const rowsOf = (text: string) => all(text, /^\| `([^`]+)` \|/gm)

/** A heading as links name it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

test.each(docs)('%s names no file that is not there', (file) => {
  const named = all(read(file), /`((?:src|views|test|scripts|static|migrations|docs|\.ci)\/[^`\s]*)`/g)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test.each(['README.md', ...docs])('%s links to nothing that is not there', (file) => {
  const broken = all(read(file), /\]\(([^)\s]+)\)/g).filter((link) => {
    if (link.startsWith('https:')) return false
    const [path = '', anchor] = link.split('#')
    const target = path ? join(dirname(file), path) : file
    if (!existsSync(target)) return true
    return (
      anchor !== undefined &&
      !all(read(target), /^#+ (.*)$/gm)
        .map(anchorOf)
        .includes(anchor)
    )
  })
  expect(broken).toEqual([])
})

test('every log event is explained to whoever runs it, and no other', () => {
  const written = all(sources, /\b(?:log|logFault|job)\(\s*'([^']+)'/g)
  const explained = rowsOf(section('docs/operations.md', 'Read the red lights'))
  expect(explained.toSorted()).toEqual([...new Set(written)].sort())
})

test('every table is in the list of what is kept, and no other', () => {
  const schemas = globSync('src/storage/schema*.ts').map(read).join('\n')
  const kept = rowsOf(section('docs/data-protection.md', '4. What is kept, and for how long'))
  expect(kept.toSorted()).toEqual(all(schemas, /\bsqliteTable\(\s*'(\w+)'/g).sort())
})

test('what is met of the ASVS is counted right, each requirement once', () => {
  const text = section('docs/security.md', 'OWASP ASVS 5.0, level 2')
  const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| (met|in part|not met|host) \|/gm)]
  const numbers = rows.map(([, number]) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(all(text, /^\| (\d+\.\d+\.\d+) \|/gm)).toEqual(numbers)
  const count = (answer: string) => rows.filter(([, , given]) => given === answer).length
  expect(text.replace(/\s+/g, ' ')).toContain(
    `of ${rows.length}, ${count('met')} are met, ${count('in part')} in part, ${count('not met')} not, and ${count('host')} are the host’s`,
  )
})
