import { expect, test } from 'vitest'
import { paperCss } from '../../../src/outreach/paper.ts'

const sizes = (name: string, address: string) =>
  [...paperCss('a5', name, address).matchAll(/--\w+:([\d.]+)/g)].map(([, size]) => Number(size))

test('the longer the name and the address, the smaller they are printed, within reason', () => {
  expect(sizes('Ash', 'ash.example/a')).toEqual([9, 10.5])
  expect(sizes('x'.repeat(100), 'x'.repeat(40))).toEqual([7, 7.7])
  expect(sizes('x'.repeat(400), 'x'.repeat(200))).toEqual([4, 4.5])
  expect(paperCss('a5', 'Ash', 'a')).toContain('@page{size:A5;margin:0}')
})
