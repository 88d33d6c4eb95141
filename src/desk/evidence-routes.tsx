import { Hono } from 'hono'
import { PicturePage } from '../../views/desk/picture.tsx'
import { pictureRow } from '../evidence/evidence.ts'
import { lookAt } from '../evidence/look.ts'
import { answer } from '../http/answer.ts'
import { type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { rowFor } from './concern.ts'

/** The pictures of a concern, each opened by itself: nobody is met by one unprepared. */
export const evidence = new Hono<DeskSchoolApp>()

evidence.get('/concerns/:reference/evidence/:id/look', async (c) => {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  const picture = row && (await pictureRow(c.var.store, row.id, c.req.param('id')))
  if (!picture || picture.lockedAt !== null) return c.notFound()
  return answer(c, <PicturePage {...deskProps(c)} reference={row.reference} picture={picture} />)
})

evidence.get('/concerns/:reference/evidence/:id', async (c) => {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  if (!row) return c.notFound()
  const which = { concernId: row.id, id: c.req.param('id') }
  const picture = await lookAt(c.var.store, c.env.EVIDENCE, c.var.person, which, Date.now())
  if (!picture) return c.notFound()
  const { number, type, bytes } = picture
  return c.body(bytes, 200, {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="picture-${number}.${type.replace('image/', '')}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
})
