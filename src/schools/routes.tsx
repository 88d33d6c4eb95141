import { Hono } from 'hono'
import { FindSchoolPage } from '../../views/schools/find.tsx'
import { answer } from '../http/answer.ts'
import type { App } from '../http/context.ts'
import { urls } from '../urls.ts'
import { schoolsNamed } from './schools.ts'

/** Which school is yours? With one school only, straight to it. */
export const findASchool = new Hono<App>()

findASchool.get('/', async (c) => {
  const sought = c.req.query('q')?.trim().slice(0, 100) ?? ''
  const schools = await schoolsNamed(c.var.storage, sought)
  const [only, second] = schools
  if (only && !second && sought === '') return c.redirect(urls.home(only.slug))
  c.header('Cache-Control', 'no-cache')
  return answer(c, <FindSchoolPage t={c.var.t} sought={sought} schools={schools} />)
})
