import { describe, expect, test } from 'vitest'
import { plainEnglish } from '../../../src/guidance/plain-english.ts'
import { en } from '../../../src/i18n/en.ts'
import { fc } from '../../support/properties.ts'

const read = await plainEnglish()

const PLAIN =
  'We like your class group. Be kind in it. Ask the school if you are not sure. Then wait a bit, and post.'
const HEAVY =
  'Parental participation in electronic communication necessitates appropriate consideration of institutional expectations regarding confidentiality, professionalism and accountability throughout the educational community and beyond its boundaries.'

describe('the reading age', () => {
  test('is that of a young child for plain words, and a grown-up’s for heavy ones', () => {
    expect(read(PLAIN).readingAge).toBeLessThanOrEqual(8)
    expect(read(HEAVY).readingAge).toBeGreaterThan(18)
    expect([read(PLAIN), read(HEAVY), read('Be kind.')].map(({ isHard }) => isHard)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('is the Flesch–Kincaid grade and five', () => {
    // 24 words, 4 sentences, 25 syllables by hand: 0.39 × 6 + 11.8 × 25/24 − 15.59 is below nothing: five at the least.
    expect(read(PLAIN).readingAge).toBe(5)
    // 25 words of two syllables, one sentence: 0.39 × 25 + 11.8 × 2 − 15.59 = 17.76.
    expect(read(`${'paper '.repeat(25)}.`).readingAge).toBe(23)
  })

  test('is not said of a few words', () => {
    expect(read('Be kind.').readingAge).toBeNull()
    expect(read('').readingAge).toBeNull()
  })

  test('is no lower when sentences are run together', () => {
    const sentence = fc.constantFrom(
      'we meet at the gate',
      'the office knows the answer',
      'somebody lost a jumper',
    )
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 6, maxLength: 12 }), (sentences) => {
        const apart = read(`${sentences.join('. ')}.`).readingAge ?? 0
        const together = read(`${sentences.join(' and so ')}.`).readingAge ?? 0
        expect(together).toBeGreaterThanOrEqual(apart)
      }),
    )
  })
})

test('sentences of more than 25 words are quoted, and a list’s lines are each their own', () => {
  const words = (n: number) => `Long ${'word '.repeat(n - 2)}end.`
  expect(read(`${words(25)} ${words(26)}`).longSentences).toEqual([words(26)])
  expect(read(Array(9).fill('one two three four').join('\n')).longSentences).toEqual([])
  expect(read('She came at 3 p.m. and e.g. Mr Teal was there.').longSentences).toEqual([])
})

describe('office words', () => {
  test('are found in all their forms, each once, as whole words alone', () => {
    expect(read('We COMMENCED, and are commencing.').jargon).toEqual([
      { found: 'COMMENCED', plainer: 'start' },
    ])
    expect(read('Bring waffles via the gate.').jargon.map(({ found }) => found)).toEqual(['via'])
    expect(read('Olivia reads.').jargon).toEqual([])
  })

  test('are fine in a role’s name and in brackets', () => {
    expect(read('Tell our safeguarding lead, or use our complaints procedure.').jargon).toEqual([])
    expect(read('Untrue words that harm (libel).').jargon).toEqual([])
    expect(read('It is about safeguarding.').jargon).toHaveLength(1)
  })

  test('have plainer words that are none themselves, and our own wording has none', () => {
    for (const [, plainer] of en.plainEnglish.jargon)
      expect([plainer, read(plainer).jargon]).toEqual([plainer, []])
    for (const words of Object.values(en.points)) {
      expect(read(Object.values(words).join('\n')).jargon).toEqual([])
    }
  })
})

test('any text is read, and what is quoted stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { longSentences, jargon } = read(text)
      for (const found of [...longSentences, ...jargon.map((each) => each.found)])
        expect(text).toContain(found)
    }),
  )
})
