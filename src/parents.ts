import { Hono } from 'hono'
import { followUp } from './concerns/follow-up-routes.tsx'
import { report } from './concerns/routes.tsx'
import { LARGEST_PICTURE_FORM } from './evidence/form.ts'
import { draft } from './guidance/draft-routes.tsx'
import { guidance } from './guidance/routes.tsx'
import { selfCheck } from './guidance/self-check-routes.tsx'
import type { SchoolApp } from './http/context.ts'
import { notFound } from './http/errors.tsx'
import { findSchool, findSchoolAndVersions, onlyWhileOpen } from './http/school.tsx'
import { newSite } from './http/site.ts'
import { framed, oembed } from './outreach/embed-routes.tsx'
import { kit } from './outreach/kit-routes.tsx'
import { logo } from './schools/logo-routes.ts'
import { findASchool } from './schools/routes.tsx'
import { urls } from './urls.ts'

/** The form that a reporter's picture may come with: whoever chose one that is too large is told so beside the field. */
const TAKES_PICTURE = new RegExp(`^${urls.followUp('[^/]+')}$`)

/** What anybody reaches: a school's pages, its concern form, what other websites show of it. */
export const parents = newSite((path) => (TAKES_PICTURE.test(path) ? LARGEST_PICTURE_FORM : undefined))

/** An address that was typed from paper: with a slash behind it, or in capitals. Elsewhere nothing is there. */
parents.notFound((c) => {
  // As it was sent: a path that is decoded could hold a line break.
  const { pathname, search } = new URL(c.req.url)
  const path = `/${pathname.toLowerCase().split('/').filter(Boolean).join('/')}`
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  return isRead && path !== pathname ? c.redirect(path + search, 301) : notFound(c)
})

parents.get(urls.health(), async (c) => {
  await c.env.DB.prepare('SELECT 1').run()
  return c.text('ok')
})
parents.route('/', findASchool)
parents.route('/', oembed)
parents.route('/embed/:school', framed)

const school = new Hono<SchoolApp>()
school.use('/code/:version', findSchoolAndVersions)
school.use(findSchool)
// Whoever raised a concern can come back to it whatever happens to the school's other pages.
school.route('/', followUp)
school.route('/', logo)
school.use(onlyWhileOpen)
school.route('/', guidance)
school.route('/', selfCheck)
school.route('/', draft)
school.route('/', report)
school.route('/', kit)
parents.route('/:school', school)
