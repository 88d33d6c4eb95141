import { Hono } from 'hono'
import { CodeEditorPage } from '../../views/guidance/code-editor.tsx'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { type FormState, newFormToken, parseForm } from '../http/form.ts'
import { everybodyOf } from '../schools/people.ts'
import { urls } from '../urls.ts'
import { adviseOnForm, type EditorAdvice } from './code-advice.ts'
import { type OpenDraft, openDraft, overOf, saveDraft } from './code-draft.ts'
import { actIn, codeForm, type EditorAct, overIn, valuesOf } from './code-form.ts'
import { EXTRA_POINT_IDS, POINT_IDS } from './points.ts'

/** Where the next version of the code is written. */
export const codeEditor = new Hono<DeskSchoolApp>()

codeEditor.get('/code/draft', async (c) => {
  const opened = await openDraft(c.var.store)
  return show(c, opened, { values: valuesOf(opened.draft), errors: [] })
})

codeEditor.post('/code/draft', async (c) => {
  const { store, person, school } = c.var
  const form = await parseForm(c, codeForm)
  if (actIn(form.values).act === 'check') {
    const advice = await adviseOnForm(form.values)
    return show(c, await openDraft(store), form, { advice }, form.ok ? 200 : 422)
  }
  if (!form.ok) return show(c, await openDraft(store), form, {}, 422)
  const { draft, over } = form.data
  const saved = await saveDraft(store, draft, over, { by: person.id, now: Date.now() })
  if (saved === 'changed') return showChanged(c, form)
  return c.redirect(next(school.slug, form.data), 303)
})

function next(school: string, { act, point }: EditorAct): string {
  if (act === 'preview') return urls.deskCodePreview(school)
  if (act === 'publish') return urls.deskCodePublish(school)
  const query = new URLSearchParams({ done: act, ...(point && { point }) })
  return `${urls.deskCodeDraft(school)}?${query}`
}

/** All that was typed, to be saved over what the other saved, if that is what they want. */
async function showChanged(c: DeskContext, form: FormState) {
  const [opened, people] = await Promise.all([openDraft(c.var.store), everybodyOf(c.var.store)])
  const other = people.find(({ id }) => id === opened.saved?.by)
  const changedBy = other?.name ?? c.var.t.codeEditor.editor.somebody
  return show(c, opened, form, { changedBy }, 409)
}

interface Shown {
  advice?: EditorAdvice
  changedBy?: string
}

function show(
  c: DeskContext,
  opened: OpenDraft,
  form: FormState,
  { advice, changedBy }: Shown = {},
  status: 200 | 409 | 422 = 200,
) {
  const isNew = changedBy !== undefined || c.req.method === 'GET'
  return answer(
    c,
    <CodeEditorPage
      {...deskProps(c)}
      form={form}
      // What was sent and not saved is still the form that was shown: whoever saved since is not written over.
      over={isNew ? overOf(opened) : overIn(form.values)}
      token={newFormToken()}
      standard={[...POINT_IDS, ...EXTRA_POINT_IDS]}
      extra={EXTRA_POINT_IDS}
      advice={advice}
      changedBy={changedBy}
      done={c.req.method === 'GET' ? { act: c.req.query('done'), point: c.req.query('point') } : {}}
    />,
    status,
  )
}
