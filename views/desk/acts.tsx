import { Choices, Select, TextArea } from '../components/form.tsx'
import { ActForm, fieldOf, Lid } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'
import { Ladder } from './ladder.tsx'
import { MoveUp } from './move-up.tsx'
import { Papers } from './papers.tsx'

/** What can be done next. The first thing stands open; the rest behind its title. */
export const Acts = (props: ConcernProps) => {
  const { t, concern } = props
  const { isTheirs, steps } = concern
  const { route, withDsl, heldSince, deletedAt } = concern.row
  if (deletedAt !== null) return null
  return (
    <section class="acts" aria-labelledby="next">
      <h2 id="next">{t.desk.concern.next}</h2>
      {!isTheirs && route !== 'slt' && <p class="notice">{t.desk.concern.onlyReads[route]}</p>}
      {isTheirs && steps.includes('acknowledged') && <Acknowledge {...props} />}
      {steps.includes('looking') && <Looking {...props} />}
      {isTheirs && <Decide {...props} />}
      {isTheirs && steps.includes('closed') && <Close {...props} />}
      <Note {...props} />
      {isTheirs && <Assign {...props} />}
      {concern.above.length > 0 && <MoveUp {...props} />}
      {isTheirs && !withDsl && <Reason {...props} act="hand-over" />}
      {isTheirs && steps.includes('not-a-concern') && <PutAside {...props} />}
      {isTheirs && steps.includes('reopened') && <Reason {...props} act="reopen" />}
      {heldSince === null && <Reason {...props} act="hold" />}
      {isTheirs && heldSince !== null && <Reason {...props} act="release" />}
      <Reason {...props} act="step-aside" leadsAway />
      <Papers {...props} />
    </section>
  )
}

const Acknowledge = (props: ConcernProps) => (
  <div class="good">
    <p>{props.t.desk.acts.acknowledge.hint}</p>
    <blockquote>{props.school.settings.acknowledgement}</blockquote>
    <ActForm {...props} act="acknowledge" />
  </div>
)

const Looking = (props: ConcernProps) => (
  <div class="good">
    <p>{props.t.desk.acts.looking.hint}</p>
    <ActForm {...props} act="looking" />
  </div>
)

const Note = (props: ConcernProps) => {
  const words = props.t.desk.acts.note
  return (
    <Lid {...props} act="note" title={words.title}>
      <ActForm {...props} act="note">
        <TextArea {...fieldOf(props, 'note')} name="text" label={words.label} hint={words.hint} rows={4} />
      </ActForm>
    </Lid>
  )
}

const Assign = (props: ConcernProps) => {
  const words = props.t.desk.acts.assign
  const { row, workers } = props.concern
  const held = { values: { personId: [row.assigneeId ?? ''] }, errors: [] }
  const field = fieldOf(props, 'assign')
  return (
    <Lid {...props} act="assign" title={words.title}>
      <ActForm {...props} act="assign">
        <Select
          {...field}
          form={field.form.errors.length > 0 ? field.form : held}
          name="personId"
          label={words.label}
          none={words.nobody}
          options={workers.map((person): [string, string] => [person.id, `${person.name}, ${person.post}`])}
        />
      </ActForm>
    </Lid>
  )
}

const Decide = (props: ConcernProps) => {
  const words = props.t.desk.acts.decide
  const { rungs, startsLow } = props.advice
  const hint = startsLow ? `${words.startLow} ${words.hint}` : words.hint
  const field = fieldOf(props, 'decide')
  return (
    <Lid {...props} act="decide" title={words.title}>
      <ActForm {...props} act="decide">
        <Ladder {...field} rungs={rungs} label={words.label} hint={hint} />
        <TextArea {...field} name="reason" {...words.reason} rows={3} />
      </ActForm>
    </Lid>
  )
}

const Close = (props: ConcernProps) => {
  const words = props.t.desk.acts.close
  const field = fieldOf(props, 'close')
  return (
    <Lid {...props} act="close" title={words.title}>
      <p class="quiet">{words.hint}</p>
      <ActForm {...props} act="close">
        <TextArea {...field} name="summary" {...words.summary} rows={4} />
        <TextArea {...field} name="followUp" {...words.followUp} rows={3} optional />
        <Filing {...props} act="close" />
      </ActForm>
    </Lid>
  )
}

const PutAside = (props: ConcernProps) => {
  const words = props.t.desk.acts['not-a-concern']
  return (
    <Lid {...props} act="not-a-concern" title={words.title}>
      <p class="quiet">{words.hint}</p>
      <ActForm {...props} act="not-a-concern" second>
        <TextArea {...fieldOf(props, 'not-a-concern')} name="reason" {...words.reason} rows={3} />
        <Filing {...props} act="not-a-concern" />
      </ActForm>
    </Lid>
  )
}

/** Whether it is in the file that it belongs in, where that must be said. */
const Filing = (props: ConcernProps & { act: 'close' | 'not-a-concern' }) => {
  const { t, act, asksFiling } = props
  if (!asksFiling) return null
  const { label, hint, options, reason } = t.desk.filing
  const field = fieldOf(props, act)
  return (
    <>
      <Choices
        {...field}
        type="radio"
        name="filing"
        label={label}
        hint={hint}
        options={Object.entries(options)}
      />
      <TextArea {...field} name="unfiledReason" {...reason} rows={2} />
    </>
  )
}

/** An act that asks for nothing but its reason. */
const Reason = (
  props: ConcernProps & {
    act: 'hand-over' | 'reopen' | 'hold' | 'release' | 'step-aside'
    leadsAway?: boolean
  },
) => {
  const { act } = props
  const words: { title: string; hint?: string; reason: { label: string; hint?: string } } =
    props.t.desk.acts[act]
  return (
    <Lid {...props} title={words.title}>
      {words.hint && <p class="quiet">{words.hint}</p>}
      <ActForm {...props} second>
        <TextArea {...fieldOf(props, act)} name="reason" {...words.reason} rows={3} />
      </ActForm>
    </Lid>
  )
}
