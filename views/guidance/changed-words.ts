/** A run of words, and whether the other wording lacks it. */
export interface Run {
  text: string
  isChanged: boolean
}

/**
 * Two wordings, cut where one has words that the other hasn't. Put together again, the runs are the wording. Where
 * less than half is left, all of it is changed: scattered small words say nothing.
 */
export function changedWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const both = keptIn(old, now)
  const kept = both.length * 2 < Math.max(old.length, now.length) ? [] : both
  return {
    before: runsOf(old, new Set(kept.map(([from]) => from))),
    after: runsOf(now, new Set(kept.map(([, to]) => to))),
  }
}

/** Each with the blanks after it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? []

/** The places of the longest row of words that both have, in order. */
function keptIn(old: string[], now: string[]): [from: number, to: number][] {
  const isSame = (from: number, to: number) => old[from]?.trim() === now[to]?.trim()
  // How many words are kept from these places on: the last row and column stand for the ends.
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const at = (from: number, to: number) => longest[from]?.[to] ?? 0
  for (let from = old.length - 1; from >= 0; from--) {
    for (let to = now.length - 1; to >= 0; to--) {
      const row = longest[from] as number[]
      row[to] = isSame(from, to) ? at(from + 1, to + 1) + 1 : Math.max(at(from + 1, to), at(from, to + 1))
    }
  }
  const kept: [number, number][] = []
  for (let from = 0, to = 0; from < old.length && to < now.length; ) {
    if (isSame(from, to)) kept.push([from++, to++])
    else if (at(from + 1, to) >= at(from, to + 1)) from++
    else to++
  }
  return kept
}

function runsOf(words: string[], kept: Set<number>): Run[] {
  const runs: Run[] = []
  for (const [i, text] of words.entries()) {
    const last = runs.at(-1)
    const isChanged = !kept.has(i)
    if (last?.isChanged === isChanged) last.text += text
    else runs.push({ text, isChanged })
  }
  return runs
}
