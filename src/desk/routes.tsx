import { Hono } from 'hono'
import { DeskHomePage } from '../../views/desk/home.tsx'
import { isOperator } from '../accounts/known.ts'
import { schoolCode } from '../guidance/code-routes.tsx'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { type DeskSchoolApp, findDesk, onlyWhoWorksConcerns } from '../http/desk.tsx'
import { requireSignIn } from '../http/signed-in.tsx'
import { schoolsOf } from '../schools/people.ts'
import { people } from '../schools/people-routes.tsx'
import { settingsPages } from '../schools/settings-routes.tsx'
import { urls } from '../urls.ts'
import { concern } from './concern-routes.tsx'
import { evidence } from './evidence-routes.tsx'
import { exported } from './export-routes.tsx'
import { inbox } from './inbox-routes.tsx'
import { letters } from './letter-routes.tsx'
import { schoolLog } from './log-routes.tsx'
import { record } from './record-routes.tsx'
import { statistics } from './statistics-routes.tsx'
import { subjectAccess } from './subject-access-routes.tsx'

/** The desk: for those who are signed in, their schools, and each school's own. */
export const desk = new Hono<DeskApp>()

desk.use(requireSignIn)

desk.get('/', async (c) => {
  const schools = await schoolsOf(c.var.storage, c.var.signedIn.email)
  const operates = isOperator(c.var.settings, c.var.signedIn.email)
  const [only, second] = schools
  if (only && !second && !operates) return c.redirect(urls.desk(only.slug))
  return answer(c, <DeskHomePage t={c.var.t} schools={schools} isOperator={operates} />)
})

const school = new Hono<DeskSchoolApp>()
school.use(findDesk)
school.route('/', schoolLog)
school.route('/', schoolCode)
school.route('/', people)
school.route('/', settingsPages)
school.use(onlyWhoWorksConcerns)
school.route('/', inbox)
school.route('/', letters)
school.route('/', record)
school.route('/', exported)
school.route('/', subjectAccess)
school.route('/', concern)
school.route('/', statistics)
school.route('/', evidence)
desk.route('/:school', school)
