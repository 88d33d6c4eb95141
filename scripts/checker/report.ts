/**
 * `npm run -s checker:report`: measures the checker beside others on the third of the messages that is kept
 * apart, and on everyday texts, which should not be flagged: those of a file of yours, one a line
 * (`npm run -s checker:report -- everyday.txt`), or else the written ones, which were learnt from.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { checkMessage } from '../../src/checker/check.ts'
import { POINTS } from '../../src/checker/points.ts'
import { count, f1Text, shareText, table } from './figures.ts'
import { marksReport } from './marks.ts'
import { isHeldOut, type Message, readMessages } from './messages.ts'
import { type Contender, OURS, rivals } from './rivals.ts'
import { cutTo, pastesOf, quantile, timesOf } from './timing.ts'

/** The files whose fine messages were all written to look like a breach. */
const HARD = ['pairs', 'sharing', 'tone']

const given = readEveryday(process.argv.slice(2))
const messages = readMessages()
const held = messages.filter((message) => isHeldOut(message) && !message.language)
const everyday = given ?? textsOf(messages.filter(({ file }) => file.startsWith('everyday-')))

const parts = [
  about(),
  compare([OURS, ...rivals(messages, everyday)]),
  perLabel(),
  `Marked words\n${marksReport(messages).join('\n')}`,
  unreadable(),
  times(),
]
console.log(parts.join('\n\n'))

/** The texts of the file that was named, if one was. */
function readEveryday([file, ...more]: string[]): string[] | undefined {
  if (!file) return undefined
  try {
    if (more.length > 0) throw new Error('usage: npm run -s checker:report [-- EVERYDAY.txt]')
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    const found = lines.filter((line) => line.trim() !== '')
    if (found.length === 0) throw new Error(`${file} holds no text`)
    return found
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

function textsOf(list: Message[]): string[] {
  return list.map(({ text }) => text)
}

function about(): string {
  return `${count(held.length)} messages in English, kept apart: ours was not learnt from them.
Hard: the fine ones of the files ${HARD.join(', ')}, written to look like a breach.
${
  given
    ? 'Everyday: the texts of the file that was given; none of the models was learnt from them.'
    : `Everyday: NO FILE OF REAL TEXTS WAS GIVEN. These are the written ones (everyday-*.jsonl). Ours learnt from them,
and so did the second linear model: what is said of those two there is no proof.`
}
Linear: learnt from the given messages that are not kept apart, and once more from all that ours learnt from.
Held to 1%, its bar was set on the everyday texts themselves. In brackets, 95% Wilson intervals.`
}

/** The table of everybody: what is caught, what is flagged that should not be, and how long it takes. */
function compare(contenders: Contender[]): string {
  const fine = held.filter(({ labels }) => labels.length === 0)
  const sets: [string, string[]][] = [
    ['breaching caught', textsOf(held.filter(({ labels }) => labels.length > 0))],
    ['fine flagged', textsOf(fine)],
    ['hard fine flagged', textsOf(fine.filter(({ file }) => HARD.includes(file)))],
    ['everyday flagged', everyday],
  ]
  const rows = contenders.map(({ name, flags }) => {
    const shares = sets.map(([, texts]) => shareText(texts.filter(flags).length, texts.length))
    const spent = timesOf(flags, textsOf(held))
    return [name, ...shares, micro(quantile(spent, 0.5)), micro(quantile(spent, 0.99))]
  })
  return table([
    ['', ...sets.map(([name]) => name), 'median', 'p99'],
    ['', ...sets.map(([, texts]) => `n = ${count(texts.length)}`), 'µs', 'µs'],
    ...rows,
  ])
}

function perLabel(): string {
  const said = held.map(({ text }) => new Set<string>(checkMessage(text).findings.map(({ point }) => point)))
  const rows = POINTS.map((point) => {
    const should = held.filter(({ labels }) => labels.includes(point)).length
    const flagged = said.filter((points) => points.has(point)).length
    const hits = held.filter(({ labels }, i) => labels.includes(point) && said[i]?.has(point)).length
    return [
      point,
      count(should),
      shareText(hits, flagged),
      shareText(hits, should),
      f1Text(hits, flagged, should),
    ]
  })
  return table([['ours, per label', 'n', 'precision', 'recall', 'F1'], ...rows])
}

/** How many messages ours says that it cannot check: it should of those in another language, and of no others. */
function unreadable(): string {
  const foreign = messages.filter(({ language }) => language)
  const sets: [string, Message[]][] = [
    ...['other', 'mixed'].flatMap((kind): [string, Message[]][] => {
      const list = foreign.filter(({ language }) => language === kind)
      return [
        [`language ${kind}, kept apart`, list.filter(isHeldOut)],
        [`language ${kind}, the rest`, list.filter((message) => !isHeldOut(message))],
      ]
    }),
    ['in English, kept apart', held],
  ]
  const rows = sets.map(([name, list]) => [
    name,
    count(list.length),
    shareText(list.filter(({ text }) => !checkMessage(text).canCheck).length, list.length),
  ])
  return table([['ours cannot check', 'n', 'canCheck false'], ...rows])
}

function times(): string {
  const all = textsOf(messages.filter(({ language }) => !language))
  const rows = [300, 4000].map((length) => {
    const texts = length === 300 ? cutTo(300, all) : pastesOf(length, textsOf(held))
    const spent = timesOf(checkMessage, texts)
    return [
      `${count(length)} characters`,
      count(texts.length),
      micro(quantile(spent, 0.5)),
      micro(quantile(spent, 0.99)),
    ]
  })
  const where = `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'an unknown processor'}`
  return `${table([['ours, time of a check in µs', 'n', 'median', 'p99'], ...rows])}\nMeasured in this run: ${where}.`
}

function micro(time: number): string {
  return count(Math.round(time))
}
