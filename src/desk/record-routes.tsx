import { Hono } from 'hono'
import * as z from 'zod'
import { RecordPage } from '../../views/desk/record.tsx'
import { RecordChoicePage } from '../../views/desk/record-choice.tsx'
import type { ConcernRow } from '../concerns/act.ts'
import { lastEvent } from '../concerns/chronology.ts'
import { noteMade } from '../concerns/made.ts'
import { deletionOf } from '../concerns/retention.ts'
import { pointsInWords } from '../guidance/code.ts'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps, paperProps } from '../http/desk.tsx'
import { type FormState, formToken, newFormToken, optionalChoice, parseForm } from '../http/form.ts'
import { dayOf } from '../schools/calendar.ts'
import { openForDesk, rowFor } from './concern.ts'
import { fingerprintOf, RECORD_KINDS, recordOf } from './record.ts'

/**
 * The record of a concern. A button makes it, never a link: it is written down who took a copy of what, and no
 * browser that fetches ahead or opens yesterday's tabs may write that, or take one.
 */
export const record = new Hono<DeskSchoolApp>()

const recordForm = z.object({
  token: formToken,
  kind: optionalChoice(RECORD_KINDS, 'kindMissing').transform((kind, problem) => {
    if (kind) return kind
    problem.addIssue({ code: 'custom', message: 'kindMissing' })
    return z.NEVER
  }),
})

record.get('/concerns/:reference/record', async (c) => {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  if (!row) return c.notFound()
  const kind = c.req.query('reporter') === 'withheld' ? ['withheld'] : []
  return showChoice(c, row, { values: { token: [newFormToken()], kind }, errors: [] })
})

record.post('/concerns/:reference/record', async (c) => {
  const { store, person, school } = c.var
  const row = await rowFor(store, person, c.req.param('reference'))
  if (!row) return c.notFound()
  const form = await parseForm(c, recordForm)
  if (!form.ok) return showChoice(c, row, form, 422)
  const opened = await openForDesk(store, person, row)

  const { kind, token } = form.data
  const now = Date.now()
  const content = recordOf(opened, kind, deletionOf(row, school.settings, dayOf(now)))
  const [last, fingerprint] = await Promise.all([lastEvent(store, row.id), fingerprintOf(school.id, content)])
  await noteMade(
    store,
    row.id,
    'exported',
    { person, form: token, now },
    { text: c.var.t.deskRecord.exported[kind] },
  )
  const page = (
    <RecordPage
      {...paperProps(c, footOf(`${c.var.t.deskRecord.confidential} · ${row.reference}`))}
      record={content}
      people={opened.people}
      points={pointsOf(c, row)}
      fingerprint={fingerprint}
      last={last}
      now={now}
    />
  )
  return answer(c, page)
})

const showChoice = (c: DeskContext, row: ConcernRow, form: FormState, status: 200 | 422 = 200) =>
  answer(c, <RecordChoicePage {...deskProps(c)} reference={row.reference} form={form} />, status)

/** What stands at the foot of every printed sheet; `text` is our own words and a reference, with no quote in it. */
const footOf = (text: string) =>
  `@page{@bottom-left{content:"${text}"}@bottom-right{content:counter(page) " / " counter(pages)}}`

/** The points of a concern in the words that the school's code had on the day. */
function pointsOf({ var: { t, versions } }: DeskContext, { codeVersion, points }: ConcernRow): string[] {
  const code = versions.find(({ number }) => number === codeVersion)?.content
  return pointsInWords(t, code?.points ?? [], points)
}
