import type { Advice } from '../../src/concerns/ladder.ts'
import type { Deletion } from '../../src/concerns/retention.ts'
import type { OpenedConcern } from '../../src/desk/concern.ts'
import type { ActName } from '../../src/desk/form.ts'
import type { FormState } from '../../src/http/form.ts'
import { ErrorSummary } from '../components/form.tsx'
import { Acts } from './acts.tsx'
import { Chronology } from './chronology.tsx'
import { FirstThings } from './first.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { Pictures } from './pictures.tsx'
import { Facts, Reporter, Said } from './said.tsx'
import { Similar } from './similar.tsx'
import { Thread } from './thread.tsx'

export interface ConcernProps extends DeskPageProps {
  concern: OpenedConcern
  /** A form that was sent and is to be put right: of which act, and what stood in its way. */
  trial: { act?: ActName; form: FormState; trouble?: string }
  /** What was just done, to say so. */
  done?: ActName | undefined
  /** The secret of this showing's forms. */
  token: string
  deletion: Deletion
  advice: Advice
  /** Whether whoever finishes with it must say that it is in the file it belongs in. */
  asksFiling: boolean
  /** Whether its reporter withdrew it and it still waits for the school. */
  waitsWithdrawn: boolean
  now: number
}

/** A concern: what was said, what to do next, the thread with its reporter, and all that has happened. */
export const ConcernPage = (props: ConcernProps) => {
  const { t, concern, trial, done } = props
  const words = t.desk.concern
  const title = words.title(concern.row.reference)
  return (
    <DeskLayout
      {...props}
      title={title}
      hasErrors={trial.form.errors.length > 0}
      scripts={['/htmx.js', '/follow-up.js', '/concern.js']}
    >
      {trial.act && <Trouble {...props} />}
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {t.desk.done[done === 'assign' && isWithAnother(props) ? 'assignAndTell' : done]}
        </p>
      )}
      <h1>
        <span class="reference">{title}</span> <span class="pill">{t.desk.states[concern.row.state]}</span>
      </h1>
      <div class="work">
        <div class="known">
          <Warnings {...props} />
          <Facts {...props} />
          <Said {...props} />
        </div>
        <Acts {...props} />
        <div class="known">
          <Reporter {...props} />
          <Pictures {...props} />
          <Thread {...props} />
          <Similar {...props} />
          <Chronology {...props} />
        </div>
      </div>
    </DeskLayout>
  )
}

const isWithAnother = ({ concern, person }: ConcernProps) =>
  concern.row.assigneeId !== null && concern.row.assigneeId !== person.id

/** What stood in the way of what was sent: something to put right, or what happened meanwhile. */
const Trouble = ({ t, trial }: ConcernProps) => {
  const { act = '', form, trouble } = trial
  if (!trouble) return <ErrorSummary t={t} form={form} errors={t.desk.errors} scope={act} />
  const refusals: Record<string, string> = t.desk.refusals
  return (
    <p class="summary" role="alert" tabindex={-1} autofocus>
      {trouble === 'changed' ? t.desk.changed : refusals[trouble]}
    </p>
  )
}

const Warnings = ({ t, school, concern, advice, waitsWithdrawn }: ConcernProps) => {
  const words = t.desk.concern
  const { row, keptFrom } = concern
  if (row.deletedAt !== null) return <p class="notice">{words.tombstone}</p>
  return (
    <>
      {waitsWithdrawn && <p class="safety">{words.withdrawn}</p>}
      {row.risks.map((risk) => (
        <p class="safety">
          <b>{words.risks[risk]}</b>
        </p>
      ))}
      {row.risks.length > 0 && !row.withDsl && <p class="safety">{t.mail.noLead}</p>}
      <FirstThings t={t} school={school} first={advice.first} />
      {keptFrom.length > 0 && (
        <p class="safety">{words.keptFrom(keptFrom.map((person) => person.name).join(', '))}</p>
      )}
    </>
  )
}
