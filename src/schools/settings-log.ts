import type { Words } from '../i18n/words.ts'

/** The log says what changed, not all of it. */
const LONGEST_SHOWN = 80
const MOST_SHOWN = 6

/** How one value changed, in words for the log; '' when it did not. */
export function lineChangeInWords(t: Words, label: string, from: string, to: string): string {
  const { changed, filled, emptied } = t.settings.log
  if (from === to) return ''
  if (to === '') return emptied(label, short(from))
  if (from === '') return filled(label, short(to))
  const start = from.length > LONGEST_SHOWN || to.length > LONGEST_SHOWN ? firstDifference(from, to) : 0
  return changed(label, short(from, start), short(to, start))
}

/** How a list changed: what came and what went; '' when it did not. */
export function listChangeInWords(t: Words, label: string, from: string[], to: string[]): string {
  const { list, added, takenOut, order } = t.settings.log
  if (from.length === to.length && from.every((line, i) => line === to[i])) return ''
  const [came, went] = [to.filter((line) => !from.includes(line)), from.filter((line) => !to.includes(line))]
  const changes = [
    came.length > 0 && added(quoted(t, came)),
    went.length > 0 && takenOut(quoted(t, went)),
    came.length + went.length === 0 && order,
  ]
  return list(label, changes.filter(Boolean).join('; '))
}

function quoted(t: Words, lines: string[]): string {
  const some = lines.slice(0, MOST_SHOWN).map((line) => t.settings.log.quoted(short(line)))
  const left = lines.length - some.length
  return [...some, ...(left > 0 ? [t.settings.hub.more(left)] : [])].join(', ')
}

/** Where two texts begin to differ, a few words earlier. */
function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return Math.max(0, one.lastIndexOf(' ', Math.max(0, at - 20)) + 1)
}

function short(text: string, start = 0): string {
  const line = text.slice(start).replace(/\s+/g, ' ').toWellFormed()
  const cut = line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).toWellFormed()} …` : line
  return start > 0 ? `… ${cut}` : cut
}
