import { eq } from 'drizzle-orm'
import { dayInWords } from '../i18n/dates.ts'
import { deskMail } from '../mail/messages.tsx'
import { addToOutbox } from '../mail/outbox.ts'
import { dayOf } from '../schools/calendar.ts'
import type { School } from '../schools/schools.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { ConcernRow } from './act.ts'
import { eventAfter, type Link } from './chronology.ts'
import { linesOfWorkers } from './recipients.ts'
import { deletionDay } from './retention.ts'
import { whoIsKeptFrom } from './tell.ts'

/**
 * Tells those who work a concern on which day it will be deleted.
 *
 * @param last the last row of the chronology, read before the concern was: whoever acts in between makes this fail.
 * @throws SealError when its account does not open: who it is about, and so kept from, can't be known then.
 */
export async function warnOfDeletion(
  store: Store,
  row: ConcernRow,
  last: Link | undefined,
  { school, desk, now }: { school: School; desk: (reference: string) => string; now: number },
): Promise<void> {
  const { open } = await whoIsKeptFrom(store, row)
  const day = deletionDay({ ...row, deletionWarnedAt: now }, school.settings, dayOf(now))
  const content = deskMail(
    'deletionWarning',
    { school, reference: row.reference, desk: desk(row.reference) },
    dayInWords(day ?? dayOf(now)),
  )
  const mail = await addToOutbox(
    store,
    {
      concernId: row.id,
      kind: 'deletion-warning',
      lines: linesOfWorkers(row, open),
      content,
      // Once for this place in the chronology: after a hold, or once it was taken up again, it is warned of anew.
      once: `deletion-warning/${row.id}/${last?.sequence ?? 0}`,
    },
    now,
  )
  const happening = {
    concernId: row.id,
    happenedAt: now,
    actor: 'gatepost',
    kind: 'deletion-warned',
  } as const
  await store.batch([
    (await eventAfter(store, happening, last)).statement,
    store.update(concerns, { deletionWarnedAt: now }, eq(concerns.id, row.id)),
    ...mail.statements,
  ])
}
