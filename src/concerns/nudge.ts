import { eq } from 'drizzle-orm'
import { momentInWords } from '../i18n/dates.ts'
import { deskMail } from '../mail/messages.tsx'
import { addToOutbox } from '../mail/outbox.ts'
import type { School } from '../schools/schools.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import type { ConcernRow } from './act.ts'
import { eventAfter, lastEvent } from './chronology.ts'
import { nextNudge, overdueAt } from './nudge-time.ts'
import { linesOfWorkers, linesWhenOverdue } from './recipients.ts'
import { whoIsKeptFrom } from './tell.ts'

interface Nudging {
  school: School
  /** The desk's full address of a reference. */
  desk: (reference: string) => string
  now: number
}

/**
 * Writes the mail that an unanswered concern is due for: the reminder, or that it is overdue. Each once, and none
 * once it is answered; at night it is put off.
 *
 * @throws SealError when its account does not open: who it is about, and so kept from, can't be known then.
 */
export async function nudge(store: Store, concernId: string, nudging: Nudging): Promise<void> {
  const write = async () => {
    const last = await lastEvent(store, concernId)
    // Looked up after the place in the chronology was taken: whoever answers in between takes it first.
    const row = await dueRow(store, concernId, nudging.now)
    if (!row) return
    const { settings } = nudging.school
    const { kind, at } = nextNudge(row, nudging.now, settings)
    if (at > nudging.now) {
      await store.update(concerns, { nudgeAt: at }, eq(concerns.id, concernId))
      return
    }
    const nudgeAt = kind === 'reminder' ? overdueAt(row.replyBy, row.risks, settings) : null
    const mail = await mailFor(store, row, kind, nudging)
    const event = kind === 'reminder' ? 'reminded' : 'overdue'
    const happening = { concernId, happenedAt: nudging.now, actor: 'gatepost', kind: event } as const
    await store.batch([
      (await eventAfter(store, happening, last)).statement,
      store.update(concerns, { nudgeAt }, eq(concerns.id, concernId)),
      ...mail.statements,
    ])
  }
  await writeOnce(write, async () => ((await dueRow(store, concernId, nudging.now)) ? null : undefined))
}

/** The concern, if it still waits for its first answer and is due for a mail about that. */
async function dueRow(store: Store, concernId: string, now: number): Promise<ConcernRow | null> {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  return row && row.state === 'new' && row.nudgeAt !== null && row.nudgeAt <= now ? row : null
}

async function mailFor(
  store: Store,
  row: ConcernRow,
  kind: 'reminder' | 'overdue',
  { school, desk, now }: Nudging,
) {
  const { open, kept } = await whoIsKeptFrom(store, row)
  const lines = kind === 'reminder' ? linesOfWorkers(row, open) : linesWhenOverdue(row, open)
  const by = momentInWords(row.replyBy, now)
  const content = deskMail(
    kind,
    {
      school,
      reference: row.reference,
      desk: desk(row.reference),
      risks: row.risks,
      withDsl: row.withDsl,
      keptFromSomebody: kept.length > 0,
    },
    by,
  )
  return addToOutbox(store, { concernId: row.id, kind, lines, content, once: `${kind}/${row.id}` }, now)
}
