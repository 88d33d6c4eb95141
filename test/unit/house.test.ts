import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Every import of one file of the project by another: [from, to, whether only types come along]. */
const imports = globSync('{src,views}/**/*.{ts,tsx}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^import (type )?[^']*? from '(\.[^']+)'/gm)].map(
    ([, type, to = '']) => [file, normalize(join(dirname(file), to)), type !== undefined] as const,
  ),
)
test('imports are found at all', () => expect(imports.length).toBeGreaterThan(500))

const room = (file: string) => (file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : 'views')
const into = (place: string) => imports.filter(([, to]) => room(to) === place)
const outOf = (place: string) => imports.filter(([from]) => room(from) === place)

test('views take values only from views and from the addresses', () => {
  const values = outOf('views').filter(([, to, isType]) => !isType && room(to) !== 'views')
  expect(values.filter(([, to]) => to !== 'src/urls.ts')).toEqual([])
})

test('the storage knows no room', () => {
  const known = outOf('src/storage').filter(([, to]) => room(to) !== 'src/storage' && to !== 'src/env.ts')
  expect(known).toEqual([])
})

test('nobody knows the desk but the desk, and what puts it onto the site', () => {
  const values = into('src/desk').filter(([from, , isType]) => !isType && room(from) !== 'src/desk')
  expect(values.map(([from]) => from)).toEqual(['src/staff.ts'])
})

test('only routes, and what answers, know HTTP', () => {
  const outside = into('src/http').filter(
    ([from]) =>
      !/\/(http|[\w-]*routes|[\w-]*form)\b/.test(from) &&
      !['src/parents.ts', 'src/staff.ts', 'src/index.ts'].includes(from),
  )
  expect(outside.filter(([from, , isType]) => room(from) !== 'views' || !isType)).toEqual([])
})

test('every file is short enough to read at one go', () => {
  const long = globSync('{src,views,scripts}/**/*.{ts,tsx}').filter(
    (file) => !file.startsWith('src/i18n/') && readFileSync(file, 'utf8').split('\n').length > 220,
  )
  expect(long).toEqual([])
})
