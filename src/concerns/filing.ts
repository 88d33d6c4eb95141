import type * as z from 'zod'
import type { ConcernRow } from './act.ts'
import type { EventDetail } from './chronology.ts'
import { isAboutStaff } from './ladder.ts'

/** Whether what has to be kept for longer than a concern stands in the file that it belongs in. */
export const FILINGS = ['filed', 'not-needed'] as const

/** What whoever finishes with a concern says of that; '' where nothing was asked. */
export interface Filed {
  filing: '' | (typeof FILINGS)[number]
  /** Why it need not be in a file; '' unless that was chosen. */
  unfiledReason: string
}

/**
 * Whether whoever finishes with a concern must say that it is in the safeguarding or staff file, or why it need not be:
 * where somebody may be at risk, a safeguarding lead has it, or it is about somebody who works for the school or governs
 * it. Gatepost deletes what was said; KCSIE asks schools to keep these for years.
 */
export const needsFiling = (concern: Pick<ConcernRow, 'risks' | 'withDsl' | 'about' | 'route'>) =>
  concern.risks.length > 0 || concern.withDsl || isAboutStaff(concern)

/** The field that says too little where it must be said; null where all is said. */
function gapIn({ filing, unfiledReason }: Filed): keyof Filed | null {
  if (filing === '') return 'filing'
  return filing === 'not-needed' && unfiledReason === '' ? 'unfiledReason' : null
}

/** The same form, where that must be said: errors are keys of `t.desk.errors`. */
export const withFiling = <T extends Filed>(form: z.ZodType<T>) =>
  form.superRefine((said, problem) => {
    const gap = gapIn(said)
    if (gap) problem.addIssue({ code: 'custom', path: [gap], message: `${gap}Missing` })
  })

/** What the chronology keeps of it; null where it must be said and was not. */
export function filedIn(concern: ConcernRow, said: Filed): EventDetail | null {
  if (!needsFiling(concern)) return {}
  if (gapIn(said)) return null
  return said.filing === 'filed' ? { isFiled: true } : { isFiled: false, unfiledReason: said.unfiledReason }
}
