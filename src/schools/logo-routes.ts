import { Hono } from 'hono'
import type { SchoolApp } from '../http/context.ts'
import { logoOf } from './logo.ts'

/** A school's logo, for parents' browsers and for who sets it. */
export const logo = new Hono<SchoolApp>()

logo.get('/logo', async (c) => {
  const found = await logoOf(c.var.store)
  if (!found) return c.notFound()
  const { type, bytes, hash } = found
  return c.body(bytes, 200, {
    'Content-Type': type,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    // Another picture has another address. Only this one is kept anywhere.
    ...(c.req.query('v') === hash ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
  })
})
