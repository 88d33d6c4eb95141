import { describe, expect, test } from 'vitest'
import { isGiven, isHeldOut, type Message, nameOf, readMessages } from '../../../scripts/checker/messages.ts'
import { POINTS } from '../../../src/checker/points.ts'

const messages = readMessages()
const held = messages.filter(isHeldOut)
const where = ({ file, id }: Message) => `${file} ${id}`
const letters = ({ text }: Message) => text.toLowerCase().replace(/[^\p{L}]/gu, '')
/** The groups of messages of which this is the same, two or more in each. */
const alike = (list: Message[], key: (message: Message) => string) =>
  [...Map.groupBy(list, key).values()].filter((group) => group.length > 1).map((group) => group.map(where))

describe('the messages', () => {
  test('name points that there are, and have a text', () => {
    const known = new Set<string>(POINTS)
    const wrong = messages.filter(
      ({ text, labels, marks = [] }) =>
        text.trim() === '' ||
        new Set(labels).size < labels.length ||
        [...labels, ...marks.map(({ label }) => label)].some((label) => !known.has(label)),
    )
    expect(wrong.map(where)).toEqual([])
  })

  test('hold every mark, of a point that the message has', () => {
    const wrong = messages.filter(({ text, labels, marks = [] }) =>
      marks.some((mark) => mark.text === '' || !text.includes(mark.text) || !labels.includes(mark.label)),
    )
    expect(wrong.map(where)).toEqual([])
  })

  test('have an id that no other of their file has', () => {
    expect(alike(messages, where)).toEqual([])
  })

  // Shorter ones, "see you there" or "8.45 gates I think", two people may well write.
  test('have a text that no other has, if it is of 20 characters or more', () => {
    const long = messages.filter(({ text }) => text.length >= 20)
    expect(alike(long, ({ text }) => text)).toEqual([])
  })
})

describe('the third that is kept apart', () => {
  test('is about a third of the given files, and of each', () => {
    const given = messages.filter(isGiven)
    const share = (list: Message[]) => list.filter(isHeldOut).length / list.length
    expect(Math.abs(share(given) - 1 / 3)).toBeLessThan(0.03)
    for (const [file, list] of Map.groupBy(given, (message) => message.file))
      expect(Math.abs(share(list) - 1 / 3), file).toBeLessThan(0.1)
  })

  test('has nothing of the files that were added to learn from', () => {
    expect(held.filter((message) => !isGiven(message)).map(where)).toEqual([])
  })

  test('holds a pair whole or not at all', () => {
    const pairs = Map.groupBy(
      messages.filter(({ file }) => file.startsWith('pairs')),
      (message) => `${message.file} ${nameOf(message)}`,
    )
    const torn = [...pairs].filter(([, pair]) => pair.length !== 2 || new Set(pair.map(isHeldOut)).size > 1)
    expect(torn.map(([name]) => name)).toEqual([])
  })

  // "Ok" and a thumb are in every file.
  test('has no text of more than a word that stands, nearly the same, elsewhere', () => {
    const near = alike(
      messages.filter((message) => letters(message).length > 4),
      letters,
    )
    const apart = new Set(held.map(where))
    expect(near.filter((group) => group.some((name) => apart.has(name)))).toEqual([])
  })
})
