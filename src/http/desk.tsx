import type { Context, MiddlewareHandler } from 'hono'
import { NoConcernsPage, NotYoursPage } from '../../views/desk/home.tsx'
import { isOperator } from '../accounts/known.ts'
import { runsSchool, worksConcerns } from '../concerns/access.ts'
import { everyPointInWords } from '../guidance/code.ts'
import type { Person } from '../schools/people.ts'
import { urls } from '../urls.ts'
import { answer } from './answer.ts'
import type { DeskApp, SchoolApp } from './context.ts'
import { findSchoolAndVersions } from './school.tsx'
import { themeWithPaper } from './theme.ts'

/** What a request below `/desk/:school` carries: the school, and who of its people asks. */
export interface DeskSchoolApp extends SchoolApp {
  Variables: SchoolApp['Variables'] & DeskApp['Variables'] & { person: Person }
}

export type DeskContext = Context<DeskSchoolApp>

/** What every page of a school's desk is given. */
export const deskProps = ({ var: { t, school, theme, person, versions } }: DeskContext) => ({
  t,
  school,
  theme,
  person,
  may: { workConcerns: worksConcerns(person), runSchool: runsSchool(person) },
  ownPoints: everyPointInWords(versions),
})

/**
 * The same for a page with a sheet of paper on it.
 *
 * @param css more for the head of the page, such as what stands at the foot of each sheet.
 */
export function paperProps(c: DeskContext, css = '') {
  c.set('theme', themeWithPaper(c.var.school.settings.colour) + css)
  return deskProps(c)
}

/** Whoever runs Gatepost reads no concerns, whatever list they have come onto: of its roles they keep the office's. */
const withoutConcerns = (person: Person, runsGatepost: boolean): Person =>
  runsGatepost ? { ...person, roles: person.roles.filter((role) => role === 'office') } : person

/** How long (ms) until somebody hears that there is no such school for them: well over what finding out costs. */
const NOT_THEIRS_AFTER = 400

/**
 * Finds the school of the address, and who asks on its list. Somebody else's school is not found, and takes as long as
 * one that isn't there. For whoever has no role of theirs left here, it is somebody else's.
 */
export const findDesk: MiddlewareHandler<DeskSchoolApp> = async function findDesk(c, next) {
  const steady = scheduler.wait(NOT_THEIRS_AFTER)
  const isMissing = await findSchoolAndVersions(c as never, async () => {})
  const people = isMissing ? [] : c.var.people
  const listed = people.find(({ email }) => email.toLowerCase() === c.var.signedIn.email)
  const person = listed && withoutConcerns(listed, isOperator(c.var.settings, listed.email))
  if (!person || person.roles.length === 0) {
    await steady
    c.set('school', undefined as never)
    c.set('theme', undefined as never)
    return c.notFound()
  }
  c.set('person', person)
  return next()
}

/** Concerns are for those who work them: the school office is told so, kindly, and from the first page led to its own. */
export const onlyWhoWorksConcerns: MiddlewareHandler<DeskSchoolApp> = async function onlyWhoWorksConcerns(
  c,
  next,
) {
  const { person, school } = c.var
  if (worksConcerns(person)) return next()
  if (runsSchool(person) && c.req.path === urls.desk(school.slug))
    return c.redirect(urls.deskSettings(school.slug), 303)
  return answer(c, <NoConcernsPage {...deskProps(c)} />, 403)
}

/** Settings and the code are for the office and the senior leadership team. */
export const onlyWhoRunsSchool: MiddlewareHandler<DeskSchoolApp> = async function onlyWhoRunsSchool(c, next) {
  if (runsSchool(c.var.person)) return next()
  return answer(c, <NotYoursPage {...deskProps(c)} />, 403)
}
