/**
 * What words and phrases are evidence of, by kind. A phrase is matched on its words' stems, so one form
 * stands for all of its inflections; phrases are set apart by commas.
 */
import { DEEDS } from './lexicon/deeds.ts'
import { HARMLESS } from './lexicon/harmless.ts'
import { JUDGEMENTS } from './lexicon/judgements.ts'
import { PEOPLE } from './lexicon/people.ts'
import { SHARING } from './lexicon/sharing.ts'

export const LEXICON = { ...PEOPLE, ...JUDGEMENTS, ...DEEDS, ...SHARING, ...HARMLESS }

/** What a word or phrase can be evidence of. */
export type Kind = keyof typeof LEXICON
