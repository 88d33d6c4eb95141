import type { Held } from '../../src/desk/subject-access.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { type Fact, Glance } from './glance.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { Letterhead } from './letterhead.tsx'
import { pointNames } from './words.ts'

interface HeldProps extends DeskPageProps {
  held: Held[]
  now: number
}

/** What is held about a reporter, as sheets to print and give to them. */
export const HeldPage = (props: HeldProps) => {
  const { t, school, held } = props
  const words = t.deskSubjectAccess.held
  return (
    <DeskLayout {...props} title={words.title} isPaper>
      <div class="off-paper">
        <p class="safety">{words.check}</p>
        <p>
          <a href={urls.deskSubjectAccess(school.slug)}>{t.deskSubjectAccess.found.again}</a>
        </p>
      </div>
      <article class="sheet record">
        <Letterhead t={t} school={school} />
        <p class="confidential">{t.deskRecord.confidential}</p>
        <h1>{words.title}</h1>
        <p>{words.lead(school.name)}</p>
        {held.map((one) => (
          <Concern {...props} one={one} />
        ))}
        <p>{words.also(school.settings.retentionMonths)}</p>
        <p>{words.rights}</p>
      </article>
    </DeskLayout>
  )
}

const Concern = (props: HeldProps & { one: Held }) => {
  const { t, one } = props
  const words = t.deskSubjectAccess.held
  const { account, thread, concern } = one
  return (
    <section>
      <h2>{words.concern(concern.reference)}</h2>
      <Glance caption={words.facts} facts={factsOf(props)} />
      <h3>{words.words}</h3>
      <p class="said" dir="auto">
        {account?.said ?? t.deskRecord.unreadable}
      </p>
      {account?.more && (
        <>
          <h3>{words.more}</h3>
          <p class="said" dir="auto">
            {account.more}
          </p>
        </>
      )}
      <h3>{words.thread}</h3>
      {thread.length === 0 && <p>{words.none}</p>}
      {thread.map(({ sender, sentAt, body }) => (
        <div class="whole">
          <h4>
            {sender === 'school' ? t.desk.concern.thread.fromSchool : words.fromYou}, {t.momentInFull(sentAt)}
          </h4>
          <p class="said" dir="auto">
            {body ?? t.deskRecord.unreadable}
          </p>
        </div>
      ))}
    </section>
  )
}

function factsOf(props: HeldProps & { one: Held }): Fact[] {
  const { t, one } = props
  const words = t.deskSubjectAccess.held
  const { concern, reporter, account } = one
  const when = (at: number | null) => (at === null ? t.deskRecord.notYet : t.momentInFull(at))
  return [
    [words.name, reporter.name],
    [words.contact, reporter.contact],
    [words.may, t.desk.concern.reporter.mayContact[reporter.mayContact]],
    [words.raised, when(concern.raisedAt)],
    [words.answered, when(concern.answeredAt)],
    [words.closed, when(concern.closedAt)],
    [words.state, t.desk.states[concern.state]],
    [words.points, pointNames(props, concern.points)],
    [words.about, t.desk.about[concern.about]],
    [words.named, account?.named],
    [words.group, [concern.groupName, account?.otherGroup].filter(Boolean).join(', ')],
    [words.when, account?.when],
    [words.risks, concern.risks.map((risk) => t.deskRecord.risks[risk]).join(', ')],
    [words.deletion, deletionInWords(t, one)],
  ]
}

function deletionInWords(t: Words, { deletion }: Held): string {
  const words = t.deskSubjectAccess.held
  if ('on' in deletion) return words.due(t.dayInWords(deletion.on))
  if ('why' in deletion) return words[deletion.why]
  return words.onHold
}
