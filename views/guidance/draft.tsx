import type { Child } from 'hono/jsx'
import type { Point } from '../../src/guidance/code.ts'
import type { Piece, Reading, Said } from '../../src/guidance/draft.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { ErrorSummary, TextArea } from '../components/form.tsx'
import { Lines } from '../components/lines.tsx'
import { SafetyLine, SafetyNow } from '../components/safety.tsx'
import { Layout, type PageProps } from '../layout.tsx'

interface DraftProps extends PageProps {
  lateCheck: string
  readFor: Point[]
  notReadFor: Point[]
  form: FormState
  reading: Reading | null
}

/**
 * The message checker. All that it can say is in the page, most of it hidden, so that a phone can show the
 * result by itself: src/guidance/draft-on-the-phone.js does then what {@link Outcome} does here.
 */
export const DraftPage = (props: DraftProps) => {
  const { t, school, theme, lateCheck, form } = props
  const words = t.draft
  const field = { t, form, errors: words.errors }
  return (
    <Layout
      t={t}
      title={words.title}
      hasErrors={form.errors.length > 0}
      school={school}
      theme={theme}
      lateCheck={lateCheck}
    >
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={`${urls.checkMessage(school.slug)}#result`} autocomplete="off" novalidate>
        <TextArea {...field} name="draft" {...words.draft} rows={6} />
        <p class="quiet" id="sent">
          {words.sent}
        </p>
        <p class="quiet" id="stays" hidden>
          {words.stays}
        </p>
        <button type="submit">{words.check}</button>
      </form>
      <p class="unseen" id="spoken" role="status" />
      <Outcome {...props} />
      <SafetyLine t={t} school={school} />
      <h2>{words.next.title}</h2>
      <ul class="next">
        <li>
          <a href={urls.check(school.slug)}>{words.next.check}</a>
        </li>
        <li>
          <a href={urls.code(school.slug)}>{words.next.code}</a>
        </li>
        <li>
          <a href={urls.report(school.slug)}>{words.next.report}</a>
        </li>
      </ul>
    </Layout>
  )
}

const Outcome = ({ t, school, readFor, notReadFor, reading }: DraftProps) => {
  const words = t.draft
  const said = reading?.said ?? []
  return (
    <section id="outcome" hidden={!reading}>
      <When is="danger" said={said} title={words.danger.title}>
        <p>
          {words.danger.text} <Phone number="999" />.
        </p>
        {words.danger.helplines.map(([who, number]) => (
          <p>
            {who} <Phone number={number} />.
          </p>
        ))}
        <SafetyNow t={t} school={school} />
        <p class="quiet">{words.danger.wrong}</p>
      </When>
      <When is="findings" said={said} title={words.findings.title}>
        <p class="quiet">{words.findings.wrong}</p>
        <p>{words.findings.text}</p>
        <Marked t={t} pieces={reading?.pieces ?? []} />
        <p>{words.findings.ask}</p>
        <Reasons t={t} school={school} readFor={readFor} points={reading?.points ?? []} />
        <SafetyLine t={t} school={school} />
      </When>
      <When is="unsure" said={said} title={words.unsure.title}>
        <p>{readFor.length > 0 ? words.unsure.text : words.unsure.noPoints}</p>
        {readFor.length > 0 && <Lines lines={words.unsure.reasons} />}
        <SafetyLine t={t} school={school} />
        <Questions t={t} />
      </When>
      <When is="clear" said={said} title={words.clear.title}>
        <p>
          {words.clear.text} {notReadFor.length > 0 && words.clear.notReadFor}
        </p>
        {notReadFor.length > 0 && <Lines lines={notReadFor.map(({ dont }) => dont)} />}
        <SafetyLine t={t} school={school} />
        <Questions t={t} />
      </When>
      <When is="partly" said={said}>
        <p>{words.partly}</p>
      </When>
      <When is="onlyStart" said={said}>
        <p>{words.onlyStart}</p>
      </When>
      <div class="buttons" id="send" hidden>
        <button type="button" class="second" id="copy" data-done={words.copied}>
          {words.copy}
        </button>
        <a class="button second" id="whatsapp" href="whatsapp://send">
          {words.whatsApp}
        </a>
        <p id="copied" role="status" />
      </div>
    </section>
  )
}

/** What is shown where the reading says so. The one with a title is what the button leads to. */
const When = ({ is, said, title, children }: { is: Said; said: Said[]; title?: string; children: Child }) => (
  <div data-said={is} hidden={!said.includes(is)}>
    {title && (
      <h2 tabindex={-1} id={said.includes(is) ? 'result' : undefined}>
        {title}
      </h2>
    )}
    {children}
  </div>
)

/** The draft, with what may go against the code underlined and numbered, and a note for the phone to copy. */
const Marked = ({ t, pieces }: Pick<PageProps, 't'> & { pieces: Piece[] }) => (
  <>
    <p class="said draft" id="marked" dir="auto">
      {pieces.map(({ text, isMarked, isInner, notes }) =>
        isMarked ? (
          <mark class={isInner ? 'inner' : undefined}>
            {text}
            {notes.map((number) => (
              <Note t={t} number={number} />
            ))}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
    <template id="note">
      <Note t={t} />
    </template>
  </>
)

const Note = ({ t, number }: Pick<PageProps, 't'> & { number?: number }) => (
  <sup>
    <span class="unseen">{t.draft.findings.note.before}</span>
    <b class="n">{number}</b>
    <span class="unseen">{t.draft.findings.note.after}</span>
  </sup>
)

/** Every point that a draft is read for, in the school's own words: those found first and in order, the others hidden. */
const Reasons = ({
  t,
  school,
  readFor,
  points,
}: Pick<PageProps, 't' | 'school'> & { readFor: Point[]; points: string[] }) => {
  const found = points.flatMap((id) => readFor.filter((point) => point.id === id))
  const others = readFor.filter(({ id }) => !points.includes(id))
  return (
    <ol class="reasons" id="reasons">
      {[...found, ...others].map((point, i) => (
        <li class="point" data-point={point.id} hidden={i >= found.length}>
          <h3>
            <b class="n">{i < found.length && i + 1}</b>{' '}
            <a href={`${urls.code(school.slug)}#${point.id}`}>{point.dont}</a>
          </h3>
          <p>{point.because}</p>
          <p class="instead">
            <span>{t.draft.findings.instead}</span> {point.instead}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What no program can tell. */
const Questions = ({ t }: Pick<PageProps, 't'>) => (
  <div class="good">
    <h3>{t.draft.questions.title}</h3>
    <Lines lines={t.draft.questions.items} />
  </div>
)
