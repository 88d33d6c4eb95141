import { Hono } from 'hono'
import * as z from 'zod'
import { ClosuresPage, ClosuresReviewPage } from '../../views/schools/closures.tsx'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { type FormState, newUnseen, parseForm, unseen } from '../http/form.ts'
import { renewed } from '../http/school.tsx'
import { readUploadedText } from '../http/upload-text.ts'
import { dayOf } from './calendar.ts'
import { type CalendarDays, daysInCalendar } from './calendar-file.ts'
import { changeBy } from './change.ts'
import { changeClosures, linesOf } from './change-closures.ts'
import { asLine, type LineFault, readClosures, runTooLong, type Tidied, tidied } from './closures.ts'
import { toSettings } from './section-routes.tsx'
import { type Closure, LONGEST, MOST } from './settings.ts'

const LARGEST_CALENDAR = 1_000_000
const LONGEST_TEXT = MOST.closures * (LONGEST.line + 100)

/** The days on which a school is closed: typed, pasted or taken from a calendar, looked over, and only then saved. */
export const closurePages = new Hono<DeskSchoolApp>()

const closuresForm = z.object({
  ...unseen,
  do: z.preprocess(([first]: string[] = []) => first, z.enum(['check', 'save', 'back']).catch('check')),
  dates: z.preprocess((lines: string[] = []) => lines.join('\n'), z.string().max(LONGEST_TEXT, 'textLong')),
  file: z.unknown().transform(async (files, context) => {
    const calendar = await readCalendar(Array.isArray(files) ? files[0] : undefined)
    if (typeof calendar !== 'string') return calendar
    context.addIssue({ code: 'custom', message: calendar })
    return z.NEVER
  }),
})

/** What an uploaded calendar says; null without one. Or why it can't be taken; keys of `t.settings.closuresPage.errors`. */
async function readCalendar(file: unknown): Promise<CalendarDays | string | null> {
  const uploaded = await readUploadedText(file, LARGEST_CALENDAR)
  if (uploaded === 'fileMissing') return null
  if (typeof uploaded === 'string') return uploaded
  const calendar = await daysInCalendar(uploaded.text)
  return typeof calendar !== 'string' && calendar.closures.length === 0 ? 'calendarEmpty' : calendar
}

function troubleWith(closures: Closure[]): 'tooMany' | 'runTooLong' | null {
  if (closures.length > MOST.closures) return 'tooMany'
  return runTooLong(closures) ? 'runTooLong' : null
}

closurePages.get('/settings/closures', (c) =>
  showBox(c, linesOf(c.var.t, c.var.school.settings.closures).join('\n')),
)

closurePages.post('/settings/closures', async (c) => {
  const form = await parseForm(c, closuresForm, ['file'])
  const typed = form.values.dates?.join('\n') ?? ''
  if (!form.ok) return showBox(c, typed, { errors: form.errors })
  const { data, values } = form
  if (data.do === 'back') return showBox(c, typed)

  const { closures, faults } = readClosures(data.dates)
  const all = tidied([...closures, ...(data.file?.closures ?? [])], dayOf(Date.now()))
  const error = faults.length > 0 ? 'lines' : troubleWith(all.closures)
  if (error) {
    const uploaded = tidied(data.file?.closures ?? [], dayOf(Date.now())).closures
    const both = [...(typed ? [typed] : []), ...linesOf(c.var.t, uploaded)].join('\n')
    return showBox(c, both, { errors: [{ field: 'dates', message: error }], faults })
  }
  if (data.do === 'check') return showReview(c, all, data.file, data.revision)

  const { storage, school, person, t } = c.var
  const by = changeBy(person.id, { values, data })
  const changed = await changeClosures(storage, school.id, by, { t, closures: all.closures })
  if (changed.outcome === 'changed') return showConflict(c, all.closures)
  return toSettings(c, changed.outcome === 'done' ? 'closures' : 'same')
})

interface Wrong {
  errors: FormState['errors']
  faults?: LineFault[]
}

function showBox(c: DeskContext, text: string, { errors, faults = [] }: Wrong = { errors: [] }) {
  const form = { values: { dates: [text] }, errors }
  const page = (
    <ClosuresPage {...deskProps(c)} form={form} faults={faults} unseen={newUnseen(c.var.school.revision)} />
  )
  return answer(c, page, errors.length > 0 ? 422 : 200)
}

/** What was to be saved, after somebody else has saved something. */
async function showConflict(c: DeskContext, closures: Closure[]) {
  c.set('school', (await renewed(c)).school)
  const { t, school } = c.var
  const [typed, now] = [linesOf(t, closures), linesOf(t, school.settings.closures)]
  const form = { values: { dates: [typed.join('\n')] }, errors: [] }
  const isOther = typed.join('\n') !== now.join('\n')
  const page = (
    <ClosuresPage
      {...deskProps(c)}
      form={form}
      faults={[]}
      unseen={newUnseen(school.revision)}
      meanwhile={isOther ? [['closures', now.join('; ')]] : []}
    />
  )
  return answer(c, page, 409)
}

/** The revision stays the one of the form that was looked over: what others saved in between is found at the end. */
function showReview(
  c: DeskContext,
  { closures, ...left }: Tidied,
  file: CalendarDays | null,
  revision: number,
) {
  const counts = { ...left, ...file }
  const words = c.var.t.settings.closuresPage.notes
  const notes = (Object.keys(words) as (keyof typeof words)[]).flatMap((what) => {
    const count = counts[what] ?? 0
    return count > 0 ? [words[what](count)] : []
  })
  const page = (
    <ClosuresReviewPage
      {...deskProps(c)}
      unseen={newUnseen(revision)}
      closures={closures.map((closure) => [asLine(closure), closure])}
      notes={notes}
    />
  )
  return answer(c, page)
}
