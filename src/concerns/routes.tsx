import { type Context, Hono } from 'hono'
import { ReceiptGonePage, ReceiptPage } from '../../views/concerns/receipt.tsx'
import { ReportPage } from '../../views/concerns/report.tsx'
import type { Point } from '../guidance/code.ts'
import { everyPointId } from '../guidance/points.ts'
import { answer } from '../http/answer.ts'
import { deskAddress, pageProps, type SchoolApp } from '../http/context.ts'
import { deleteOwnCookie, getOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { blankForm, type FormState, newFormToken, parseForm } from '../http/form.ts'
import { confidentialProps } from '../http/keeps-nothing.ts'
import { renewed } from '../http/school.tsx'
import { logFault } from '../log.ts'
import { handToQueue } from '../mail/queue.ts'
import type { School } from '../schools/schools.ts'
import { urls } from '../urls.ts'
import { concernForm } from './form.ts'
import { raiseConcern } from './raise.ts'
import { openReceipt, SHOWN_WITHIN, sealReceipt } from './receipt.ts'

type C = Context<SchoolApp>

const RECEIPT_COOKIE = 'receipt'

/** Raising a concern, and its receipt. */
export const report = new Hono<SchoolApp>()

report.get('/report', (c) => showForm(c, pointsToChoose(c), blankForm, newFormToken()))

report.post('/report', async (c) => {
  const points = pointsToChoose(c)
  const form = await parseForm(c, formOf(c.var.school, points))
  const token = form.ok ? form.data.token : (form.values.token?.[0] ?? newFormToken())
  if (!form.ok) return showForm(c, points, form, token, 422)
  try {
    const asKnown = { known: c.var, renew: () => renewed(c) }
    const { receipt, hints } = await raiseConcern(c.var, asKnown, form.data, deskAddress(c), Date.now())
    c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, hints))
    await carryReceipt(c, await sealReceipt(c.var.store, receipt, Date.now()))
    return c.redirect(urls.receipt(c.var.school.slug), 303)
  } catch (error) {
    logFault('report.not-saved', error)
    return showForm(c, points, form, token, 503)
  }
})

report.get('/report/sent', async (c) => {
  const receipt = await openReceipt(c.var.store, getOwnCookie(c, RECEIPT_COOKIE), Date.now())
  deleteOwnCookie(c, RECEIPT_COOKIE, urls.receipt(c.var.school.slug))
  if (!receipt) return answer(c, <ReceiptGonePage {...pageProps(c)} />)
  const { ADDRESS } = c.var.settings
  return answer(c, <ReceiptPage {...pageProps(c)} receipt={receipt} address={ADDRESS} now={Date.now()} />)
})

/** Away at once, to a page that anybody might be reading, and nothing of ours left in the browser's cache. */
report.get('/leave', (c) => {
  deleteOwnCookie(c, RECEIPT_COOKIE, urls.receipt(c.var.school.slug))
  c.header('Clear-Site-Data', '"cache"')
  return c.redirect(c.var.settings.EXIT_TO, 303)
})

/** The points of the code in force; without a code there is still "something else". */
const pointsToChoose = (c: C): Point[] => c.var.code?.content.points ?? []

/** The school's form, made once for as long as it is known. */
function formOf(school: School, points: Point[]) {
  const known = everyPointId(points.map(({ id }) => id))
  const form = forms.get(school) ?? concernForm({ points: known, groups: school.settings.groups })
  forms.set(school, form)
  return form
}
const forms = new WeakMap<School, ReturnType<typeof concernForm>>()

function showForm(c: C, points: Point[], form: FormState, token: string, status: 200 | 422 | 503 = 200) {
  return answer(
    c,
    <ReportPage
      {...confidentialProps(c)}
      points={points}
      form={form}
      token={token}
      notSent={status === 503}
    />,
    status,
  )
}

/** Sealed, for one page, for minutes, and out of the reach of scripts. */
async function carryReceipt(c: C, sealed: string) {
  setOwnCookie(c, RECEIPT_COOKIE, sealed, {
    path: urls.receipt(c.var.school.slug),
    sameSite: 'Strict',
    maxAge: SHOWN_WITHIN / 1000,
  })
}
