import * as z from 'zod'
import { optionalChoice, requiredText } from '../http/form.ts'
import type { Question } from './self-check.ts'

/**
 * The self-check with these questions. What is none of a question's answers is no answer, and one answer to any
 * of them is enough. Errors are keys of `t.selfCheck.errors`.
 */
export const selfCheckForm = (questions: Question[]) =>
  z
    .object(
      Object.fromEntries(
        questions.map(({ id, answers }) => [id, optionalChoice(answers, 'unknown').catch('')]),
      ),
    )
    .refine((answered) => Object.values(answered).some(Boolean), {
      path: questions.slice(0, 1).map(({ id }) => id),
      message: 'nothingAnswered',
    })

/** A draft message to check, as long as it likes. Errors are keys of `t.draft.errors`. */
export const draftForm = z.object({ draft: requiredText(Number.POSITIVE_INFINITY, 'draftMissing', '') })
