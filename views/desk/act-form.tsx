import type { Child } from 'hono/jsx'
import type { ActName } from '../../src/desk/form.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import type { FormProps } from '../components/form.tsx'
import type { ConcernProps } from './concern.tsx'

const blank: FormState = { values: {}, errors: [] }

/** What a field of an act's form needs to know: what was typed, where that act is the one to put right. */
export const fieldOf = ({ t, trial }: ConcernProps, act: ActName): FormProps & { scope: string } => ({
  t,
  form: trial.act === act ? trial.form : blank,
  errors: t.desk.errors,
  scope: act,
})

/**
 * The form of one act, with what it carries unseen. With htmx only the page's main part is fetched anew, unless
 * the act leads away from the concern.
 */
export const ActForm = ({
  t,
  school,
  concern,
  token,
  act,
  second,
  leadsAway,
  withWhat,
  withFile,
  children,
}: ConcernProps & {
  act: ActName
  second?: boolean
  leadsAway?: boolean
  withWhat?: string
  withFile?: boolean
  children?: Child
}) => {
  const action = urls.deskAct(school.slug, concern.row.reference, act)
  const inPlace = {
    'hx-post': action,
    'hx-target': '#main',
    'hx-select': '#main',
    'hx-swap': 'outerHTML show:top',
  }
  return (
    <form
      method="post"
      action={action}
      enctype={withFile ? 'multipart/form-data' : undefined}
      novalidate
      {...(leadsAway ? {} : inPlace)}
    >
      <p class="summary not-sent" role="alert" hidden>
        {t.followUp.opened.notSent}
      </p>
      <input type="hidden" name="token" value={`${token}`} />
      <input type="hidden" name="revision" value={String(concern.row.revision)} />
      {children}
      <button type="submit" class={second ? 'second' : undefined}>
        {t.desk.acts[act].send}
        {withWhat && <span class="unseen"> {withWhat}</span>}
      </button>
    </form>
  )
}

/** An act behind its title; open where it is the one to put right. */
export const Lid = ({
  act,
  title,
  trial,
  children,
}: ConcernProps & { act: ActName; title: string; children: Child }) => (
  <details class="lid" open={trial.act === act}>
    <summary>{title}</summary>
    {children}
  </details>
)
