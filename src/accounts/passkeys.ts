import { and, asc, eq } from 'drizzle-orm'
import { passkey } from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'

/** A passkey as its owner sees it in the list. */
export interface ListedPasskey {
  id: string
  name: string | null
  createdAt: Date | null
}

/** The passkeys of somebody, the oldest first. */
export function passkeysOf({ db }: Storage, userId: string): Promise<ListedPasskey[]> {
  return db
    .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt))
}

const own = (userId: string, id: string) => and(eq(passkey.userId, userId), eq(passkey.id, id))

/** Gives a passkey of somebody another name: never another's. */
export async function namePasskey({ db }: Storage, userId: string, id: string, name: string): Promise<void> {
  await db.update(passkey).set({ name }).where(own(userId, id))
}

/** Takes a passkey of somebody away: it signs nobody in any more. */
export async function removePasskey({ db }: Storage, userId: string, id: string): Promise<void> {
  await db.delete(passkey).where(own(userId, id))
}
