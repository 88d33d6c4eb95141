import { Hono } from 'hono'
import { ImportPage } from '../../views/operator/import.tsx'
import { UnderstoodPage, WrongPage } from '../../views/operator/understood.tsx'
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { newFormToken, readFields, readUploads } from '../http/form.ts'
import type { OperatorContext } from '../http/operator.ts'
import { readUploadedText } from '../http/upload-text.ts'
import { handToQueue } from '../mail/queue.ts'
import { STARTING_POINTS } from '../schools/starting-points.ts'
import { urls } from '../urls.ts'
import { addNewSchools, takenSlugs } from './add.ts'
import { columnNames, LARGEST_LIST, understand } from './import.ts'

/**
 * Many schools from a CSV file, in two steps: what was understood is shown, then all of it is added, or nothing.
 * Nothing is kept between the two; the text travels in the form.
 */
export const imports = new Hono<DeskApp>()

imports.get('/', (c) => showImport(c))

imports.get('/template.csv', (c) => {
  const { templateFile } = c.var.t.operator.import
  return c.body(BYTE_ORDER_MARK + csvLine(columnNames), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${templateFile}"`,
  })
})

imports.post('/', async (c) => {
  const { text, ...rest } = await readFields(c)
  if (text?.[0]) return addAll(c, text[0], JSON.stringify([text[0], rest]))
  const { file } = await readUploads(c, ['file'])
  const read = await readUploadedText(file?.[0], LARGEST_LIST)
  return typeof read === 'string' ? showImport(c, read) : showUnderstood(c, read.text)
})

async function addAll(c: OperatorContext, text: string, form: string) {
  // Whether a slug is taken is asked when they are added: the same form, sent again, has taken its own.
  const understood = await understand(text, c.var.settings.OPERATORS, async () => [])
  if (understood.outcome !== 'ready') return showUnderstood(c, text)
  const added = await addNewSchools(c.var.storage, understood.schools, {
    form,
    now: Date.now(),
    desk: (slug) => c.var.settings.ADDRESS + urls.desk(slug),
  })
  if (added.outcome === 'taken') return showUnderstood(c, text)
  c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, added.hints))
  return c.redirect(`${urls.operator()}?done=imported`, 303)
}

async function showUnderstood(c: OperatorContext, text: string) {
  const understood = await understand(text, c.var.settings.OPERATORS, (slugs) =>
    takenSlugs(c.var.storage, slugs),
  )
  if (understood.outcome === 'refused') return showImport(c, understood.why)
  if (understood.outcome === 'wrong')
    return answer(c, <WrongPage t={c.var.t} lines={understood.lines} />, 422)
  return answer(c, <UnderstoodPage t={c.var.t} {...understood} text={text} token={newFormToken()} />)
}

function showImport(c: OperatorContext, why?: string) {
  const errors = why ? [{ field: 'file', message: why }] : []
  const starts = STARTING_POINTS.map(({ id }) => id)
  return answer(c, <ImportPage t={c.var.t} form={{ values: {}, errors }} starts={starts} />, why ? 422 : 200)
}
