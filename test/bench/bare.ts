import { Hono } from 'hono'

/** What Gatepost is held against: a Hono Worker that answers with a text, or writes three rows in one batch. */
const bare = new Hono<{ Bindings: { DB: D1Database } }>()

bare.get('/', (c) => c.text('Hello'))

bare.post('/', async (c) => {
  const row = () =>
    c.env.DB.prepare('INSERT INTO bare VALUES (?, ?)').bind(crypto.randomUUID(), 'x'.repeat(500))
  await c.env.DB.batch([row(), row(), row()])
  return c.redirect('/', 303)
})

export default bare
