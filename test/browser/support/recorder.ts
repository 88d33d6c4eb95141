import { createServer, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** Something between a browser and the server that sees all that is sent, beacons of a page that is left too. */
export interface Recorder {
  /** For a browser to go through. */
  proxy: string
  /** Each request, with its headers and body, as it was sent. */
  sent: { method: string; path: string; whole: string }[]
}

/** Starts one for the test that is running. */
export async function record(): Promise<Recorder> {
  const sent: Recorder['sent'] = []
  const server = createServer(async (asked, answer) => {
    const { method = '', url = '', headers } = asked
    const body = await text(asked)
    const { pathname } = new URL(url)
    sent.push({ method, path: pathname, whole: decoded(`${url}\n${JSON.stringify(headers)}\n${body}`) })
    const onward = request(url, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    onward.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const where = server.address()
  return { proxy: `http://127.0.0.1:${typeof where === 'object' ? where?.port : where}`, sent }
}

/** As somebody would write it who wants to hide nothing: `+` and `%20` are blanks. */
function decoded(sent: string): string {
  try {
    return decodeURIComponent(sent.replaceAll('+', ' '))
  } catch {
    return sent
  }
}
