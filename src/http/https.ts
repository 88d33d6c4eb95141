import type { Context, MiddlewareHandler } from 'hono'
import type { App, DeskApp, SchoolApp } from './context.ts'

/** Whether we are reached over https alone. Only a developer's own machine is without. */
export const isSecure = (c: Context<App> | Context<SchoolApp> | Context<DeskApp>) =>
  (c as Context<App>).get('settings').ADDRESS.startsWith('https:')

/** Sends whoever comes over plain http to the same page over https; what they were sending is not taken. */
export const onlyOverHttps: MiddlewareHandler<App> = async function onlyOverHttps(c, next) {
  if (!isSecure(c) || c.req.url.startsWith('https:')) return next()
  const url = new URL(c.req.url)
  url.protocol = 'https:'
  return c.redirect(url.href, 301)
}
