import type { Match } from '../../src/desk/subject-access.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary, TextField } from '../components/form.tsx'
import { Lines } from '../components/lines.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'

interface SubjectAccessProps extends DeskPageProps {
  form: FormState
  /** What was found; nothing as long as nothing was looked for. */
  found?: { matches: Match[]; unreadable: number }
  now: number
}

/** For those who don't answer this. */
export const OnlyHeadPage = (props: DeskPageProps) => (
  <DeskLayout {...props} title={props.t.deskSubjectAccess.title}>
    <h1>{props.t.deskSubjectAccess.title}</h1>
    <p class="lead">{props.t.deskSubjectAccess.onlyHead}</p>
  </DeskLayout>
)

/** Finds what somebody raised, and has those concerns ticked that are theirs. */
export const SubjectAccessPage = (props: SubjectAccessProps) => {
  const { t, school, form, found } = props
  const words = t.deskSubjectAccess
  const field = { t, form, errors: words.errors }
  return (
    <DeskLayout {...props} title={words.title} hasErrors={form.errors.length > 0}>
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {found && <Found {...props} found={found} />}
      <form method="post" action={urls.deskSubjectAccess(school.slug)} novalidate>
        {found && <h2>{words.found.again}</h2>}
        <TextField {...field} name="who" {...words.who} plain />
        <button type="submit" name="do" value="seek" class={found ? 'second' : undefined}>
          {words.who.go}
        </button>
      </form>
      <Lines lines={words.notes} />
    </DeskLayout>
  )
}

const Found = (props: SubjectAccessProps & { found: NonNullable<SubjectAccessProps['found']> }) => {
  const { t, school, form, found } = props
  const words = t.deskSubjectAccess.found
  const { matches, unreadable } = found
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.title(matches.length)}</h2>
      {unreadable > 0 && <p class="safety">{words.unreadable(unreadable)}</p>}
      {matches.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form method="post" action={urls.deskSubjectAccess(school.slug)} novalidate>
          <input type="hidden" name="token" value={form.values.token?.[0] ?? ''} />
          <input type="hidden" name="who" value={form.values.who?.[0] ?? ''} />
          <Choices
            {...{ t, form, errors: t.deskSubjectAccess.errors }}
            name="chosen"
            type="checkbox"
            label={words.label}
            hint={words.hint}
            options={matches.map((match) => optionOf(props, match)) as never}
          />
          <p class="buttons">
            <button type="submit" name="do" value="print">
              {words.print}
            </button>
            <button type="submit" name="do" value="json" class="second">
              {words.json}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

const optionOf = ({ t, now }: SubjectAccessProps, { row, reporter }: Match): [string, unknown] => [
  row.reference,
  <>
    <b>
      <bdi>{reporter.name || reporter.contact}</bdi>
    </b>
    <small>
      {reporter.name && reporter.contact && (
        <>
          <bdi>{reporter.contact}</bdi> ·{' '}
        </>
      )}
      {t.deskSubjectAccess.found.raised(row.reference, t.momentInWords(row.raisedAt, now))}
    </small>
  </>,
]
