import type { MailContent } from '../../src/mail/set.tsx'
import { FONT, MailPage } from './page.tsx'

/** A mail to staff or to a reporter. */
export const MailLayout = ({
  subject,
  content,
  desk,
}: {
  subject: string
  content: MailContent
  desk: string
}) => (
  <MailPage subject={subject}>
    <p>{content.intro}</p>
    {content.warnings.map((warning) => (
      <p style="border-left:5px solid #a4261d;padding:4px 12px">
        <strong>{warning}</strong>
      </p>
    ))}
    <table role="presentation" style={`border-collapse:collapse;margin:20px 0;${FONT}`}>
      {content.facts.map(([label, value]) => (
        <tr>
          <td style="padding:4px 16px 4px 0;vertical-align:top;white-space:nowrap">{label}</td>
          <td style="padding:4px 0;font-weight:bold">
            <bdi>{value}</bdi>
          </td>
        </tr>
      ))}
    </table>
    {content.quotes.map(([label, text]) => (
      <>
        <p style="margin:20px 0 4px">
          <strong>{label}</strong>
        </p>
        <div
          dir="auto"
          style="white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid #999;padding:4px 12px;unicode-bidi:isolate"
        >
          {text}
        </div>
      </>
    ))}
    <p style="margin:24px 0">
      {desk}
      <br />
      <a href={content.desk} style="overflow-wrap:anywhere">
        {content.desk}
      </a>
    </p>
    {content.notes.map((note) => (
      <p>{note}</p>
    ))}
    <p style="font-size:14px;opacity:.75;margin-top:24px">{content.why}</p>
  </MailPage>
)
