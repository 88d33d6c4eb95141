import { sql } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import { people } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'

/** Whether an address (in lower case) is one of the trust's operators. */
export const isOperator = (settings: Settings, email: string) => settings.OPERATORS.includes(email)

/** Whether an address (in lower case) may sign in: it is on a school's list, or an operator's. */
export async function isKnown({ db }: Storage, settings: Settings, email: string): Promise<boolean> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${email}`)
    .limit(1)
  return rows.length > 0 || isOperator(settings, email)
}
