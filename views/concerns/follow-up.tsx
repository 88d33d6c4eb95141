import type { OpenConcern } from '../../src/concerns/follow-up.ts'
import type { Message } from '../../src/concerns/thread.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { ErrorSummary, TextArea, TextField } from '../components/form.tsx'
import { Messages } from '../components/messages.tsx'
import { type ConfidentialProps, Layout } from '../layout.tsx'
import { InPlaceForm } from './in-place-form.tsx'
import { AddedPictures, AddPicture } from './pictures.tsx'
import { Standing } from './standing.tsx'

/** Where the six words are typed. */
export const FollowUpPage = ({
  t,
  school,
  theme,
  keepsNothing,
  form,
}: ConfidentialProps & { form: FormState }) => {
  const words = t.followUp
  const field = { t, form, errors: words.errors }
  return (
    <Layout
      t={t}
      title={words.tab}
      hasErrors={form.errors.length > 0}
      school={school}
      theme={theme}
      confidential
      keepsNothing={keepsNothing}
    >
      <ErrorSummary {...field} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={urls.followUp(school.slug)} novalidate>
        <TextField {...field} name="code" {...words.code} plain />
        <button type="submit">{words.open}</button>
      </form>
      {!school.closedFor && (
        <p class="quiet">
          {words.lost} <a href={urls.report(school.slug)}>{t.report.tab}</a>
        </p>
      )}
    </Layout>
  )
}

/** Where the next page begins for who can't see that it came. */
const inFocus = { tabindex: -1, autofocus: true }

/** What can just have been done. */
type Done = 'sent' | 'picture' | 'withdrawn'

interface OpenedProps extends ConfidentialProps {
  concern: OpenConcern
  code: string
  token: string
  form: FormState
  /** What was just done, to say so. */
  done?: Done | undefined
  canWithdraw: boolean
  /** It takes the place of another page that is open (htmx), so that nobody is told by the browser. */
  isInPlace: boolean
  now: number
}

/** A concern as its reporter sees it: where it stands, the thread, and what they can do. */
export const OpenedPage = ({
  t,
  school,
  theme,
  keepsNothing,
  concern,
  code,
  token,
  form,
  done,
  canWithdraw,
  isInPlace,
  now,
}: OpenedProps) => {
  const words = t.followUp.opened
  const title = words.title(concern.reference)
  const field = { t, form, errors: { ...t.followUp.errors, ...t.evidence.errors } }
  const unseen = { t, school, code, token }
  return (
    <Layout
      t={t}
      title={t.followUp.tab}
      hasErrors={form.errors.length > 0}
      school={school}
      theme={theme}
      confidential
      keepsNothing={keepsNothing}
      scripts={['/htmx.js', '/follow-up.js']}
    >
      <ErrorSummary {...field} />
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {{ sent: words.sent, picture: t.evidence.done, withdrawn: t.followUp.withdraw.done }[done]}
        </p>
      )}
      <h1 {...(isInPlace && !done && form.errors.length === 0 ? inFocus : {})}>{title}</h1>
      <Standing t={t} school={school} concern={concern} isGoingOn={canWithdraw} now={now} />
      <h2>{words.thread}</h2>
      <Thread t={t} messages={concern.messages} now={now} />
      <AddedPictures t={t} pictures={concern.pictures} now={now} />
      <p>
        {words.safety} <Phone number="999" />. {words.worried}{' '}
        <Phone number={school.settings.safeguarding.phone} />.
      </p>
      <InPlaceForm {...unseen} withFile>
        <TextArea {...field} name="message" label={words.say} hint={words.sayHint} rows={4} />
        <button type="submit" name="do" value="say">
          {words.send}
        </button>
        <AddPicture t={t} school={school} form={form} />
        {canWithdraw && (
          <p>
            <button type="submit" name="do" value="withdraw" class="second">
              {words.withdraw}
            </button>
          </p>
        )}
      </InPlaceForm>
      <p class="quiet">{words.done}</p>
    </Layout>
  )
}

const Thread = ({ t, messages, now }: Pick<OpenedProps, 't' | 'now'> & Pick<OpenConcern, 'messages'>) => {
  const words = t.followUp.opened
  if (messages.length === 0) return <p>{words.none}</p>
  const by = ({ sender, sentAt }: Message) =>
    `${sender === 'school' ? words.fromSchool : words.fromYou}, ${t.momentInWords(sentAt, now)}`
  return <Messages messages={messages} by={by} unreadable={words.unreadable} />
}

/** Are you sure? Nothing is done by asking. */
export const WithdrawPage = ({
  t,
  school,
  theme,
  keepsNothing,
  code,
  token,
  message,
}: ConfidentialProps & Pick<OpenedProps, 'code' | 'token'> & { message: string }) => {
  const words = t.followUp.withdraw
  return (
    <Layout
      t={t}
      title={words.title}
      school={school}
      theme={theme}
      confidential
      keepsNothing={keepsNothing}
      scripts={['/htmx.js', '/follow-up.js']}
    >
      <h1 {...inFocus}>{words.title}</h1>
      <p>{words.text}</p>
      <InPlaceForm t={t} school={school} code={code} token={token}>
        {message && <input type="hidden" name="message" value={message} />}
        <p class="buttons">
          <button type="submit" name="do" value="withdraw-for-good">
            {words.yes}
          </button>
          <button type="submit" name="do" value="open" class="second">
            {words.no}
          </button>
        </p>
      </InPlaceForm>
    </Layout>
  )
}
