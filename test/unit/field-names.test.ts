import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIELD_NAMES } from '../support/field-names.ts'

/** A name on a page, but for what has one and is no field. */
const A_FIELD = /<(?!meta|Table|LineFigures)\w+\b[^<>]*?\sname="([\w-]+)"/g

test('what sends hostile forms knows every field that stands on a page', () => {
  const pages = globSync('views/**/*.tsx').map((file) => readFileSync(file, 'utf8'))
  const names = pages.flatMap((page) => [...page.matchAll(A_FIELD)].map(([, name]) => name))
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !FIELD_NAMES.includes(name ?? ''))).toEqual([])
})
