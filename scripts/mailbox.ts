import { createServer } from 'node:http'

interface SentMail {
  messageId: string
  to: string[]
  subject: string
  sentAt: string
}

const LIST = '/cdn-cgi/local/explorer/api/local/email/sending'

/** Serves a page on `port` that shows the mail that the local server at `gatepost` has sent, newest first. */
export function serveMailbox(port: number, gatepost: string): void {
  const ask = async (query: Record<string, string>) => {
    const answer = await fetch(`${gatepost}${LIST}?${new URLSearchParams(query)}`)
    return ((await answer.json()) as { result: unknown }).result
  }
  createServer(async (request, response) => {
    const answer = (type: string, body: string, status = 200) =>
      response.writeHead(status, { 'Content-Type': `text/${type}; charset=utf-8` }).end(body)
    const [, part = '', id = ''] = /^\/(html|text)\/([\w-]+@[\w.-]+)$/.exec(request.url ?? '') ?? []
    try {
      if (!id) return answer('html', inbox((await ask({ per_page: '100' })) as SentMail[]))
      const mail = (await ask({ email_id: `<${id}>` })) as Record<string, string>
      return answer(part === 'html' ? 'html' : 'plain', mail[part] ?? '')
    } catch {
      return answer('plain', 'That mail is gone, or the server is not up.', 404)
    }
  })
    .on('error', () => console.error(`Port ${port} is taken: there is no page for local mail.`))
    .listen(port, 'localhost')
}

const inbox = (mails: SentMail[]) => `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Local mail</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}li{margin:1rem 0}</style>
<h1>Local mail</h1>
${mails.length === 0 ? '<p>None yet. Raise a concern, then load this page again.</p>' : ''}
<ul>${mails
  .sort((a, b) => b.sentAt.localeCompare(a.sentAt))
  .map(entry)
  .join('\n')}</ul></html>`

function entry({ messageId, to, subject, sentAt }: SentMail): string {
  const id = messageId.replace(/^<|>$/g, '')
  return `<li>${asHtml(sentAt.slice(11, 16))} to <b>${asHtml(to.join(', '))}</b><br>${asHtml(subject)}<br>
<a href="/html/${id}">as HTML</a> · <a href="/text/${id}">as text</a></li>`
}

const asHtml = (text: string) => text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`)
