import type { CodeVersion } from '../../src/guidance/code.ts'
import type { en } from '../../src/i18n/en.ts'
import type { Day } from '../../src/schools/calendar.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import { CompareForm } from './code-compare.tsx'

type Words = typeof en.codeEditor

interface OverviewProps extends DeskPageProps {
  /** The newest first. */
  versions: CodeVersion[]
  /** The number of the one that is in force; undefined when none is. */
  inForce: number | undefined
  isReviewDue: boolean
  /** When and by whom the draft was last saved, and its revision; null when none waits. */
  draft: { at: number; by: string; revision: number } | null
  people: Person[]
  unseen: Unseen
  /** What was just done, or why it wasn't. */
  done: keyof Words['done'] | undefined
  trouble: keyof Words['troubles'] | undefined
  today: Day
  now: number
}

/** A school's code: the draft that waits, and every version there is. */
export const CodeOverviewPage = (props: OverviewProps) => {
  const { t, school, versions, done, trouble } = props
  const words = t.codeEditor
  const [newest, before] = versions
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <SchoolNav {...props} current="code" />
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {words.done[done]}
        </p>
      )}
      {trouble && (
        <p class="summary" role="alert" tabindex={-1} autofocus>
          {words.troubles[trouble]}
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

const Draft = ({ t, school, versions, draft, people, unseen, now }: OverviewProps) => {
  const words = t.codeEditor.draft
  const who = people.find(({ id }) => id === draft?.by)?.name ?? words.nobody
  return (
    <section class="words">
      <h2>{words.title}</h2>
      <p>
        {draft && words.waits(who, t.momentNear(draft.at, now))}
        {!draft && (versions.length > 0 ? words.noDraft : words.first)}
      </p>
      <p class="buttons">
        <a class="button" href={urls.deskCodeDraft(school.slug)}>
          {draft ? words.goOn : words.begin}
        </a>
        {draft && (
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
      {draft && versions.length > 0 && (
        <details class="lid">
          <summary>{words.discard.title}</summary>
          <p>{words.discard.text}</p>
          <ChangeForm action={urls.deskCodeAct(school.slug, 'discard')} unseen={unseen}>
            <input type="hidden" name="draft" value={String(draft.revision)} />
            <button type="submit" class="second">
              {words.discard.send}
            </button>
          </ChangeForm>
        </details>
      )}
    </section>
  )
}

const Versions = (props: OverviewProps) => {
  const { t, school, versions, inForce, isReviewDue, today } = props
  const words = t.codeEditor.versions
  const stateOf = (version: CodeVersion) => {
    if (version.number === inForce) return 'inForce'
    return version.inForceFrom > today ? 'scheduled' : 'old'
  }
  return (
    <>
      {isReviewDue && <p class="notice">{words.overdue}</p>}
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
              {version === versions[0] && stateOf(version) === 'scheduled' && (
                <Withdraw {...props} version={version} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const Withdraw = ({ t, school, draft, unseen, version }: OverviewProps & { version: CodeVersion }) => {
  const words = t.codeEditor.versions.withdraw
  return (
    <details class="lid">
      <summary>{words.title}</summary>
      <p>{draft ? words.besideDraft : words.becomesDraft}</p>
      <ChangeForm action={urls.deskCodeAct(school.slug, 'withdraw')} unseen={unseen}>
        <input type="hidden" name="number" value={String(version.number)} />
        <button type="submit" class="second">
          {words.send(version.number)}
        </button>
      </ChangeForm>
    </details>
  )
}

const addressOf = (school: string, { number, inForceFrom }: CodeVersion, today: Day) =>
  inForceFrom > today ? `${urls.deskCodePreview(school)}?version=${number}` : urls.codeVersion(school, number)
