import * as z from 'zod'
import { choices, optionalChoice, optionalLine, unseen } from '../http/form.ts'
import { isAddress } from '../mail/envelope.ts'
import { MAIL, ROLES } from '../storage/schema.ts'
import { LONGEST } from './settings.ts'

const filled = (missing: string, long: string) =>
  optionalLine(LONGEST.person, long).refine((text) => text !== '', missing)

/** Somebody for the list, or as they stand on it from now on. Errors are keys of `t.people.errors`. */
export const personForm = z.object({
  ...unseen,
  name: filled('nameMissing', 'nameLong'),
  post: filled('postMissing', 'postLong'),
  email: optionalLine(254, 'emailWrong').refine(isAddress, 'emailWrong'),
  roles: choices(ROLES, 'rolesUnknown')
    .refine((roles) => roles.length > 0, 'rolesMissing')
    .refine((roles) => !roles.includes('chair') || roles.length === 1, 'chairAlone'),
  mail: optionalChoice(MAIL, 'mailUnknown').transform((mail) => mail || 'none'),
})

export type PersonData = Pick<z.output<typeof personForm>, 'name' | 'post' | 'email' | 'roles' | 'mail'>

/** A form with nothing but a button: agree, or take off the list. */
export const buttonForm = z.object(unseen)
