import type { Child } from 'hono/jsx'

export const FONT = 'font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif'

/** What is around every mail. Styles stand in the tags: that is what mail programs read. */
export const MailPage = ({ subject, children }: { subject: string; children: Child }) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>{subject}</title>
    </head>
    <body style={`margin:0;padding:24px;${FONT}`}>
      <div style="max-width:36em;margin:0 auto">{children}</div>
    </body>
  </html>
)
