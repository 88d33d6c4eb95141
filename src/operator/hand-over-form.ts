import * as z from 'zod'
import { unseen } from '../http/form.ts'
import type { Successor } from './hand-over.ts'
import { emailField, personName } from './new-school.ts'

/** A field that may be left empty. */
const orNothing = (field: z.ZodType<string>) =>
  z.preprocess((values) => (String(values ?? '').trim() ? values : undefined), field.optional())

/** Who takes over a school: a headteacher, a chair of governors, or both. Errors are keys of `t.operator.errors`. */
export const handOverForm = z
  .object({
    ...unseen,
    headName: orNothing(personName('headNameMissing')),
    headEmail: orNothing(emailField('headEmailMissing', 'headEmailWrong')),
    chairName: orNothing(personName('chairNameMissing')),
    chairEmail: orNothing(emailField('chairEmailMissing', 'chairEmailWrong')),
  })
  .transform(({ headName, headEmail, chairName, chairEmail, ...form }, context) => {
    const successors: Successor[] = []
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const add = (role: Successor['role'], name?: string, email?: string) => {
      const prefix = role === 'chair' ? 'chair' : 'head'
      if (name && email) successors.push({ role, name, email })
      else if (name) say(`${prefix}Email`, `${prefix}EmailMissing`)
      else if (email) say(`${prefix}Name`, `${prefix}NameMissing`)
    }
    add('headteacher', headName, headEmail)
    add('chair', chairName, chairEmail)
    if (!headName && !headEmail && !chairName && !chairEmail) say('headName', 'nobody')
    return { ...form, successors }
  })
