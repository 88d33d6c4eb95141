import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

type Answer = {
  id: string | number
  labels: string[]
  spans: { label: string; start: number; end: number }[]
  canCheck: boolean
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-checker-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const cli = (...args: string[]) =>
  spawnSync('node', [resolve('scripts/checker/cli.ts'), ...args], { encoding: 'utf8' })
/** What the program makes of a file with this in it. */
function check(content: string | Buffer) {
  const file = join(folder, 'messages.jsonl')
  writeFileSync(file, content)
  const { status, stdout, stderr } = cli(file)
  const answers = stdout.split('\n').slice(0, -1)
  return { status, stdout, stderr, answers: answers.map((line) => JSON.parse(line) as Answer) }
}
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const FINE = 'Is it PE on Monday or on Tuesday this week?'
const SWEARING = 'The gate is fucking locked again this morning'

describe('npm run checker', () => {
  test('answers each message with a line of its own, in order', () => {
    const { status, stderr, answers } = check(
      lines({ id: 'z', text: FINE }, { id: 'a', text: SWEARING }, { id: 'm', text: FINE }),
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(answers.map(({ id }) => id)).toEqual(['z', 'a', 'm'])
    expect(answers.map((answer) => Object.keys(answer))).toEqual(
      Array(3).fill(['id', 'labels', 'spans', 'canCheck']),
    )
    expect(answers[1]?.labels).toContain('language')
  })

  test('names each label once, and those that its spans have', () => {
    const { answers } = check(lines({ id: 1, text: `${SWEARING}. Oh fuck off, you shit` }))
    const { labels = [], spans = [] } = answers[0] ?? {}
    expect(spans.filter(({ label }) => label === 'language').length).toBeGreaterThan(1)
    expect(labels).toEqual([...new Set(spans.map(({ label }) => label))])
  })

  test.each([
    ['emoji', '👩‍👩‍👧‍👦🇬🇧👍🏽 Morning all. '],
    ['astral letters', '𝒢𝑜𝑜𝒹 𝓂𝑜𝓇𝓃𝒾𝓃𝑔 𐐀𐐁. '],
    ['letters with their accents apart', 'Cafe\u0301 Zoe\u0308. '],
  ])('cuts the right words out of a text that begins with %s', (_, before) => {
    const text = `${before}${SWEARING} 😡`
    const { answers } = check(lines({ id: 1, text }))
    const words = answers[0]?.spans
      .filter(({ label }) => label === 'language')
      .map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['fucking'])
  })

  test('says of another language, and of nothing, that it cannot check it', () => {
    const { answers } = check(
      lines(
        { id: 1, text: FINE },
        { id: 2, text: 'Доброе утро, кто сегодня забирает детей из школы?' },
        { id: 3, text: '' },
      ),
    )
    expect(answers.map(({ canCheck }) => canCheck)).toEqual([true, false, false])
  })

  test('keeps ids as they are, and each of two that are the same', () => {
    const ids = ['7', 7, 0, -1, 2.5, '', 'é 👍', Number.MAX_SAFE_INTEGER, 7]
    expect(check(lines(...ids.map((id) => ({ id, text: FINE })))).answers.map(({ id }) => id)).toEqual(ids)
  })

  const [one, two] = [lines({ id: 1, text: FINE }).trim(), lines({ id: 2, text: SWEARING }).trim()]
  test.each([
    ['empty lines', `\n\n${one}\n  \n${two}\n\n`],
    ['CRLF', `${one}\r\n\r\n${two}\r\n`],
    ['a byte-order mark, and no last end of line', `\uFEFF${one}\n${two}`],
    ['an empty line after a byte-order mark', `\uFEFF\r\n${one}\n${two}`],
  ])('reads a file with %s', (_, content) => {
    const { status, stderr, answers } = check(content)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(answers.map(({ id }) => id)).toEqual([1, 2])
    expect(answers[1]?.labels).toContain('language')
  })

  test('makes no line of a line separator within a text', () => {
    expect(check('{"id":1,"text":"Is it PE\u2028on Monday?\\nOr on Tuesday?"}\n').answers).toHaveLength(1)
  })

  test('has no answer for a file without messages', () => {
    expect(check('')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })
})

describe('a line that is wrong is named, and nothing is printed', () => {
  const good = lines({ id: 1, text: FINE })
  test.each([
    ['no JSON', '{"id": 2, "text": "half', 'not JSON'],
    ['no object', '["a"]', 'must be an object'],
    ['null', 'null', 'must be an object'],
    ['no text', '{"id": 2}', 'text is missing'],
    ['a number for text', '{"id": 2, "text": 5}', 'text must be a string'],
    ['null for text', '{"id": 2, "text": null}', 'text must be a string'],
    ['no id', '{"text": "hello"}', 'id is missing'],
    ['a list for id', '{"id": [2], "text": "hello"}', 'id must be a string, or a number'],
    ['a number for id that would be rounded', '{"id": 9007199254740993, "text": "hello"}', 'id must be'],
    ['neither', '{}', 'id is missing; text is missing'],
    ['a byte that is no UTF-8', Buffer.from('{"id": 2, "text": "caf\xe9"}', 'latin1'), 'not UTF-8'],
    ['half a letter', Buffer.from('f09f91', 'hex'), 'not UTF-8'],
  ])('%s', (_, line, wrong) => {
    const file = [Buffer.from(`${good}\r\n`), Buffer.from(line), Buffer.from(`\n${good}`)]
    const { status, stdout, stderr } = check(Buffer.concat(file))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('messages.jsonl, line 3: ')
    expect(stderr).toContain(wrong)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('and so is a file that is not there, or a folder', () => {
    const missing = cli(join(folder, 'missing.jsonl'))
    expect(missing).toMatchObject({ status: 1, stdout: '' })
    expect(missing.stderr).toMatch(/missing\.jsonl cannot be read: ENOENT/)
    expect(cli(folder)).toMatchObject({ status: 1, stdout: '' })
  })

  test('and how to ask, when no file is named or more than one', () => {
    expect(cli()).toMatchObject({ status: 1, stdout: '' })
    expect(cli().stderr).toContain('usage:')
    expect(cli('a.jsonl', 'b.jsonl').stderr).toContain('usage:')
  })
})
