import { expect, test } from 'vitest'
import { faultOfList } from '../../../src/schools/list-rules.ts'

const head = {
  name: 'Jo Hill',
  email: 'head@hill.example.com',
  roles: ['headteacher' as const, 'dsl' as const],
  mail: 'first' as const,
}
const chair = {
  name: 'Sam Vane',
  email: 'chair@hill.example.com',
  roles: ['chair' as const],
  mail: 'first' as const,
}

test('a head and a chair who are two people can stand', () => {
  expect(faultOfList([head, chair])).toBeNull()
})

test('Mr Hill and Mrs Hill are two people', () => {
  expect(
    faultOfList([
      { ...head, name: 'Mrs Hill' },
      { ...chair, name: 'Mr Hill' },
    ]),
  ).toBeNull()
})

test.each([
  ['in other letters', { name: 'jo hill' }],
  ['with a title and an accent', { name: 'Mrs. Jó Hill' }],
  ['at the same address with something behind a plus', { email: 'HEAD+chair@hill.example.com' }],
])('the head is not the chair %s', (_, same) => {
  expect(faultOfList([head, { ...chair, ...same }])).toBe('chairIsHead')
})
