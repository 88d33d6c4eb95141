import type { CodeVersion } from '../../src/guidance/code.ts'
import type { EditorAdvice } from '../../src/guidance/code-advice.ts'
import type { PartChanges } from '../../src/guidance/compare.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Day } from '../../src/schools/calendar.ts'
import { urls } from '../../src/urls.ts'
import { Choices, DateField, ErrorSummary, TextArea, TextField } from '../components/form.tsx'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import { PartAdvice, WholeAdvice } from './code-advice.tsx'
import { CodeChanges } from './code-changes.tsx'

interface PublishProps extends DeskPageProps {
  form: FormState
  unseen: Unseen
  /** The draft's. */
  revision: number
  /** Of the version that it will be. */
  number: number
  latest: CodeVersion | null
  /** Null before the first version. */
  changes: PartChanges[] | null
  advice: EditorAdvice | undefined
  isChanged: boolean
  today: Day
}

/** The last step of a new version: who approved it, from when, and what parents read of the change. */
export const CodePublishPage = (props: PublishProps) => {
  const { t, school, form, number, advice, isChanged } = props
  const words = t.codeEditor.publish
  const field = { t, form, errors: t.codeEditor.errors }
  return (
    <DeskLayout {...props} title={words.title(number)} hasErrors={form.errors.length > 0} current="school">
      <ErrorSummary {...field} />
      {isChanged && (
        <p class="summary" role="alert" tabindex={-1} autofocus>
          {words.changed}
        </p>
      )}
      <SchoolNav {...props} current="code" />
      <h1>{words.title(number)}</h1>
      <p class="lead">{words.lead}</p>
      <Difference {...props} />
      <p class="links">
        <a href={urls.deskCodePreview(school.slug)}>{words.preview}</a>
        <a href={urls.deskCodeDraft(school.slug)}>{words.back}</a>
      </p>
      <WholeAdvice t={t} advice={advice} />
      <Approval {...props} />
    </DeskLayout>
  )
}

const Difference = ({ t, latest, changes }: PublishProps) => {
  const words = t.codeEditor.publish
  if (!latest || !changes) return <p>{words.first}</p>
  return (
    <section class="words">
      <h2>{words.changes(latest.number)}</h2>
      {changes.length > 0 ? <CodeChanges t={t} changes={changes} /> : <p>{words.same}</p>}
    </section>
  )
}

const Approval = ({ t, school, form, unseen, revision, latest, advice, today }: PublishProps) => {
  const words = t.codeEditor.publish
  const field = { t, form, errors: t.codeEditor.errors }
  const reviews = Object.entries(words.review.options).sort(([one], [other]) => one.localeCompare(other))
  return (
    <ChangeForm action={urls.deskCodePublish(school.slug)} unseen={unseen}>
      <input type="hidden" name="draft" value={String(revision)} />
      <TextField {...field} name="approvedBy" {...words.approvedBy} />
      <DateField {...field} name="inForceFrom" {...words.inForceFrom} min={today} />
      <Choices {...field} type="radio" name="reviewMonths" {...words.review} options={reviews} />
      {latest && (
        <>
          <TextArea {...field} name="whatChanged" {...words.whatChanged} rows={3} />
          <PartAdvice t={t} advice={advice?.parts.whatChanged} />
          <TextArea {...field} name="why" {...words.why} rows={3} />
          <PartAdvice t={t} advice={advice?.parts.why} />
        </>
      )}
      <p class="buttons">
        <button type="submit" name="do" value="publish">
          {words.send}
        </button>
        {latest && (
          <button type="submit" class="second" name="do" value="check">
            {words.check}
          </button>
        )}
      </p>
    </ChangeForm>
  )
}
