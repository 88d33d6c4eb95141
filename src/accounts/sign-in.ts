import { atLeast } from '../at-least.ts'
import type { Settings } from '../env.ts'
import { logFault } from '../log.ts'
import { isOurFault } from '../mail/backoff.ts'
import { errorCode, type Sender, send } from '../mail/deliver.ts'
import { user } from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'
import { openAuth } from './auth.ts'
import { mayAskForCode } from './brake.ts'
import { codeMail } from './code-mail.tsx'
import { isKnown } from './known.ts'
import { boundTo, type Pending } from './pending.ts'

/** How long (ms) asking for a code takes, and trying one, whoever asks: well over what it costs. */
const ASKING = 1_500
const TRYING = 400

export type Asked = 'asked' | 'tooOften' | 'mailDown'

/**
 * Makes a code for an address and mails it, if it is known. One that nobody knows gets a code too, which goes
 * nowhere: from then on there is no difference to be seen between the two.
 */
export function askForCode(
  storage: Storage,
  settings: Settings,
  postman: Sender,
  waiting: Pending,
): Promise<Asked> {
  return atLeast(ASKING, async () => {
    if (!(await mayAskForCode(storage, waiting.email, waiting.askedAt))) return 'tooOften'
    const { api } = await openAuth(storage, settings, boundTo(waiting))
    const code = await api.createVerificationOTP({ body: { email: waiting.email, type: 'sign-in' } })
    if (!(await isKnown(storage, settings, waiting.email))) return 'asked'
    await keepUser(storage, waiting)
    return mailCode(postman, waiting.email, code)
  })
}

async function keepUser({ db }: Storage, { email, askedAt }: Pending): Promise<void> {
  const at = new Date(askedAt)
  const row = { id: crypto.randomUUID(), name: '', email, emailVerified: true, createdAt: at, updatedAt: at }
  await db.insert(user).values(row).onConflictDoNothing({ target: user.email })
}

/** A fault of this one mailbox is only logged: to say so would tell that the address is known. */
async function mailCode(postman: Sender, email: string, code: string): Promise<Asked> {
  try {
    await send(postman, email, codeMail(code))
    return 'asked'
  } catch (error) {
    const fault = errorCode(error)
    logFault('accounts.code-not-sent', error, { code: fault })
    return isOurFault(fault) ? 'mailDown' : 'asked'
  }
}

/**
 * Tries a code, in the browser that asked for it.
 *
 * @returns the cookies of the new session; null when it is wrong, over, or was tried too often.
 */
export function tryCode(
  storage: Storage,
  settings: Settings,
  waiting: Pending,
  code: string,
  headers: Headers,
): Promise<string[] | null> {
  return atLeast(TRYING, async () => {
    const { api } = await openAuth(storage, settings, boundTo(waiting))
    const body = { email: waiting.email, otp: code }
    try {
      const answer = await api.signInEmailOTP({ body, headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    } catch (error) {
      if (isRefusal(error)) return null
      throw error
    }
  })
}

/** Whether better-auth said no, which is no fault. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  error.name === 'APIError' &&
  'statusCode' in error &&
  Number(error.statusCode) < 500
