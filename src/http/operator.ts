import type { Context, MiddlewareHandler } from 'hono'
import { isOperator } from '../accounts/known.ts'
import type { DeskApp } from './context.ts'

export type OperatorContext = Context<DeskApp>

/** The operator's pages are there for operators alone: for anybody else there is no such page. */
export const onlyOperators: MiddlewareHandler<DeskApp> = async function onlyOperators(c, next) {
  return isOperator(c.var.settings, c.var.signedIn.email) ? next() : c.notFound()
}
