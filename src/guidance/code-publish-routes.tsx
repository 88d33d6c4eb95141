import { Hono } from 'hono'
import { NotReadyPage } from '../../views/guidance/code-not-ready.tsx'
import { CodePublishPage } from '../../views/guidance/code-publish.tsx'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { type FormState, newUnseen, parseForm } from '../http/form.ts'
import { handToQueue } from '../mail/queue.ts'
import { dayOf } from '../schools/calendar.ts'
import { changeBy } from '../schools/change.ts'
import { urls } from '../urls.ts'
import { adviseOn, type EditorAdvice } from './code-advice.ts'
import { contentOf, missingIn, type OpenDraft, openDraft } from './code-draft.ts'
import { actIn } from './code-form.ts'
import { compareCodes } from './compare.ts'
import { publishForm } from './form.ts'
import { nextNumber, publishCode, usualReview } from './publish.ts'

/** Where a draft becomes the next version of the code. */
export const publishing = new Hono<DeskSchoolApp>()

publishing.get('/code/publish', async (c) => {
  const opened = await openDraft(c.var.store)
  const values = {
    approvedBy: [opened.latest?.approvedBy ?? ''],
    inForceFrom: [dayOf(Date.now())],
    reviewMonths: [String(usualReview(opened) ?? 'none')],
  }
  return show(c, opened, { values, errors: [] })
})

publishing.post('/code/publish', async (c) => {
  const { storage, store, school, person } = c.var
  const opened = await openDraft(store)
  const form = await parseForm(c, publishForm(dayOf(Date.now()), opened.latest === null))
  if (actIn(form.values).act === 'check') {
    const { whatChanged = [], why = [] } = form.values
    const advice = await adviseOn({ whatChanged: whatChanged.join(), why: why.join() })
    return show(c, opened, { values: form.values, errors: [] }, { advice })
  }
  if (!form.ok) return show(c, opened, form, {}, 422)
  const { token: _token, revision: _revision, ...approval } = form.data
  const published = await publishCode(storage, school.id, changeBy(person.id, form), approval)
  if (published.outcome === 'done') {
    c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, published.hints))
    return c.redirect(`${urls.deskCode(school.slug)}?done=published`, 303)
  }
  const renewed = await openDraft(store)
  if (published.outcome === 'refused' && published.why === 'dateBeforeScheduled') {
    return show(c, renewed, { ...form, errors: [{ field: 'inForceFrom', message: published.why }] }, {}, 422)
  }
  return show(c, renewed, form, { isChanged: true }, 409)
})

interface Shown {
  advice?: EditorAdvice
  /** Somebody else changed the draft or the school since the form was shown. */
  isChanged?: boolean
}

function show(
  c: DeskContext,
  opened: OpenDraft,
  form: FormState,
  { advice, isChanged = false }: Shown = {},
  status: 200 | 409 | 422 = 200,
) {
  const { draft, latest, revision } = opened
  const missing = missingIn(draft)
  if (missing.length > 0) {
    const page = <NotReadyPage {...deskProps(c)} draft={draft} missing={missing} />
    return answer(c, page, c.req.method === 'POST' ? 422 : 200)
  }
  const unseen = newUnseen(c.var.school.revision)
  return answer(
    c,
    <CodePublishPage
      {...deskProps(c)}
      form={form}
      unseen={unseen}
      revision={revision}
      number={nextNumber(latest)}
      latest={latest}
      changes={latest ? compareCodes(latest.content, contentOf(draft)) : null}
      advice={advice}
      isChanged={isChanged}
      today={dayOf(Date.now())}
    />,
    status,
  )
}
