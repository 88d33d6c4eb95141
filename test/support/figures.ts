import { env } from 'cloudflare:workers'

/** What a row of concerns needs for the figures; the rest is as in any. */
export interface Counted {
  raisedAt: string
  /** How many hours later it was answered; not at all when missing. */
  answeredAfter?: number
  points?: string[]
  group?: string | null
  state?: string
  outcome?: string | null
  route?: string
  deletedAt?: number | null
  /** Of whom it is kept from, the address. */
  keptFrom?: string
}

/** Puts concerns into the database as if they had been raised and worked; due after 24 hours. */
export async function putConcerns(rows: Counted[], school = 'bramble-hill'): Promise<void> {
  const concern = env.DB.prepare(
    `INSERT INTO concerns (id, school_id, reference, submission_key, return_code_hash, raised_at, reply_by, state, about,
      points, risks, group_name, route, with_dsl, sealed_account, sealed_reporter, answered_at, outcome, deleted_at)
    VALUES (?1, ?2, ?1, ?1, ?1, ?3, ?4, ?5, 'unsure', ?6, '[]', ?7, ?8, 0, 'x', 'x', ?9, ?10, ?11)`,
  )
  const kept = env.DB.prepare(
    'INSERT INTO kept_from (school_id, concern_id, person_id) SELECT school_id, ?, id FROM people WHERE school_id = ? AND email = ?',
  )
  const statements = rows.flatMap((row) => {
    const id = crypto.randomUUID()
    const raisedAt = Date.parse(row.raisedAt)
    const { answeredAfter, points = ['rumour'], group = null, state = 'new', route = 'slt' } = row
    const answeredAt = answeredAfter === undefined ? null : raisedAt + answeredAfter * 3_600_000
    const values = [
      id,
      school,
      raisedAt,
      raisedAt + 24 * 3_600_000,
      state,
      JSON.stringify(points),
      group,
      route,
    ]
    return [
      concern.bind(...values, answeredAt, row.outcome ?? null, row.deletedAt ?? null),
      ...(row.keptFrom ? [kept.bind(id, school, row.keptFrom)] : []),
    ]
  })
  await env.DB.batch(statements)
}

/** The same concern so many times. */
export const times = (n: number, row: Counted): Counted[] => Array.from({ length: n }, () => row)
