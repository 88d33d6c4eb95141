/** What a passage shows, as names that the weights may know: its words, who is spoken of, the rules that hold. */
import type { Kind } from './lexicon.ts'
import type { Passage } from './passages.ts'
import { RULES } from './rules.ts'

const NEGATIONS = new Set(
  'not no never dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt hasnt havent hadnt without noth noon nobodi hardli bare'.split(
    ' ',
  ),
)
/** What tells a rage in capitals from a heading or from joy. */
const ANGRY =
  /(?:^| )(?:why|how (?:hard|many|dare)|sick|fed up|nobody|noone|stop|answer|shut|FEELING|fuming|raging|bloody|hell|enough|never|ever|joke|ridiculous|disgusting|disgrace|pathetic|lives|dare|worst|useless|ignored|waiting|lot of you|all of you|some of us|again|not|dont|wont|cant|mean it|last time|! ! !|\? \?)(?=$| )/
const JOYFUL =
  /(?:^| )(?:happy|good luck|congratulations|congrats|thank|thanks|well done|yay|yes|love|loved|welcome|reminder|tickets|found|lost|wanted|free|wow|amazing|brilliant|best|proud|come on|hurray|hooray|merry|birthday|party|fair|sale|important|today|tomorrow|please)(?=$| )/
/** Who or what a passage can speak of. */
const TARGETS: Kind[] = [
  'STAFF',
  'PARENT',
  'OWN',
  'CHILD',
  'KIDS',
  'SCHOOL',
  'POLICY',
  'GROUP',
  'YOU',
  'I',
  'HE',
]
/** Those that a later `he` or `they` may stand for. */
const REMEMBERED = new Set(['STAFF', 'PARENT', 'OWN', 'CHILD', 'NAME', 'SCHOOL', 'POLICY', 'GROUP'])

/** The evidence of one passage: `words` are scaled to its length, `rules` count in full. */
export type Evidence = { words: string[]; rules: string[] }

/** The evidence of each passage of a draft, in order. */
export function evidenceOf(passages: Passage[]): Evidence[] {
  const kinds = passages.map(kindsOf)
  const before = new Set<string>()
  const times = new Map<string, number>()
  for (const kind of kinds.flatMap((seen) => [...seen.keys()])) times.set(kind, (times.get(kind) ?? 0) + 1)
  return passages.map((passage, i) => {
    const own = kinds[i] as Map<string, Seen>
    const evidence = evidenceIn(passage, own, before)
    for (const [kind, count] of times) if (count > (own.has(kind) ? 1 : 0)) evidence.words.push(`m:${kind}`)
    evidence.words.push(`n:${Math.min(passages.length, 4)}`)
    for (const target of targetsOf(passage, own)) if (REMEMBERED.has(target)) before.add(target)
    return evidence
  })
}

/** The most words of a reading that are taken together as evidence of the whole draft. */
const LONGEST_RUN = 3

/** The evidence of a whole draft: all that its passages show, and the runs of words of their readings. */
export function evidenceOfWhole(passages: Passage[], evidence: Evidence[]): Evidence {
  const found = new Set(evidence.flatMap(({ words, rules }) => [...words, ...rules]))
  for (const { reading } of passages) {
    const read = `^ ${reading} $`.split(' ')
    for (let from = 0; from < read.length; from++) {
      let run = 'r:'
      for (let to = from; to < Math.min(from + LONGEST_RUN, read.length); to++) {
        run += ` ${read[to]}`
        found.add(run)
      }
    }
  }
  return { words: [...found], rules: [] }
}

type Seen = { times: number; isNegated: boolean }

function kindsOf({ phrases, words }: Passage): Map<string, Seen> {
  const kinds = new Map<string, Seen>()
  for (const { from, kind } of phrases) {
    const isNegated = words.slice(Math.max(0, from - 3), from).some(({ stem }) => NEGATIONS.has(stem))
    const seen = kinds.get(kind)
    kinds.set(kind, { times: (seen?.times ?? 0) + 1, isNegated: isNegated || (seen?.isNegated ?? false) })
  }
  if (words.some(({ stem }) => stem === '#STAFF')) kinds.set('STAFF', { times: 1, isNegated: false })
  return kinds
}

function targetsOf({ words }: Passage, kinds: Map<string, Seen>): string[] {
  const targets: string[] = TARGETS.filter((target) => kinds.has(target))
  if (words.some(({ stem }) => stem === '#NAME')) targets.push('NAME')
  return targets.length > 0 ? targets : ['NOBODY']
}

function evidenceIn(passage: Passage, kinds: Map<string, Seen>, before: Set<string>): Evidence {
  const stems = passage.words.map(({ stem }) => stem)
  const found = new Set<string>()
  stems.forEach((stem, i) => {
    found.add(`w:${stem}`)
    found.add(`b:${stems[i - 1] ?? '^'} ${stem}`)
  })
  found.add(`b:${stems.at(-1)} $`)
  const targets = targetsOf(passage, kinds)
  for (const target of targets) found.add(`t:${target}`)
  for (const [kind, { times, isNegated }] of kinds) {
    found.add(`k:${kind}`)
    if (times > 1) found.add(`k2:${kind}`)
    if (isNegated) found.add(`kn:${kind}`)
    for (const target of targets) if (target !== kind) found.add(`x:${target}~${kind}`)
    if (kinds.has('HE'))
      for (const target of before) if (!targets.includes(target)) found.add(`c:${target}~${kind}`)
  }
  for (const target of before) found.add(`c:${target}`)
  if (passage.isQuestion) found.add('?')
  if (kinds.has('STAFF') === false && kinds.has('OWN') === false && targets.includes('NAME'))
    found.add('t:NAMEonly')
  if (passage.capitals >= 3) found.add('CAPITALS')
  const rules = RULES.filter(({ pattern }) => pattern.test(passage.reading)).map(({ name }) => name)
  if (passage.capitals >= 5 && passage.capitals >= 0.5 * stems.length) {
    rules.push('language: capitals')
    if (ANGRY.test(passage.reading)) rules.push('language: angry capitals')
    if (JOYFUL.test(passage.reading)) rules.push('language: joyful capitals')
  }
  const pairs = rules.flatMap((one, i) =>
    rules
      .slice(i + 1)
      .filter((other) => pointOf(other) === pointOf(one))
      .map((other) => `p:${one}&${other}`),
  )
  return { words: [...found, ...pairs], rules: rules.map((name) => `R:${name}`) }
}

const pointOf = (rule: string) => rule.slice(0, rule.indexOf(':'))
