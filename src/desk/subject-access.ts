import { and, asc, gt, isNull } from 'drizzle-orm'
import { visibleTo } from '../concerns/access.ts'
import type { Account, Reporter } from '../concerns/account.ts'
import type { ConcernRow } from '../concerns/act.ts'
import { reporterOf } from '../concerns/answer.ts'
import { type Deletion, deletionOf } from '../concerns/retention.ts'
import type { Message } from '../concerns/thread.ts'
import { logFault } from '../log.ts'
import { dayOf } from '../schools/calendar.ts'
import { holds, type Person } from '../schools/people.ts'
import { plainLetters } from '../schools/same-person.ts'
import type { SchoolSettings } from '../schools/settings.ts'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { openForDesk, rowFor } from './concern.ts'

/** How many reporters are opened at once. */
const BATCH = 500
/** The shortest phone number that is told from any other digits. */
const PHONE_DIGITS = 7

/** Who answers when somebody asks what is held about them: the headteacher, and the chair for theirs. */
export const answersSubjects = (person: Person) => holds(person, 'headteacher', 'chair')

/** A concern that was raised with the name or contact that was looked for. */
export interface Match {
  row: ConcernRow
  reporter: Reporter
}

/**
 * The concerns, of those that somebody may see, whose reporter gave this name or contact; and how many could not be
 * opened. Names and contacts are sealed, so that each is opened in turn, some hundreds at a time.
 */
export async function concernsRaisedBy(
  store: Store,
  person: Person,
  typed: string,
): Promise<{ matches: Match[]; unreadable: number }> {
  const matches: Match[] = []
  let unreadable = 0
  let after = ''
  for (;;) {
    const rows = await store
      .find(concerns, and(gt(concerns.id, after), isNull(concerns.deletedAt), visibleTo(person)))
      .orderBy(asc(concerns.id))
      .limit(BATCH)
    for (const { row, reporter } of await Promise.all(rows.map((row) => opened(store, row)))) {
      if (!reporter) unreadable++
      else if (isTheirs(typed, reporter)) matches.push({ row, reporter })
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = last.id
  }
  return { matches: matches.sort((a, b) => a.row.raisedAt - b.row.raisedAt), unreadable }
}

async function opened(
  store: Store,
  row: ConcernRow,
): Promise<{ row: ConcernRow; reporter: Reporter | null }> {
  try {
    return { row, reporter: await reporterOf(store, row) }
  } catch (error) {
    logFault('reporter.unreadable', error, { concern: row.id })
    return { row, reporter: null }
  }
}

/** Whether every word that was typed is a word of the name, or of the contact, or it is their phone number. */
export function isTheirs(typed: string, { name, contact }: Pick<Reporter, 'name' | 'contact'>): boolean {
  const words = wordsOf(typed)
  if (words.length === 0) return false
  const digits = digitsOf(typed)
  if (digits.length >= PHONE_DIGITS && !/\p{L}/u.test(typed)) return digitsOf(contact).includes(digits)
  return [name, contact].some((given) => {
    const held = new Set(wordsOf(given))
    return words.every((word) => held.has(word))
  })
}

/** Small letters without accents, apostrophes taken out: "O’Neill" and "ONEILL" are one word. */
export const wordsOf = (text: string): string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The digits of a phone number as one dials it at home: +44 7700 is 07700. */
const digitsOf = (text: string) =>
  text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(00)?44/, '0')

/** All that is held about a reporter in one concern of theirs, and nothing about anybody else. */
export interface Held {
  concern: Pick<
    ConcernRow,
    | 'reference'
    | 'state'
    | 'about'
    | 'points'
    | 'risks'
    | 'groupName'
    | 'raisedAt'
    | 'answeredAt'
    | 'closedAt'
  >
  reporter: Reporter
  /** What they wrote; null when it can't be opened. */
  account: Account | null
  thread: Message[]
  deletion: Deletion
}

/** What is held in these concerns; null when one of them isn't theirs, or isn't the reader's to see. */
export async function heldIn(
  store: Store,
  person: Person,
  typed: string,
  references: string[],
  settings: SchoolSettings,
): Promise<{ ids: string[]; held: Held[] } | null> {
  const ids: string[] = []
  const held: Held[] = []
  for (const reference of references) {
    const row = await rowFor(store, person, reference)
    const concern = row && (await openForDesk(store, person, row))
    if (!concern?.reporter || !isTheirs(typed, concern.reporter)) return null
    ids.push(concern.row.id)
    held.push({
      ...asRaised(concern.row, concern.account),
      reporter: concern.reporter,
      thread: concern.thread,
      deletion: deletionOf(concern.row, settings, dayOf(Date.now())),
    })
  }
  return { ids, held }
}

/** Whom it was about in their words: that the school knows better since is not theirs. */
function asRaised(row: ConcernRow, account: Account | null): Pick<Held, 'concern' | 'account'> {
  const concern = onlyTheirs(row)
  if (!account?.asRaised) return { concern, account }
  const { asRaised, ...theirs } = account
  const { about, named } = asRaised
  return { concern: { ...concern, about }, account: { ...theirs, named } }
}

const onlyTheirs = ({
  reference,
  state,
  about,
  points,
  risks,
  groupName,
  raisedAt,
  answeredAt,
  closedAt,
}: ConcernRow): Held['concern'] => ({
  ...{ reference, state, about, points, risks, groupName, raisedAt, answeredAt, closedAt },
})
