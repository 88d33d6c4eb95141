import { Hono } from 'hono'

/**
 * What Gatepost is held against: a Hono Worker that answers with a text, or writes three rows in one batch. And, for
 * how much of raising a concern is the database: one that writes the rows of a concern and does nothing else.
 */
const bare = new Hono<{ Bindings: { DB: D1Database } }>()

bare.get('/', (c) => c.text('Hello'))

bare.post('/', async (c) => {
  const row = () =>
    c.env.DB.prepare('INSERT INTO bare VALUES (?, ?)').bind(crypto.randomUUID(), 'x'.repeat(500))
  await c.env.DB.batch([row(), row(), row()])
  return c.redirect('/', 303)
})

bare.post('/concern', async (c) => {
  const [id, now] = [crypto.randomUUID(), Date.now()]
  const sealed = (length: number) => `k${'x'.repeat(length)}`
  const into = (table: string, row: Record<string, string | number>) =>
    c.env.DB.prepare(
      `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => '?')})`,
    ).bind(...Object.values(row))
  const concern = {
    id,
    school_id: 'school',
    reference: id,
    submission_key: id,
    return_code_hash: id,
    raised_at: now,
    reply_by: now,
    state: 'new',
    about: 'parent',
    points: '["rumour"]',
    risks: '[]',
    code_version: 1,
    route: 'slt',
    with_dsl: 0,
    sealed_account: sealed(650),
    sealed_reporter: sealed(100),
    moved_at: now,
    nudge_at: now,
  }
  const of = { school_id: 'school', concern_id: id }
  const event = { ...of, sequence: 1, happened_at: now, actor: 'reporter', kind: 'raised', hash: id }
  const mail = { ...of, id, kind: 'new-concern', state: 'waiting', next_attempt_at: now, created_at: now }
  await c.env.DB.batch([
    c.env.DB.prepare('SELECT revision FROM schools WHERE id = ?').bind('school'),
    into('concerns', concern),
    into('events', event),
    into('outbox', { ...mail, sealed_envelope: sealed(5050) }),
  ])
  return c.redirect('/', 303)
})

export default bare
