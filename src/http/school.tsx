import type { Context, MiddlewareHandler, Next } from 'hono'
import { ClosedPage } from '../../views/schools/closed.tsx'
import { dayOf } from '../schools/calendar.ts'
import { type Known, knownSchool } from '../schools/known.ts'
import { storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'
import { answer } from './answer.ts'
import { pageProps, type SchoolApp } from './context.ts'
import { isSignedIn } from './cookies.ts'
import { readFields } from './form.ts'
import { themeOf } from './theme.ts'

/**
 * Finds the school of the address. Everything below it then works with that school's store alone. Whoever is signed in
 * sees what was changed at once; others within seconds.
 */
export const findSchool: MiddlewareHandler<SchoolApp> = (c, next) => find(c, next, false)

/** Finds the school with every version of its code that is or was in force: for the pages that look back. */
export const findSchoolAndVersions: MiddlewareHandler<SchoolApp> = (c, next) => find(c, next, true)

async function find(c: Context<SchoolApp>, next: Next, withHistory: boolean) {
  // Found before, for a page that needs more of it than others.
  if (c.get('school')) return next()
  const [slug, now] = [c.req.param('school') ?? '', Date.now()]
  const isFresh = isSignedIn(c.req.raw)
  const storage = c.get('storage')
  const known = await knownSchool(storage, slug, dayOf(now), now, { isFresh, withHistory })
  if (!known) return c.notFound()
  const { school, code, versions, people, logo } = known
  c.set('school', school)
  c.set('code', code)
  c.set('versions', versions)
  c.set('people', people)
  c.set('logo', logo)
  c.set('store', storeFor(storage, school.id))
  c.set('theme', themeOf(school.settings.colour))
  return next()
}

/** What is known of the school by now: it has changed since the request came in. */
export async function renewed({
  var: { storage, school },
}: {
  var: Pick<SchoolApp['Variables'], 'storage' | 'school'>
}): Promise<Known> {
  const now = Date.now()
  const known = await knownSchool(storage, school.slug, dayOf(now), now, { isFresh: true })
  if (!known) throw new Error('the school is gone')
  return known
}

/**
 * Parents see nothing of a school that is still being set up, or that the operator closed, but how to reach it. The
 * quick way out leads out all the same.
 */
export const onlyWhileOpen: MiddlewareHandler<SchoolApp> = async function onlyWhileOpen(c, next) {
  const { closedFor } = c.var.school
  if (!closedFor || c.req.path === urls.leave(c.var.school.slug)) return next()
  const typed = c.req.method === 'POST' ? await readFields(c) : {}
  return answer(c, <ClosedPage {...pageProps(c)} closedFor={closedFor} typed={typed} />, 503)
}
