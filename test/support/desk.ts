import { signIn } from './sign-in.ts'
import { get, newToken, post } from './worker.ts'

/** How long (ms) somebody stays signed in who does nothing, less a little. */
const SESSION = 25 * 60_000

/** Somebody at a school's desk: asks for its pages and sends its forms. When time has passed they sign in again. */
export async function atDesk(email: string, school = 'bramble-hill') {
  let session = { cookie: await signIn(email), at: Date.now() }
  const headers = async () => {
    const passed = Math.abs(Date.now() - session.at)
    session = { cookie: passed > SESSION ? await signIn(email) : session.cookie, at: Date.now() }
    return { Cookie: session.cookie }
  }
  const path = (rest: string) => `/desk/${school}${rest}`
  const page = async (rest = '') => (await get(path(rest), await headers())).text()
  return {
    /** Of the browser they signed in with at first. */
    cookie: session.cookie,
    get: async (rest = '') => get(path(rest), await headers()),
    page,
    post: async (rest: string, fields: Fields = {}) => post(path(rest), fields, await headers()),
    /** Sends the form of an act as the concern's page holds it now. */
    async act(reference: string, act: string, fields: Fields = {}) {
      const revision = revisionOn(await page(`/concerns/${reference}`))
      return post(
        path(`/concerns/${reference}/${act}`),
        { token: newToken(), revision, ...fields },
        await headers(),
      )
    },
  }
}
type Fields = Record<string, string | string[]>

/** The revision of a concern that its page's forms carry. */
export const revisionOn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
