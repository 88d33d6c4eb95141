import { expect, test } from 'vitest'
import type { Counts, Outcome } from '../../../src/desk/counts.ts'
import { newsletterText } from '../../../src/desk/newsletter.ts'
import { published, type Vocabulary } from '../../../src/desk/statistics.ts'
import { termOf, termsUpTo } from '../../../src/desk/terms.ts'
import { en } from '../../../src/i18n/en.ts'

const NOW = Date.parse('2027-01-10T12:00:00Z')
const terms = termsUpTo(termOf(Date.parse('2026-11-01T12:00:00Z')), 4)
const vocabulary: Vocabulary = {
  points: ['rumour', 'photo', 'abuse', 'our-own', 'other'],
  groups: ['Oak', 'Elm'],
}

/** Counts of the term, all of Oak in its second month, answered within four hours: about each point, and ended so. */
function counts(points: Record<string, number>, outcomes: Partial<Record<Outcome, number>>): Counts {
  const each = (of: Record<string, number>) =>
    Object.entries(of).flatMap(([id, n]) => Array<string>(n).fill(id))
  const ends = each(outcomes) as Outcome[]
  const courses = each(points).map((point, i) => ({
    month: 1,
    outcome: ends[i] ?? 'open',
    answer: 'in-time' as const,
    span: 1,
    points: [point],
    n: 1,
  }))
  return { courses, groups: [{ term: 3, group: 'Oak', isKept: false, n: courses.length }] }
}
const textOf = (of: Counts, now = NOW) => newsletterText(en, published(of, terms, vocabulary, now))

test('says what came up most and what was done, the most frequent first', () => {
  const text = textOf(counts({ photo: 6, rumour: 12, abuse: 2 }, { conversation: 13, reminder: 5, none: 2 }))
  expect(text).toContain(
    'In the autumn term 2026, you told us of 20 to 24 concerns about class groups. Thank you',
  )
  expect(text).toContain(
    'What came up most: stories that nobody had checked and photos of other people’s children.',
  )
  expect(text).toContain(
    'What we did: we talked with people quietly, one to one and we reminded everybody of our code.',
  )
  expect(text).toContain('Half of you had our first answer within 4 hours.')
})

test('names no point and no step with fewer than 5, no point of the school’s own, and never a group', () => {
  const text = textOf(counts({ rumour: 12, abuse: 4, 'our-own': 9 }, { conversation: 21, meeting: 4 }))
  expect(text).not.toMatch(/hurtful|sat down|our-own|Oak|Elm/)
})

test('leaves the heavier steps out, however many there were', () => {
  const text = textOf(counts({ rumour: 40 }, { caution: 10, authorities: 10, legal: 10, site: 10 }))
  expect(text).not.toContain('What we did')
})

test('with fewer than 5 in all it says that, and thanks', () => {
  const text = textOf(counts({ photo: 4 }, { meeting: 4 }))
  expect(text).toContain('fewer than five concerns about class groups reached us')
  expect(text).not.toMatch(/photo|sat down|Half/)
})

test('while the term goes on it says so', () => {
  const during = Date.parse('2026-12-01T12:00:00Z')
  expect(textOf(counts({ rumour: 12 }, { open: 12 }), during)).toContain('class groups so far.')
  expect(textOf(counts({ rumour: 12 }, { open: 12 }))).not.toContain('so far')
})
