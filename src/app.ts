import { Hono } from 'hono'
import { account } from './accounts/account-routes.tsx'
import { auth } from './accounts/auth-routes.ts'
import { signIn } from './accounts/sign-in-routes.tsx'
import { followUp } from './concerns/follow-up-routes.tsx'
import { report } from './concerns/routes.tsx'
import { desk } from './desk/routes.tsx'
import { settingsOf } from './env.ts'
import { LARGEST_PICTURE_FORM } from './evidence/form.ts'
import { draft } from './guidance/draft-routes.tsx'
import { guidance } from './guidance/routes.tsx'
import { selfCheck } from './guidance/self-check-routes.tsx'
import type { App, SchoolApp } from './http/context.ts'
import { onlyOverHttps } from './http/cookies.ts'
import { notFound, onFault } from './http/errors.tsx'
import { headers } from './http/headers.ts'
import { keepPages } from './http/kept.ts'
import { bodyWithin } from './http/limit.ts'
import { sameOrigin } from './http/origin.tsx'
import { findSchool, findSchoolAndVersions, onlyWhileOpen } from './http/school.tsx'
import { en } from './i18n/en.ts'
import { operator } from './operator/routes.tsx'
import { framed, oembed } from './outreach/embed-routes.tsx'
import { kit } from './outreach/kit-routes.tsx'
import { logo } from './schools/logo-routes.ts'
import { findASchool } from './schools/routes.tsx'
import { openStorage } from './storage/store.ts'
import { urls } from './urls.ts'

/** Two fields of 20,000 characters that each take twelve bytes in a posted form, and some to spare. */
const LARGEST_FORM = 1_000_000

/**
 * The forms that a picture may come with, the reporter's and the desk's, and those that a smaller file may come with,
 * the office's and the operator's: whoever chose one that is too large is told so beside the field.
 */
const TAKES_FILE = new RegExp(
  `^(${urls.followUp('[^/]+')}|${urls.deskAct('[^/]+', '[^/]+', 'add-picture')}|${urls.deskSettingsOf('[^/]+', '(logo|closures)')}|${urls.operatorImport()})$`,
)

/** The whole of the site: what every request passes, then each room. */
export const app = new Hono<App>()

app.onError(onFault)
app.notFound(notFound)
app.use(keepPages)
app.use(headers)
app.use(async function prepare(c, next) {
  c.set('t', en)
  c.set('settings', settingsOf(c.env))
  c.set('storage', await openStorage(c.env.DB, c.var.settings))
  return next()
})
app.use(onlyOverHttps)
app.use(sameOrigin)
app.use(bodyWithin((path) => (TAKES_FILE.test(path) ? LARGEST_PICTURE_FORM : LARGEST_FORM)))

app.get(urls.health(), async (c) => {
  await c.env.DB.prepare('SELECT 1').run()
  return c.text('ok')
})
app.route('/', findASchool)
app.route('/desk', signIn)
app.route('/desk', account)
app.route(urls.auth(), auth)
app.route('/desk', desk)
app.route('/', oembed)
app.route('/embed/:school', framed)
app.route(urls.operator(), operator)

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
app.route('/:school', school)
