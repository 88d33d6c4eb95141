import { describe, expect, test } from 'vitest'
import { LONGEST } from '../../../src/checker/check.ts'
import { readDraft } from '../../../src/guidance/draft.ts'
import { EXTRA_POINT_IDS, POINT_IDS } from '../../../src/guidance/points.ts'
import { en } from '../../../src/i18n/en.ts'

const ALL = [...POINT_IDS, ...EXTRA_POINT_IDS]
const NUMBER = '07700 900123'
/** Blatant, so that they stay what they are however finely the checker reads. */
const DAVE = `Here is Dave's number, ring him: ${NUMBER}`
const SWEARING = 'This is fucking awful'
const POLISH = 'Czy ktoś wie kiedy jest wycieczka do zoo w przyszłym tygodniu'
const read = (draft: string, points: string[] = ALL) => readDraft(draft, points)

describe('what is said about a draft', () => {
  test.each([
    [DAVE, ['findings']],
    [SWEARING, ['findings']],
    ['Don’t forget PE kit tomorrow!', ['clear']],
    [POLISH, ['unsure']],
    ['IMG-20261010-WA0003.jpg', ['unsure']],
    ['ok', ['unsure']],
    ['I want to kill myself', ['danger']],
    [`I want to kill myself. ${SWEARING}`, ['danger']],
    [POLISH.replace('wycieczka', 'fucking wycieczka'), ['findings', 'partly']],
  ])('%s: %j', (draft, said) => {
    expect(read(draft).said).toEqual(said)
  })

  test('is never that nothing stood out under a code that it can’t be read for', () => {
    expect(read('Don’t forget PE kit tomorrow!', ['late', 'our-own']).said).toEqual(['unsure'])
    expect(read('I want to kill myself', []).said).toEqual(['danger'])
  })

  test('is only about its start when it is longer than what is read', () => {
    const fine = 'Don’t forget PE kit tomorrow! '
    const long = fine.repeat(LONGEST / fine.length + 1) + SWEARING
    expect(read(long).said).toEqual(['unsure', 'onlyStart'])
    expect(read(long.slice(0, LONGEST)).said).toEqual(['clear'])
    const emoji = read(`${SWEARING}. `.padEnd(LONGEST - 1, 'x ') + '😀'.repeat(9))
    expect(emoji.said).toContain('onlyStart')
    expect(emoji.pieces.map(({ text }) => text).join('')).toHaveLength(LONGEST - 1)
    expect(en.draft.onlyStart).toContain(LONGEST.toLocaleString('en-GB'))
  })
})

describe('what is marked', () => {
  test('is numbered in the order in which it stands, each point once', () => {
    const draft = `${DAVE}. ${SWEARING}. Here is Sue's number, ring her: 07700 900456.`
    const { points, pieces } = read(draft, ['language', 'contact'])
    expect(points).toEqual(['contact', 'language'])
    expect(pieces.filter(({ text }) => text.includes('900')).map(({ notes }) => notes)).toEqual([[1], [1]])
    expect(pieces.map(({ text }) => text).join('')).toBe(draft)
  })

  test('inside something marked has its own end, and says that it is inside', () => {
    const { pieces } = read('Mrs Green is a fucking lazy useless cow', ['staff', 'language'])
    const inner = pieces.find(({ text }) => text === 'fucking')
    expect(inner).toMatchObject({ isMarked: true, isInner: true, notes: [2] })
    expect(pieces.at(-1)).toMatchObject({ isMarked: true, isInner: false, notes: [1] })
  })

  test('is nothing of a point that is switched off', () => {
    expect(read(DAVE, ['language']).said).not.toContain('findings')
    expect(read(SWEARING, ['contact']).said).not.toContain('findings')
  })

  test.each([
    ['😀', '😀'],
    ['👩‍👩‍👧', '🏳️‍🌈'],
    ['𝒳', '𠮷'],
  ])('between %s and %s cuts no character in two', (before, after) => {
    const draft = `This is ${before} fucking ${after} awful`
    const { pieces } = read(draft, ['language'])
    expect(pieces.map(({ text }) => text).join('')).toBe(draft)
    expect(pieces.filter(({ isMarked }) => isMarked)).toMatchObject([{ text: 'fucking', notes: [1] }])
  })
})
