import { asc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { logFault } from '../log.ts'
import { messages } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

/** A message between the school and the reporter. The body is null when it can't be opened. */
export interface Message {
  sender: 'reporter' | 'school'
  sentAt: number
  body: string | null
}

/** All messages about a concern, oldest first. */
export async function threadOf(store: Store, concernId: string): Promise<Message[]> {
  const rows = await store
    .find(messages, eq(messages.concernId, concernId))
    .orderBy(asc(messages.sentAt), asc(messages.id))
  return Promise.all(
    rows.map(async ({ id, sender, sentAt, sealedBody }) => ({
      sender,
      sentAt,
      body: await readBody(store, id, sealedBody),
    })),
  )
}

/** One message that does not open must not keep a reporter from the rest. */
async function readBody(store: Store, id: string, sealed: string): Promise<string | null> {
  try {
    return z.string().parse(await store.seal.open({ field: 'messages.body', row: id }, sealed))
  } catch (error) {
    logFault('message.unreadable', error, { message: id })
    return null
  }
}

/** The statement that adds a message to a concern's thread. */
export async function messageRow(
  store: Store,
  {
    body,
    ...row
  }: { id: string; concernId: string; sender: 'reporter' | 'school'; sentAt: number; body: string },
) {
  const sealedBody = await store.seal.seal({ field: 'messages.body', row: row.id }, body)
  return { statement: store.insert(messages, { ...row, sealedBody }) }
}
