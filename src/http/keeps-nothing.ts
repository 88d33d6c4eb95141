import type { Context } from 'hono'
import { pageProps, type SchoolApp } from './context.ts'

/**
 * A script for a page in confidence that is sent as a form, or came as the answer to one. Back and reload ask for the
 * page anew, instead of sending the form once more; what a browser puts back into a form on the way back is taken out
 * again; and a form that can't be sent is not: what was typed stays, and the page says so.
 */
const KEEPS_NOTHING = `history.replaceState(null, '', location.href)
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
  if (performance.getEntriesByType('navigation')[0]?.type == 'back_forward') for (const form of document.forms) form.reset()
})
addEventListener('submit', (event) => {
  const notice = event.target.querySelector('.not-sent')
  if (!notice || navigator.onLine) return
  event.preventDefault()
  notice.hidden = false
  notice.scrollIntoView({ block: 'center' })
})`

/** What such a page is given, and lets its script through. */
export function confidentialProps(c: Context<SchoolApp>) {
  c.set('script', KEEPS_NOTHING)
  return { ...pageProps(c), keepsNothing: KEEPS_NOTHING }
}
