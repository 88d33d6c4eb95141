import type { Context } from 'hono'
import * as z from 'zod'
import { toBase64Url } from '../storage/sealing.ts'

/** What was typed, field by field, with what is wrong with it: all that a form's page needs to show again. */
export interface FormState {
  values: Record<string, string[]>
  /** In the order of the form. `message` is a key of the form's error texts in the catalogue. */
  errors: { field: string; message: string }[]
}

/** A form nobody has typed in yet. */
export const blankForm: FormState = { values: {}, errors: [] }

export type ParsedForm<T> = ({ ok: true; data: T } | { ok: false }) & FormState

/**
 * Reads the posted form and parses it, once, at the door. What is not a form, or a broken one, is an empty
 * form.
 *
 * @param uploads the fields that the schema gets as the files that were chosen; no page can hold those again.
 */
export async function parseForm<T>(
  c: Context,
  schema: z.ZodType<T>,
  uploads: string[] = [],
): Promise<ParsedForm<T>> {
  const values = await readFields(c)
  const result = await schema.safeParseAsync({ ...values, ...(await readUploads(c, uploads)) })
  if (result.success) return { ok: true, data: result.data, values, errors: [] }
  const errors = result.error.issues.map((issue) => ({
    field: String(issue.path[0]),
    message: issue.message,
  }))
  return { ok: false, values, errors }
}

/** Every text field of the posted form, cleaned. Hono keeps the body, so it can be read again. */
export async function readFields(c: Context): Promise<Record<string, string[]>> {
  const values: Record<string, string[]> = Object.create(null)
  for (const [name, value] of await postedForm(c)) {
    if (typeof value !== 'string') continue
    values[name] ??= []
    values[name].push(asTyped(value))
  }
  return values
}

/** The files that were chosen in these fields. */
export async function readUploads(c: Context, names: string[]): Promise<Record<string, File[]>> {
  const posted = names.length > 0 ? [...(await postedForm(c))] : []
  const filesOf = (name: string) =>
    posted.flatMap(([field, file]) => (field === name && typeof file !== 'string' ? [file] : []))
  return Object.fromEntries(names.map((name) => [name, filesOf(name)]))
}

async function postedForm(c: Context): Promise<Iterable<[string, string | File]>> {
  try {
    return (await c.req.formData()).entries()
  } catch (error) {
    if (error instanceof TypeError) return []
    throw error
  }
}

/** What a page, a mail and the database can all hold: well-formed, with \n for a new line and no control characters. */
function asTyped(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
}

/** Fields arrive as a list of values; these read them. `missing`, `long` and `unknown` are catalogue keys. */
export const first = (values: unknown) => (Array.isArray(values) ? values[0] : undefined) ?? ''

const TOKEN_BYTES = 24
const tokenFormat = /^[\w-]{32}$/

/** A secret for one showing of a form: the same form sent twice is known by it. */
export const newFormToken = () => toBase64Url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))

/** A form that came without its token still counts, as one of its own. */
export const formToken = z.preprocess(first, z.string().regex(tokenFormat).catch(newFormToken))

/** What each form that changes something carries unseen: its secret, and the revision of what it changes. */
export const unseen = {
  token: formToken,
  revision: z.preprocess(
    first,
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .catch(-1),
  ),
}

/** A new form's own. */
export const newUnseen = (revision: number) => ({ token: newFormToken(), revision })

/** One line that may be left empty: a line break in it, which no page can make, could pass for our own words in a mail. */
export const optionalLine = (max: number, long: string) =>
  z.preprocess((values) => String(first(values)).replace(/\s+/g, ' '), z.string().trim().max(max, long))

/** A text that may be left empty, of at most `max` UTF-16 units. */
export const optionalText = (max: number, long: string) =>
  z.preprocess(first, z.string().trim().max(max, long))

/** A text that must be there. */
export const requiredText = (max: number, missing: string, long: string) =>
  z.preprocess(first, z.string().trim().min(1, missing).max(max, long))

/** One of `options`, or '' when nothing was chosen. */
export const optionalChoice = <const O extends string>(options: readonly O[], unknown: string) =>
  z.preprocess(first, z.enum(['', ...options], unknown))

/** Any number of `options`, each once. */
export const choices = <const O extends string>(options: readonly O[], unknown: string) =>
  z.preprocess(
    (values) => [...new Set(Array.isArray(values) ? values : [])].slice(0, options.length + 1),
    z.array(z.enum(options, unknown)),
  )
