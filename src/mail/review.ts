import { en } from '../i18n/en.ts'
import type { School } from '../schools/schools.ts'
import { type Content, set } from './set.tsx'

/** Reminds that a school's code is to be looked at again: soon, or that its day has come. */
export function reviewMail(
  kind: 'soon' | 'over',
  school: Pick<School, 'name'>,
  { reviewBy, code }: { reviewBy: string; code: string },
): Content {
  const { subject, intro, by, open, notes, why } = en.officeMail.review
  return set(
    subject,
    {
      intro: intro[kind](school.name),
      warnings: [],
      facts: [[by, en.dayInWords(reviewBy)]],
      quotes: [],
      notes: [...notes],
      desk: code,
      why: why(school.name),
    },
    open,
  )
}
