import { type Context, Hono } from 'hono'
import { NoCodePage } from '../../views/guidance/code.tsx'
import { DraftPage } from '../../views/guidance/draft.tsx'
import { answer } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { blankForm, type FormState, parseForm } from '../http/form.ts'
import type { Point } from './code.ts'
import type { Reading } from './draft.ts'
import { draftForm } from './form.ts'
import { LATE_CHECK } from './late-check.ts'
import { isReadFor } from './points.ts'

/** The message checker. A draft that is sent here is read, answered and forgotten; most never are. */
export const draft = new Hono<SchoolApp>()

draft.get('/check/message', (c) => {
  const points = c.var.code?.content.points
  c.header('Cache-Control', 'no-cache')
  if (!points) return answer(c, <NoCodePage {...pageProps(c)} />)
  return show(c, points, blankForm, null)
})

draft.post('/check/message', async (c) => {
  const points = c.var.code?.content.points
  if (!points) return answer(c, <NoCodePage {...pageProps(c)} />)
  const form = await parseForm(c, draftForm)
  if (!form.ok) return show(c, points, form, null)
  // Most drafts are read on the phone: whoever asks for another page need not wait for the lexicon.
  const { readDraft } = await import('./draft.ts')
  const ids = points.map(({ id }) => id)
  return show(c, points, form, readDraft(form.data.draft, ids))
})

function show(c: Context<SchoolApp>, points: Point[], form: FormState, reading: Reading | null) {
  c.set('script', LATE_CHECK)
  return answer(
    c,
    <DraftPage
      {...pageProps(c)}
      lateCheck={LATE_CHECK}
      readFor={points.filter(({ id }) => isReadFor(id))}
      notReadFor={points.filter(({ id }) => !isReadFor(id))}
      form={form}
      reading={reading}
    />,
    form.errors.length > 0 ? 422 : 200,
  )
}
