import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, send } from './client.ts'
import type { Target } from './target.ts'

export type Fields = [name: string, value: string][]

/** A browser of somebody's: it keeps their cookies, and says where its forms come from. */
export class Browser {
  readonly #address: string
  readonly cookies = new Map<string, string>()

  constructor(address: string) {
    this.#address = address
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get = (path: string) => this.#ask({ method: 'GET', path, headers: {} })

  post = (path: string, fields: Fields) =>
    this.#ask({
      method: 'POST',
      path,
      headers: { Origin: this.#address, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(new URLSearchParams(fields).toString()),
    })

  async #ask(request: Parameters<typeof send>[1]): Promise<Answer> {
    const headers = { ...request.headers, ...(this.cookie && { Cookie: this.cookie }) }
    const answer = await send(this.#address, { ...request, headers })
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return answer
  }
}

/** Signs somebody in, by the code that is mailed to them. */
export async function signIn({ server, ledger }: Target, email: string): Promise<Browser> {
  const browser = new Browser(server.address)
  const before = ledger.sent.length
  await browser.post('/desk/sign-in', [['email', email]])
  for (let tries = 0; tries < 200; tries++) {
    const mail = ledger.sent.slice(before).find(({ to }) => to === email)
    const [, one, two] = /^(\d{3}) (\d{3})$/m.exec(mail?.text ?? '') ?? []
    if (one) {
      const { status } = await browser.post('/desk/sign-in/code', [['code', `${one}${two}`]])
      if (status === 303) return browser
    }
    await wait(20)
  }
  throw new Error(`${email} could not sign in.`)
}

export interface Receipt {
  reference: string
  code: string
}

/** Raises a concern as a parent does. */
export async function raise(address: string, school: string, fields: Fields): Promise<Receipt> {
  const browser = new Browser(address)
  const token = crypto.randomUUID().replaceAll('-', '')
  const sent = await browser.post(`/${school}/report`, [['token', token], ['points', 'rumour'], ...fields])
  if (sent.status !== 303) throw new Error(`A concern was not taken: ${sent.status}`)
  const { body } = await browser.get(`/${school}/report/sent`)
  const reference = /class="reference">([^<]+)</.exec(body)?.[1]
  const code = /id="code"[^>]*>([^<]+)</.exec(body)?.[1]
  if (!reference || !code) throw new Error('There is no receipt on the page.')
  return { reference, code: code.trim() }
}
