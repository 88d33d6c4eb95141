/** The share of the database's answers that are errors; half of them after it has done what it was asked. */
const D1_ERRORS = 0.02
/** The shares of hints that the queue loses and repeats, and of the times that it can't be told at all. */
const HINTS_LOST = 0.1
const HINTS_REPEATED = 0.1
const QUEUE_DOWN = 0.02

const happens = (share: number) => Math.random() < share
const lost = () => new Error('D1_ERROR: Network connection lost.')

const post = (harness: Fetcher, path: string, body: unknown) =>
  harness.fetch(`http://harness${path}`, { method: 'POST', body: JSON.stringify(body) })

/** Tells the harness of a fault before it happens, so that it is counted even if the process is killed. */
const tell = (harness: Fetcher, what: string, { times = 1, mail = '' } = {}) =>
  post(harness, '/fault', { what, times, mail })

/** A database that errs now and then: before it has done what it was asked, or after. */
export function faultyDatabase(db: D1Database, harness: Fetcher): D1Database {
  const unwrapped = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

  async function shaken<T>(run: () => Promise<T>, marks = ''): Promise<T> {
    const err = async (when: string) => {
      await tell(harness, marks ? 'd1-mark' : when, { mail: marks })
      throw lost()
    }
    if (happens(D1_ERRORS / 2)) await err('d1-before')
    const result = await run()
    if (happens(D1_ERRORS / 2)) await err('d1-after')
    return result
  }

  function wrap(statement: D1PreparedStatement, marks = ''): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), markedSent(values)),
      first: (...column: [string]) => shaken(() => statement.first(...column), marks),
      run: () => shaken(() => statement.run(), marks),
      all: () => shaken(() => statement.all(), marks),
      raw: (...options: []) => shaken(() => statement.raw(...options), marks),
    } as unknown as D1PreparedStatement
    unwrapped.set(wrapped, statement)
    return wrapped
  }

  return {
    prepare: (query: string) => wrap(db.prepare(query)),
    batch: (statements: D1PreparedStatement[]) =>
      shaken(() => db.batch(statements.map((statement) => unwrapped.get(statement) ?? statement))),
  } as unknown as D1Database
}

/** The mail that a statement with these values marks as sent: to be told from a mail that is sent twice for no reason. */
const markedSent = (values: unknown[]) => (values[0] === 'sent' ? String(values.at(-1)) : '')

/** A mail service that is the harness: it fails as that says, and writes down what it took. */
export const faultyMail = (harness: Fetcher) =>
  ({
    async send({ to, subject }: { to: string; subject: string }) {
      const answer = await post(harness, '/mail', { to, subject, at: Date.now() })
      const { code } = (await answer.json()) as { code: string | null }
      if (code) throw Object.assign(new Error('The mail service is not well.'), { code })
      return { messageId: crypto.randomUUID() }
    },
  }) as unknown as SendEmail

/** A queue that loses some, repeats some, and sometimes can't be told. */
export const faultyQueue = (queue: Queue<unknown>, harness: Fetcher) =>
  ({
    async sendBatch(messages: MessageSendRequest<unknown>[]) {
      if (happens(QUEUE_DOWN)) {
        await tell(harness, 'queue-down')
        throw new Error('Queue sendBatch failed')
      }
      const kept = messages.filter(() => !happens(HINTS_LOST))
      const again = kept.filter(() => happens(HINTS_REPEATED))
      const losses = messages.length - kept.length
      if (losses > 0) await tell(harness, 'hint-lost', { times: losses })
      if (again.length > 0) await tell(harness, 'hint-repeated', { times: again.length })
      if (kept.length > 0) await queue.sendBatch([...kept, ...again].slice(0, 100))
    },
  }) as unknown as Queue<unknown>
