import type { FormState } from '../../src/http/form.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary, TextField } from '../components/form.tsx'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import { DeskLayout } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import type { ListProps } from './people.tsx'

interface FormPageProps extends ListProps {
  form: FormState
  /** Somebody else changed something after the form was shown. */
  isChanged: boolean
  unseen: Unseen
}

/** A form for somebody new. */
export const NewPersonPage = (props: FormPageProps) => {
  const { t, school, form, unseen } = props
  const words = t.people.form
  return (
    <DeskLayout {...props} title={words.title} hasErrors={form.errors.length > 0} current="school">
      <SchoolNav {...props} current="people" />
      <Troubles {...props} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ChangeForm action={urls.deskNewPerson(school.slug)} unseen={unseen} send={words.send}>
        <PersonFields {...props} />
      </ChangeForm>
      <Back {...props} />
    </DeskLayout>
  )
}

/** One entry of the list, or one that waits for agreement. */
export const PersonPage = (props: FormPageProps & { entry: Person; decides: boolean }) => {
  const { t, school, entry, form, unseen, decides } = props
  const words = t.people
  const title = entry.state === 'there' && decides ? words.form.changeTitle(entry.name) : entry.name
  return (
    <DeskLayout {...props} title={title} hasErrors={form.errors.length > 0} current="school">
      <SchoolNav {...props} current="people" />
      <Troubles {...props} />
      <h1>{title}</h1>
      {entry.state === 'proposed' && <Proposed {...props} />}
      {entry.state === 'there' && !decides && <p class="lead">{words.notYours}</p>}
      {entry.state === 'there' && decides && (
        <ChangeForm action={urls.deskPerson(school.slug, entry.id)} unseen={unseen} send={words.form.save}>
          <PersonFields {...props} />
        </ChangeForm>
      )}
      {entry.state === 'there' && props.runsTheList && <Invite {...props} />}
      {(decides || entry.state === 'proposed') && (
        <section class="apart">
          <h2>{entry.state === 'proposed' ? words.leave.withdraw : words.leave.title}</h2>
          {entry.state === 'there' && <p>{words.leave.text(entry.name)}</p>}
          <ChangeForm action={urls.deskPersonAct(school.slug, entry.id, 'leave')} unseen={unseen}>
            <button type="submit" class="second">
              {entry.state === 'proposed' ? words.leave.withdraw : words.leave.send}
            </button>
          </ChangeForm>
        </section>
      )}
      <Back {...props} />
    </DeskLayout>
  )
}

const Invite = ({ t, school, entry, unseen }: Parameters<typeof PersonPage>[0]) => {
  const words = t.people.invite
  return (
    <section class="apart">
      <h2>{words.title}</h2>
      <p>{words.text(entry.email)}</p>
      <ChangeForm action={urls.deskPersonAct(school.slug, entry.id, 'invite')} unseen={unseen}>
        <button type="submit" class="second">
          {words.send}
        </button>
      </ChangeForm>
    </section>
  )
}

const Proposed = ({ t, school, entry, unseen, decides }: Parameters<typeof PersonPage>[0]) => {
  const words = t.people
  return (
    <section>
      <p>
        {entry.post} · {entry.email}
      </p>
      <ul>
        {entry.roles.map((role) => (
          <li>{words.roles[role]}</li>
        ))}
      </ul>
      {decides ? (
        <>
          <p>{words.agree.text(entry.name)}</p>
          <ChangeForm
            action={urls.deskPersonAct(school.slug, entry.id, 'agree')}
            unseen={unseen}
            send={words.agree.send}
          />
        </>
      ) : (
        <p>{words.agree.notYours}</p>
      )}
    </section>
  )
}

const Troubles = ({ t, form, isChanged }: FormPageProps) => (
  <>
    <ErrorSummary t={t} form={form} errors={t.people.errors} />
    {isChanged && (
      <div class="summary" role="alert" tabindex={-1} autofocus>
        <p>{t.people.changedMeanwhile}</p>
      </div>
    )}
  </>
)

const PersonFields = ({ t, form }: FormPageProps) => {
  const words = t.people
  const field = { t, form, errors: words.errors }
  return (
    <>
      <TextField {...field} name="name" {...words.form.name} />
      <TextField {...field} name="post" {...words.form.post} />
      <TextField {...field} name="email" {...words.form.email} inputmode="email" plain />
      <Choices
        {...field}
        type="checkbox"
        name="roles"
        {...words.form.roles}
        options={Object.entries(words.roles)}
      />
      <Choices
        {...field}
        type="radio"
        name="mail"
        {...words.form.mail}
        options={Object.entries(words.mail)}
      />
    </>
  )
}

const Back = ({ t, school }: FormPageProps) => (
  <p>
    <a href={urls.deskPeople(school.slug)}>{t.people.back}</a>
  </p>
)
