import { Hono } from 'hono'
import { FindSchoolPage, FoundSchools } from '../../views/schools/find.tsx'
import { answer } from '../http/answer.ts'
import type { App } from '../http/context.ts'
import { LATE_HTMX } from '../http/late-htmx.ts'
import { urls } from '../urls.ts'
import { schoolsNamed } from './schools.ts'

/** Which school is yours? With one school only, straight to it. */
export const findASchool = new Hono<App>()

findASchool.get('/', async (c) => {
  const sought = c.req.query('q')?.trim().slice(0, 100) ?? ''
  const found = await schoolsNamed(c.var.storage, sought)
  const [only, second] = found.schools
  if (only && !second && sought === '') return c.redirect(urls.home(only.slug))
  c.header('Cache-Control', 'no-cache')
  c.header('Vary', 'HX-Request')
  if (c.req.header('HX-Request') === 'true') return c.html(<FoundSchools t={c.var.t} found={found} />)
  c.set('script', LATE_HTMX)
  return answer(c, <FindSchoolPage t={c.var.t} sought={sought} found={found} lateHtmx={LATE_HTMX} />)
})
