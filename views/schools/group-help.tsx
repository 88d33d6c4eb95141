import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Select } from '../components/form.tsx'
import type { DeskPageProps } from '../desk/layout.tsx'

/** A ready list of groups, to put into the box without typing. */
export const GroupHelp = ({ t, school, asked }: DeskPageProps & { asked: FormState }) => {
  const words = t.settings.groupHelp
  const field = { t, form: asked, errors: {}, none: words.none }
  const isFilled = Boolean(asked.values.stage?.[0])
  return (
    <>
      <details class="lid" open={isFilled}>
        <summary>{words.title}</summary>
        <p>{words.lead}</p>
        <form method="get" action={urls.deskSettingsOf(school.slug, 'groups')}>
          <Select {...field} name="stage" label={words.stage} options={Object.entries(words.stages)} />
          <Select
            {...field}
            name="classes"
            label={words.classes}
            options={Object.entries(words.classNumbers)}
          />
          <button type="submit" class="second">
            {words.fill}
          </button>
        </form>
      </details>
      {isFilled && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {words.filled}
        </p>
      )}
    </>
  )
}
