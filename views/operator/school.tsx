import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { DeleteRefusal } from '../../src/operator/delete.ts'
import type { Health } from '../../src/operator/health.ts'
import type { Person } from '../../src/schools/people.ts'
import type { School } from '../../src/schools/schools.ts'
import { urls } from '../../src/urls.ts'
import { Email } from '../components/contact.tsx'
import type { Unseen } from '../desk/change-form.tsx'
import { OperatorLayout } from './layout.tsx'
import { SchoolActs } from './school-acts.tsx'

export interface SchoolPageProps {
  t: Words
  school: School
  health: Health | undefined
  heads: Person[]
  chairs: Person[]
  unseen: Unseen
  /** Why it can't be deleted now. */
  obstacle: DeleteRefusal | null
  /** The form that was sent and refused, with all that was typed. */
  tried: { act: string; form: FormState }
  /** What was just done, to say so. */
  done?: keyof Words['operator']['school']['done'] | undefined
}

/** One school as its operator sees it: how it is doing, whom to reach, and what can be done. */
export const SchoolPage = (props: SchoolPageProps) => {
  const { t, school, tried, done } = props
  const words = t.operator
  return (
    <OperatorLayout t={t} title={school.name} hasErrors={tried.form.errors.length > 0}>
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {words.school.done[done]}
        </p>
      )}
      <h1>
        {school.name} <span class="pill">{words.states[school.closedFor ?? 'open']}</span>
      </h1>
      <Facts {...props} />
      <SchoolActs {...props} />
      <p>
        <a href={urls.operator()}>{words.school.back}</a>
      </p>
    </OperatorLayout>
  )
}

const Facts = ({ t, school, health, heads, chairs }: SchoolPageProps) => {
  const { columns, school: words, posts, due, notDue } = t.operator
  return (
    <dl class="facts">
      <div>
        <dt>{words.address}</dt>
        <dd>
          <a href={urls.home(school.slug)}>/{school.slug}</a>
        </dd>
      </div>
      <Who t={t} post={posts.head} people={heads} />
      <Who t={t} post={posts.chair} people={chairs} />
      {health && (
        <>
          <Count name={columns.waiting} count={health.mailWaiting} />
          <Count name={columns.failed} count={health.mailFailed} isBad />
          <Count name={columns.overdue} count={health.overdue} isBad />
          <div>
            <dt>{columns.review}</dt>
            <dd data-late={health.isReviewDue ? 'yes' : undefined}>{health.isReviewDue ? due : notDue}</dd>
          </div>
        </>
      )}
    </dl>
  )
}

const Count = ({ name, count, isBad = false }: { name: string; count: number; isBad?: boolean }) => (
  <div>
    <dt>{name}</dt>
    <dd data-late={isBad && count > 0 ? 'yes' : undefined}>{count}</dd>
  </div>
)

const Who = ({ t, post, people }: { t: Words; post: string; people: Person[] }) => (
  <div>
    <dt>{post}</dt>
    <dd>
      {people.length === 0 && t.operator.school.nobody}
      {people.map(({ name, email }) => (
        <span class="who">
          {name}, <Email address={email} />
        </span>
      ))}
    </dd>
  </div>
)
