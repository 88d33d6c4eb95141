import * as z from 'zod'
import { first, optionalText, requiredText, unseen } from '../http/form.ts'
import { type Day, monthsAfter } from '../schools/calendar.ts'
import type { Question } from './self-check.ts'

/**
 * The self-check with these questions. What is none of a question's answers is no answer, and one answer to any
 * of them is enough. Errors are keys of `t.selfCheck.errors`.
 */
export const selfCheckForm = (questions: Question[]) =>
  z
    .record(z.string(), z.array(z.string()))
    .transform((values) =>
      Object.fromEntries(
        questions.map(({ id, answers }) => [id, answers.find((answer) => answer === values[id]?.[0]) ?? '']),
      ),
    )
    .refine((answered) => Object.values(answered).some(Boolean), {
      path: questions.slice(0, 1).map(({ id }) => id),
      message: 'nothingAnswered',
    })

/** A draft message to check, as long as it likes. Errors are keys of `t.draft.errors`. */
export const draftForm = z.object({ draft: requiredText(Number.POSITIVE_INFINITY, 'draftMissing', '') })

const LONGEST_LINE = 200
const LONGEST_NOTE = 1000
const FURTHEST_MONTHS = 24
const REVIEWS = ['12', '24', 'none'] as const

/** The button that takes back a version that is still to come. */
export const withdrawForm = z.object({
  ...unseen,
  number: unseen.revision,
})

/** The button that throws the draft away; its `draft` is the revision that was shown. */
export const discardForm = z.object({ draft: unseen.revision })

/**
 * What is said of a new version when it is published on `today`; its `draft` is the revision that was shown. Of the
 * first one nothing has changed. Errors are keys of `t.codeEditor.errors`.
 */
export const publishForm = (today: Day, isFirst: boolean) =>
  z.object({
    ...unseen,
    draft: unseen.revision,
    approvedBy: requiredText(LONGEST_LINE, 'approvedByMissing', 'long'),
    inForceFrom: z.preprocess(
      (values) => String(first(values)).trim(),
      z.iso
        .date('dateMissing')
        .refine((day) => day >= today, 'datePast')
        .refine((day) => day <= monthsAfter(today, FURTHEST_MONTHS), 'dateFar'),
    ),
    reviewMonths: z
      .preprocess(first, z.enum(REVIEWS, 'reviewMissing'))
      .transform((months) => (months === 'none' ? null : Number(months))),
    whatChanged: changeNote(isFirst, 'whatChangedMissing'),
    why: changeNote(isFirst, 'whyMissing'),
  })

const changeNote = (isFirst: boolean, missing: string) =>
  isFirst ? optionalText(LONGEST_NOTE, 'longText') : requiredText(LONGEST_NOTE, missing, 'longText')
