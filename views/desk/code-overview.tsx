import type { CodeVersion } from '../../src/guidance/code.ts'
import type { OpenDraft } from '../../src/guidance/code-draft.ts'
import type { Day } from '../../src/schools/calendar.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { CompareForm } from './code-compare.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { SchoolNav } from './school-nav.tsx'

interface OverviewProps extends DeskPageProps {
  /** The newest first. */
  versions: CodeVersion[]
  /** When and by whom the draft was last saved. */
  saved: OpenDraft['saved']
  people: Person[]
  /** A version was just published. */
  isPublished: boolean
  today: Day
  now: number
}

/** A school's code: the draft that waits, and every version there is. */
export const CodeOverviewPage = (props: OverviewProps) => {
  const { t, school, versions, isPublished } = props
  const words = t.codeEditor
  const [newest, before] = versions
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <SchoolNav {...props} current="code" />
      {isPublished && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {words.published}
        </p>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Draft {...props} />
      <h2>{words.versions.title}</h2>
      {newest ? <Versions {...props} /> : <p>{words.none}</p>}
      {newest && before && (
        <>
          <h2>{words.compare.title}</h2>
          <CompareForm t={t} school={school} versions={versions} from={before.number} to={newest.number} />
        </>
      )}
    </DeskLayout>
  )
}

const Draft = ({ t, school, versions, saved, people, now }: OverviewProps) => {
  const words = t.codeEditor.draft
  const who = people.find(({ id }) => id === saved?.by)?.name ?? words.nobody
  return (
    <section class="words">
      <h2>{words.title}</h2>
      <p>
        {saved && words.waits(who, t.momentNear(saved.at, now))}
        {!saved && (versions.length > 0 ? words.noDraft : words.first)}
      </p>
      <p class="buttons">
        <a class="button" href={urls.deskCodeDraft(school.slug)}>
          {saved ? words.goOn : words.begin}
        </a>
        {saved && (
          <>
            <a class="button second" href={urls.deskCodePreview(school.slug)}>
              {words.preview}
            </a>
            <a class="button second" href={urls.deskCodePublish(school.slug)}>
              {words.publish}
            </a>
          </>
        )}
      </p>
    </section>
  )
}

const Versions = ({ t, school, versions, today }: OverviewProps) => {
  const words = t.codeEditor.versions
  const inForce = versions
    .filter(({ inForceFrom }) => inForceFrom <= today)
    .reduce<CodeVersion | null>(
      (one, other) => (one && one.inForceFrom >= other.inForceFrom ? one : other),
      null,
    )
  const stateOf = (version: CodeVersion) => {
    if (version === inForce) return 'inForce'
    return version.inForceFrom > today ? 'scheduled' : 'old'
  }
  const hasNext = versions.some(({ inForceFrom }) => inForceFrom > today)
  const isOverdue = inForce?.reviewBy && inForce.reviewBy <= today && !hasNext
  return (
    <>
      {isOverdue && <p class="notice">{words.overdue}</p>}
      <ul class="rows">
        {versions.map((version) => (
          <li>
            <div>
              <b>{t.guidance.code.version(version.number)}</b>{' '}
              <span class="pill">{words.states[stateOf(version)]}</span>
              <dl class="facts">
                <div>
                  <dt>{words.columns.from}</dt>
                  <dd>{t.dayInWords(version.inForceFrom)}</dd>
                </div>
                <div>
                  <dt>{words.columns.approved}</dt>
                  <dd>{version.approvedBy}</dd>
                </div>
                <div>
                  <dt>{words.columns.review}</dt>
                  <dd>{version.reviewBy ? t.dayInWords(version.reviewBy) : words.noReview}</dd>
                </div>
              </dl>
              <a href={addressOf(school.slug, version, today)}>
                {stateOf(version) === 'scheduled' ? words.see : t.guidance.changes.read(version.number)}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const addressOf = (school: string, { number, inForceFrom }: CodeVersion, today: Day) =>
  inForceFrom > today ? `${urls.deskCodePreview(school)}?version=${number}` : urls.codeVersion(school, number)
