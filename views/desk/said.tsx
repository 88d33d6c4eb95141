import { urls } from '../../src/urls.ts'
import type { ConcernProps } from './concern.tsx'
import { nameOf, pointNames } from './words.ts'

/** What is known of a concern besides its words. */
export const Facts = (props: ConcernProps) => {
  const { t, school, concern, deletion, now } = props
  const words = t.desk.concern.facts
  const { row, account, people } = concern
  const facts: [string, unknown][] = [
    [words.about, pointNames(props, row.points)],
    [words.who, row.deletedAt === null && t.desk.about[row.about]],
    [words.named, account?.named],
    [words.group, [row.groupName, account?.otherGroup].filter(Boolean).join(', ')],
    [words.when, account?.when],
    [words.raised, t.momentInWords(row.raisedAt, now)],
    [words.replyBy, row.state === 'new' ? t.momentNear(row.replyBy, now) : ''],
    [words.answered, row.answeredAt && t.momentInWords(row.answeredAt, now)],
    [words.with, row.assigneeId && nameOf(t, people, row.assigneeId)],
    [words.alsoWith, row.withDsl && words.lead],
    [
      words.code,
      row.codeVersion && (
        <a href={urls.codeVersion(school.slug, row.codeVersion)}>{words.codeVersion(row.codeVersion)}</a>
      ),
    ],
    [words.held, row.heldSince && t.momentInWords(row.heldSince, now)],
    [words.deletion, 'on' in deletion && t.dayInWords(deletion.on)],
    [words.deletedOn, row.deletedAt && t.momentInWords(row.deletedAt, now)],
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{value as never}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** The reporter's words, with the reminder not to quote them. */
export const Said = ({ t, concern }: ConcernProps) => {
  const words = t.desk.concern
  const { row, account } = concern
  if (row.deletedAt !== null) return null
  if (!account) return <p class="safety">{words.unreadable}</p>
  return (
    <section class="words">
      <h2>{words.said}</h2>
      <p class="said" dir="auto">
        {account.said}
      </p>
      {account.more && (
        <>
          <h2>{words.more}</h2>
          <p class="said" dir="auto">
            {account.more}
          </p>
        </>
      )}
      <p class="quiet">{words.dontQuote}</p>
      <p class="quiet">{words.noAi}</p>
    </section>
  )
}

/** Who raised it, behind a lid: nobody needs to see it in passing. */
export const Reporter = ({ t, concern }: ConcernProps) => {
  const words = t.desk.concern.reporter
  const { reporter } = concern
  if (!reporter) return null
  const isSomebody = reporter.name !== '' || reporter.contact !== ''
  return (
    <details class="lid">
      <summary>{words.hidden}</summary>
      <p class="quiet">{words.care}</p>
      {isSomebody ? (
        <dl class="facts">
          {(
            [
              [words.name, reporter.name],
              [words.contact, reporter.contact],
              [words.may, words.mayContact[reporter.mayContact]],
            ] as const
          )
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
        </dl>
      ) : (
        <p>{words.nothing}</p>
      )}
    </details>
  )
}
