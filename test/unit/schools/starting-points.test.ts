import { expect, test } from 'vitest'
import { codeContent } from '../../../src/guidance/code.ts'
import { contentOf, draftOf, missingIn } from '../../../src/guidance/code-draft.ts'
import { plainEnglish } from '../../../src/guidance/plain-english.ts'
import { en } from '../../../src/i18n/en.ts'
import { schoolSettings } from '../../../src/schools/settings.ts'
import { STARTING_POINTS } from '../../../src/schools/starting-points.ts'

const OLDEST_READER = 12

test('there are five, each with a name of its own', () => {
  expect(STARTING_POINTS.map(({ id }) => id)).toEqual(Object.keys(en.startingPoints))
  expect(STARTING_POINTS).toHaveLength(5)
})

test.each(STARTING_POINTS)(
  '$id can be published as it is, and a child of twelve can read it',
  async (start) => {
    schoolSettings.parse(start.settings)
    expect(codeContent.parse(start.code)).toEqual(start.code)
    const draft = draftOf(start)
    expect(missingIn(draft)).toEqual([])
    expect(contentOf(draft)).toEqual(start.code)
    const ids = start.code.points.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)

    const read = await plainEnglish()
    const { readingAge, longSentences, jargon } = read(sentencesIn(start.code).join('\n'))
    expect(readingAge).toBeLessThanOrEqual(OLDEST_READER)
    expect([longSentences, jargon]).toEqual([[], []])
  },
)

/** Every text in a code but ids. */
function sentencesIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  const entries = Object.entries(part ?? {}).filter(([name]) => name !== 'id' && name !== 'covers')
  return entries.flatMap(([, value]) => sentencesIn(value))
}
