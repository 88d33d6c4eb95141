import { Hono } from 'hono'
import * as z from 'zod'
import { pictureUpTo } from '../evidence/form.ts'
import type { DeskContext, DeskSchoolApp } from '../http/desk.tsx'
import { type FormState, parseForm, unseen } from '../http/form.ts'
import { urls } from '../urls.ts'
import { changeBy } from './change.ts'
import { valuesOf } from './change-settings.ts'
import { hashOf, LARGEST_LOGO, putLogo, removeLogo } from './logo.ts'
import { showConflict, showSection, toSettings } from './section-routes.tsx'

/** What is sent about a school's logo; its page is the section of how the school looks. */
export const logoPages = new Hono<DeskSchoolApp>()

const removeForm = z.object({ ...unseen, do: z.tuple([z.literal('remove')]) })
const logoForm = z.object({ ...unseen, picture: pictureUpTo(LARGEST_LOGO) })

logoPages.post('/settings/logo', async (c) => {
  const { storage, school, person, t } = c.var
  const removing = await parseForm(c, removeForm)
  if (removing.ok) {
    const removed = await removeLogo(storage, school.id, changeBy(person.id, removing), t)
    return removed.outcome === 'changed' ? showConflict(c, 'look', asSaved(c)) : toSettings(c, 'logo-removed')
  }
  const form = await parseForm(c, logoForm, ['picture'])
  if (!form.ok) return showSection(c, 'look', { ...asSaved(c), errors: form.errors }, 422)
  const { picture, revision } = form.data
  const values = { ...form.values, picture: [await hashOf(picture)] }
  const put = await putLogo(storage, school.id, changeBy(person.id, { values, data: { revision } }), {
    t,
    picture,
  })
  return put.outcome === 'changed' ? showConflict(c, 'look', asSaved(c)) : toSettings(c, 'logo')
})

/** Where a page that was to be looked at again is asked for again. */
logoPages.get('/settings/logo', (c) => c.redirect(urls.deskSettingsOf(c.var.school.slug, 'look')))

/** The form for the colour stands on the same page: it holds what is saved. */
const asSaved = (c: DeskContext): FormState => ({ values: valuesOf(c.var.school, 'look'), errors: [] })
