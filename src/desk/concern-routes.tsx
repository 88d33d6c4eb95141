import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { ConcernPage } from '../../views/desk/concern.tsx'
import { type ConcernRow, keyOfAct, type Refusal } from '../concerns/act.ts'
import { type EventKind, isDone } from '../concerns/chronology.ts'
import { needsFiling } from '../concerns/filing.ts'
import { adviceOn } from '../concerns/ladder.ts'
import { deletionOf } from '../concerns/retention.ts'
import { isUnfinished } from '../concerns/states.ts'
import { answer } from '../http/answer.ts'
import { deskAddress } from '../http/context.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { blankForm, type FormState, newFormToken, parseForm, readFields } from '../http/form.ts'
import { handToQueue } from '../mail/queue.ts'
import { dayOf } from '../schools/calendar.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { acts } from './acts.ts'
import { noteLook, openForDesk, rowFor } from './concern.ts'
import { type ActName, actForms, formOf } from './form.ts'

/** One concern: what is known of it, and all that can be done about it. */
export const concern = new Hono<DeskSchoolApp>()

concern.get('/concerns/:reference', async (c) => {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  if (!row) return c.notFound()
  return showConcern(c, row)
})

concern.post('/concerns/:reference/:act', async (c) => {
  const { store, person, school } = c.var
  const { reference, act } = c.req.param()
  const row = await rowFor(store, person, reference)
  if (!isAct(act)) return c.notFound()
  if (!row) {
    const isAgain = await tookAway(store, reference, act, JSON.stringify(await readFields(c)))
    return isAgain ? c.redirect(`${urls.desk(school.slug)}?done=${act}`, 303) : c.notFound()
  }
  const form = await parseForm(c, formOf(act, row), ['picture'])
  if (!form.ok) return showConcern(c, row, { act, form }, 422)

  const by = { person, form: JSON.stringify(form.values), revision: form.data.revision, now: Date.now() }
  const followUp = c.var.settings.ADDRESS + urls.followUp(school.slug)
  const doing = {
    store,
    bucket: c.env.EVIDENCE,
    school,
    row,
    by,
    data: form.data,
    followUp,
    desk: deskAddress(c),
  }
  const acted = await acts[act](doing as never)
  if (acted.outcome !== 'done') {
    const trouble = acted.outcome === 'changed' ? 'changed' : acted.why
    const rowNow = await rowFor(store, person, reference)
    return rowNow
      ? showConcern(c, rowNow, { act, form, trouble }, trouble === 'pictureNotKept' ? 503 : 409)
      : c.notFound()
  }

  c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, acted.hints))
  const isGone = TAKES_AWAY[act] && !(await rowFor(store, person, reference))
  const next = isGone ? urls.desk(school.slug) : urls.deskConcern(school.slug, reference)
  return c.redirect(`${next}?done=${act}`, 303)
})

/** Where a page that was to be put right is asked for again. */
concern.get('/concerns/:reference/:act', async (c, next) => {
  if (!isAct(c.req.param('act'))) return next()
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  return row ? c.redirect(urls.deskConcern(c.var.school.slug, row.reference)) : c.notFound()
})

/** What may take a concern from whoever does it. */
const TAKES_AWAY: Partial<Record<ActName, EventKind>> = {
  'step-aside': 'stepped-aside',
  'move-up': 'moved-up',
}

/**
 * Whether this very form has taken a concern from whoever sends it: pressed twice, it is done, and not gone. A reference
 * that isn't there takes as long as one that isn't theirs.
 */
async function tookAway(store: Store, reference: string, act: ActName, form: string): Promise<boolean> {
  const kind = TAKES_AWAY[act]
  if (!kind) return false
  const [row] = await store.find(concerns, eq(concerns.reference, reference)).limit(1)
  return isDone(store, await keyOfAct(store, row?.id ?? '', kind, form))
}

const isAct = (name: string): name is ActName => Object.hasOwn(actForms, name)

interface Trial {
  act: ActName
  form: FormState
  trouble?: Refusal | 'changed'
}

/** The concern's page: after nothing, after something was done, or with a form to put right. */
async function showConcern(
  c: DeskContext,
  row: ConcernRow,
  trial?: Trial,
  status: 200 | 409 | 422 | 503 = 200,
) {
  const { store, person, school } = c.var
  const concern = await openForDesk(store, person, row)
  await noteLook(store, person, concern, Date.now())
  const done = c.req.query('done') ?? ''
  return answer(
    c,
    <ConcernPage
      {...deskProps(c)}
      concern={concern}
      advice={adviceOn(concern.row)}
      trial={trial ?? { form: blankForm }}
      done={status === 200 && isAct(done) ? done : undefined}
      token={newFormToken()}
      deletion={deletionOf(concern.row, school.settings, dayOf(Date.now()))}
      asksFiling={needsFiling(concern.row)}
      waitsWithdrawn={concern.row.state === 'withdrawn' && isUnfinished(concern.row)}
      now={Date.now()}
    />,
    status,
  )
}
