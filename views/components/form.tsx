import type { Child } from 'hono/jsx'
import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'

/** What a field needs to know of its form: what was typed, what is wrong, and in which words to say so. */
export interface FormProps {
  t: Words
  form: FormState
  errors: Record<string, string>
  /** Goes before the ids of its fields, on a page with several forms. */
  scope?: string
}

interface FieldProps extends FormProps {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean
}

const typed = (form: FormState, name: string) => form.values[name]?.[0] ?? ''
const errorOf = ({ form, errors, name }: FieldProps) => {
  const error = form.errors.find((e) => e.field === name)
  return error && (errors[error.message] ?? error.message)
}
const idOf = ({ scope, name }: Pick<FieldProps, 'scope' | 'name'>) => (scope ? `${scope}-${name}` : name)
const describedBy = (field: FieldProps) =>
  [field.hint && `${idOf(field)}-hint`, errorOf(field) && `${idOf(field)}-error`].filter(Boolean).join(' ') ||
  undefined

interface SummaryProps extends FormProps {
  /** The name of a field, to stand before what is said of it, where those words alone don't tell which it is. */
  fieldName?: (error: { field: string; message: string }) => string | undefined
}

/** Says, at the top and in focus, what is to be put right, with a link to each field. */
export const ErrorSummary = ({ t, form, errors, scope, fieldName = () => undefined }: SummaryProps) => {
  const firstOfEach = form.errors.filter((e, i) => form.errors.findIndex((o) => o.field === e.field) === i)
  if (firstOfEach.length === 0) return null
  return (
    <div class="summary" role="alert" aria-labelledby="summary-title" tabindex={-1} autofocus>
      <h2 id="summary-title">{t.site.errorSummary}</h2>
      <ul>
        {firstOfEach.map((error) => (
          <li>
            <a href={`#${idOf({ scope, name: error.field })}`}>
              {[fieldName(error), errors[error.message] ?? error.message].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Optional = ({ t, optional }: Pick<FieldProps, 't' | 'optional'>) =>
  optional ? <span class="optional"> {t.site.optional}</span> : null

const Hint = (field: FieldProps) =>
  field.hint ? (
    <p class="hint" id={`${idOf(field)}-hint`}>
      {field.hint}
    </p>
  ) : null

const FieldError = (field: FieldProps) => {
  const error = errorOf(field)
  return error ? (
    <p class="error" id={`${idOf(field)}-error`}>
      {error}
    </p>
  ) : null
}

const Labelled = ({ field, note, children }: { field: FieldProps; note?: Child; children: Child }) => (
  <div class={errorOf(field) ? 'field wrong' : 'field'}>
    <label for={idOf(field)}>
      {field.label}
      <Optional {...field} />
    </label>
    <Hint {...field} />
    <FieldError {...field} />
    {note}
    {children}
  </div>
)

type Autocomplete = 'name' | 'username' | 'one-time-code'

const named = (field: FieldProps) => ({
  id: idOf(field),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': errorOf(field) ? ('true' as const) : undefined,
})

/** What controls have in common. A browser keeps nothing that was typed; it may offer a parent's own name (WCAG 1.3.5). */
const control = (field: FieldProps & { autocomplete?: Autocomplete }) => ({
  ...named(field),
  autocomplete: field.autocomplete ?? 'off',
})

/** One line of text. */
export const TextField = (
  field: FieldProps & {
    plain?: boolean
    autocomplete?: Autocomplete
    inputmode?: 'email' | 'numeric' | 'tel' | 'url' | undefined
  },
) => (
  <Labelled field={field}>
    <input
      type="text"
      {...control(field)}
      inputmode={field.inputmode}
      value={typed(field.form, field.name)}
      dir="auto"
      {...(field.plain ? { autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' as never } : {})}
    />
  </Labelled>
)

/** A day, `YYYY-MM-DD`: chosen from a calendar where the browser has one, otherwise typed. */
export const DateField = (field: FieldProps & { min?: string }) => (
  <Labelled field={field}>
    <input type="date" {...control(field)} min={field.min} value={typed(field.form, field.name)} />
  </Labelled>
)

/** A colour, by the browser's own way to choose one. */
export const ColourField = (field: FieldProps) => (
  <Labelled field={field}>
    <input type="color" {...named(field)} value={typed(field.form, field.name)} />
  </Labelled>
)

/** An iPhone sends its own format as JPEG when it is asked for that. */
const PICTURES = 'image/jpeg,image/png,image/webp'

/** A file: a picture from the phone, unless it says what else. */
export const FileField = ({ accept = PICTURES, ...field }: FieldProps & { accept?: string }) => (
  <Labelled field={field}>
    <input type="file" {...named(field)} accept={accept} />
  </Labelled>
)

/** Many lines of text. */
export const TextArea = ({ note, ...field }: FieldProps & { rows: number; note?: Child }) => (
  <Labelled field={field} note={note}>
    <textarea {...control(field)} rows={field.rows} dir="auto">
      {/* A browser drops the first line break of a textarea: this one is for it to drop. */}
      {`\n${typed(field.form, field.name)}`}
    </textarea>
  </Labelled>
)

/** One out of a list that may be long: each as its value, or as [value, label]. */
export const Select = (field: FieldProps & { none: string; options: (string | [string, string])[] }) => (
  <Labelled field={field}>
    <select {...control(field)}>
      <option value="">{field.none}</option>
      {field.options.map((option) => {
        const [value, label] = typeof option === 'string' ? [option, option] : option
        return (
          <option value={value} selected={typed(field.form, field.name) === value}>
            {label}
          </option>
        )
      })}
    </select>
  </Labelled>
)

/** Boxes to tick, or buttons of which one can be chosen. The error summary leads to the first. */
export const Choices = (field: FieldProps & { type: 'checkbox' | 'radio'; options: [string, Child][] }) => (
  <fieldset class={errorOf(field) ? 'field wrong' : 'field'} aria-describedby={describedBy(field)}>
    <legend>
      {field.label}
      <Optional {...field} />
    </legend>
    <Hint {...field} />
    <FieldError {...field} />
    {field.options.map(([value, label], i) => (
      <label class="choice">
        <input
          type={field.type}
          id={i === 0 ? idOf(field) : `${idOf(field)}-${value}`}
          name={field.name}
          value={value}
          checked={(field.form.values[field.name] ?? []).includes(value)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
)
