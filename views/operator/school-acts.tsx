import { urls } from '../../src/urls.ts'
import { ErrorSummary, TextField } from '../components/form.tsx'
import { ChangeForm } from '../desk/change-form.tsx'
import type { SchoolPageProps } from './school.tsx'

/** What an operator can do to a school, each its own form. */
export const SchoolActs = (props: SchoolPageProps) => (
  <div class="operate">
    <HandOver {...props} />
    <Invite {...props} />
    <Suspend {...props} />
    <Export {...props} />
    <Delete {...props} />
  </div>
)

/** What the fields of one act need: only the form that was sent shows what was typed and what is wrong. */
function fieldsOf({ t, tried }: SchoolPageProps, act: string) {
  const {
    errors,
    school,
    delete: { refusals },
  } = t.operator
  const form = tried.act === act ? tried.form : { values: {}, errors: [] }
  const own = act === 'delete' ? refusals : school.refusals
  const texts = { ...t.people.faults, ...errors, ...own, changed: school.changed }
  return { t, form, errors: texts, scope: act }
}

const HandOver = (props: SchoolPageProps) => {
  const { t, school, unseen } = props
  const { handOver: words, fields } = t.operator
  const field = fieldsOf(props, 'hand-over')
  return (
    <section aria-labelledby="hand-over">
      <ErrorSummary {...field} />
      <h2 id="hand-over">{words.title}</h2>
      <p>{words.text}</p>
      <ChangeForm action={urls.operatorAct(school.slug, 'hand-over')} unseen={unseen} send={words.send}>
        <div class="pairs">
          <fieldset>
            <legend>{words.head}</legend>
            <TextField {...field} name="headName" label={fields.name} />
            <TextField {...field} name="headEmail" label={fields.email} inputmode="email" plain />
          </fieldset>
          <fieldset>
            <legend>{words.chair}</legend>
            <TextField {...field} name="chairName" label={fields.name} />
            <TextField {...field} name="chairEmail" label={fields.email} inputmode="email" plain />
          </fieldset>
        </div>
      </ChangeForm>
    </section>
  )
}

const Invite = (props: SchoolPageProps) => {
  const { t, school, unseen, heads, chairs } = props
  const words = t.operator.invite
  const refused = fieldsOf(props, 'invite')
  return (
    <section aria-labelledby="invite">
      <ErrorSummary {...refused} scope="" />
      <h2 id="invite">{words.title}</h2>
      <p>{words.text}</p>
      {[...heads, ...chairs].map(({ id, name }) => (
        <ChangeForm action={urls.operatorAct(school.slug, 'invite')} unseen={unseen}>
          <input type="hidden" name="person" value={id} />
          <button type="submit" class="second">
            {words.send(name)}
          </button>
        </ChangeForm>
      ))}
    </section>
  )
}

const Suspend = (props: SchoolPageProps) => {
  const { t, school, unseen, tried } = props
  const act = school.closedFor === 'suspended' ? 'resume' : 'suspend'
  const words = t.operator[act]
  const refused = tried.act === 'suspend' || tried.act === 'resume' ? fieldsOf(props, tried.act) : null
  return (
    <section aria-labelledby={act}>
      {refused && <ErrorSummary {...refused} scope="" />}
      <h2 id={act}>{words.title}</h2>
      <p>{words.text}</p>
      <ChangeForm action={urls.operatorAct(school.slug, act)} unseen={unseen}>
        <button type="submit" class="second">
          {words.send}
        </button>
      </ChangeForm>
    </section>
  )
}

const Export = ({ t, school, unseen }: SchoolPageProps) => {
  const words = t.operator.export
  return (
    <section aria-labelledby="export">
      <h2 id="export">{words.title}</h2>
      <p>{words.text}</p>
      <form method="post" action={urls.operatorAct(school.slug, 'export')}>
        <input type="hidden" name="token" value={unseen.token} />
        <button type="submit" class="second">
          {words.send}
        </button>
      </form>
    </section>
  )
}

const Delete = (props: SchoolPageProps) => {
  const { t, school, obstacle } = props
  const words = t.operator.delete
  const field = fieldsOf(props, 'delete')
  const mayTry = obstacle === null || field.form.errors.length > 0
  return (
    <section aria-labelledby="delete">
      <ErrorSummary {...field} />
      <h2 id="delete">{words.title}</h2>
      <p>{words.text}</p>
      {mayTry ? (
        <form method="post" action={urls.operatorAct(school.slug, 'delete')} novalidate>
          <TextField {...field} name="confirm" label={words.confirm(school.slug)} plain />
          <button type="submit" class="stop">
            {words.send}
          </button>
        </form>
      ) : (
        <p class="notice">{obstacle === 'notSuspended' ? words.first : words.refusals[obstacle]}</p>
      )}
    </section>
  )
}
