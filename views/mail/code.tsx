import type { Words } from '../../src/i18n/words.ts'
import { MailPage } from './page.tsx'

/** A sign-in code. */
export const CodeMail = ({ words, code }: { words: Words['accounts']['mail']; code: string }) => (
  <MailPage subject={words.subject}>
    <p>{words.intro}</p>
    <p style="font-size:32px;font-weight:bold;letter-spacing:.08em;margin:20px 0">{code}</p>
    <p>{words.counts}</p>
    <p>{words.ignore}</p>
    <p style="font-size:14px;opacity:.75;margin-top:24px">{words.why}</p>
  </MailPage>
)
