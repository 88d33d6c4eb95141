/**
 * What gives a passage away: patterns on its reading, each naming the point that it is evidence for or against.
 * A reading is the passage in folded words with who is spoken of in capitals (`STAFF`, `NAME`, `OWN`, `CHILD`,
 * `PARENT`, `PHONE`, `SWEAR` …), a blank between all tokens. The learned weights say how much each rule counts.
 */
import { PEOPLE } from './rules/people.ts'
import { SHARING } from './rules/sharing.ts'
import { TONE } from './rules/tone.ts'

/** A rule, ready to be tried on a reading. */
export type Rule = { name: string; pattern: RegExp }

/** Every rule, in a fixed order: the weights know them by name. */
export const RULES: Rule[] = [...PEOPLE, ...TONE, ...SHARING].map(([point, name, pattern]) => ({
  name: `${point}: ${name}`,
  pattern: new RegExp(`(?:^| )(?:${pattern})(?=$| )`, 'u'),
}))
