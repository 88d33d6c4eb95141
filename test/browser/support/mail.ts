import { expect } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { address } from './browser.ts'

interface Listed {
  to: string[]
  subject: string
  messageId: string
  sentAt: string
}

export interface Mail extends Listed {
  text: string
  html: string
}

/** The newest hundred mails that the server has sent, as wrangler's local explorer keeps them. */
const SENT = `${address}/cdn-cgi/local/explorer/api/local/email/sending`

/** Waits until there is mail about this reference with this in its subject, and gives it. */
export async function mailArrives(reference: string, inSubject: string): Promise<Mail> {
  const find = async () => (await mailAbout(reference)).find(({ subject }) => subject.includes(inSubject))
  const found = await expect
    .poll(find, { timeout: 20_000, interval: 100, message: `mail about ${reference}: ${inSubject}` })
    .toBeDefined()
    .then(find)
  return ask<Mail>(`?email_id=${encodeURIComponent(found?.messageId ?? '')}`)
}

/** What was sent with this reference in its subject. */
export async function mailAbout(reference: string): Promise<Listed[]> {
  const sent = await ask<Listed[]>('?per_page=100')
  return sent.filter(({ subject }) => subject.includes(reference))
}

/** The newest sign-in mail to somebody. */
export async function newestMailTo(email: string): Promise<Mail | undefined> {
  const sent = await ask<Listed[]>('?per_page=100')
  const theirs = sent.filter(({ to, subject }) => to.includes(email) && subject === en.accounts.mail.subject)
  const [newest] = theirs.sort((a, b) => b.sentAt.localeCompare(a.sentAt))
  return newest && ask<Mail>(`?email_id=${encodeURIComponent(newest.messageId)}`)
}

async function ask<T>(query: string): Promise<T> {
  const { result } = (await (await fetch(SENT + query)).json()) as { result: T }
  return result
}
