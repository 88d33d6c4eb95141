import { TextArea } from '../components/form.tsx'
import { ActForm, fieldOf } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'

/** The messages with the reporter, and the next one. */
export const Thread = (props: ConcernProps) => {
  const { t, concern, now } = props
  const words = t.desk.concern.thread
  return (
    <section>
      <h2>{words.title}</h2>
      {concern.thread.length === 0 && <p>{words.none}</p>}
      <ol class="thread">
        {concern.thread.map(({ sender, sentAt, body }) => (
          <li class={sender}>
            <p class="quiet">
              {sender === 'school' ? words.fromSchool : words.fromReporter}, {t.momentInWords(sentAt, now)}
            </p>
            <p class="said" dir="auto">
              {body ?? words.unreadable}
            </p>
          </li>
        ))}
      </ol>
      {concern.isTheirs && concern.row.deletedAt === null && (
        <ActForm {...props} act="answer">
          <TextArea {...fieldOf(props, 'answer')} name="message" {...t.desk.acts.answer} rows={4} />
        </ActForm>
      )}
    </section>
  )
}
