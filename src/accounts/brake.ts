import { and, count, eq, gt, lt } from 'drizzle-orm'
import { codeRequest } from '../storage/schema-accounts.ts'
import { toBase64Url } from '../storage/sealing.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { ACCOUNTS } from './pending.ts'

/** How many codes one address gets … */
const MOST_CODES = 5
/** … in how long (ms). Nobody is locked out for longer, and a code that came still works. */
const WITHIN = 15 * 60_000

/**
 * Notes that a code was asked for, and says whether it may be sent: nobody's mailbox is flooded, and whoever
 * asks for code after code to guess one gets fifteen guesses at a million in a quarter of an hour. Addresses
 * that nobody knows are counted too, so that the answer tells nothing.
 */
export async function mayAskForCode(storage: Storage, email: string, now: number): Promise<boolean> {
  const { db } = storage
  const addressHash = toBase64Url(await storeFor(storage, ACCOUNTS).hash('address', email))
  const [, recent] = await db.batch([
    db.delete(codeRequest).where(lt(codeRequest.askedAt, now - WITHIN)),
    db
      .select({ asked: count() })
      .from(codeRequest)
      .where(and(eq(codeRequest.addressHash, addressHash), gt(codeRequest.askedAt, now - WITHIN))),
  ])
  if ((recent[0]?.asked ?? 0) >= MOST_CODES) return false
  await db.insert(codeRequest).values({ id: crypto.randomUUID(), addressHash, askedAt: now })
  return true
}
