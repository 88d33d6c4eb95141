import { momentInWords } from '../i18n/dates.ts'
import { en } from '../i18n/en.ts'
import type { Notice } from './flood.ts'
import { type Content, set } from './set.tsx'

/**
 * Stands for mail about concerns that came in faster than each is told of. It says when, and nothing of any of them.
 *
 * @param since when (UTC ms) the ten minutes began that it is about.
 */
export function noticeMail(
  notice: Notice,
  { school, desk }: { school: string; desk: string },
  since: number,
): Content {
  const { many, dontReply, why } = en.mail
  const { subject, intro, notes } = many[notice]
  const time = momentInWords(since, since)
  return set(
    subject(time),
    {
      intro: intro(time),
      warnings: [],
      facts: [],
      quotes: [],
      notes: [...notes, many.risks, dontReply],
      desk,
      why: why(school),
    },
    many.open,
  )
}
