import type { ChronologyRow } from '../../src/concerns/chronology.ts'
import type { ConcernProps } from './concern.tsx'
import { filedInWords, nameOf } from './words.ts'

type Props = Pick<ConcernProps, 't' | 'concern' | 'now'>

/** All that has happened to a concern, oldest first. */
export const Chronology = (props: Props) => {
  const { t, concern, now } = props
  return (
    <section>
      <h2 id="chronology">{t.desk.concern.chronology}</h2>
      <ol class="chronology">
        {concern.chronology.map((row) => (
          <li>
            <p>
              <b>{t.desk.events[row.kind]}</b>
              <Subject {...props} row={row} />
            </p>
            <Words t={t} row={row} />
            <p class="quiet">
              {t.momentInWords(row.happenedAt, now)}, {nameOf(t, concern.people, row.actor)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What or whom an event is about, after its name. */
const Subject = ({ t, concern, row: { detail } }: Props & { row: ChronologyRow }) => {
  if (!detail) return null
  const { rung, personId, references, picture, about } = detail
  if (about) return <>: {t.desk.concern.untilThen(t.desk.about[about])}</>
  if (rung) return <>: {t.desk.ladder[rung].name}</>
  if (picture) return <> {t.evidence.desk.number(picture)}</>
  if (references) return <> {references.join(', ')}</>
  if (personId !== undefined) {
    return <> {personId ? nameOf(t, concern.people, personId) : t.desk.acts.assign.nobody}</>
  }
  return null
}

const Words = ({ t, row: { detail } }: Pick<Props, 't'> & { row: ChronologyRow }) => (
  <>
    {[detail?.text, detail?.followUp, detail?.reason, filedInWords(t, detail)].filter(Boolean).map((text) => (
      <p class="said" dir="auto">
        {text}
      </p>
    ))}
  </>
)
