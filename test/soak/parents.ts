import { setTimeout as wait } from 'node:timers/promises'
import { type Form, formOf } from './forms.ts'
import type { Server } from './server.ts'

/** The shares of those who stop after a first try that failed, and of those who press the button twice. */
const GIVES_UP = 0.2
const SENDS_TWICE = 0.03
const PATIENCE = 20_000
const LONGEST_PAUSE = 400

/** How it went for one parent. */
export interface Parent {
  form: Form
  tries: number
  /** Gatepost answered that it has the concern. */
  isAcknowledged: boolean
  receipt: { reference: string; code: string } | null
}

/**
 * Lets `many` parents raise a concern each, in waves of so many at once, and gives each of them once all are done.
 * Between waves is as much time as the last one took: a workerd that is never idle fires no timer, and its local
 * queue, which lives by timers, would deliver nothing until all is over.
 */
export async function raiseAll(server: Server, many: number, atOnce: number, done: (count: number) => void) {
  const parents: Parent[] = []
  const newParent = () => {
    const form = formOf(parents.length)
    const parent: Parent = { form, tries: 0, isAcknowledged: false, receipt: null }
    parents.push(parent)
    return parent
  }
  for (let count = 0; count < many; count = parents.length) {
    const began = Date.now()
    const wave = Array.from({ length: Math.min(atOnce, many - count) }, newParent)
    await Promise.all(wave.map((parent) => raise(server, parent)))
    done(parents.length)
    await wait(Date.now() - began)
  }
  return parents
}

/** The same form, sent until there is a receipt. */
async function raise(server: Server, parent: Parent): Promise<void> {
  for (;;) {
    parent.tries++
    try {
      const twice = Math.random() < SENDS_TWICE
      const [sent] = await Promise.all([send(server, parent.form), twice ? send(server, parent.form) : null])
      if (sent.status === 303) {
        parent.isAcknowledged = true
        parent.receipt = await readReceipt(server, sent)
        return
      }
      if (sent.status < 500) throw new Error(`A form was refused: ${sent.status}`)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('A form was refused')) throw error
    }
    if (parent.tries === 1 && !parent.isAcknowledged && Math.random() < GIVES_UP) return
    await wait(Math.random() * LONGEST_PAUSE)
  }
}

async function send(server: Server, { school, fields }: Form): Promise<Response> {
  const response = await fetch(`${server.address}/${school}/report`, {
    method: 'POST',
    headers: { Origin: server.address },
    body: new URLSearchParams(fields),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  })
  await response.text()
  return response
}

/** @throws Error when it can't be shown: then the same form, sent again, has the same one. */
async function readReceipt(server: Server, sent: Response): Promise<Parent['receipt']> {
  const response = await fetch(server.address + sent.headers.get('Location'), {
    headers: { Cookie: sent.headers.get('Set-Cookie')?.split(';')[0] ?? '' },
    signal: AbortSignal.timeout(PATIENCE),
  })
  const page = await response.text()
  const reference = /class="reference">([^<]+)</.exec(page)?.[1]
  const code = /id="code"[^>]*>([^<]+)</.exec(page)?.[1]
  if (!reference || !code) throw new Error('There is no receipt on the page.')
  return { reference, code: code.trim() }
}

/** Whether the six words of a receipt open its concern. */
export async function canComeBack(server: Server, { form, receipt }: Parent): Promise<boolean> {
  const response = await fetch(`${server.address}/${form.school}/follow-up`, {
    method: 'POST',
    headers: { Origin: server.address },
    body: new URLSearchParams({ code: receipt?.code ?? '', do: 'open' }),
  })
  if (response.status >= 500) return canComeBack(server, { form, receipt } as Parent)
  return response.status === 200 && (await response.text()).includes(receipt?.reference ?? 'none')
}
