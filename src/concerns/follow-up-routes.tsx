import { type Context, Hono } from 'hono'
import { FollowUpPage, OpenedPage, WithdrawPage } from '../../views/concerns/follow-up.tsx'
import { reporterAddsPicture } from '../evidence/add.ts'
import { answer } from '../http/answer.ts'
import { deskAddress, type SchoolApp } from '../http/context.ts'
import { blankForm, type FormState, newFormToken, parseForm, readUploads } from '../http/form.ts'
import { confidentialProps } from '../http/keeps-nothing.ts'
import type { MailHint } from '../mail/outbox.ts'
import { handToQueue } from '../mail/queue.ts'
import { type OpenConcern, openConcern, reporterWrites, withdraw } from './follow-up.ts'
import { followUpForm, messageForm, pictureForm } from './form.ts'
import { atSteadyPace } from './pace.ts'
import { faultOfReturnCode } from './return-code.ts'
import { isOpen } from './states.ts'

type C = Context<SchoolApp>

/** Coming back with a return code. */
export const followUp = new Hono<SchoolApp>()

followUp.get('/follow-up', (c) => answer(c, <FollowUpPage {...confidentialProps(c)} form={blankForm} />))

followUp.post('/follow-up', async (c) => {
  const form = await parseForm(c, followUpForm)
  if (!form.ok) return askAgain(c, form)
  const { code, token } = form.data
  const fault = faultOfReturnCode(code)
  if (fault) return askAgain(c, { ...form, errors: [{ field: 'code', message: inWords(c, fault) }] })
  const { store, school } = c.var
  const concern = await atSteadyPace(c.env.GUESSES, school.id, () => openConcern(store, code))
  if (!concern) return askAgain(c, { ...form, errors: codeWrong })

  const telling = { desk: deskAddress(c), now: Date.now() }
  const showAgain = (after: After) => showConcern(c, concern, code, after)
  switch (form.data.do) {
    case 'open':
      return showAgain({ form: kept(form) })
    case 'withdraw':
      return answer(
        c,
        <WithdrawPage {...confidentialProps(c)} code={code} token={token} message={typed(form)} />,
      )
    case 'withdraw-for-good': {
      tell(c, await withdraw(store, school, concern, telling))
      const after = await openConcern(store, code)
      const done = after?.state === 'withdrawn' ? 'withdrawn' : undefined
      return showConcern(c, after, code, { done, form: kept(form) })
    }
    case 'say': {
      const said = await parseForm(c, messageForm)
      if (!said.ok) return showAgain({ form: said })
      tell(c, await reporterWrites(store, school, concern, { token, ...said.data }, telling))
      if (await hasPicture(c)) return addPicture(c, concern, { code, token, done: 'sent' })
      return showConcern(c, await openConcern(store, code), code, { done: 'sent' })
    }
    case 'add-picture':
      return addPicture(c, concern, { code, token, done: 'picture', message: typed(form) })
  }
})

const typed = ({ values }: FormState) => values.message?.[0] ?? ''

/** What was being written goes along with whatever else is done. */
const kept = (form: FormState): FormState => ({ values: { message: [typed(form)] }, errors: [] })

/** A picture that was chosen goes along with the message that is sent. */
async function hasPicture(c: C): Promise<boolean> {
  const [picture] = (await readUploads(c, ['picture'])).picture ?? []
  return picture !== undefined && picture.size > 0
}

function inWords(c: C, fault: NonNullable<ReturnType<typeof faultOfReturnCode>>): string {
  const { errors, wordUnknown } = c.var.t.followUp
  return fault.not === 'sixWords' ? errors.notSixWords : wordUnknown(fault.word)
}

const codeWrong = [{ field: 'code', message: 'codeWrong' }]

interface Adding {
  code: string
  token: string
  done: 'sent' | 'picture'
  /** What was being written, and is not sent yet. */
  message?: string
}

async function addPicture(c: C, concern: OpenConcern, { code, token, done, message = '' }: Adding) {
  const { store, school } = c.var
  const form = await parseForm(c, pictureForm, ['picture'])
  const values = { message: [message] }
  // With the message that came along, if one did.
  if (!form.ok) return showConcern(c, await openConcern(store, code), code, { form: { ...form, values } })
  const { picture } = form.data
  const telling = { desk: deskAddress(c), now: Date.now() }
  const added = await reporterAddsPicture(store, c.env.EVIDENCE, school, concern, { token, picture }, telling)
  const after = await openConcern(store, code)
  if (added.outcome === 'refused') {
    const errors = [{ field: 'picture', message: added.why }]
    return showConcern(c, after, code, { form: { values, errors } })
  }
  tell(c, added.hints)
  return showConcern(c, after, code, { done, form: { values, errors: [] } })
}

const askAgain = (c: C, form: FormState) =>
  answer(c, <FollowUpPage {...confidentialProps(c)} form={form} />, 422)

interface After {
  done?: 'sent' | 'withdrawn' | 'picture' | undefined
  form?: FormState
}

/** The opened concern: after nothing, after something was done, or with a form to put right. */
function showConcern(c: C, concern: OpenConcern | null, code: string, after: After = {}) {
  // Deleted since the code was looked up: from now on it opens nothing.
  if (!concern) return askAgain(c, { ...blankForm, errors: codeWrong })
  const { form = blankForm, done } = after
  const page = (
    <OpenedPage
      {...confidentialProps(c)}
      concern={concern}
      code={code}
      token={newFormToken()}
      form={form}
      done={done}
      canWithdraw={isOpen(concern.state)}
      isInPlace={c.req.header('HX-Request') === 'true'}
      now={Date.now()}
    />
  )
  c.header('Vary', 'HX-Request')
  const [error] = form.errors
  return answer(c, page, !error ? 200 : error.message === 'pictureNotKept' ? 503 : 422)
}

const tell = (c: C, hints: MailHint[]) => c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, hints))
