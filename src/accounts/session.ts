import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import { isListed } from '../schools/people.ts'
import { people } from '../storage/schema.ts'
import { session, user } from '../storage/schema-accounts.ts'
import type { Storage } from '../storage/store.ts'
import { isOperator } from './known.ts'

/** How long (seconds) a session lasts, whatever is done in it. */
export const SESSION_SECONDS = 8 * 3600
/** How long (ms) it lasts while nothing is done in it. */
const IDLE = 30 * 60_000
/** How often (ms) it is written down that something was done. */
const NOTED_EVERY = 60_000

export const COOKIE_PREFIX = 'gatepost'
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`

/** Who is signed in: what the desk is given. */
export interface SignedIn {
  userId: string
  sessionId: string
  /** In lower case. */
  email: string
}

/**
 * The session with this token, and that it was used now. Null when there is none, it is over, or nothing was done
 * in it for half an hour. Who is on no school's list any more, and no operator, has all their sessions ended.
 */
export async function useSession(
  storage: Storage,
  settings: Settings,
  token: string,
  now: number,
): Promise<SignedIn | null> {
  const found = await findSession(storage, token)
  if (!found) return null
  const { userId, sessionId, email, isListed, expiresAt, lastSeenAt } = found
  if (!isListed && !isOperator(settings, email)) {
    await storage.db.delete(session).where(eq(session.userId, userId))
    return null
  }
  if (expiresAt.getTime() <= now || lastSeenAt.getTime() + IDLE <= now) {
    await storage.db.delete(session).where(eq(session.id, sessionId))
    return null
  }
  if (now - lastSeenAt.getTime() >= NOTED_EVERY) {
    await storage.db
      .update(session)
      .set({ lastSeenAt: new Date(now) })
      .where(eq(session.id, sessionId))
  }
  return { userId, sessionId, email }
}

async function findSession({ db }: Storage, token: string) {
  const rows = await db
    .select({
      sessionId: session.id,
      userId: user.id,
      email: user.email,
      expiresAt: session.expiresAt,
      lastSeenAt: session.lastSeenAt,
      isListed: sql<number>`exists (select 1 from ${people} where ${isListed(user.email)})`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(session.token, token))
    .limit(1)
  return rows[0]
}

/** A session as its owner sees it in the list. */
export interface ListedSession {
  id: string
  createdAt: Date
  lastSeenAt: Date
  /** "Chrome on Android", or null. */
  browser: string | null
}

/** The sessions of somebody that are not over, the latest used first. */
export function sessionsOf({ db }: Storage, userId: string, now: number): Promise<ListedSession[]> {
  return db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      browser: session.userAgent,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, userId),
        gt(session.expiresAt, new Date(now)),
        gt(session.lastSeenAt, new Date(now - IDLE)),
      ),
    )
    .orderBy(desc(session.lastSeenAt))
}

/** Ends one session of somebody: never another's. */
export async function endSession({ db }: Storage, userId: string, sessionId: string): Promise<void> {
  await db.delete(session).where(and(eq(session.userId, userId), eq(session.id, sessionId)))
}

/** Ends the session that a browser is in. */
export async function endSessionOf({ db }: Storage, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token))
}

/** Ends every session of somebody but the one they are in. */
export async function endOtherSessions({ db }: Storage, { userId, sessionId }: SignedIn): Promise<void> {
  await db.delete(session).where(and(eq(session.userId, userId), ne(session.id, sessionId)))
}
