import { connect, type Socket } from 'node:net'

/** One request, as it goes over the wire. */
export interface Ask {
  path: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** For a form: anew for each request. */
  body?: () => string
}

/** So many answers in so long, and how many of them were as they should be. */
export interface Load {
  perSecond: number
  answers: number
  wrong: number
}

/**
 * Asks a server for the same over and over, from `connections` at once, for `ms`. Each waits for its answer before it
 * asks again.
 *
 * @param status what each answer must begin with.
 */
export async function load(
  url: URL,
  ask: Ask,
  status: number,
  connections: number,
  ms: number,
): Promise<Load> {
  const started = performance.now()
  const isEnough = () => performance.now() >= started + ms
  const counts = await Promise.all(
    Array.from({ length: connections }, () => askUntil(url, ask, status, isEnough)),
  )
  const seconds = (performance.now() - started) / 1000
  const answers = counts.reduce((sum, count) => sum + count.answers, 0)
  return { answers, wrong: counts.reduce((sum, count) => sum + count.wrong, 0), perSecond: answers / seconds }
}

/**
 * Asks over one connection, and again after each answer.
 *
 * @param isEnough called once for each answer, before the next is asked for.
 */
export function askUntil(
  url: URL,
  ask: Ask,
  status: number,
  isEnough: () => boolean,
): Promise<{ answers: number; wrong: number }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    const count = { answers: 0, wrong: 0 }
    let taken = Buffer.alloc(0)
    socket.setNoDelay(true)
    socket.on('error', reject)
    socket.on('connect', () => send(socket, url, ask))
    socket.on('data', (chunk) => {
      taken = taken.length > 0 ? Buffer.concat([taken, chunk]) : chunk
      const length = lengthOfAnswer(taken)
      if (length === null || taken.length < length) return
      count.answers++
      if (taken.toString('latin1', 9, 12) !== String(status)) count.wrong++
      taken = taken.subarray(length)
      if (!isEnough()) return send(socket, url, ask)
      socket.destroy()
      resolve(count)
    })
  })
}

function send(socket: Socket, { host }: URL, { path, method = 'GET', headers = {}, body }: Ask): void {
  const text = body?.()
  const lines = Object.entries({ Host: host, ...headers, ...(text ? FORM(text) : {}) })
  socket.write(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text ?? ''}`,
  )
}

const FORM = (text: string) => ({
  'Content-Type': 'application/x-www-form-urlencoded',
  'Content-Length': String(Buffer.byteLength(text)),
})

/** How many bytes an HTTP/1.1 answer has, head and body; null while that can't be told yet. */
function lengthOfAnswer(bytes: Buffer): number | null {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return null
  const lines = bytes.toString('latin1', 0, head)
  const length = /^content-length: (\d+)/im.exec(lines)
  if (length) return head + 4 + Number(length[1])
  if (!/^transfer-encoding: chunked/im.test(lines)) return head + 4
  const end = bytes.indexOf('\r\n0\r\n\r\n', head)
  return end < 0 ? null : end + 7
}
