import { Agent, request as open } from 'node:http'

/** A request as it goes over the wire. */
export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
  /** Says that more would come than does, and hangs up. */
  isCut?: boolean
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  /** How long it took (ms). */
  took: number
}

/** How long (ms) anything may take: the slowest page of a school under a guesser's fire takes 2.5 s. */
const PATIENCE = 30_000

const agent = new Agent({ keepAlive: true, maxSockets: 96 })

/**
 * Sends a request just as it is, which `fetch` would put in order, and follows nothing. A connection that was kept may
 * be closed by the other side at that moment: then it goes once more, over a new one.
 */
export async function send(address: string, sent: Sent): Promise<Answer> {
  try {
    return await sendOver(agent, address, sent)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /ECONNRESET|EPIPE/.test(String(error.code))))
      throw error
    return sendOver(false, address, sent)
  }
}

function sendOver(kept: Agent | false, address: string, sent: Sent): Promise<Answer> {
  const { method, path, headers, body, isCut } = sent
  const { hostname, port } = new URL(address)
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const length = body ? { 'Content-Length': String(body.length + (isCut ? 1000 : 0)) } : {}
    const own = { agent: isCut ? false : kept }
    const request = open(
      { hostname, port, method, path, headers: { ...headers, ...length }, ...own },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
            took: performance.now() - began,
          }),
        )
      },
    )
    request.setTimeout(PATIENCE, () => request.destroy(new Error('no answer')))
    request.on('error', (error) =>
      isCut ? resolve({ status: 0, headers: {}, body: '', took: performance.now() - began }) : reject(error),
    )
    if (body) request.write(body)
    if (isCut) setImmediate(() => request.destroy())
    else request.end()
  })
}
