import { and, inArray, lt, notExists, notInArray } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import { isListed } from '../schools/people.ts'
import { people } from '../storage/schema.ts'
import { account, passkey, session, user, verification } from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'

/** How many people are forgotten in one run of the cron. */
const MOST_AT_ONCE = 10

/**
 * Deletes what signing in no longer needs: sessions and codes that are over, and everything of whoever is on no
 * school's list any more and no operator.
 */
export async function forgetAccounts({ db }: Storage, settings: Settings, now: number): Promise<void> {
  const at = new Date(now)
  const listed = db.select({ id: people.id }).from(people).where(isListed(user.email))
  const [, , gone] = await db.batch([
    db.delete(session).where(lt(session.expiresAt, at)),
    db.delete(verification).where(lt(verification.expiresAt, at)),
    db
      .select({ id: user.id })
      .from(user)
      .where(and(notExists(listed), notInArray(user.email, ['', ...settings.OPERATORS])))
      .limit(MOST_AT_ONCE),
  ])
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return
  await db.batch([
    db.delete(session).where(inArray(session.userId, ids)),
    db.delete(passkey).where(inArray(passkey.userId, ids)),
    db.delete(account).where(inArray(account.userId, ids)),
    db.delete(user).where(inArray(user.id, ids)),
  ])
}
