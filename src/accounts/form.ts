import * as z from 'zod'
import { first, optionalChoice, optionalLine, requiredText } from '../http/form.ts'
import { placeOnDesk } from './next.ts'
import { PROVIDERS } from './providers.ts'

const LONGEST_ADDRESS = 254
const LONGEST_TYPED = 200
const LONGEST_NAME = 60

/** Where to go afterwards, wherever it was said to be. */
export const nextPlace = z.preprocess(first, z.string().transform(placeOnDesk))

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

/** Which of the other ways in. */
export const signInWithForm = z.object({
  provider: optionalChoice(PROVIDERS, 'notSetUp'),
  next: nextPlace,
})

const doing = [
  'end-session',
  'end-others',
  'name-passkey',
  'remove-passkey',
  'connect',
  'disconnect',
] as const

/** What can be done on the account page, all by one form: `id` says with which session, passkey or account. */
export const accountForm = z.object({
  do: optionalChoice(doing, 'unknown'),
  id: optionalLine(LONGEST_TYPED, 'unknown'),
  provider: optionalChoice(PROVIDERS, 'notSetUp'),
})

/** The field of a passkey's new name: there may be several on the page. */
export const nameField = (id: string) => `name-${id}`

/** A passkey's new name. */
export const nameForm = (id: string) =>
  z
    .object({ [nameField(id)]: requiredText(LONGEST_NAME, 'nameMissing', 'nameLong') })
    .transform((fields) => ({ name: String(fields[nameField(id)]) }))
