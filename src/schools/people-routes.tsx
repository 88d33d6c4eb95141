import { Hono } from 'hono'
import { PeoplePage } from '../../views/schools/people.tsx'
import { NewPersonPage, PersonPage } from '../../views/schools/person.tsx'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { blankForm, type FormState, newUnseen, parseForm } from '../http/form.ts'
import { handToQueue } from '../mail/queue.ts'
import { urls } from '../urls.ts'
import type { Changed } from './change.ts'
import {
  addPerson,
  agreeTo,
  changePerson,
  type ListChange,
  type ListRefusal,
  takeOff,
} from './change-people.ts'
import { whoHears } from './hears.ts'
import { inviteAgain } from './invite.ts'
import { everybodyOf, type Person } from './people.ts'
import { letsIn, mayTakeOff, runsTheList } from './people-rules.ts'
import { buttonForm, personForm } from './person-form.ts'

/** The school's list of people, for everybody who is on it. */
export const people = new Hono<DeskSchoolApp>()

const DONE = ['add', 'propose', 'agree', 'change', 'leave', 'invite'] as const

people.get('/people', async (c) => {
  const everybody = await everybodyOf(c.var.store)
  return answer(
    c,
    <PeoplePage
      {...listProps(c)}
      everybody={everybody}
      theirs={everybody.filter(({ roles }) => mayTakeOff(c.var.person, roles)).map(({ id }) => id)}
      hears={whoHears(everybody.filter(({ state }) => state === 'there'))}
      done={DONE.find((done) => done === c.req.query('done'))}
    />,
  )
})

people.get('/people/new', (c) =>
  runsTheList(c.var.person) ? showNew(c, { values: { mail: ['none'] }, errors: [] }) : c.notFound(),
)

people.post('/people/new', async (c) => {
  if (!runsTheList(c.var.person)) return c.notFound()
  const form = await parseForm(c, personForm)
  if (!form.ok) return showNew(c, form, 422)
  const changed = await addPerson(changeOf(c, form), form.data)
  const done = letsIn(c.var.school, c.var.person, form.data.roles) ? 'add' : 'propose'
  return finish(c, changed, done, (trouble) => showNew(c, withTrouble(form, trouble), 409))
})

people.get('/people/:id', async (c) => {
  const person = await personWith(c)
  return person ? showPerson(c, person, asForm(person)) : c.notFound()
})

people.post('/people/:id', async (c) => {
  const person = await personWith(c)
  if (!person) return c.notFound()
  const form = await parseForm(c, personForm)
  if (!form.ok) return showPerson(c, person, form, 422)
  const changed = await changePerson(changeOf(c, form), person.id, form.data)
  return finish(c, changed, 'change', (trouble) => showPerson(c, person, withTrouble(form, trouble), 409))
})

for (const act of ['agree', 'leave'] as const) {
  people.post(`/people/:id/${act}`, async (c) => {
    const person = await personWith(c)
    if (!person) return c.notFound()
    const form = await parseForm(c, buttonForm)
    if (!form.ok) return showPerson(c, person, asForm(person), 422)
    const verb = act === 'agree' ? agreeTo : takeOff
    const changed = await verb(changeOf(c, form), person.id)
    const again = (trouble: ListRefusal | 'changed') =>
      showPerson(c, person, withTrouble({ ...asForm(person) }, trouble), 409)
    return finish(c, changed, act, again)
  })
}

people.post('/people/:id/invite', async (c) => {
  const person = await personWith(c)
  if (!person || !runsTheList(c.var.person)) return c.notFound()
  const form = await parseForm(c, buttonForm)
  if (!form.ok) return showPerson(c, person, asForm(person), 422)
  const { storage, school, form: sent, revision, now, desk } = changeOf(c, form)
  const by = { actor: c.var.person.id, form: sent, revision, now }
  const invited = await inviteAgain(storage, school.id, by, ({ id }) => id === person.id, desk)
  const again = (trouble: ListRefusal | 'changed') =>
    showPerson(c, person, withTrouble(asForm(person), trouble), 409)
  return finish(c, invited, 'invite', again)
})

for (const act of ['agree', 'leave', 'invite']) {
  /** Where a page that was to be put right is asked for again. */
  people.get(`/people/:id/${act}`, (c) => c.redirect(urls.deskPerson(c.var.school.slug, c.req.param('id'))))
}

const personWith = async (c: DeskContext): Promise<Person | undefined> => {
  const id = c.req.param('id')
  return (await everybodyOf(c.var.store)).find((other) => other.id === id && other.state !== 'left')
}

/** What every page about the list is given. */
const listProps = (c: DeskContext) => ({ ...deskProps(c), runsTheList: runsTheList(c.var.person) })

function changeOf(
  c: DeskContext,
  { values, data }: { values: Record<string, string[]>; data: { revision: number } },
): ListChange {
  const { storage, school, person, settings } = c.var
  return {
    storage,
    school,
    person,
    // The same form about two people is two changes.
    form: JSON.stringify([c.req.path, values]),
    revision: data.revision,
    now: Date.now(),
    operators: settings.OPERATORS,
    desk: settings.ADDRESS + urls.desk(school.slug),
    list: settings.ADDRESS + urls.deskPeople(school.slug),
  }
}

async function finish(
  c: DeskContext,
  changed: Changed<ListRefusal>,
  done: (typeof DONE)[number],
  again: (trouble: ListRefusal | 'changed') => Promise<Response>,
): Promise<Response> {
  if (changed.outcome !== 'done') return again(changed.outcome === 'changed' ? 'changed' : changed.why)
  c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, changed.hints))
  return c.redirect(`${urls.deskPeople(c.var.school.slug)}?done=${done}`, 303)
}

/** The field that each trouble stands beside. */
const FIELD_OF: Record<ListRefusal, string> = {
  addressTwice: 'email',
  noHead: 'roles',
  noChair: 'roles',
  chairIsHead: 'roles',
  chairReads: 'roles',
  noLead: 'roles',
  nobodyMailed: 'mail',
  notYours: 'roles',
  ownName: 'name',
  operator: 'email',
  gone: 'name',
}

type Tried = FormState & { isChanged?: boolean }

const withTrouble = ({ values }: FormState, trouble: ListRefusal | 'changed'): Tried =>
  trouble === 'changed'
    ? { values, errors: [], isChanged: true }
    : { values, errors: [{ field: FIELD_OF[trouble], message: trouble }] }

const asForm = ({ name, post, email, roles, mail }: Person): FormState => ({
  ...blankForm,
  values: { name: [name], post: [post], email: [email], roles, mail: [mail] },
})

const showNew = (c: DeskContext, form: Tried, status: 200 | 409 | 422 = 200) =>
  answer(
    c,
    <NewPersonPage
      {...listProps(c)}
      form={form}
      isChanged={form.isChanged ?? false}
      unseen={newUnseen(c.var.school.revision)}
    />,
    status,
  )

const showPerson = (c: DeskContext, entry: Person, form: Tried, status: 200 | 409 | 422 = 200) =>
  answer(
    c,
    <PersonPage
      {...listProps(c)}
      entry={entry}
      form={form}
      isChanged={form.isChanged ?? false}
      unseen={newUnseen(c.var.school.revision)}
      decides={
        entry.state === 'proposed'
          ? letsIn(c.var.school, c.var.person, entry.roles)
          : mayTakeOff(c.var.person, entry.roles)
      }
    />,
    status,
  )
