import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The path that was asked for, as a link of ours: two slashes in front would lead to another site. */
export const ownPath = (c: Context) => c.req.path.replace(/^\/+/, '/')

/** Answers with a page that is nobody's secret: a browser may keep it, and asks whether it still holds. */
export function answerKept(c: Context, page: JSX.Element) {
  c.header('Cache-Control', 'no-cache')
  return answer(c, page)
}

/** Answers with a page. */
export async function answer(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200) {
  return c.html(`<!doctype html>${await page}`, status)
}
