import type { MiddlewareHandler } from 'hono'
import { schoolBySlug } from '../schools/schools.ts'
import { storeFor } from '../storage/store.ts'
import type { SchoolApp } from './context.ts'
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
