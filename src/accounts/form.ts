import * as z from 'zod'
import { requiredText } from '../http/form.ts'
import { placeOnDesk } from './next.ts'

const LONGEST_ADDRESS = 254
const LONGEST_TYPED = 200

const first = (values: unknown) => (Array.isArray(values) ? values[0] : undefined)

/** Where to go afterwards, wherever it was said to be. */
export const nextPlace = z.preprocess(first, z.string().default('').transform(placeOnDesk))

/** Who wants to sign in. Errors are keys of `t.accounts.errors`. */
export const signInForm = z.object({
  email: requiredText(LONGEST_ADDRESS, 'emailMissing', 'emailLong')
    .transform((email) => email.toLowerCase())
    .pipe(z.email('emailWrong')),
  next: nextPlace,
})

/** The code as people type it: with a space in the middle, or a hyphen. */
export const codeForm = z.object({
  code: requiredText(LONGEST_TYPED, 'codeMissing', 'codeShape')
    .transform((code) => code.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'codeShape')),
})
