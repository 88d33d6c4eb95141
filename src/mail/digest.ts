import { en } from '../i18n/en.ts'
import type { School } from '../schools/schools.ts'
import { type Content, set } from './set.tsx'

const words = en.mail

/** How many references a line of the digest names. */
const MOST_NAMED = 10

/** What waits for somebody on a morning, as references. */
export type Waiting = Record<'isNew' | 'dueToday' | 'overdue' | 'toDecide' | 'failed', string[]>

/** Tells somebody what waits for them: counts and references. Its subject says nothing at all. */
export function digestMail({
  school,
  waiting,
  desk,
}: {
  school: School
  waiting: Waiting
  desk: string
}): Content {
  const { subject, intro, list, open, note, ...labels } = words.digest
  const line = (what: keyof Waiting): [string, string] => {
    const references = waiting[what]
    return [
      labels[what],
      references.length > 0 ? list(references.length, references.slice(0, MOST_NAMED)) : '',
    ]
  }
  return set(
    subject,
    {
      intro: intro(school.name),
      warnings: [],
      facts: [line('overdue'), line('dueToday'), line('toDecide'), line('isNew'), line('failed')],
      quotes: [],
      notes: [note, words.dontReply],
      desk,
      why: words.why(school.name),
    },
    open,
  )
}
