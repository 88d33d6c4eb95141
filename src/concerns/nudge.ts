import { and, eq, inArray } from 'drizzle-orm'
import { momentInWords } from '../i18n/dates.ts'
import { chairToldMail, deskMail } from '../mail/messages.tsx'
import { addToOutbox } from '../mail/outbox.ts'
import { holds, type Person } from '../schools/people.ts'
import type { School } from '../schools/schools.ts'
import { concerns, events } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import type { ConcernRow } from './act.ts'
import { type EventKind, eventAfter, lastEvent } from './chronology.ts'
import { type NudgeKind, nextNudge, type Told } from './nudge-time.ts'
import { linesOfWorkers, linesWhenOverdue, linesWhileUnread } from './recipients.ts'
import { isUnfinished } from './states.ts'
import { whoIsKeptFrom } from './tell.ts'

interface Nudging {
  school: School
  /** The desk's full address of a reference, and of the school's list of people. */
  desk: (reference: string) => string
  people: string
  now: number
}

/** What the chronology says of each mail. */
const EVENTS = {
  reminder: 'reminded',
  overdue: 'overdue',
  unread: 'unread-told',
  'chair-told': 'chair-told',
} as const satisfies Record<NudgeKind, EventKind>

/**
 * Writes the mail that a waiting concern is due for: the reminder, that it is overdue, to the chair that one is, or
 * that nobody has opened it though somebody may be at risk. None once it is answered, or opened; at night most is put
 * off (`nudge-time`).
 */
export async function nudge(store: Store, concernId: string, nudging: Nudging): Promise<void> {
  const write = async () => {
    const last = await lastEvent(store, concernId)
    // Looked up after the place in the chronology was taken: whoever answers in between takes it first.
    const row = await dueRow(store, concernId, nudging.now)
    if (!row) return
    const [told, { open, kept }] = await Promise.all([toldOf(store, concernId), whoIsKeptFrom(store, row)])
    const { settings } = nudging.school
    const waits = { ...row, chairHears: row.route === 'headteacher' && chairsOf(open).length > 0 }
    const next = nextNudge(waits, told, nudging.now, settings)
    if (!next || next.at > nudging.now) {
      await store.update(concerns, { nudgeAt: next?.at ?? null }, eq(concerns.id, concernId))
      return
    }
    const { kind } = next
    const after = nextNudge(waits, { ...told, [kind]: nudging.now }, nudging.now, settings)
    const mail = await addToOutbox(
      store,
      {
        concernId,
        kind,
        ...contentOf(kind, row, { open, kept }, nudging),
        once: kind === 'unread' ? `${kind}/${concernId}/${told.unread ?? 0}` : `${kind}/${concernId}`,
      },
      nudging.now,
    )
    const happening = { concernId, happenedAt: nudging.now, actor: 'gatepost', kind: EVENTS[kind] } as const
    await store.batch([
      (await eventAfter(store, happening, last)).statement,
      store.update(concerns, { nudgeAt: after?.at ?? null }, eq(concerns.id, concernId)),
      ...mail.statements,
    ])
  }
  await writeOnce(write, async () => ((await dueRow(store, concernId, nudging.now)) ? null : undefined))
}

/** The concern, if it still waits for somebody and is due for a mail about that. */
async function dueRow(store: Store, concernId: string, now: number): Promise<ConcernRow | null> {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  if (!row || row.nudgeAt === null || row.nudgeAt > now) return null
  return isUnfinished(row) ? row : null
}

async function toldOf(store: Store, concernId: string): Promise<Told> {
  const rows = await store.find(
    events,
    and(eq(events.concernId, concernId), inArray(events.kind, Object.values(EVENTS))),
  )
  const kinds = Object.keys(EVENTS) as NudgeKind[]
  const lastOf = (kind: NudgeKind) =>
    rows.filter((row) => row.kind === EVENTS[kind]).map((row): [NudgeKind, number] => [kind, row.happenedAt])
  return Object.fromEntries(kinds.flatMap(lastOf))
}

const chairsOf = (open: Person[]) => open.filter((person) => holds(person, 'chair'))

/** Who gets which mail, and what it says. */
function contentOf(
  kind: NudgeKind,
  row: ConcernRow,
  { open, kept }: { open: Person[]; kept: Person[] },
  { school, desk, people, now }: Nudging,
) {
  if (kind === 'chair-told') return { lines: [chairsOf(open)], content: chairToldMail(school, people) }
  const linesFor = { reminder: linesOfWorkers, overdue: linesWhenOverdue, unread: linesWhileUnread }
  const about = {
    school,
    reference: row.reference,
    desk: desk(row.reference),
    risks: row.risks,
    withDsl: row.withDsl,
    keptFromSomebody: kept.length > 0,
  }
  const by = row.state === 'new' ? momentInWords(row.replyBy, now) : ''
  return { lines: linesFor[kind](row, open), content: deskMail(kind, about, by) }
}
