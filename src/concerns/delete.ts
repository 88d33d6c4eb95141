import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { takeOutPictures } from '../evidence/remove.ts'
import { concerns, events, looks, messages, outbox } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { ConcernRow } from './act.ts'
import { eventAfter, type Link } from './chronology.ts'

/**
 * Deletes all that was said about a concern, for good and in one batch. What is left is a tombstone: its reference,
 * dates, points and state, to count; whom it went to and is kept from, so that it stays hidden from them; and
 * that something was done, when and by whom, so that the chronology still verifies.
 *
 * This is the one place where a concern's content goes. Whatever else comes to hold some of it is deleted here.
 *
 * @param last the last row of the chronology, read before the concern was: whoever acts in between makes this fail.
 * @throws what the database throws; then nothing was deleted.
 */
export async function deleteConcern(
  store: Store,
  row: ConcernRow,
  last: Link | undefined,
  now: number,
): Promise<void> {
  const happening = { concernId: row.id, happenedAt: now, actor: 'gatepost', kind: 'deleted' } as const
  await store.batch([
    (await eventAfter(store, happening, last)).statement,
    store.update(concerns, tombstone(row, now), eq(concerns.id, row.id)),
    store.update(events, { sealedDetail: null }, eq(events.concernId, row.id)),
    ...besideIt(store, row.id),
  ])
}

/** Everything about a concern that has rows of its own. */
const besideIt = (store: Store, concernId: string): BatchItem<'sqlite'>[] => [
  store.remove(messages, eq(messages.concernId, concernId)),
  store.remove(outbox, eq(outbox.concernId, concernId)),
  store.remove(looks, eq(looks.concernId, concernId)),
  // Pictures lose their keys here; the cron takes the files out of the bucket right after.
  takeOutPictures(store, concernId),
]

/** What a row says once it is deleted. No hash is ever `deleted/…`: the code opens nothing, and no form is this one. */
const tombstone = ({ id }: ConcernRow, now: number) => ({
  deletedAt: now,
  sealedAccount: '',
  sealedReporter: '',
  returnCodeHash: `deleted/${id}`,
  submissionKey: `deleted/${id}`,
  about: 'unsure' as const,
  risks: [],
  groupName: null,
  postId: null,
  assigneeId: null,
  outcome: null,
})
