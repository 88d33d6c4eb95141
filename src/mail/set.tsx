import { MailLayout } from '../../views/mail/layout.tsx'
import { en } from '../i18n/en.ts'
import type { Envelope } from './envelope.ts'

/** What a mail to staff or to a reporter says, before it is set as text and as HTML. */
export interface MailContent {
  intro: string
  warnings: string[]
  facts: [label: string, value: string][]
  quotes: [label: string, text: string][]
  notes: string[]
  desk: string
  why: string
}

export type Content = Pick<Envelope, 'subject' | 'text' | 'html'>

/** Sets one content both ways; what is empty is left out. */
export function set(subject: string, content: MailContent, open: string = en.mail.desk): Content {
  const filled = {
    ...content,
    facts: content.facts.filter(([, value]) => value !== ''),
    quotes: content.quotes.filter(([, text]) => text !== ''),
  }
  return {
    subject,
    text: asText(filled, open),
    html: `<!doctype html>${<MailLayout subject={subject} content={filled} desk={open} />}`,
  }
}

function asText({ intro, warnings, facts, quotes, notes, desk, why }: MailContent, open: string): string {
  return [
    intro,
    ...warnings.map((warning) => `! ${warning}`),
    ...(facts.length > 0 ? [facts.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
    ...quotes.map(([label, text]) => `${label}:\n\n${text.replace(/^/gm, '> ')}`),
    `${open}\n${desk}`,
    ...notes,
    `-- \n${why}`,
  ].join('\n\n')
}
