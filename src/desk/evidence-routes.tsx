import { Hono } from 'hono'
import { PicturePage } from '../../views/desk/picture.tsx'
import { whoIsKeptFrom } from '../concerns/tell.ts'
import { pictureRow } from '../evidence/evidence.ts'
import { lookAt } from '../evidence/look.ts'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { rowFor } from './concern.ts'

/** The pictures of a concern, each opened by itself: nobody is met by one unprepared. */
export const evidence = new Hono<DeskSchoolApp>()

evidence.get('/concerns/:reference/evidence/:id/look', async (c) => {
  const row = await concernOf(c)
  const picture = row && (await pictureRow(c.var.store, row.id, c.req.param('id')))
  if (!picture) return c.notFound()
  return answer(c, <PicturePage {...deskProps(c)} reference={row.reference} picture={picture} />)
})

evidence.get('/concerns/:reference/evidence/:id', async (c) => {
  const row = await concernOf(c)
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

/** The concern of the address; by the list as it is now, too, it may be about whoever asks (`openForDesk`). */
async function concernOf(c: DeskContext) {
  const { store, person } = c.var
  const row = await rowFor(store, person, c.req.param('reference') ?? '')
  if (!row) return null
  const { kept } = await whoIsKeptFrom(store, row)
  return kept.some((other) => other.id === person.id) ? null : row
}
