import type { EditorAdvice } from '../../src/guidance/code-advice.ts'
import type { SavedOver } from '../../src/guidance/code-draft.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary, TextArea } from '../components/form.tsx'
import { ChangeForm } from '../desk/change-form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import { PartAdvice, WholeAdvice } from './code-advice.tsx'
import { EditorPoints } from './code-editor-points.tsx'
import { codeFieldName } from './code-field.ts'

export interface EditorProps extends DeskPageProps {
  form: FormState
  /** What the form's draft will be saved over. */
  over: SavedOver
  token: string
  /** The ids of the points that have a wording of ours. */
  standard: readonly string[]
  /** Of those the ready-made ones, which most schools leave out. */
  extra: readonly string[]
  advice: EditorAdvice | undefined
  /** Who saved or published another draft meanwhile. */
  changedBy: string | undefined
  /** What was just done, and to which point. */
  done: { act?: string | undefined; point?: string | undefined }
}

/** How much of a point's words stands in its name: they may be what is too long. */
const LONGEST_NAME = 60

/** The next version of the code, as one form. Each of its buttons sends, and but for the check saves, all of it. */
export const CodeEditorPage = (props: EditorProps) => {
  const { t, school, form, over, token, advice } = props
  const words = t.codeEditor.editor
  return (
    <DeskLayout {...props} title={words.title} hasErrors={form.errors.length > 0} current="school">
      <ErrorSummary
        t={t}
        form={form}
        errors={t.codeEditor.errors}
        fieldName={(error) => nameOf(props, error)}
      />
      <Changed {...props} />
      <Done {...props} />
      <SchoolNav {...props} current="code" />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <WholeAdvice t={t} advice={advice} />
      <div class="editor">
        <ChangeForm action={urls.deskCodeDraft(school.slug)} unseen={{ token, revision: over.revision }}>
          <input type="hidden" name="latest" value={String(over.latest)} />
          <input type="hidden" name="reviewMonths" value={form.values.reviewMonths?.[0] ?? ''} />
          {/* Enter in a line presses the first button of a form. */}
          <p class="buttons">
            <button type="submit" name="do" value="save">
              {words.save}
            </button>
            <Check {...props} />
          </p>
          <Beginning {...props} />
          <EditorPoints {...props} />
          <More {...props} />
          <p class="buttons send">
            <button type="submit" name="do" value="save">
              {words.save}
            </button>
            <Check {...props} />
            <button type="submit" class="second" name="do" value="preview">
              {words.preview}
            </button>
            <button type="submit" class="second" name="do" value="publish">
              {words.publish}
            </button>
          </p>
        </ChangeForm>
      </div>
    </DeskLayout>
  )
}

/** What is wrong with a new point says so by itself. */
const nameOf = ({ t, form }: EditorProps, { field, message }: FormState['errors'][number]) =>
  message === 'newPoint' || message === 'tooManyPoints'
    ? undefined
    : codeFieldName(t, field, (id) => form.values[`dont-${id}`]?.[0]?.slice(0, LONGEST_NAME))

const Check = ({ t }: EditorProps) => (
  <button type="submit" class="second" name="do" value="check">
    {t.codeEditor.editor.check}
  </button>
)

const Changed = ({ t, school, changedBy }: EditorProps) => {
  if (changedBy === undefined) return null
  const words = t.codeEditor.editor
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <p>
        {words.changed(changedBy)} <a href={urls.deskCodeDraft(school.slug)}>{words.theirs}</a>
      </p>
    </div>
  )
}

/** Where a point was moved, the button that moved it has the focus. */
const Done = ({ t, done: { act } }: EditorProps) => {
  const { saved, added, moved, reset } = t.codeEditor.editor
  const said = { save: saved, add: added, up: moved, down: moved, reset }[act ?? '']
  if (!said) return null
  return (
    <p class="done" role="status" tabindex={-1} autofocus={act === 'save' || act === 'add'}>
      {said}
    </p>
  )
}

type ListName = 'goodFor' | 'asks'

const Beginning = (props: EditorProps) => {
  const { t, form, advice } = props
  const words = t.codeEditor.editor
  const field = { t, form, errors: t.codeEditor.errors }
  const list = (name: ListName) => (
    <>
      <TextArea {...field} name={name} label={words[name]} hint={words.perLine} rows={6} />
      <PartAdvice t={t} advice={advice?.parts[name]} />
    </>
  )
  const covers = Object.entries(t.codeEditor.covers.options)
  return (
    <>
      <Choices {...field} type="radio" name="covers" label={t.codeEditor.covers.label} options={covers} />
      <TextArea {...field} name="intro" {...words.intro} rows={3} />
      <PartAdvice t={t} advice={advice?.parts.intro} />
      {list('goodFor')}
      {list('asks')}
    </>
  )
}

const More = ({ t, form, advice }: EditorProps) => {
  const words = t.codeEditor.editor
  const field = { t, form, errors: t.codeEditor.errors }
  const names = ['meanings', 'evidence', 'support', 'staffWord'] as const
  return (
    <>
      <TextArea {...field} name="response" {...words.response} rows={6} />
      <PartAdvice t={t} advice={advice?.parts.response} />
      <h2>{words.more.title}</h2>
      <p>{words.more.lead}</p>
      {names.map((name) => (
        <>
          <TextArea {...field} name={name} {...words.more[name]} optional rows={4} />
          <PartAdvice t={t} advice={advice?.parts[name]} />
        </>
      ))}
    </>
  )
}
