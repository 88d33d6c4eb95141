/** The Worker that is measured, as far as this needs to know it. */
interface Served {
  fetch: (request: Request, env: object, context: ExecutionContext) => unknown
}

/**
 * The same Worker with a database that answers each question once and then says the same again, from the same JSON:
 * what is left is what the Worker itself takes. Only for pages that write nothing.
 */
export function withRecord(worker: Served): Served {
  let bound: object | undefined
  return {
    fetch(request, env, context) {
      bound ??= { ...env, DB: recorded((env as { DB: D1Database }).DB) }
      return worker.fetch(request, bound, context)
    },
  }
}

interface Statement {
  sql: string
  values: unknown[]
  bind: (...values: unknown[]) => Statement
}

const answers = new Map<string, string>()

async function answer(question: unknown, ask: () => Promise<unknown>): Promise<unknown> {
  const key = JSON.stringify(question)
  const known = answers.get(key) ?? JSON.stringify(await ask())
  answers.set(key, known)
  return JSON.parse(known)
}

function recorded(database: D1Database): unknown {
  const real = ({ sql, values }: Statement) => database.prepare(sql).bind(...values)
  const statement = (sql: string, values: unknown[]) => ({
    sql,
    values,
    bind: (...values: unknown[]) => statement(sql, values),
    all: () =>
      answer(['all', sql, values], () =>
        database
          .prepare(sql)
          .bind(...values)
          .all(),
      ),
    raw: () =>
      answer(['raw', sql, values], () =>
        database
          .prepare(sql)
          .bind(...values)
          .raw(),
      ),
  })
  return {
    prepare: (sql: string) => statement(sql, []),
    batch: (statements: Statement[]) =>
      answer(['batch', statements], () => database.batch(statements.map(real))),
  }
}
