import * as z from 'zod'
import { mayTurnOutAbout } from '../concerns/about.ts'
import type { ConcernRow } from '../concerns/act.ts'
import { FILINGS, type Filed, needsFiling, withFiling } from '../concerns/filing.ts'
import { RUNGS } from '../concerns/ladder.ts'
import { uploadedPicture } from '../evidence/form.ts'
import { first, optionalChoice, optionalLine, optionalText, requiredText, unseen } from '../http/form.ts'

const LONGEST_TEXT = 20_000
const LONGEST_NAME = 200
const LONGEST_REASON = 5_000

const filed = {
  filing: optionalChoice(FILINGS, 'filingMissing'),
  unfiledReason: optionalText(LONGEST_REASON, 'reasonLong'),
}
const reason = requiredText(LONGEST_REASON, 'reasonMissing', 'reasonLong')
const which = requiredText(100, 'pictureUnchosen', 'pictureUnchosen')

/** The form of each act. Errors are keys of `t.desk.errors`. */
export const actForms = {
  acknowledge: z.object(unseen),
  answer: z.object({ ...unseen, message: requiredText(LONGEST_TEXT, 'messageMissing', 'messageLong') }),
  note: z.object({ ...unseen, text: requiredText(LONGEST_TEXT, 'textMissing', 'textLong') }),
  assign: z.object({ ...unseen, personId: z.preprocess(first, z.string().max(400)) }),
  looking: z.object(unseen),
  decide: z.object({ ...unseen, rung: z.preprocess(first, z.enum(RUNGS, 'rungMissing')), reason }),
  close: z.object({
    ...unseen,
    summary: requiredText(LONGEST_TEXT, 'summaryMissing', 'summaryLong'),
    followUp: optionalText(LONGEST_TEXT, 'summaryLong'),
    ...filed,
  }),
  'not-a-concern': z.object({ ...unseen, reason, ...filed }),
  reopen: z.object({ ...unseen, reason }),
  'hand-over': z.object({ ...unseen, reason }),
  'step-aside': z.object({ ...unseen, reason }),
  'move-up': z.object({
    ...unseen,
    about: z.preprocess(first, z.enum(mayTurnOutAbout('slt', true), 'aboutMissing')),
    named: optionalLine(LONGEST_NAME, 'namedLong'),
    reason,
  }),
  hold: z.object({ ...unseen, reason }),
  release: z.object({ ...unseen, reason }),
  link: z.object({ ...unseen, other: requiredText(20, 'otherMissing', 'otherMissing') }),
  unlink: z.object(unseen),
  'add-picture': z.object({ ...unseen, picture: uploadedPicture }),
  'delete-picture': z.object({ ...unseen, which, reason }),
  'lock-picture': z.object({ ...unseen, which, reason }),
  'unlock-picture': z.object({ ...unseen, which, reason }),
  'delete-locked-picture': z.object({ ...unseen, which, reason }),
} as const

/** The form of an act about this concern: where it must be said, also whether it is in the file that it belongs in. */
export function formOf(act: ActName, row: ConcernRow): z.ZodType<{ revision: number }> {
  const asks = (act === 'close' || act === 'not-a-concern') && needsFiling(row)
  return asks ? withFiling<Filed & { revision: number }>(actForms[act]) : actForms[act]
}

export type ActName = keyof typeof actForms
