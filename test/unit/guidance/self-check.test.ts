import { describe, expect, test } from 'vitest'
import type { Point } from '../../../src/guidance/code.ts'
import { EXTRA_POINT_IDS, POINT_IDS } from '../../../src/guidance/points.ts'
import { outcomeOf, QUESTIONS, questionsFor } from '../../../src/guidance/self-check.ts'
import { en } from '../../../src/i18n/en.ts'

const pointsOf = (...ids: (keyof typeof en.points)[]): Point[] => ids.map((id) => ({ id, ...en.points[id] }))
const standard = pointsOf(...POINT_IDS)
const all = pointsOf(...POINT_IDS, ...EXTRA_POINT_IDS)
const outcome = (answers: Record<string, string>, points = all) => {
  const { points: cited, ...end } = outcomeOf(answers, points)
  return { ...end, points: cited.map(({ id }) => id) }
}

describe('an answer', () => {
  test.each([
    ['danger', 'yes', 'safety', []],
    ['danger', 'unsure', 'safety', []],
    ['child', 'words', 'talk', ['child']],
    ['child', 'picture', 'change', ['photo']],
    ['complaint', 'person', 'talk', ['staff']],
    ['complaint', 'school', 'talk', ['school']],
    ['gate', 'parent', 'talk', ['parent']],
    ['gate', 'words', 'change', ['language']],
    ['hurt', 'insult', 'talk', ['abuse']],
    ['hurt', 'identity', 'talk', ['discrimination']],
    ['known', 'no', 'talk', ['rumour']],
    ['known', 'unsure', 'talk', ['rumour']],
    ['share', 'letter', 'change', ['private']],
    ['share', 'contact', 'change', ['contact']],
    ['everyone', 'few', 'change', ['adverts', 'politics', 'aside']],
    ['everyone', 'late', 'change', ['late']],
  ])('%s: %s ends in %s and cites %j', (question, answer, end, cited) => {
    const { end: ends, points } = outcome({ [question]: answer })
    expect([ends, points]).toEqual([end, cited])
  })

  test.each([
    ['danger', 'no'],
    ['child', 'no'],
    ['complaint', 'no'],
    ['gate', 'yes'],
    ['hurt', 'no'],
    ['known', 'yes'],
    ['share', 'no'],
    ['everyone', 'yes'],
  ])('%s: %s is fine so far', (question, answer) => {
    expect(outcome({ [question]: answer })).toEqual({ end: 'soFar', points: [] })
  })

  test.each<Record<string, string>>([
    {},
    { danger: 'maybe' },
    { child: '' },
    { nothing: 'yes' },
    { known: 'toString' },
  ])('that is none says nothing: %j', (answers) => {
    expect(outcome(answers)).toEqual({ end: 'soFar', points: [] })
  })
})

describe('several answers', () => {
  test('somebody’s safety comes before everything, and nothing else is said', () => {
    expect(outcome({ danger: 'unsure', hurt: 'insult', gate: 'words' })).toEqual({
      end: 'safety',
      points: [],
    })
  })

  test('a person to talk to comes before words to change', () => {
    expect(outcome({ gate: 'words', known: 'no', share: 'letter' })).toEqual({
      end: 'talk',
      about: 'rumour',
      points: ['language', 'rumour', 'private'],
    })
  })

  test.each([
    ['abuse', { hurt: 'insult', child: 'words', complaint: 'school', gate: 'parent', known: 'no' }],
    ['discrimination', { hurt: 'identity', child: 'words' }],
    ['child', { child: 'words', complaint: 'school', gate: 'parent', known: 'no' }],
    ['school', { complaint: 'school', gate: 'parent', known: 'no' }],
    ['staff', { complaint: 'person', gate: 'words', share: 'letter' }],
    ['parent', { gate: 'parent', known: 'no' }],
  ])('the gravest is who to talk to about: %s', (about, answers) => {
    expect(outcome(answers)).toMatchObject({ end: 'talk', about })
  })

  test.each<Record<string, string>>([
    { child: 'words' },
    { hurt: 'insult' },
    { hurt: 'identity' },
    { gate: 'parent' },
    { known: 'no' },
  ])('a complaint about staff goes to the headteacher, not to who may be meant: with %j', (answers) => {
    expect(outcome({ complaint: 'person', ...answers })).toMatchObject({ end: 'headteacher' })
  })

  test('a complaint about staff that the code has no point for sends nobody to the headteacher', () => {
    const points = all.filter(({ id }) => id !== 'staff')
    expect(outcome({ complaint: 'person', child: 'words' }, points)).toMatchObject({ about: 'child' })
  })

  test('points stand in the order of the school’s code', () => {
    const points = pointsOf('rumour', 'child')
    expect(outcome({ child: 'words', known: 'no' }, points).points).toEqual(['rumour', 'child'])
  })
})

describe('a post that no answer speaks against', () => {
  const FINE = { danger: 'no', child: 'no', complaint: 'no', gate: 'yes' }

  test('is fine once half of the questions are answered, and not before', () => {
    expect(outcome(FINE).end).toBe('post')
    expect(outcome({ ...FINE, gate: '' }).end).toBe('soFar')
    expect(outcome({ ...FINE, gate: 'perhaps' }).end).toBe('soFar')
    expect(outcome({ ...FINE, gate: '' }, standard).end).toBe('soFar')
    expect(outcome({ danger: 'no' }, pointsOf()).end).toBe('post')
  })

  test('is not fine for what it isn’t asked', () => {
    expect(outcome({ danger: 'no', everyone: 'yes', gate: 'yes', child: 'no' }, standard).end).toBe('soFar')
  })

  test('is not needed for what an answer speaks against', () => {
    expect(outcome({ gate: 'words' }).end).toBe('change')
  })
})

describe('the questions', () => {
  const asked = (points: Pick<Point, 'id'>[]) => questionsFor(points).map(({ id }) => id)

  test('are seven for the standard code, and eight with everything switched on', () => {
    expect(asked(standard)).toEqual(Object.keys(QUESTIONS).filter((id) => id !== 'everyone'))
    expect(asked(all)).toEqual(Object.keys(QUESTIONS))
  })

  test('have two or three answers each, one of them fine', () => {
    for (const { id, answers } of questionsFor(all)) {
      expect([2, 3]).toContain(answers.length)
      expect(answers.filter((answer) => outcome({ [id]: answer }).end === 'soFar')).toHaveLength(1)
    }
  })

  test('between them cite every point', () => {
    const cited = questionsFor(all).flatMap(({ id, answers }) =>
      answers.flatMap((answer) => outcome({ [id]: answer }).points),
    )
    expect(new Set(cited)).toEqual(new Set(all.map(({ id }) => id)))
  })

  test('go with their points, and so do single answers', () => {
    const points = standard.filter(({ id }) => !['rumour', 'photo'].includes(id))
    expect(asked(points)).not.toContain('known')
    expect(questionsFor(points).find(({ id }) => id === 'child')?.answers).toEqual(['words', 'no'])
    expect(outcome({ known: 'no', child: 'picture' }, points)).toEqual({ end: 'soFar', points: [] })
  })

  test('always ask whether somebody is in danger', () => {
    expect(asked([{ id: 'our-own' }])).toEqual(['danger'])
    expect(outcome({ danger: 'yes' }, [])).toEqual({ end: 'safety', points: [] })
  })
})
