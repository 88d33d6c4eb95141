import type { OpenConcern } from '../../src/concerns/follow-up.ts'
import { Phone } from '../components/contact.tsx'
import type { PageProps } from '../layout.tsx'

interface StandingProps extends Pick<PageProps, 't' | 'school'> {
  concern: OpenConcern
  /** Whether the school has not finished with it. */
  isGoingOn: boolean
  now: number
}

/** Where a concern stands, in words for its reporter. */
export const Standing = ({ t, school, concern, isGoingOn, now }: StandingProps) => {
  const words = t.followUp.opened
  const by = t.momentInWords(concern.replyBy, now)
  return (
    <section class="good">
      <h2>{words.status}</h2>
      <p>
        <b>{words.states[concern.state]}</b>{' '}
        {concern.state === 'new' && (concern.replyBy > now ? words.by(by) : words.late(by))}
      </p>
      <p>
        {words.raised(t.momentInWords(concern.raisedAt, now))} {isGoingOn && words.decisions}
      </p>
      {(concern.state === 'closed' || concern.state === 'not-a-concern') && (
        <Complain t={t} school={school} />
      )}
    </section>
  )
}

/** The way on for whoever is not content with what the school made of it. */
const Complain = ({ t, school }: Pick<PageProps, 't' | 'school'>) => {
  const words = t.followUp.opened.complain
  const { complaintsUrl, office } = school.settings
  return (
    <p>
      {words.before}{' '}
      {complaintsUrl ? (
        <a href={complaintsUrl}>{words.link}</a>
      ) : (
        <>
          {words.ask} <Phone number={office.phone} />
        </>
      )}
    </p>
  )
}
