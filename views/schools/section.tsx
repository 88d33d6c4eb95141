import type { Child } from 'hono/jsx'
import type { FormState } from '../../src/http/form.ts'
import type { Field, FieldName, SectionId } from '../../src/schools/form-settings.ts'
import { urls } from '../../src/urls.ts'
import {
  Choices,
  ColourField,
  ErrorSummary,
  type FormProps,
  TextArea,
  TextField,
} from '../components/form.tsx'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'

export interface SectionProps extends DeskPageProps {
  section: SectionId
  fields: [FieldName, Field][]
  form: FormState
  unseen: Unseen
  /** When somebody else changed something first: what each field holds now that was filled in with something else. */
  meanwhile?: [FieldName | 'closures', string][] | undefined
  /** What stands above and below the form. */
  above?: Child
  children?: Child
}

/** One section of the settings, to change. */
export const SectionPage = (props: SectionProps) => {
  const { t, school, section, fields, form, unseen, above, children } = props
  const field = { t, form, errors: { ...t.settings.errors, ...t.settings.logo.errors } }
  return (
    <SettingsLayout {...props} title={t.settings.sections[section].title} errors={field.errors}>
      {above}
      <ChangeForm
        action={urls.deskSettingsOf(school.slug, section)}
        unseen={unseen}
        send={t.settings.section.save}
      >
        {fields.map(([name, kind]) => (
          <Input {...field} name={name} kind={kind} />
        ))}
      </ChangeForm>
      {children}
    </SettingsLayout>
  )
}

/** The page around a section: where it belongs, what is to be put right, and what somebody else did meanwhile. */
export const SettingsLayout = (
  props: DeskPageProps &
    Pick<SectionProps, 'form' | 'meanwhile'> & {
      title: string
      errors: Record<string, string>
      children?: Child
    },
) => {
  const { t, school, title, form, errors, meanwhile, children } = props
  return (
    <DeskLayout
      {...props}
      title={title}
      hasErrors={form.errors.length > 0 || meanwhile !== undefined}
      current="school"
    >
      <ErrorSummary t={t} form={form} errors={errors} fieldName={(error) => nameOf(t, error)} />
      {meanwhile && <Meanwhile t={t} changes={meanwhile} />}
      <p class="quiet">
        <a href={urls.deskSettings(school.slug)}>{t.settings.section.back}</a>
      </p>
      <h1>{title}</h1>
      <div class="narrow">{children}</div>
    </DeskLayout>
  )
}

/** What is said of any line, number or address says nothing of which one it is. */
const OF_ANY = ['lineLong', 'textLong', 'acknowledgementLong', 'phoneWrong', 'emailWrong']

const nameOf = (t: DeskPageProps['t'], { field, message }: FormState['errors'][number]) =>
  OF_ANY.includes(message) ? t.settings.fields[field as FieldName]?.label : undefined

const Meanwhile = ({
  t,
  changes,
}: Pick<DeskPageProps, 't'> & { changes: NonNullable<SectionProps['meanwhile']> }) => {
  const words = t.settings.section.meanwhile
  return (
    <div class="summary" role="alert" aria-labelledby="meanwhile" tabindex={-1} autofocus>
      <h2 id="meanwhile">{words.title}</h2>
      <p>{words.text}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map(([name, value]) => {
            const { label } = t.settings.fields[name]
            return <li>{value === '' ? words.empty(label) : words.now(label, value)}</li>
          })}
        </ul>
      )}
    </div>
  )
}

const INPUT_MODES = { tel: 'tel', email: 'email', url: 'url', number: 'numeric' } as const

const Input = ({ name, kind, ...form }: FormProps & { name: FieldName; kind: Field }) => {
  const { t } = form
  const field = { ...form, name, ...t.settings.fields[name] }
  switch (kind.as) {
    case 'text':
      return <TextArea {...field} rows={4} />
    case 'list':
      return <TextArea {...field} rows={12} />
    case 'colour':
      return <ColourField {...field} />
    case 'one':
    case 'any':
      return (
        <Choices
          {...field}
          type={kind.as === 'one' ? 'radio' : 'checkbox'}
          options={optionsOf(t, name, kind)}
        />
      )
    case 'line':
      return <TextField {...field} optional={!isAsked(name, kind)} />
    default:
      return <TextField {...field} inputmode={INPUT_MODES[kind.as]} optional={!isAsked(name, kind)} plain />
  }
}

/** Whether a school that is open to parents must fill it in. */
const isAsked = (name: FieldName, { isNeeded, as }: Field) =>
  Boolean(isNeeded) || as === 'number' || name === 'name'

function optionsOf(t: DeskPageProps['t'], name: FieldName, { options = [] }: Field): [string, Child][] {
  if (name !== 'languages') {
    const words = t.settings.options[name as 'nation'] as Record<string, string>
    return options.map((option) => [option, words[option]])
  }
  const languages: Record<string, { own: string; english: string; dir: 'ltr' | 'rtl' }> = t.languages
  return Object.entries(languages)
    .sort(([, a], [, b]) => a.english.localeCompare(b.english))
    .map(([code, { own, english, dir }]) => [
      code,
      <>
        {english}{' '}
        <span class="soft" lang={code} dir={dir}>
          {own}
        </span>
      </>,
    ])
}
