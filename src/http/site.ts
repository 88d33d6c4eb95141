import { Hono } from 'hono'
import { settingsOf } from '../env.ts'
import { en } from '../i18n/en.ts'
import { openStorage } from '../storage/store.ts'
import type { App } from './context.ts'
import { onFault } from './errors.tsx'
import { headers } from './headers.ts'
import { onlyOverHttps } from './https.ts'
import { keepPages } from './kept.ts'
import { bodyWithin } from './limit.ts'
import { sameOrigin } from './origin.tsx'

/** Two fields of 20,000 characters that each take twelve bytes in a posted form, and some to spare. */
const LARGEST_FORM = 1_000_000

/**
 * A site without a page yet: what every request passes, whoever it is from. What it says where there is no page, the
 * site sets itself.
 *
 * @param largest how many bytes a form that is posted to a path may have, where that is more than others may.
 */
export function newSite(largest: (path: string) => number | undefined) {
  const site = new Hono<App>()
  site.onError(onFault)
  site.use(keepPages)
  site.use(headers)
  site.use(async function prepare(c, next) {
    const settings = settingsOf(c.env)
    c.set('t', en)
    c.set('settings', settings)
    c.set('storage', await openStorage(c.env.DB, settings))
    return next()
  })
  site.use(onlyOverHttps)
  site.use(sameOrigin)
  site.use(bodyWithin((path) => largest(path) ?? LARGEST_FORM))
  return site
}
