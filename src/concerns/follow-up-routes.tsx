import { type Context, Hono } from 'hono'
import { FollowUpPage, OpenedPage, WithdrawPage } from '../../views/concerns/follow-up.tsx'
import { answer } from '../http/answer.ts'
import { deskAddress, pageProps, type SchoolApp } from '../http/context.ts'
import { blankForm, type FormState, parseForm } from '../http/form.ts'
import type { MailHint } from '../mail/outbox.ts'
import { handToQueue } from '../mail/queue.ts'
import { type OpenConcern, openConcern, reporterWrites, withdraw } from './follow-up.ts'
import { followUpForm, messageForm, newFormToken } from './form.ts'
import { atSteadyPace } from './pace.ts'
import { isOpen } from './states.ts'

type C = Context<SchoolApp>

/** Coming back with a return code. */
export const followUp = new Hono<SchoolApp>()

followUp.get('/follow-up', (c) => answer(c, <FollowUpPage {...pageProps(c)} form={blankForm} />))

followUp.post('/follow-up', async (c) => {
  const form = await parseForm(c, followUpForm)
  if (!form.ok) return askAgain(c, form)
  const { code, token } = form.data
  const { store, school } = c.var
  const concern = await atSteadyPace(c.env.GUESSES, school.id, () => openConcern(store, code))
  if (!concern) return askAgain(c, { ...form, errors: codeWrong })

  const telling = { desk: deskAddress(c), now: Date.now() }
  switch (form.data.do) {
    case 'open':
      return showConcern(c, concern, code)
    case 'withdraw':
      return answer(c, <WithdrawPage {...pageProps(c)} code={code} token={token} />)
    case 'withdraw-for-good': {
      tell(c, await withdraw(store, school, concern, telling))
      const after = await openConcern(store, code)
      return showConcern(c, after, code, after?.state === 'withdrawn' ? { done: 'withdrawn' } : {})
    }
    case 'say': {
      const said = await parseForm(c, messageForm)
      if (!said.ok) return showConcern(c, concern, code, { form: said })
      tell(c, await reporterWrites(store, school, concern, { token, ...said.data }, telling))
      return showConcern(c, await openConcern(store, code), code, { done: 'sent' })
    }
  }
})

const codeWrong = [{ field: 'code', message: 'codeWrong' }]

const askAgain = (c: C, form: FormState) => answer(c, <FollowUpPage {...pageProps(c)} form={form} />, 422)

/** The opened concern: after nothing, after something was done, or with a form to put right. */
function showConcern(
  c: C,
  concern: OpenConcern | null,
  code: string,
  after: { done?: 'sent' | 'withdrawn'; form?: FormState } = {},
) {
  // Deleted since the code was looked up: from now on it opens nothing.
  if (!concern) return askAgain(c, { ...blankForm, errors: codeWrong })
  const { form = blankForm, done } = after
  const page = (
    <OpenedPage
      {...pageProps(c)}
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
  return answer(c, page, form.errors.length > 0 ? 422 : 200)
}

const tell = (c: C, hints: MailHint[]) => c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, hints))
