import type { RecordKind } from '../../src/desk/record.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary } from '../components/form.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'

/** Which record is to be made, by who it is for. */
export const RecordChoicePage = (props: DeskPageProps & { reference: string; form: FormState }) => {
  const { t, school, reference, form } = props
  const words = t.deskRecord
  const field = { t, form, errors: words.errors }
  const option = (kind: RecordKind): [string, unknown] => [
    kind,
    <>
      <b>{words.kind[kind].name}</b>
      <small>{words.kind[kind].fits}</small>
    </>,
  ]
  return (
    <DeskLayout {...props} title={words.title(reference)} hasErrors={form.errors.length > 0}>
      <ErrorSummary {...field} />
      <h1>{words.title(reference)}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={urls.deskRecord(school.slug, reference)} novalidate>
        <input type="hidden" name="token" value={form.values.token?.[0] ?? ''} />
        <Choices
          {...field}
          name="kind"
          type="radio"
          label={words.kind.label}
          options={[option('full'), option('withheld'), option('wordless')] as never}
        />
        <button type="submit">{words.make}</button>
      </form>
      <p>
        <a href={urls.deskConcern(school.slug, reference)}>{words.back}</a>
      </p>
    </DeskLayout>
  )
}
