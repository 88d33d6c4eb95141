import { vi } from 'vitest'
// Loading it takes longer than a test may: it is here before the first one begins.
import '../../src/accounts/better-auth.ts'
import { get, interceptMail, post, type SentMail } from './worker.ts'

/** The name and value of each cookie that an answer sets, as a browser would send it back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .filter((cookie) => !cookie?.endsWith('='))
    .join('; ')

/** A sign-in that waits for its code: the cookie of the browser that asked, and the code that was mailed. */
export interface Asked {
  response: Response
  cookie: string
  /** '' when none was mailed. */
  code: string
}

/** Asks for a code as a browser would, and reads it in the mail that is sent. */
export async function askForCode(email: string, fields: Record<string, string> = {}): Promise<Asked> {
  const mails: SentMail[] = []
  const stop = interceptMail({ take: (mail) => void mails.push(mail), to: email })
  const response = await post('/desk/sign-in', { email, ...fields })
  stop()
  const code = /^(\d{3}) (\d{3})$/m.exec(mails[0]?.text ?? '')
  return { response, cookie: cookiesOf(response), code: code ? `${code[1]}${code[2]}` : '' }
}

export const typeCode = (code: string, cookie: string, headers: Record<string, string> = {}) =>
  post('/desk/sign-in/code', { code }, { Cookie: cookie, ...headers })

/**
 * Signs somebody in, through the forms and the mail, and gives the Cookie header of their browser.
 *
 * @param options.at when (ms); the clock stands there from then on, until the test ends.
 */
export async function signIn(
  email: string,
  { at, userAgent }: { at?: number; userAgent?: string } = {},
): Promise<string> {
  if (at !== undefined) vi.useFakeTimers({ now: at, toFake: ['Date'] })
  const { cookie, code } = await askForCode(email)
  const entered = await typeCode(code, cookie, userAgent ? { 'User-Agent': userAgent } : {})
  if (entered.status !== 303) throw new Error(`not signed in: ${entered.status}`)
  return cookiesOf(entered)
}

/** Asks for a page of the desk as whoever has this cookie. */
export const getAs = (cookie: string, path = '/desk/account') => get(path, { Cookie: cookie })
