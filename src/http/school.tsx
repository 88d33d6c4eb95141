import type { MiddlewareHandler } from 'hono'
import { ClosedPage } from '../../views/schools/closed.tsx'
import { schoolBySlug } from '../schools/schools.ts'
import { storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { answer } from './answer.ts'
import { pageProps, type SchoolApp } from './context.ts'
import { themeOf } from './theme.ts'

/** Finds the school of the address. Everything below it then works with that school's store alone. */
export const findSchool: MiddlewareHandler<SchoolApp> = async function findSchool(c, next) {
  const school = await schoolBySlug(c.var.storage, c.req.param('school') ?? '')
  if (!school) return c.notFound()
  c.set('school', school)
  c.set('store', storeFor(c.var.storage, school.id))
  c.set('theme', themeOf(school.settings.colour))
  return next()
}

/**
 * Parents see nothing of a school that is still being set up, or that the operator closed, but how to reach it. The
 * quick way out leads out all the same.
 */
export const onlyWhileOpen: MiddlewareHandler<SchoolApp> = async function onlyWhileOpen(c, next) {
  const { closedFor } = c.var.school
  if (!closedFor || c.req.path === urls.leave(c.var.school.slug)) return next()
  return answer(c, <ClosedPage {...pageProps(c)} closedFor={closedFor} />, 503)
}
