import { expect, test } from 'vitest'
import { changedWords, type Run } from '../../../views/guidance/changed-words.ts'
import { fc } from '../../support/properties.ts'

const wording = fc
  .array(fc.constantFrom('be', 'kind', 'at', 'the', 'gate', 'always,'), { maxLength: 12 })
  .map((words) => words.join(' '))
const text = (runs: Run[]) => runs.map((run) => run.text).join('')
const common = (runs: Run[]) =>
  runs
    .filter(({ isChanged }) => !isChanged)
    .flatMap((run) => run.text.trim().split(/\s+/))
    .join(' ')

test('the runs are the wording again, and what is not changed is the same in both', () => {
  fc.assert(
    fc.property(wording, wording, (one, other) => {
      const { before, after } = changedWords(one, other)
      expect([text(before), text(after)]).toEqual([one, other])
      expect(common(before)).toBe(common(after))
    }),
  )
})

test('only the words that differ are changed', () => {
  expect(changedWords('Be kind at the gate.', 'Always be kind at the gate.')).toEqual({
    before: [
      { text: 'Be ', isChanged: true },
      { text: 'kind at the gate.', isChanged: false },
    ],
    after: [
      { text: 'Always be ', isChanged: true },
      { text: 'kind at the gate.', isChanged: false },
    ],
  })
  expect(changedWords('the same', 'the same').before).toEqual([{ text: 'the same', isChanged: false }])
  expect(changedWords('Run and hide at home.', 'Sit and eat a pear.').after).toEqual([
    { text: 'Sit and eat a pear.', isChanged: true },
  ])
})
