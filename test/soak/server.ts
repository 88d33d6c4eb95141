import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger } from './ledger.ts'

const PAUSE = 50

/** The Worker in a process of its own that can be killed at any moment and started again with its state. */
export class Server {
  /** Where it is; changes each time that it is started. */
  address = ''
  /** How far its clock is turned (ms) from the machine's. */
  turned: number
  #child: ChildProcess | undefined
  readonly #folder: string
  readonly #ledger: Ledger

  constructor(folder: string, ledger: Ledger, turned: number) {
    this.#folder = folder
    this.#ledger = ledger
    this.turned = turned
    process.on('exit', () => this.#killAll())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  }

  async start(): Promise<void> {
    const child = fork('test/soak/child.ts', [this.#folder, this.#ledger.address, `${this.turned}`], {
      detached: true,
    })
    this.#child = child
    const [started] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (typeof started !== 'string') throw new Error('The Worker did not start.')
    this.address = new URL(started).origin
  }

  /** Kills the process and its workerd with no chance to put anything in order, and starts them again. */
  async killAndStart(): Promise<void> {
    await this.kill()
    this.#ledger.kills.push(Date.now())
    await this.start()
  }

  async kill(): Promise<void> {
    if (!this.#child) return
    const gone = once(this.#child, 'exit')
    this.#killAll()
    await gone
    this.#child = undefined
  }

  /** The whole group: workerd is a child of the child. */
  #killAll(): void {
    if (this.#child?.pid && this.#child.exitCode === null) process.kill(-this.#child.pid, 'SIGKILL')
  }

  /** Asks until it answers, however long that takes: it may be down, and comes back. */
  async ask(path: string): Promise<string> {
    for (;;) {
      const answer = await this.#tryToAsk(path).catch(() => null)
      if (answer?.status === 404) throw new Error(`There is no ${path}`)
      if (answer?.status === 200) return answer.body
      await wait(PAUSE)
    }
  }

  async #tryToAsk(path: string): Promise<{ status: number; body: string }> {
    const response = await fetch(this.address + path)
    return { status: response.status, body: await response.text() }
  }

  /** Runs the cron once, through its handler. */
  cron = () => this.ask('/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*')

  /** Turns its clock on by so many ms. */
  async turn(by: number): Promise<void> {
    this.turned += by
    await this.ask(`/soak/clock?to=${this.turned}`)
  }

  /** What waits in its outbox, and when (by its clock) the first of it is due. */
  outbox = async (): Promise<{ waiting: number; due: number | null; now: number; isBusy: boolean }> =>
    JSON.parse(await this.ask('/soak/outbox'))
}
