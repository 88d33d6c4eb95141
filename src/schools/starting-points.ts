import type * as z from 'zod'
import type { CodeContent } from '../guidance/code.ts'
import { en } from '../i18n/en.ts'
import type { schoolSettings } from './settings.ts'

/** What a new school can start from: some settings, and a first draft of its code. Named in `t.startingPoints`. */
export interface StartingPoint {
  id: keyof typeof en.startingPoints
  settings: z.input<typeof schoolSettings>
  code: CodeContent
}

const { staff, child, parent, school, language, abuse, discrimination, rumour } = en.points
const { private: privately, photo, contact } = en.points

/** The starting points, in the order in which they are offered. */
export const STARTING_POINTS: readonly StartingPoint[] = [
  {
    id: 'primary',
    settings: {},
    code: {
      intro:
        'Class groups are run by parents and belong to parents. Nobody has to join, and the school doesn’t post in them.',
      goodFor: ['reminders', 'what was in the newsletter', 'kind advice'],
      asks: ['be kind and fair', 'respect every family’s culture', 'take a worry to whoever can settle it'],
      points: [
        { id: 'staff', ...staff },
        { id: 'child', ...child },
        { id: 'parent', ...parent },
        { id: 'school', ...school },
        { id: 'language', ...language },
        { id: 'abuse', ...abuse },
        { id: 'discrimination', ...discrimination },
        { id: 'rumour', ...rumour },
        { id: 'private', ...privately },
        { id: 'photo', ...photo },
        { id: 'contact', ...contact },
      ],
      response: [
        'remind everybody, without naming anyone',
        'have a quiet word and ask for the post to come down',
      ],
    },
  },
]
