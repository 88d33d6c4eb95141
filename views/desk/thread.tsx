import type { Message } from '../../src/concerns/thread.ts'
import { TextArea } from '../components/form.tsx'
import { Messages } from '../components/messages.tsx'
import { ActForm, fieldOf } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'

/** The messages with the reporter, and the next one. */
export const Thread = (props: ConcernProps) => {
  const { t, concern, now } = props
  const words = t.desk.concern.thread
  const by = ({ sender, sentAt }: Message) =>
    `${sender === 'school' ? words.fromSchool : words.fromReporter}, ${t.momentInWords(sentAt, now)}`
  return (
    <section>
      <h2>{words.title}</h2>
      {concern.thread.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Messages messages={concern.thread} by={by} unreadable={words.unreadable} />
      )}
      {concern.isTheirs && concern.row.deletedAt === null && (
        <ActForm {...props} act="answer">
          <TextArea {...fieldOf(props, 'answer')} name="message" {...t.desk.acts.answer} rows={4} />
        </ActForm>
      )}
    </section>
  )
}
