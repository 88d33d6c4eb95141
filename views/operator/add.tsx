import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary, TextField } from '../components/form.tsx'
import { OperatorLayout } from './layout.tsx'

interface AddProps {
  t: Words
  form: FormState
  token: string
  /** The ids of what a school can start from, the first of them unless another is chosen. */
  starts: (keyof Words['startingPoints'])[]
}

/** One new school: its name, who is asked in, and what it starts from. */
export const AddSchoolPage = ({ t, form, token, starts }: AddProps) => {
  const { add, fields, groups, errors } = t.operator
  const chosen = form.values.start?.[0] ? form.values.start : [starts[0] ?? '']
  const nation = form.values.nation?.[0] ? form.values.nation : ['england-and-wales']
  const filled = { ...form, values: { ...form.values, start: chosen, nation } }
  const field = { t, form: filled, errors: { ...t.people.faults, ...errors } }
  return (
    <OperatorLayout t={t} title={add.title} hasErrors={form.errors.length > 0} current="add">
      <ErrorSummary {...field} />
      <h1>{add.title}</h1>
      <p class="lead">{add.lead}</p>
      <form method="post" action={urls.operatorAdd()} class="measure" novalidate>
        <input type="hidden" name="token" value={token} />
        <h2>{groups.school}</h2>
        <TextField {...field} name="school" {...fields.school} />
        <TextField {...field} name="slug" {...fields.slug} optional plain />
        <Choices
          {...field}
          type="radio"
          name="start"
          {...fields.start}
          options={starts.map((id) => [
            id,
            <>
              {t.startingPoints[id].name} <small>{t.startingPoints[id].text}</small>
            </>,
          ])}
        />
        <Choices
          {...field}
          type="radio"
          name="nation"
          label={fields.nation.label}
          options={Object.entries(fields.nation.options)}
        />
        <h2>{groups.head}</h2>
        <TextField {...field} name="headName" {...fields.headName} />
        <TextField {...field} name="headEmail" {...fields.headEmail} inputmode="email" plain />
        <h2>{groups.chair}</h2>
        <TextField {...field} name="chairName" {...fields.chairName} />
        <TextField {...field} name="chairEmail" {...fields.chairEmail} inputmode="email" plain />
        <button type="submit">{add.send}</button>
      </form>
    </OperatorLayout>
  )
}
