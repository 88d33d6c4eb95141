import { signIn } from './sign-in.ts'
import { get, newToken, post } from './worker.ts'

/** Somebody who is signed in to a school's desk: asks for its pages and sends its forms. */
export async function atDesk(email: string, school = 'bramble-hill') {
  const Cookie = await signIn(email)
  const path = (rest: string) => `/desk/${school}${rest}`
  const page = async (rest = '') => (await get(path(rest), { Cookie })).text()
  return {
    cookie: Cookie,
    get: (rest = '') => get(path(rest), { Cookie }),
    page,
    post: (rest: string, fields: Fields = {}) => post(path(rest), fields, { Cookie }),
    /** Sends the form of an act as the concern's page holds it now. */
    async act(reference: string, act: string, fields: Fields = {}) {
      const revision = revisionOn(await page(`/concerns/${reference}`))
      return post(
        path(`/concerns/${reference}/${act}`),
        { token: newToken(), revision, ...fields },
        { Cookie },
      )
    },
  }
}
type Fields = Record<string, string | string[]>

/** The revision of a concern that its page's forms carry. */
export const revisionOn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
