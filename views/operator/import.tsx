import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { ErrorSummary, FileField } from '../components/form.tsx'
import { OperatorLayout } from './layout.tsx'

const TABLES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain'

interface ImportProps {
  t: Words
  form: FormState
  /** The ids of what a school can start from. */
  starts: (keyof Words['startingPoints'])[]
}

/** Many schools at once: what the file must hold, and the field for it. */
export const ImportPage = ({ t, form, starts }: ImportProps) => {
  const words = t.operator.import
  const field = { t, form, errors: words.errors }
  return (
    <OperatorLayout t={t} title={words.title} hasErrors={form.errors.length > 0} current="import">
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={urls.operatorTemplate()} download>
          {words.template}
        </a>
      </p>
      <form
        method="post"
        action={urls.operatorImport()}
        enctype="multipart/form-data"
        class="measure"
        novalidate
      >
        <FileField {...field} name="file" {...words.file} accept={TABLES} />
        <button type="submit">{words.check}</button>
      </form>
      <h2>{words.columnsTitle}</h2>
      <dl class="facts">
        {words.columns.map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{words.start}</dt>
          <dd>
            {words.firstOf}
            <ul>
              {starts.map((id) => (
                <li>
                  <b>{id}</b>: {t.startingPoints[id].name}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p>{words.order}</p>
    </OperatorLayout>
  )
}
