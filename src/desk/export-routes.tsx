import { Hono } from 'hono'
import * as z from 'zod'
import { ExportPage } from '../../views/desk/export.tsx'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { noteMade } from '../concerns/made.ts'
import { answer } from '../http/answer.ts'
import { type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { formToken, newFormToken, parseForm } from '../http/form.ts'
import { dayOf } from '../schools/calendar.ts'
import { allAsCsv } from './export.ts'

/**
 * All concerns as a spreadsheet. The address shows what the file will hold; only its button makes it. A link that made
 * it would write to the log whenever a browser fetched ahead, and leave a file in the downloads by mistake.
 */
export const exported = new Hono<DeskSchoolApp>()

exported.get('/concerns.csv', (c) => answer(c, <ExportPage {...deskProps(c)} token={newFormToken()} />))

exported.post('/concerns.csv', async (c) => {
  const form = await parseForm(c, z.object({ token: formToken }))
  if (!form.ok) return c.notFound()
  const { store, person, school, t } = c.var
  const now = Date.now()
  // Before the file: a row too many is better than a copy that nobody knows of.
  await noteMade(
    store,
    SCHOOL_LOG,
    'exported',
    { person, form: form.data.token, now },
    { text: t.deskExport.exported },
  )
  return c.body(allAsCsv(store, person, t, deskProps(c).ownPoints), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${t.deskExport.file(school.slug, dayOf(now))}"`,
  })
})
