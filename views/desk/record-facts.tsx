import { type Fact, Glance } from './glance.tsx'
import type { RecordProps } from './record.tsx'
import { nameOf } from './words.ts'

/** What is known of a concern besides its words, as a table with a heading for each row. */
export const RecordFacts = (props: RecordProps) => (
  <Glance caption={props.t.deskRecord.facts.title} facts={factsOf(props)} />
)

function factsOf({ t, record, points, people }: RecordProps): Fact[] {
  const words = t.deskRecord.facts
  const { concern, account, keptFrom, risks } = record
  // The time of day shows who was where: what leaves the school names only the day.
  const moment = (at: number) => (record.kind === 'wordless' ? t.dateInWords(at) : t.momentInFull(at))
  const either = (at: number | null) => (at === null ? t.deskRecord.notYet : moment(at))
  return [
    [words.state, t.desk.states[concern.state]],
    [words.points, points.join('; ')],
    [words.code, concern.codeVersion ? words.version(concern.codeVersion) : null],
    [words.about, t.desk.about[concern.about]],
    [words.named, account?.named],
    [words.group, [concern.groupName, account?.otherGroup].filter(Boolean).join(', ')],
    [words.when, account?.when],
    ...reporterFacts({ t, record }),
    [words.raised, record.kind === 'wordless' ? null : moment(concern.raisedAt)],
    [words.answered, record.kind === 'wordless' ? null : either(concern.answeredAt)],
    [words.closed, either(concern.closedAt)],
    [words.risks, risks?.map((risk) => t.deskRecord.risks[risk]).join(', ')],
    [words.keptFrom, keptFrom && (keptFrom.map((id) => nameOf(t, people, id)).join(', ') || words.nobody)],
  ]
}

function reporterFacts({ t, record: { reporter } }: Pick<RecordProps, 't' | 'record'>): Fact[] {
  const words = t.deskRecord.facts
  if (!reporter) return []
  return [
    [words.reporter, reporter.name || words.notSaid],
    [words.contact, reporter.contact || words.notSaid],
  ]
}
