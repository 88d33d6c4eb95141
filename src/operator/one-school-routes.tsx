import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { SchoolPage } from '../../views/operator/school.tsx'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { noteMade } from '../concerns/made.ts'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { blankForm, type FormState, newUnseen, parseForm, unseen } from '../http/form.ts'
import { handToQueue } from '../mail/queue.ts'
import { type Changed, changeBy } from '../schools/change.ts'
import { inviteAgain } from '../schools/invite.ts'
import { holds, type Person, peopleOf } from '../schools/people.ts'
import { type School, schoolBySlug } from '../schools/schools.ts'
import { storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { deleteSchool, whyNotDelete } from './delete.ts'
import { exportOf } from './export.ts'
import { type HandOverRefusal, handOver } from './hand-over.ts'
import { handOverForm } from './hand-over-form.ts'
import { healthOf } from './health.ts'
import { resume, suspend } from './suspend.ts'

interface OneSchoolApp extends DeskApp {
  Variables: DeskApp['Variables'] & { school: School }
}
type C = Context<OneSchoolApp>

/** What may be done to a school here; keys of `t.operator.school.done`. */
const DONE = ['added', 'suspend', 'resume', 'hand-over', 'invite'] as const

const find: MiddlewareHandler<OneSchoolApp> = async function find(c, next) {
  const school = await schoolBySlug(c.var.storage, c.req.param('school') ?? '')
  if (!school) return c.notFound()
  c.set('school', school)
  return next()
}

/** One school as its operator sees it, and what they can do to it. */
export const oneSchool = new Hono<OneSchoolApp>()

oneSchool.use('/:school/*', find)

oneSchool.get('/:school', (c) => show(c))

// Where a form was sent to, asked for as a page: after signing in again, or a reload.
oneSchool.get('/:school/:act', (c) => c.redirect(urls.operatorSchool(c.var.school.slug)))

oneSchool.post('/:school/suspend', async (c) => {
  const form = await parseForm(c, z.object(unseen))
  if (!form.ok) return c.notFound()
  const { storage, school } = c.var
  return after(c, 'suspend', form, await suspend(storage, school.id, changeBy('operator', form), deskOf(c)))
})

oneSchool.post('/:school/resume', async (c) => {
  const form = await parseForm(c, z.object(unseen))
  if (!form.ok) return c.notFound()
  const { storage, school } = c.var
  return after(c, 'resume', form, await resume(storage, school.id, changeBy('operator', form), deskOf(c)))
})

oneSchool.post('/:school/hand-over', async (c) => {
  const form = await parseForm(c, handOverForm)
  if (!form.ok) return show(c, { act: 'hand-over', form })
  const { storage, school, settings, signedIn } = c.var
  const by = changeBy('operator', form)
  const handed = await handOver(storage, school.id, by, form.data.successors, {
    operator: signedIn.email,
    operators: settings.OPERATORS,
    desk: deskOf(c),
    list: listOf(c),
  })
  return after(c, 'hand-over', form, handed)
})

oneSchool.post('/:school/invite', async (c) => {
  const form = await parseForm(c, inviteForm)
  if (!form.ok) return c.notFound()
  const { storage, school } = c.var
  const invited = (person: Person) => person.id === form.data.person && holds(person, 'headteacher', 'chair')
  const by = changeBy('operator', form)
  return after(c, 'invite', form, await inviteAgain(storage, school.id, by, invited, deskOf(c)))
})

oneSchool.post('/:school/export', async (c) => {
  const form = await parseForm(c, z.object({ token: unseen.token }))
  if (!form.ok) return c.notFound()
  const { storage, school, t } = c.var
  const by = { person: { id: 'operator' }, form: form.data.token, now: Date.now() }
  // Before the file: a row too many is better than a copy that nobody knows of.
  await noteMade(storeFor(storage, school.id), SCHOOL_LOG, 'exported', by, { text: t.operator.export.logged })
  return c.body(`${JSON.stringify(await exportOf(storage, school), null, 2)}\n`, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${t.operator.export.file(school.slug)}"`,
  })
})

oneSchool.post('/:school/delete', async (c) => {
  const { storage, school } = c.var
  const typed = z.object({ confirm: z.tuple([z.string().trim().toLowerCase()]) })
  const form = await parseForm(c, typed)
  const refuse = (message: string) =>
    show(c, { act: 'delete', form: { values: form.values, errors: [{ field: 'confirm', message }] } })
  if (!form.ok || form.data.confirm[0].replace(/^\//, '') !== school.slug) return refuse('slugMismatch')
  const why = await deleteSchool(storage, c.env.EVIDENCE, school)
  return why ? refuse(why) : c.redirect(`${urls.operator()}?done=deleted`, 303)
})

/** Which of the heads and chairs is invited again. */
const inviteForm = z.object({
  ...unseen,
  person: z.tuple([z.string()]).transform(([id]) => id),
})

type Refusal = HandOverRefusal | 'alreadySuspended' | 'notSuspended' | 'gone'

/** The full address of the school's desk, for mail. */
const deskOf = ({ var: { settings, school } }: C) => settings.ADDRESS + urls.desk(school.slug)

/** The full address of the school's list, for mail. */
const listOf = ({ var: { settings, school } }: C) => settings.ADDRESS + urls.deskPeople(school.slug)

/** Back to the school's page with what was done, or the page with why it wasn't and all that was typed. */
async function after(c: C, act: (typeof DONE)[number], form: FormState, changed: Changed<Refusal>) {
  if (changed.outcome === 'done') {
    c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, changed.hints))
    return c.redirect(`${urls.operatorSchool(c.var.school.slug)}?done=${act}`, 303)
  }
  const message = changed.outcome === 'changed' ? 'changed' : changed.why
  const field = act === 'hand-over' ? fieldOf(message, form) : act
  return show(c, { act, form: { ...form, errors: [{ field, message }] } }, 409)
}

/** The field that a refusal leads to: of the one who is new, and of the chair where both are. */
function fieldOf(message: string, { values }: FormState): string {
  const who = message !== 'alreadyHead' && values.chairName?.[0]?.trim() ? 'chair' : 'head'
  return who + (message === 'addressTwice' ? 'Email' : 'Name')
}

async function show(
  c: C,
  tried?: { act: string; form: FormState },
  status: 200 | 409 | 422 = tried ? 422 : 200,
) {
  const { storage, t } = c.var
  // What was just refused may have been so because the school is another by now.
  const school = (await schoolBySlug(storage, c.var.school.slug)) ?? c.var.school
  const [people, health, obstacle] = await Promise.all([
    peopleOf(storeFor(storage, school.id)),
    healthOf(storage, [school.id], Date.now()),
    whyNotDelete(storage, school),
  ])
  return answer(
    c,
    <SchoolPage
      t={t}
      school={school}
      health={health.get(school.id)}
      heads={people.filter((person) => holds(person, 'headteacher'))}
      chairs={people.filter((person) => holds(person, 'chair'))}
      unseen={newUnseen(school.revision)}
      obstacle={obstacle}
      tried={tried ?? { act: '', form: blankForm }}
      done={DONE.find((what) => what === c.req.query('done'))}
    />,
    status,
  )
}
