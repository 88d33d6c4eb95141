import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

interface SentMail {
  messageId: string
  to: string[]
  subject: string
  sentAt: string
}

/**
 * Serves a page on `port` that shows the mail that the local server at `gatepost` has sent, newest first.
 * Its list is the local explorer's; the bodies are files that wrangler writes while it runs.
 */
export function serveMailbox(port: number, gatepost: string): void {
  createServer(async (request, response) => {
    const answer = (type: string, body: string, status = 200) =>
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body)
    const wanted = /^\/(html|txt)\/([\w-]+@[\w.-]+)$/.exec(request.url ?? '')
    try {
      if (!wanted) return answer('text/html', inbox(await sentMail(gatepost)))
      const [, kind = '', id = ''] = wanted
      const [file] = globSync(`.wrangler/tmp/email/*/email-*/${id}.${kind}`)
      if (!file) return answer('text/plain', 'This mail is gone.', 404)
      return answer(kind === 'html' ? 'text/html' : 'text/plain', readFileSync(file, 'utf8'))
    } catch {
      return answer('text/plain', 'The server is not up yet.', 503)
    }
  })
    .on('error', () => console.error(`Port ${port} is taken: there is no page for local mail.`))
    .listen(port, 'localhost')
}

async function sentMail(gatepost: string): Promise<SentMail[]> {
  const answer = await fetch(`${gatepost}/cdn-cgi/local/explorer/api/local/email/sending?per_page=100`)
  const { result } = (await answer.json()) as { result: SentMail[] }
  return result.sort((a, b) => b.sentAt.localeCompare(a.sentAt))
}

const inbox = (mails: SentMail[]) => `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Local mail</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}li{margin:1rem 0}</style>
<h1>Local mail</h1>
${mails.length === 0 ? '<p>None yet. Raise a concern, then load this page again.</p>' : ''}
<ul>${mails.map(entry).join('\n')}</ul></html>`

function entry({ messageId, to, subject, sentAt }: SentMail): string {
  const id = messageId.replace(/^<|>$/g, '')
  return `<li>${asHtml(sentAt.slice(11, 16))} to <b>${asHtml(to.join(', '))}</b><br>${asHtml(subject)}<br>
<a href="/html/${id}">as HTML</a> · <a href="/txt/${id}">as text</a></li>`
}

const asHtml = (text: string) => text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`)
