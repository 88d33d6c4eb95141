import { Hono } from 'hono'
import * as z from 'zod'
import { HeldPage } from '../../views/desk/held.tsx'
import { OnlyHeadPage, SubjectAccessPage } from '../../views/desk/subject-access.tsx'
import { noteMade } from '../concerns/made.ts'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps, paperProps } from '../http/desk.tsx'
import {
  blankForm,
  type FormState,
  formToken,
  newFormToken,
  optionalLine,
  parseForm,
  readFields,
} from '../http/form.ts'
import { dayOf } from '../schools/calendar.ts'
import { answersSubjects, concernsRaisedBy, type Held, heldIn, wordsOf } from './subject-access.ts'

const LONGEST_LINE = 200
const MOST_CHOSEN = 50

const who = optionalLine(LONGEST_LINE, 'whoLong').refine(
  (typed) => wordsOf(typed).join('').length >= 2,
  'whoMissing',
)
const seekForm = z.object({ who })
const giveForm = z.object({
  token: formToken,
  who,
  chosen: z
    .array(z.string().max(20))
    .min(1, 'chosenMissing')
    .max(MOST_CHOSEN)
    .catch([])
    .refine((list) => list.length > 0, 'chosenMissing'),
})

/**
 * What is held about a reporter who asks. What is typed to find them is posted, and goes into no address, no log and
 * no chronology.
 */
export const subjectAccess = new Hono<DeskSchoolApp>()

subjectAccess.use('/subject-access', async (c, next) =>
  answersSubjects(c.var.person) ? next() : answer(c, <OnlyHeadPage {...deskProps(c)} />, 403),
)

subjectAccess.get('/subject-access', (c) =>
  answer(c, <SubjectAccessPage {...deskProps(c)} form={blankForm} now={Date.now()} />),
)

subjectAccess.post('/subject-access', async (c) => {
  const asked = (await readFields(c)).do?.[0]
  if (asked === 'print' || asked === 'json') return give(c, asked)
  const form = await parseForm(c, seekForm)
  return form.ok ? showFound(c, form.data.who, form) : showForm(c, form)
})

const showForm = (c: DeskContext, form: FormState) =>
  answer(c, <SubjectAccessPage {...deskProps(c)} form={form} now={Date.now()} />, 422)

async function showFound(c: DeskContext, typed: string, form: FormState, status: 200 | 422 = 200) {
  const found = await concernsRaisedBy(c.var.store, c.var.person, typed)
  const values = { token: [newFormToken()], ...form.values }
  return answer(
    c,
    <SubjectAccessPage {...deskProps(c)} form={{ ...form, values }} found={found} now={Date.now()} />,
    status,
  )
}

/** Gives what is held in the concerns that were ticked, once it is written down that it was given. */
async function give(c: DeskContext, as: 'print' | 'json') {
  const { store, person, school, t } = c.var
  const form = await parseForm(c, giveForm)
  if (!form.ok) {
    const typed = form.values.who?.[0] ?? ''
    return form.errors.some(({ field }) => field === 'who')
      ? showForm(c, form)
      : showFound(c, typed, form, 422)
  }
  const { who: typed, chosen, token } = form.data
  const found = await heldIn(store, person, typed, [...new Set(chosen)], school.settings)
  if (!found) {
    const errors = [{ field: 'chosen', message: 'chosenUnknown' }]
    return showFound(c, typed, { values: form.values, errors }, 422)
  }
  const now = Date.now()
  const by = { person, form: token, now }
  // With each concern, and not with the school: colleagues who may not see them would learn that there is one.
  for (const id of found.ids)
    await noteMade(store, id, 'exported', by, { text: t.deskSubjectAccess.exported })
  if (as === 'json') return asFile(c, found.held, now)
  return answer(c, <HeldPage {...paperProps(c)} held={found.held} now={now} />)
}

/** The same as the page, for a machine: times as ISO 8601 in UTC. */
function asFile(c: DeskContext, held: Held[], now: number) {
  const { school, t } = c.var
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const concerns = held.map(({ concern, reporter, account, thread, deletion }) => ({
    ...concern,
    raisedAt: time(concern.raisedAt),
    answeredAt: time(concern.answeredAt),
    closedAt: time(concern.closedAt),
    deletedOn: 'on' in deletion ? deletion.on : null,
    reporter,
    account,
    messages: thread.map((message) => ({ ...message, sentAt: time(message.sentAt) })),
  }))
  const file = { school: school.name, madeAt: time(now), concerns }
  return c.body(JSON.stringify(file, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${t.deskSubjectAccess.held.file(dayOf(now))}"`,
  })
}
