import { Hono } from 'hono'
import * as z from 'zod'
import { AddSchoolPage } from '../../views/operator/add.tsx'
import { SchoolsPage } from '../../views/operator/schools.tsx'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { blankForm, type FormState, formToken, newFormToken, parseForm } from '../http/form.ts'
import { type OperatorContext, onlyOperators } from '../http/operator.ts'
import { requireSignIn } from '../http/signed-in.tsx'
import { handToQueue } from '../mail/queue.ts'
import { STARTING_POINTS } from '../schools/starting-points.ts'
import { urls } from '../urls.ts'
import { addNewSchools } from './add.ts'
import { imports } from './import-routes.tsx'
import { newSchool, operatorIn } from './new-school.ts'
import { oneSchool } from './one-school-routes.tsx'
import { overviewOf } from './overview.ts'

const LAST_PAGE = 10_000

/** What an address may ask of the list; what it doesn't know is left out. */
const sought = z.object({
  q: z
    .string()
    .transform((q) => q.trim().slice(0, 100))
    .catch(''),
  tab: z.enum(['all', 'attention']).catch('all'),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
})

const DONE = ['imported', 'deleted'] as const

/** The trust operator's pages: which schools there are and how each is doing, and never anything of a concern. */
export const operator = new Hono<DeskApp>()

operator.use(requireSignIn)
operator.use(onlyOperators)

operator.get('/', async (c) => {
  const asked = sought.parse(c.req.query())
  const overview = await overviewOf(c.var.storage, asked, Date.now())
  const done = DONE.find((what) => what === c.req.query('done'))
  return answer(c, <SchoolsPage t={c.var.t} sought={asked} overview={overview} done={done} />)
})

operator.get('/add', (c) => showAdd(c, blankForm))

operator.post('/add', async (c) => {
  const form = await parseForm(c, newSchool)
  if (!form.ok) return showAdd(c, form)
  const field = operatorIn(form.data, c.var.settings.OPERATORS)
  if (field) return showAdd(c, { ...form, errors: [{ field, message: 'operator' }] })
  const added = await addNewSchools(c.var.storage, [form.data], {
    form: JSON.stringify(form.values),
    now: Date.now(),
    desk: (slug) => c.var.settings.ADDRESS + urls.desk(slug),
  })
  const { slug } = form.data
  if (added.outcome === 'taken') {
    const message = c.var.t.operator.taken(slug)
    const values = { ...form.values, slug: [slug] }
    return showAdd(c, { values, errors: [{ field: 'slug', message }] })
  }
  c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, added.hints))
  return c.redirect(`${urls.operatorSchool(slug)}?done=added`, 303)
})

/** The token of a form that comes back stays: what was typed differs, and so it is another one. */
function showAdd(c: OperatorContext, form: FormState) {
  const token = form.errors.length > 0 ? formToken.parse(form.values.token) : newFormToken()
  const starts = STARTING_POINTS.map(({ id }) => id)
  return answer(
    c,
    <AddSchoolPage t={c.var.t} form={form} token={token} starts={starts} />,
    form.errors.length > 0 ? 422 : 200,
  )
}

operator.route('/import', imports)
operator.route('/schools', oneSchool)
