/** Looks up the lexicon's words and phrases in a row of stems. */
import { stemmer } from 'stemmer'
import { type Kind, LEXICON } from './lexicon.ts'

const stems = new Map<string, string>()

/** The Porter stem of a folded word. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = stemmer(word)
    if (stems.size > 20_000) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

type Branch = { kinds: Set<Kind>; next: Map<string, Branch> }
const branch = (): Branch => ({ kinds: new Set(), next: new Map() })

const root = branch()
const lexiconStems = new Set<string>()
for (const [kind, list] of Object.entries(LEXICON) as [Kind, string][])
  for (const phrase of list.split(/[,\n]/)) {
    if (phrase.trim() === '') continue
    let at = root
    for (const word of phrase.trim().replaceAll("'", '').split(' ')) {
      const stem = stemOf(word)
      lexiconStems.add(stem)
      const next = at.next.get(stem) ?? branch()
      at.next.set(stem, next)
      at = next
    }
    at.kinds.add(kind)
  }

/** Whether a stem stands in the lexicon, alone or in a phrase. */
export const isInLexicon = (stem: string) => lexiconStems.has(stem)

/** A phrase of the lexicon in a row of stems: from `from` up to, not including, `to`. */
export type Phrase = { from: number; to: number; kind: Kind }

/** Every phrase of the lexicon in a row of stems, in order, overlaps included. */
export function phrasesIn(row: string[]): Phrase[] {
  const found: Phrase[] = []
  for (let from = 0; from < row.length; from++) {
    let at: Branch | undefined = root
    for (let to = from; at && to <= row.length; to++) {
      for (const kind of at.kinds) found.push({ from, to, kind })
      at = to < row.length ? at.next.get(row[to] as string) : undefined
    }
  }
  return found
}
