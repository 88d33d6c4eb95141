import papaparse from 'papaparse'
import { en } from '../../src/i18n/en.ts'
import type { SentMail } from '../soak/ledger.ts'
import type { Browser } from './browser.ts'
import type { Answer } from './client.ts'
import { type Form, formsOn, linksOn } from './forms.ts'
import { rawPayload } from './payloads.ts'

/** What takes somebody's place away, or makes them the one a concern names, whom it is then kept from. */
const LEAVES =
  /people\/(?!new)|sign-out|account|step-aside|hand-over|move-up|\/leave|\/agree|suspend|resume|delete|sign-in/
/** Pages of one kind that there are many of: a few of them are enough. */
const MOST_OF_A_KIND = 3
const MOST_PAGES = 120
const SIGNED_OUT = `<title>${en.accounts.signedOut.title}`
const MAIL = { to: /^[^\s,;<>]+@[\w.-]+$/, from: /^\{"email":"gatepost@example\.com","name":"Gatepost"\}$/ }

/** Goes through pages and fills in what is on them. */
export class Visit {
  readonly wrong: string[] = []
  readonly counts = { pages: 0, forms: 0, fields: 0, sent: 0, taken: 0, mails: 0, cells: 0 }
  readonly #isShort: boolean
  readonly #seen = new Set<string>()

  /** @param isShort looks at one page of each kind, and tries no field by itself. */
  constructor(isShort: boolean) {
    this.#isShort = isShort
  }

  /** Every page from `start` on that links lead to, and each form of them once. */
  async crawl(who: string, browser: Browser, start: string[]): Promise<Form[]> {
    const waiting = [...start]
    const known = new Set(waiting)
    const kinds = new Map<string, number>()
    const forms = new Map<string, Form>()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await browser.get(path)
      this.#look(who, `GET ${path}`, answer)
      this.counts.pages++
      for (const form of formsOn(answer.body, path))
        forms.set(kindOf(form.action) + form.typed.map(({ name }) => name), form)
      for (const link of linksOn(answer.body)) {
        const kind = kindOf(link)
        const many = kinds.get(kind) ?? 0
        if (
          known.has(link) ||
          many >= (this.#isShort ? 1 : MOST_OF_A_KIND) ||
          known.size >= MOST_PAGES ||
          LEAVES.test(link)
        )
          continue
        known.add(link)
        kinds.set(kind, many + 1)
        waiting.push(link)
      }
    }
    return [...forms.values()].filter(({ action }) => !LEAVES.test(action) || action === '/desk/sign-in')
  }

  /** Each payload in all fields at once; where that is refused, in one field after the other. */
  async sendAll(who: string, browser: Browser, forms: Form[], payloads: readonly string[]) {
    for (const form of forms) {
      this.counts.forms++
      this.counts.fields += form.typed.length
      const mails = form.action === '/desk/sign-in'
      for (const payload of mails ? payloads.slice(0, 3) : payloads) {
        const names = form.typed.map(({ name }) => name)
        const refused = await this.#send(who, browser, form, payload, names)
        if (!refused || mails || this.#isShort) continue
        for (const name of names) await this.#send(who, browser, form, payload, [name])
      }
    }
  }

  /** @returns whether it was not taken. A form in the answer is sent as well. */
  async #send(
    who: string,
    browser: Browser,
    form: Form,
    payload: string,
    into: string[],
    depth = 0,
  ): Promise<boolean> {
    const at = await browser.get(pageOf(form))
    const fresh =
      formsOn(at.body, form.action).find(({ action, typed }) => isSame({ action, typed }, form)) ?? form
    const fields = fresh.fields.map(([name, value]): [string, string] => {
      const field = fresh.typed.find((other) => other.name === name)
      if (name === 'token') return [name, crypto.randomUUID().replaceAll('-', '')]
      return [name, field && into.includes(name) ? fitting(payload, field.type) : value || (field ? 'x' : '')]
    })
    const all = [
      ...fields,
      ...fresh.buttons.slice(0, 1).filter(([name]) => !fields.some(([other]) => other === name)),
    ]
    const answer =
      form.method === 'get'
        ? await browser.get(`${form.action.split('?')[0]}?${new URLSearchParams(all)}`)
        : await browser.post(form.action, all)
    this.counts.sent++
    this.#look(who, `${form.method} ${form.action} ${JSON.stringify(all).slice(0, 300)}`, answer)
    if (answer.status < 400) this.counts.taken++
    if (answer.status === 200 && depth === 0 && /subject-access|import/.test(form.action)) {
      for (const next of formsOn(answer.body, form.action)) {
        if (next.method === 'get' || LEAVES.test(next.action)) continue
        await this.#send(who, browser, next, payload, [], 1)
      }
    }
    return answer.status === 422
  }

  #look(who: string, what: string, { status, body, headers }: Answer) {
    if (status >= 500) this.wrong.push(`${what} of ${who} was answered ${status}`)
    if (who !== 'parent' && body.includes(SIGNED_OUT)) this.wrong.push(`${who} was signed out by ${what}`)
    const key = `${who} ${what.slice(0, 60)}`
    if (!rawPayload(body, headers) || this.#seen.has(key)) return
    this.#seen.add(key)
    this.wrong.push(
      `a payload is more than text: ${who}, ${what}: ${/.{60}gpattack.{30}/.exec(body)?.[0] ?? ''}`,
    )
  }

  /** The spreadsheet of all concerns: no cell may run. */
  async readFiles(head: Browser) {
    const token = crypto.randomUUID().replaceAll('-', '')
    const { body, status } = await head.post('/desk/bramble-hill/concerns.csv', [['token', token]])
    const { data } = papaparse.parse<string[]>(body.replace(/^\ufeff/, ''))
    const cells = data.flat()
    this.counts.cells += cells.length
    if (status !== 200 || cells.length < 20)
      this.wrong.push(`there is no spreadsheet: ${status} ${body.slice(0, 900)}`)
    const runs = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))
    for (const cell of runs.slice(0, 5))
      this.wrong.push(`a cell of the spreadsheet runs: ${cell.slice(0, 60)}`)
  }

  readMail({ to, subject, text = '', html = '', from, headers }: SentMail) {
    this.counts.mails++
    const isPlain =
      MAIL.to.test(to) &&
      MAIL.from.test(JSON.stringify(from)) &&
      JSON.stringify(headers) === '{"Auto-Submitted":"auto-generated"}' &&
      !/[\r\n]/.test(subject)
    if (!isPlain) this.wrong.push(`a mail’s head is not ours: ${subject}`)
    if (rawPayload(html)) this.wrong.push(`a mail’s page holds more than text: ${subject}`)
    if (/^(bcc|to|subject):/im.test(text.split('\n\n')[0] ?? ''))
      this.wrong.push(`a mail’s text begins as a head: ${subject}`)
  }
}

/** Where a form is that is sent elsewhere than to its own page. */
const pageOf = ({ action }: Form) =>
  action
    .replace(/(\/concerns\/[^/]+)\/(?!letters|record)[^/]+$/, '$1')
    .replace(/\/settings\/logo$/, '/settings/look')

const isSame = (one: Pick<Form, 'action' | 'typed'>, other: Form) =>
  one.action === other.action &&
  one.typed.map(({ name }) => name).join() === other.typed.map(({ name }) => name).join()

/** Pages are of one kind that differ in a reference, a number or an id. */
const kindOf = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .replace(/[0-9A-Z]{3}-[0-9A-Z]{3}/, ':reference')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id')
    .replace(/\/\d+$/, '/:number')

/** A payload as a field of this type can hold it. */
function fitting(payload: string, type: string): string {
  if (type === 'email') return `${payload.replace(/[^\w+-]/g, '').slice(0, 30)}@gpattack.example.com`
  if (type === 'url') return `https://gpattack.example.com/?${payload}`
  return payload
}
