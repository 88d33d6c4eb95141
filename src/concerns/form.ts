import * as z from 'zod'
import { uploadedPicture } from '../evidence/form.ts'
import { choices, formToken, optionalChoice, optionalLine, optionalText, requiredText } from '../http/form.ts'
import { ABOUT } from './about.ts'

const LONGEST_ACCOUNT = 20_000
const LONGEST_LINE = 200

export const RISKS = ['child', 'extremism'] as const
export const CONTACT = ['yes', 'no'] as const

/** The concern form of a school, by its points and its groups. Errors are keys of `t.report.errors`. */
export function concernForm({ points, groups }: { points: readonly string[]; groups: readonly string[] }) {
  const fields = z.object({
    token: formToken,
    points: choices(points, 'pointsUnknown').refine((chosen) => chosen.length > 0, 'pointsMissing'),
    said: requiredText(LONGEST_ACCOUNT, 'saidMissing', 'saidLong'),
    about: optionalChoice(ABOUT, 'aboutUnknown').transform((about) => about || 'unsure'),
    named: optionalLine(LONGEST_LINE, 'namedLong'),
    risks: choices(RISKS, 'risksUnknown'),
    group: optionalChoice(groups, 'groupUnknown'),
    otherGroup: optionalLine(LONGEST_LINE, 'otherGroupLong'),
    when: optionalLine(LONGEST_LINE, 'whenLong'),
    more: optionalText(LONGEST_ACCOUNT, 'moreLong'),
    mayContact: optionalChoice(CONTACT, 'mayContactUnknown'),
    name: optionalLine(LONGEST_LINE, 'nameLong'),
    contact: optionalLine(LONGEST_LINE, 'contactLong'),
  })
  return fields.refine(({ mayContact, contact }) => mayContact !== 'yes' || contact !== '', {
    path: ['contact'],
    message: 'contactMissing',
  })
}

export type ConcernForm = z.output<ReturnType<typeof concernForm>>

const doing = ['open', 'say', 'add-picture', 'withdraw', 'withdraw-for-good'] as const

/** The follow-up page's forms, all one: the return code goes along with whatever is done. */
export const followUpForm = z.object({
  // As long as any text: what can't be a code is refused by what is wrong with it (`return-code`), not by its length.
  code: requiredText(LONGEST_ACCOUNT, 'codeMissing', 'codeWrong'),
  do: optionalChoice(doing, 'unknown').transform((what) => what || 'open'),
  token: formToken,
})

/** What a reporter adds to the thread. */
export const messageForm = z.object({
  message: requiredText(LONGEST_ACCOUNT, 'messageMissing', 'messageLong'),
})

/** A picture that a reporter adds. */
export const pictureForm = z.object({ picture: uploadedPicture })
