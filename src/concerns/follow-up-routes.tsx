import { type Context, Hono } from 'hono'
import { FollowUpPage, OpenedPage, WithdrawPage } from '../../views/concerns/follow-up.tsx'
import { reporterAddsPicture } from '../evidence/add.ts'
import { answer } from '../http/answer.ts'
import { deskAddress, pageProps, type SchoolApp } from '../http/context.ts'
import { blankForm, type FormState, parseForm } from '../http/form.ts'
import type { MailHint } from '../mail/outbox.ts'
import { handToQueue } from '../mail/queue.ts'
import { type OpenConcern, openConcern, reporterWrites, withdraw } from './follow-up.ts'
import { followUpForm, messageForm, newFormToken, pictureForm } from './form.ts'
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
    case 'add-picture':
      return addPicture(c, concern, code, token)
  }
})

const codeWrong = [{ field: 'code', message: 'codeWrong' }]

async function addPicture(c: C, concern: OpenConcern, code: string, token: string) {
  const { store, school } = c.var
  const form = await parseForm(c, pictureForm, ['picture'])
  if (!form.ok) return showConcern(c, concern, code, { form })
  const { picture } = form.data
  const telling = { desk: deskAddress(c), now: Date.now() }
  const added = await reporterAddsPicture(store, c.env.EVIDENCE, school, concern, { token, picture }, telling)
  if (added.outcome === 'refused') {
    const errors = [{ field: 'picture', message: added.why }]
    return showConcern(c, concern, code, { form: { values: {}, errors } })
  }
  tell(c, added.hints)
  return showConcern(c, await openConcern(store, code), code, { done: 'picture' })
}

const askAgain = (c: C, form: FormState) => answer(c, <FollowUpPage {...pageProps(c)} form={form} />, 422)

/** The opened concern: after nothing, after something was done, or with a form to put right. */
function showConcern(
  c: C,
  concern: OpenConcern | null,
  code: string,
  after: { done?: 'sent' | 'withdrawn' | 'picture'; form?: FormState } = {},
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
  const [error] = form.errors
  return answer(c, page, !error ? 200 : error.message === 'pictureNotKept' ? 503 : 422)
}

const tell = (c: C, hints: MailHint[]) => c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, hints))
