import type { ChronologyRow } from '../../src/concerns/chronology.ts'
import type { RecordProps } from './record.tsx'
import { filedInWords, nameOf } from './words.ts'

/** Text as it was written, its lines kept. */
const Written = ({ text }: { text: string }) => (
  <p class="said" dir="auto">
    {text}
  </p>
)

const closings = ({ record }: RecordProps) =>
  record.chronology.filter((row) => row.kind === 'closed' || row.kind === 'not-a-concern')

export const RecordSummary = (props: RecordProps) => {
  const words = props.t.deskRecord
  if (props.record.kind === 'wordless') return null
  const last = closings(props).at(-1)?.detail
  const text = last?.text ?? last?.reason
  return (
    <section>
      <h2>{words.summary}</h2>
      {text ? <Written text={text} /> : <p>{words.noSummary}</p>}
    </section>
  )
}

/** The reporter's words, where this kind of record has them. */
export const RecordSaid = ({ t, record: { kind, account, concern } }: RecordProps) => {
  const words = t.deskRecord
  if (kind === 'wordless' || concern.deletedAt !== null) return null
  return (
    <section>
      <h2>{words.said}</h2>
      <p class="quiet">{words.saidHint}</p>
      {account ? <Written text={account.said} /> : <p>{words.unreadable}</p>}
      {account?.more && (
        <>
          <h3>{words.more}</h3>
          <Written text={account.more} />
        </>
      )}
    </section>
  )
}

/** That pictures were added, when and by whom. They are looked at on the desk, and go with the concern. */
export const RecordPictures = ({ t, people, record: { pictures } }: RecordProps) => {
  if (!pictures || pictures.length === 0) return null
  return (
    <section>
      <h2>{t.evidence.desk.title}</h2>
      <ul>
        {pictures.map(({ number, addedAt, addedBy }) => (
          <li>{t.deskRecord.picture(number, nameOf(t, people, addedBy), t.momentInFull(addedAt))}</li>
        ))}
      </ul>
    </section>
  )
}

export const RecordThread = ({ t, record: { thread, concern } }: RecordProps) => {
  const words = t.deskRecord
  if (!thread || concern.deletedAt !== null) return null
  const { fromSchool, fromReporter } = t.desk.concern.thread
  return (
    <section>
      <h2>{words.thread}</h2>
      {thread.length === 0 && <p>{words.noThread}</p>}
      {thread.map(({ sender, sentAt, body }) => (
        <div class="whole">
          <h3>
            {sender === 'school' ? fromSchool : fromReporter}, {t.momentInFull(sentAt)}
          </h3>
          <Written text={body ?? words.unreadable} />
        </div>
      ))}
    </section>
  )
}

/** Each thing that was done, when and by whom, with its reason. */
export const RecordChronology = (props: RecordProps) => {
  const { t, record } = props
  const words = t.deskRecord.chronology
  return (
    <section>
      <h2 id="chronology">{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <table class="happened" aria-labelledby="chronology">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {record.chronology.map((row) => (
            <Happened {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Happened = ({ t, record, people, row }: RecordProps & { row: ChronologyRow }) => {
  const { kind, detail, happenedAt, actor } = row
  const when = record.kind === 'wordless' ? t.dateInWords(happenedAt) : t.momentInFull(happenedAt)
  const texts = [detail?.text, detail?.followUp, detail?.reason, filedInWords(t, detail)].filter(
    (text) => text !== undefined,
  )
  return (
    <tr>
      <th scope="row">
        {when}
        <br />
        <span class="quiet">{nameOf(t, people, actor)}</span>
      </th>
      <td>
        <p>
          <b>{t.desk.events[kind]}</b>
          {detail?.rung && `: ${t.desk.ladder[detail.rung].name}`}
          {detail?.about && `: ${t.desk.concern.untilThen(t.desk.about[detail.about])}`}
          {detail?.references && ` ${detail.references.join(', ')}`}
          {detail?.personId && ` ${nameOf(t, people, detail.personId)}`}
        </p>
        {texts.map((text) => (
          <Written text={text} />
        ))}
      </td>
    </tr>
  )
}

/**
 * What was decided, and how a closed concern was followed up. What leaves the school has none when it may show no
 * decision: whatever stood there would be false, or would tell that something is hidden.
 */
export const RecordOutcome = (props: RecordProps) => {
  const { t, record } = props
  const words = t.deskRecord
  const decisions = record.chronology.filter((row) => row.kind === 'decided')
  const followUp = closings(props).at(-1)?.detail?.followUp
  if (record.kind === 'wordless' && decisions.length === 0) return null
  const isOpen = ['new', 'acknowledged', 'looking'].includes(record.concern.state)
  return (
    <section>
      <h2>{words.outcome}</h2>
      {decisions.length === 0 && <p>{words.noOutcome[isOpen ? 'open' : 'over']}</p>}
      <ul>
        {decisions.map(({ detail, happenedAt }) => (
          <li>
            {words.decided(detail?.rung ? t.desk.ladder[detail.rung].name : '', t.dateInWords(happenedAt))}
          </li>
        ))}
      </ul>
      {followUp && <Written text={followUp} />}
    </section>
  )
}
