import type { Outcome, Question } from '../../src/guidance/self-check.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import type { PageProps } from '../layout.tsx'
import { FramedLayout, type FramedProps, OutLink } from './framed.tsx'

/** A question with what the code says to each answer that is about something. */
export interface AskedAhead extends Pick<Question, 'id'> {
  says: { answer: string; outcome: Outcome }[]
}

/** The quick self-check without a form, which other websites don't let a frame have: each question opens onto its advice. */
export const FramedCheckPage = (props: FramedProps & { questions: AskedAhead[] | null }) => {
  const { t, school, questions } = props
  const words = t.outreach.framed
  return (
    <FramedLayout {...props} title={t.selfCheck.title}>
      <h1>{t.selfCheck.title}</h1>
      {questions ? (
        <>
          <p class="lead">{words.open}</p>
          {questions.map((question) => (
            <Opening {...props} question={question} />
          ))}
          <p class="after">
            <b>{words.fine}</b>
          </p>
        </>
      ) : (
        <p>{t.guidance.code.none}</p>
      )}
      <ul>
        <li>
          <OutLink href={urls.checkMessage(school.slug)}>{words.message}</OutLink>
        </li>
        <li>
          <OutLink href={urls.code(school.slug)}>{words.whole}</OutLink>
        </li>
      </ul>
      <OutLink href={urls.report(school.slug)} isButton>
        {words.report}
      </OutLink>
    </FramedLayout>
  )
}

const Opening = ({ t, school, question: { id, says } }: PageProps & { question: AskedAhead }) => {
  const { label, answers } = t.selfCheck.questions[id]
  const safety = says.some(({ outcome }) => outcome.end === 'safety')
  return (
    <details>
      <summary>{label}</summary>
      {safety ? (
        <Safety t={t} school={school} />
      ) : (
        <dl>
          {says.map(({ answer, outcome }) => (
            <>
              <dt>{(answers as Record<string, string>)[answer]}</dt>
              {outcome.points.map((point) => (
                <dd>
                  {point.because}{' '}
                  <span class="instead">
                    <b>{t.selfCheck.outcome.instead}</b> {point.instead}
                  </span>
                </dd>
              ))}
            </>
          ))}
        </dl>
      )}
    </details>
  )
}

const Safety = ({ t, school }: Pick<PageProps, 't' | 'school'>) => {
  const { safety } = t.report
  const { name, phone } = school.settings.safeguarding
  return (
    <div class="safety">
      <p>
        <b>{safety.now}</b> <Phone number="999" />.
      </p>
      <p>
        {t.selfCheck.ends.safety} {name ?? ''} <Phone number={phone} />. {safety.nspcc}{' '}
        <Phone number="0808 800 5000" />.
      </p>
      <p>
        <b>{safety.image}</b> {safety.imageText}
      </p>
    </div>
  )
}
