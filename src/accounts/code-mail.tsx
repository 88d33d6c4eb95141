import { CodeMail } from '../../views/mail/code.tsx'
import { en } from '../i18n/en.ts'
import type { Envelope } from '../mail/envelope.ts'

/** The mail that brings a code. Its subject, which shows on a locked phone, does not hold it. */
export function codeMail(code: string): Omit<Envelope, 'to'> {
  const words = en.accounts.mail
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`
  return {
    subject: words.subject,
    text: [words.intro, shown, words.counts, words.ignore, `-- \n${words.why}`].join('\n\n'),
    html: `<!doctype html>${<CodeMail words={words} code={shown} />}`,
  }
}
