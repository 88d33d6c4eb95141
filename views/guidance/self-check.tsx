import type { Outcome, Question } from '../../src/guidance/self-check.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Email, Phone } from '../components/contact.tsx'
import { Choices, ErrorSummary } from '../components/form.tsx'
import { SafetyNow } from '../components/safety.tsx'
import { Layout, type PageProps } from '../layout.tsx'

interface SelfCheckProps extends PageProps {
  lateHtmx: string
  questions: Question[]
  form: FormState
  outcome: Outcome | null
  oembed: string
}

/** A few questions before a post, and under them what the school's code says to the answers. */
export const SelfCheckPage = ({
  t,
  school,
  theme,
  lateHtmx,
  questions,
  form,
  outcome,
  oembed,
}: SelfCheckProps) => {
  const words = t.selfCheck
  const field = { t, form, errors: words.errors }
  const action = urls.check(school.slug)
  return (
    <Layout
      t={t}
      title={words.title}
      description={t.site.descriptions.check}
      hasErrors={form.errors.length > 0}
      school={school}
      theme={theme}
      lateHtmx={lateHtmx}
      oembed={oembed}
    >
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form
        class="quick"
        method="post"
        action={`${action}#result`}
        autocomplete="off"
        hx-post={action}
        hx-trigger="change"
        hx-sync="replace"
        hx-target="#answer"
        hx-select="#outcome"
        hx-swap="innerMorph"
      >
        {questions.map(({ id, answers }) => (
          <>
            <Choices {...field} type="radio" name={id} {...wordsOf(words.questions[id], answers)} />
            {id === 'danger' && (
              <p class="to-help">
                <a href="#result">{words.toHelp}</a>
              </p>
            )}
          </>
        ))}
        <button type="submit">{words.show}</button>
        <p class="quiet">{words.kept}</p>
      </form>
      <div id="answer" aria-live="polite">
        {outcome && <OutcomeSection t={t} school={school} theme={theme} outcome={outcome} />}
      </div>
      <h2>{words.next.title}</h2>
      <ul class="next">
        <li>
          <a href={urls.checkMessage(school.slug)}>{words.next.message}</a>
        </li>
        <li>
          <a href={urls.talkTo(school.slug)}>{words.next.talkTo}</a>
        </li>
        <li>
          <a href={urls.report(school.slug)}>{words.next.report}</a>
        </li>
      </ul>
    </Layout>
  )
}

/** A question and those of its answers that the school offers. */
const wordsOf = (
  { label, answers }: { label: string; answers: Record<string, string> },
  offered: string[],
) => ({
  label,
  options: offered.map((answer): [string, string] => [answer, answers[answer] ?? answer]),
})

interface OutcomeProps extends PageProps {
  outcome: Outcome | null
}

/** What the code says to the answers, ending in one thing to do. On its own where only this part is asked for. */
export const OutcomeSection = ({ t, school, outcome }: OutcomeProps) => {
  const words = t.selfCheck
  if (!outcome) {
    return (
      <section id="outcome">
        <p>{words.errors.nothingAnswered}</p>
      </section>
    )
  }
  if (outcome.end === 'safety') return <SafetyFirst t={t} school={school} />
  return (
    <section id="outcome" aria-labelledby="result">
      <h2 id="result" tabindex={-1}>
        {words.outcome.title}
      </h2>
      <p>{outcome.points.length > 0 ? words.outcome.lead : words.outcome.clear}</p>
      {outcome.points.map((point) => (
        <section class="point" id={`result-${point.id}`}>
          <h3>
            <a href={`${urls.code(school.slug)}#${point.id}`}>{point.dont}</a>
          </h3>
          <p>{point.because}</p>
          <p class="instead">
            <span>{words.outcome.instead}</span> {point.instead}
          </p>
        </section>
      ))}
      <div class="end">
        <p>{lastLine(t, outcome)}</p>
        {(outcome.end === 'talk' || outcome.end === 'headteacher') && (
          <p class="reach">
            {words.office} <Phone number={school.settings.office.phone} /> ·{' '}
            <Email address={school.settings.office.email} />
          </p>
        )}
      </div>
    </section>
  )
}

/** Who to talk to is said in our words only where the school kept ours for that point. */
function lastLine(t: PageProps['t'], outcome: Exclude<Outcome, { end: 'safety' }>): string {
  const { ends } = t.selfCheck
  if (outcome.end !== 'talk') return ends[outcome.end]
  const point = outcome.points.find(({ id }) => id === outcome.about)
  return point?.instead === t.points[outcome.about].instead ? ends.talk[outcome.about] : ends.talkAsAbove
}

const SafetyFirst = ({ t, school }: Pick<PageProps, 't' | 'school'>) => (
  <section id="outcome" aria-labelledby="result">
    <h2 id="result" tabindex={-1}>
      {t.selfCheck.outcome.safetyTitle}
    </h2>
    <SafetyNow t={t} school={school} />
  </section>
)
