import type { Account, Reporter } from '../concerns/account.ts'
import type { ConcernRow } from '../concerns/act.ts'
import type { ChronologyRow, EventKind } from '../concerns/chronology.ts'
import type { Deletion } from '../concerns/retention.ts'
import type { Message } from '../concerns/thread.ts'
import type { Picture } from '../evidence/evidence.ts'
import type { Rung } from '../storage/schema.ts'
import type { OpenedConcern } from './concern.ts'

/**
 * In full; with the reporter's name and contact withheld; or without anything that the reporter wrote. The second is
 * for colleagues who must judge the words. It is no safe copy for the person complained about, since the words
 * themselves and the time they came give a reporter away: that is what the third is for.
 */
export const RECORD_KINDS = ['full', 'withheld', 'wordless'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** All that a record holds. */
export interface ConcernRecord {
  kind: RecordKind
  concern: Pick<
    ConcernRow,
    | 'reference'
    | 'state'
    | 'about'
    | 'points'
    | 'groupName'
    | 'codeVersion'
    | 'raisedAt'
    | 'answeredAt'
    | 'closedAt'
    | 'heldSince'
    | 'deletedAt'
    | 'outcome'
  >
  /** Null when it is withheld, deleted or can't be opened. */
  reporter: Reporter | null
  account: Account | null
  risks: ConcernRow['risks'] | null
  thread: Message[] | null
  /** That there are pictures, not what they show. */
  pictures: Pick<Picture, 'number' | 'addedAt' | 'addedBy'>[] | null
  /** The ids of those it is kept from. */
  keptFrom: string[] | null
  chronology: ChronologyRow[]
  deletion: Deletion
}

/** Who looked at a concern or took a copy is in the log: it says nothing of the concern itself. */
const LOOKS: EventKind[] = ['opened', 'exported', 'evidence-seen']
/** What may leave the school of what happened: what the school did openly, and never towards whom else. */
const OPEN: EventKind[] = ['decided', 'letter-made', 'closed', 'reopened']
/** Steps that must not be given away: others ask them to be kept quiet, or they are about a pupil or a colleague. */
const QUIET: (Rung | undefined)[] = ['authorities', 'legal', 'behaviour', 'staff-code']

/** What happened, as far as a record of this kind tells it; for outsiders without anything that staff wrote. */
function happened(rows: ChronologyRow[], kind: RecordKind): ChronologyRow[] {
  if (kind !== 'wordless') return rows.filter((row) => !LOOKS.includes(row.kind))
  return rows
    .filter((row) => OPEN.includes(row.kind) && !QUIET.includes(row.detail?.rung))
    .map((row) => ({ ...row, detail: row.detail?.rung ? { rung: row.detail.rung } : null }))
}

/** What was decided last, for outsiders without what must be kept quiet. */
const outcomeFor = (kind: RecordKind, outcome: Rung | null) =>
  kind === 'wordless' && QUIET.includes(outcome ?? undefined) ? null : outcome

/** That its reporter withdrew it is nobody's business outside. */
function stateOutside({ state, closedAt }: OpenedConcern['row']) {
  if (state !== 'withdrawn') return state
  return closedAt === null ? 'looking' : 'closed'
}

/** The record of a concern, of one kind. */
export function recordOf(opened: OpenedConcern, kind: RecordKind, deletion: Deletion): ConcernRecord {
  const { row, thread, chronology, account, reporter, keptFrom } = opened
  const { reference, state, about, points, groupName, codeVersion } = row
  const { raisedAt, answeredAt, closedAt, heldSince, deletedAt, outcome } = row
  const hasWords = kind !== 'wordless'
  return {
    kind,
    concern: {
      ...{ reference, about, points, groupName, codeVersion },
      state: hasWords ? state : stateOutside(row),
      ...{ raisedAt, answeredAt, closedAt, heldSince, deletedAt, outcome: outcomeFor(kind, outcome) },
    },
    reporter: kind === 'full' ? reporter : null,
    account: hasWords ? account : null,
    risks: hasWords ? row.risks : null,
    thread: hasWords ? thread : null,
    pictures: hasWords
      ? opened.pictures.map(({ number, addedAt, addedBy }) => ({ number, addedAt, addedBy }))
      : null,
    keptFrom: hasWords ? keptFrom.map((person) => person.id).sort() : null,
    chronology: happened(chronology, kind),
    deletion,
  }
}

/**
 * SHA-256 over all that a record holds, in groups of four to read out: the same content gives the same groups. The day
 * of its deletion is left out: it moves with the school's calendar, and nothing of the concern does.
 */
export async function fingerprintOf(
  schoolId: string,
  { deletion, ...record }: ConcernRecord,
): Promise<string> {
  const text = canonical({ schoolId, ...record })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.match(/.{4}/g)?.join(' ') ?? ''
}

/** JSON with each object's keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
