import { Hono } from 'hono'
import * as z from 'zod'
import { SettingsPage } from '../../views/schools/settings.tsx'
import { answer } from '../http/answer.ts'
import { type DeskSchoolApp, deskProps, onlyWhoRunsSchool } from '../http/desk.tsx'
import { newUnseen, parseForm, unseen } from '../http/form.ts'
import { urls } from '../urls.ts'
import { dayOf } from './calendar.ts'
import { changeBy } from './change.ts'
import { closurePages } from './closure-routes.tsx'
import { heldToContrast } from './colour.ts'
import { logoPages } from './logo-desk-routes.tsx'
import { notReady, openToParents } from './open.ts'
import { withReaders } from './readers.ts'
import { sectionPages, toSettings } from './section-routes.tsx'

/** A school's settings: all at a glance, each section to change, and the way to open its pages to parents. */
export const settingsPages = new Hono<DeskSchoolApp>()

settingsPages.use('/settings/*', onlyWhoRunsSchool)

settingsPages.get('/settings', async (c) => {
  const { school, store } = c.var
  const now = Date.now()
  const page = (
    <SettingsPage
      {...deskProps(c)}
      school={withReaders(school, c.var.people)}
      ready={school.closedFor === 'set-up' ? await notReady(store, school, now) : null}
      unseen={newUnseen(school.revision)}
      done={c.req.query('done') ?? ''}
      merged={Number(/^\d{1,3}$/.exec(c.req.query('merged') ?? '')?.[0] ?? 0)}
      hasLogo={c.var.logo !== null}
      shade={heldToContrast(school.settings.colour).light}
      today={dayOf(now)}
    />
  )
  return answer(c, page)
})

settingsPages.post('/settings/open', async (c) => {
  const form = await parseForm(c, z.object(unseen))
  if (!form.ok) return toSettings(c, 'not-opened')
  const opened = await openToParents(c.var.storage, c.var.school.id, changeBy(c.var.person.id, form))
  if (opened.outcome === 'refused') return toSettings(c, opened.why)
  return toSettings(c, opened.outcome === 'done' ? 'opened' : 'not-opened')
})

/** Where the page after such a press is asked for again. */
settingsPages.get('/settings/open', (c) => c.redirect(urls.deskSettings(c.var.school.slug)))

settingsPages.route('/', closurePages)
settingsPages.route('/', logoPages)
settingsPages.route('/', sectionPages)
