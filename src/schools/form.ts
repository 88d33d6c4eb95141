import * as z from 'zod'
import { formToken, newFormToken } from '../concerns/form.ts'
import type { ChangeBy } from './change.ts'

const first = (values: unknown) => (Array.isArray(values) ? values[0] : undefined)

/** What each form that changes something of a school carries unseen: its secret, and the revision it was made from. */
export const unseen = {
  token: formToken,
  revision: z.preprocess(first, z.coerce.number().int().min(0).catch(-1)),
}

/** A new form's own. */
export const newUnseen = (revision: number) => ({ token: newFormToken(), revision })

/** Who sent a form, as a change needs it. */
export const changeBy = (
  actor: string,
  { values, data }: { values: Record<string, string[]>; data: { revision: number } },
): ChangeBy => ({ actor, form: JSON.stringify(values), revision: data.revision, now: Date.now() })
