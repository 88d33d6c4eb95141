import { Hono } from 'hono'
import { whoIsKeptFrom } from '../concerns/tell.ts'
import { lookAt } from '../evidence/look.ts'
import type { DeskSchoolApp } from '../http/desk.tsx'
import { rowFor } from './concern.ts'

/** The pictures of a concern, each opened by itself: nobody is met by one unprepared. */
export const evidence = new Hono<DeskSchoolApp>()

evidence.get('/concerns/:reference/evidence/:id', async (c) => {
  const { store, person } = c.var
  const row = await rowFor(store, person, c.req.param('reference'))
  if (!row) return c.notFound()
  // By the list as it is now, it may be about them (`openForDesk`).
  const { kept } = await whoIsKeptFrom(store, row)
  if (kept.some((other) => other.id === person.id)) return c.notFound()
  const which = { concernId: row.id, id: c.req.param('id') }
  const picture = await lookAt(store, c.env.EVIDENCE, person, which, Date.now())
  if (!picture) return c.notFound()
  const { number, type, bytes } = picture
  return c.body(bytes, 200, {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="picture-${number}.${type.replace('image/', '')}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
})
