import { SCHOOL_LOG } from '../../src/concerns/chronology.ts'
import { momentInWords } from '../../src/i18n/dates.ts'
import { en } from '../../src/i18n/en.ts'
import { type Notice, noticeFor, TOLD_ONE_BY_ONE, WINDOW } from '../../src/mail/flood.ts'
import type { Ledger, SentMail } from './ledger.ts'
import type { Rows } from './state.ts'

/** How long before a kill (ms) a mail may have been taken of which the Worker never heard, or had not yet written it down. */
const BETWEEN_SEND_AND_MARK = 10_000
/** How often marking a mail as sent is tried: see `mail/deliver`. */
const TRIES_TO_MARK = 3

type Concern = Rows['concerns'][number]
type Mail = Rows['mails'][number]
export type Expect = (is: boolean, what: string) => void

/**
 * Each mail was sent, or left out. Left out are those about concerns past twenty in ten minutes, and no others; for
 * each of them a notice was sent to its line. What was sent was sent at least once, and twice only where a kill or the
 * database came between sending and marking.
 */
export function checkMails(ledger: Ledger, rows: Rows, expect: Expect) {
  for (const { id, state, sealedEnvelope } of rows.mails) {
    expect((state === 'sent' || state === 'bundled') && sealedEnvelope === null, `mail ${id} is ${state}`)
  }
  return { ...checkFlood(rows, expect), ...checkSent(ledger, rows, expect) }
}

function checkFlood(rows: Rows, expect: Expect) {
  const late = pastTwenty(rows)
  const concernOf = new Map(rows.concerns.map((concern) => [concern.id, concern]))
  const notices = rows.mails.filter(isNotice)
  const places = Map.groupBy(notices, ({ schoolId, once }) => `${schoolId}/${once?.replace(/\/[^/]*$/, '')}`)
  for (const [concernId, mails] of Map.groupBy(rows.mails, (row) => row.concernId)) {
    const concern = concernOf.get(concernId)
    for (const [kind, some] of Map.groupBy(mails, (row) =>
      isNotice(row) ? row.kind : noticeFor(row.kind),
    )) {
      const left = some.filter(({ state }) => state === 'bundled')
      const isShared = some.filter((row) => isNotice(row) || row.state === 'bundled').length
      const isLate = concern !== undefined && kind !== null && late.has(concern)
      const what = `${concern?.reference ?? concernId}, ${kind}`
      expect(isShared === (isLate ? some.length : 0), `${what}: ${isShared} of ${some.length} share a notice`)
      if (!concern) continue
      const place = `${concern.schoolId}/${kind}/${concern.route}/${Math.floor(concern.raisedAt / WINDOW)}`
      const told = places.get(place)?.length ?? 0
      expect(left.length <= told, `${what}: ${left.length} are left out, ${told} notices stand for them`)
    }
  }
  const bundled = rows.mails.filter(({ state }) => state === 'bundled').length
  expect(bundled > 0, 'there was no flood')
  return { mails: rows.mails.length, bundled, notices: notices.length }
}

/** The concerns before which twenty of the same route came within ten minutes; risks and what is kept from somebody aside. */
function pastTwenty({ concerns, keptFrom }: Rows): Set<Concern> {
  const kept = new Set(keptFrom.map(({ concernId }) => concernId))
  const found = new Set<Concern>()
  const before = new Map<string, number[]>()
  for (const concern of concerns) {
    if (concern.risks.length > 0 || kept.has(concern.id)) continue
    const key = `${concern.schoolId}/${concern.route}`
    const times = before.get(key) ?? []
    const near = times.filter((time) => Math.abs(time - concern.raisedAt) <= WINDOW)
    if (near.length >= TOLD_ONE_BY_ONE) found.add(concern)
    times.push(concern.raisedAt)
    before.set(key, times)
  }
  return found
}

const isNotice = ({ kind }: Pick<Mail, 'kind'>): boolean => kind in en.mail.many && kind.startsWith('more-')

function checkSent({ sent, kills, marksLost }: Ledger, rows: Rows, expect: Expect) {
  const referenceOf = new Map(rows.concerns.map(({ id, reference }) => [id, reference]))
  const subjectOf = (row: Mail) =>
    isNotice(row)
      ? subjectOfNotice(row)
      : row.kind === 'chair-told'
        ? SCHOOL_LOG
        : (referenceOf.get(row.concernId) ?? SCHOOL_LOG)
  const mails = Map.groupBy(
    rows.mails.filter(({ state }) => state !== 'bundled'),
    subjectOf,
  )
  const taken = Map.groupBy(sent, ({ to, subject }) => {
    const notice = `${schoolOf(to)}: ${subject}`
    return mails.has(notice) ? notice : (/[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(subject)?.[0] ?? SCHOOL_LOG)
  })
  const wasCut = ({ takenAt, life }: SentMail) => (kills[life] ?? Infinity) - takenAt < BETWEEN_SEND_AND_MARK
  const counts = { duplicatesByKills: 0, duplicatesByD1: 0 }
  for (const [about, due] of mails) {
    const times = taken.get(about) ?? []
    const different = new Set(
      times.map(({ to, subject, at }) => `${to} ${subject} ${mayRepeat(subject) ? at : dayOf(at, about)}`),
    )
    // Notices of two routes to one person at one time look the same.
    const wanted = due.every(isNotice) ? new Set(due.map(whose)).size : due.length
    expect(
      times.length >= due.length && different.size >= wanted,
      `${about}: ${due.length} mails are due, ${times.length} were sent, ${different.size} different`,
    )
    const unmarked = due.filter(({ id }) => (marksLost.get(id) ?? 0) >= TRIES_TO_MARK).length
    const more = times.length - due.length
    const byKills = Math.min(more, new Set(times.filter(wasCut).map(({ life }) => life)).size)
    counts.duplicatesByKills += Math.max(byKills, 0)
    counts.duplicatesByD1 += Math.max(more - byKills, 0)
    expect(more - byKills <= unmarked, `${about}: ${more} mails too many were sent, ${byKills} for a kill`)
  }
  for (const about of taken.keys()) expect(mails.has(about), `${about}: mail about nothing`)
  return counts
}

/** That nobody has opened a concern with a risk is told again each morning. */
const mayRepeat = (subject: string) => /^Read now: concern \S+$/.test(subject)

/** A notice’s `once` says which, of what route, in which ten minutes and, hashed, to whom. */
function subjectOfNotice({ schoolId, kind, once }: Mail): string {
  const since = Number(once?.split('/')[2]) * WINDOW
  return `${schoolId}: ${en.mail.many[kind as Notice].subject(momentInWords(since, since))}`
}
const whose = ({ once }: Mail) => once?.split('/')[3]

const schoolOf = (to: string) => /@(.*)\.example\.com$/.exec(to)?.[1]

/** A digest has the same subject each morning; every other mail is sent once. */
const dayOf = (at: number, about: string) =>
  about === SCHOOL_LOG ? new Date(at).toISOString().slice(0, 10) : ''
