import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { newReference } from '../../../src/concerns/reference.ts'
import { faultOfReturnCode, hashOfReturnCode, returnCodeFor } from '../../../src/concerns/return-code.ts'
import { newFormToken } from '../../../src/http/form.ts'
import { keyedHashFor } from '../../../src/storage/keyed-hash.ts'
import { fc } from '../../support/properties.ts'

const hash = keyedHashFor(Buffer.alloc(32, 9).toString('base64'), 'a-school')
const otherSchool = keyedHashFor(Buffer.alloc(32, 9).toString('base64'), 'b-school')

test('a reference is two threes without vowels or letters taken for others', () => {
  for (let i = 0; i < 2_000; i++) {
    expect(newReference()).toMatch(/^[234679CFGHJKMNQRVWXY]{3}-[234679CFGHJKMNQRVWXY]{3}$/)
  }
})

test('every letter of a reference is about as likely', () => {
  const seen = new Map<string, number>()
  for (let i = 0; i < 5_000; i++) {
    for (const letter of newReference().replace('-', '')) seen.set(letter, (seen.get(letter) ?? 0) + 1)
  }
  expect(seen.size).toBe(20)
  for (const times of seen.values()) expect(times).toBeGreaterThan(1_200)
})

test('a return code is six words of the list, the same for the same submission', async () => {
  const code = await returnCodeFor(hash, 'one')
  expect(code.split(' ')).toHaveLength(6)
  for (const word of code.split(' ')) expect(wordlist).toContain(word)
  expect(await returnCodeFor(hash, 'one')).toBe(code)
  expect(await returnCodeFor(hash, 'two')).not.toBe(code)
  expect(await returnCodeFor(otherSchool, 'one')).not.toBe(code)
})

test('no return code holds a word that would frighten', async () => {
  for (let i = 0; i < 500; i++) {
    expect(await returnCodeFor(hash, `submission ${i}`)).not.toMatch(/\b(abuse|gun|knife|weapon|ugly|hurt)\b/)
  }
})

test('the first four letters tell the words of the list apart', () => {
  expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(2_048)
})

test('any two different codes are stored differently; how one is typed does not matter', async () => {
  const word = fc.constantFrom(...wordlist)
  const words = fc.array(word, { minLength: 6, maxLength: 6 })
  const typing = fc.tuple(words, fc.constantFrom(' ', '  ', ', ', '\n', '-', ' . '), fc.boolean())
  await fc.assert(
    fc.asyncProperty(typing, words, async ([code, between, capitals], other) => {
      const typed = capitals ? code.join(between).toUpperCase() : code.join(between)
      const stored = await hashOfReturnCode(hash, code.join(' '))
      expect(await hashOfReturnCode(hash, typed)).toBe(stored)
      if (other.join() !== code.join()) expect(await hashOfReturnCode(hash, other.join(' '))).not.toBe(stored)
      expect(await hashOfReturnCode(otherSchool, typed)).not.toBe(stored)
    }),
  )
})

test('a slip behind a word does no harm, also behind a short one', async () => {
  const stored = await hashOfReturnCode(hash, 'ask juice zoo act zebra art')
  expect(await hashOfReturnCode(hash, 'asks juices zoos acts zebras arts')).toBe(stored)
  expect(await hashOfReturnCode(hash, 'actor juice zoo act zebra art')).not.toBe(stored)
})

test('what can be no code is known by how many words it has, or by one that is on no list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...wordlist), { maxLength: 9 }), (words) => {
      const fault = faultOfReturnCode(words.join(' '))
      expect(fault).toEqual(words.length === 6 ? null : { not: 'sixWords' })
    }),
  )
  expect(faultOfReturnCode('ask juices ZOO, act zebra delver')).toEqual({ not: 'aWord', word: 'delver' })
})

test('anything at all can be typed as a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (typed) => {
      expect(await hashOfReturnCode(hash, typed)).toMatch(/^[\w-]{43}$/)
    }),
  )
})

test('a form’s token is 32 letters and never the same', () => {
  const tokens = Array.from({ length: 1_000 }, newFormToken)
  expect(new Set(tokens).size).toBe(1_000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
})
