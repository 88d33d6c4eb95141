import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { NothingHerePage } from '../../views/desk/home.tsx'
import { FaultPage, NotFoundPage, NotSentPage, RefusedPage } from '../../views/site/errors.tsx'
import { isOperator } from '../accounts/known.ts'
import { en } from '../i18n/en.ts'
import { logFault } from '../log.ts'
import { answer, ownPath } from './answer.ts'
import type { App, DeskApp } from './context.ts'
import { readFields } from './form.ts'

/** 404, with a way on. Below a school, in its colours. */
export const notFound: NotFoundHandler<App> = (c) =>
  answer(c, <NotFoundPage t={c.var.t} school={c.var.school} theme={c.var.theme} />, 404)

/** 404 for staff: the same whatever the reason is, so that it tells nothing of what is there. */
export const notFoundForStaff: NotFoundHandler<App> = (c) => {
  const email = (c.var as Partial<DeskApp['Variables']>).signedIn?.email
  const operates = email !== undefined && isOperator(c.var.settings, email)
  return answer(c, <NothingHerePage t={c.var.t} isOperator={operates} />, 404)
}

/** 413: what is too large is not kept. */
export const tooLarge = (c: Context<App>) =>
  answer(c, <RefusedPage t={c.var.t} reason="tooLarge" path={ownPath(c)} />, 413)

/**
 * A fault of ours. Who was reading gets a calm page; who was sending gets one that says it was not sent and
 * holds all that was typed.
 */
export const onFault: ErrorHandler<App> = async function onFault(error, c) {
  const fault = logFault('http.fault', error, { method: c.req.method })
  const t = c.get('t') ?? en
  const path = ownPath(c)
  if (c.req.method !== 'POST') return answer(c, <FaultPage t={t} fault={fault} path={path} />, 503)
  return answer(c, <NotSentPage t={t} fault={fault} path={path} values={await typedBefore(c)} />, 503)
}

async function typedBefore(c: Context): Promise<Record<string, string[]>> {
  try {
    return await readFields(c)
  } catch {
    return {}
  }
}
