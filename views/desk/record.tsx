import type { ConcernRecord } from '../../src/desk/record.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { Letterhead } from './letterhead.tsx'
import { RecordFacts } from './record-facts.tsx'
import {
  RecordChronology,
  RecordOutcome,
  RecordPictures,
  RecordSaid,
  RecordSummary,
  RecordThread,
} from './record-parts.tsx'

export interface RecordProps extends DeskPageProps {
  record: ConcernRecord
  people: Person[]
  /** What it is about, in the words that the school's code had on the day. */
  points: string[]
  fingerprint: string
  /** The last row of its chronology. */
  last: { sequence: number; hash: string } | undefined
  now: number
}

/** The record of a concern: a cover, and what there is to say, as sheets to print. */
export const RecordPage = (props: RecordProps) => {
  const { t, school, record } = props
  const words = t.deskRecord
  const { reference } = record.concern
  return (
    <DeskLayout {...props} title={words.title(reference)} isPaper>
      <div class="off-paper">
        <p class="done" role="status">
          {words.ready}
        </p>
        <p class="links">
          <a href={urls.deskRecord(school.slug, reference)}>{words.another}</a>
          <a href={urls.deskConcern(school.slug, reference)}>{words.back}</a>
        </p>
      </div>
      <article class="sheet record">
        <Cover {...props} />
        <RecordSummary {...props} />
        <RecordSaid {...props} />
        <RecordThread {...props} />
        <RecordPictures {...props} />
        <RecordChronology {...props} />
        <RecordOutcome {...props} />
        <Deletion {...props} />
        <Fingerprint {...props} />
      </article>
    </DeskLayout>
  )
}

const Cover = (props: RecordProps) => {
  const { t, school, person, record, now } = props
  const words = t.deskRecord
  return (
    <div class="cover">
      <Letterhead t={t} school={school} />
      <p class="confidential">{words.confidential}</p>
      <h1>{words.title(record.concern.reference)}</h1>
      <p class="marking">{words.marking[record.kind]}</p>
      <RecordFacts {...props} />
      <p class="made">{words.madeOn(t.momentInFull(now), `${person.name}, ${person.post}`)}</p>
    </div>
  )
}

const Deletion = ({ t, record: { kind, deletion } }: RecordProps) => {
  // That it is held for a court or an inquiry is not for outsiders.
  if (kind === 'wordless') return null
  const words = t.deskRecord.deletion
  const text =
    'on' in deletion
      ? words.due(t.dayInWords(deletion.on), deletion.months)
      : 'held' in deletion
        ? words.held(t.dateInWords(deletion.held))
        : 'done' in deletion
          ? words.done(t.dateInWords(deletion.done))
          : words[deletion.why]
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{text}</p>
    </section>
  )
}

const Fingerprint = ({ t, fingerprint, last }: RecordProps) => {
  const words = t.deskRecord.fingerprint
  return (
    <section class="whole">
      <h2>{words.title}</h2>
      <p class="digits">{fingerprint}</p>
      <p class="quiet">{words.hint}</p>
      {last && (
        <>
          <p class="quiet">{words.chain(last.sequence)}</p>
          <p class="digits small-digits">{last.hash}</p>
        </>
      )}
    </section>
  )
}
