import { momentInWords } from '../i18n/dates.ts'
import { deskMail } from '../mail/messages.tsx'
import { addToOutbox } from '../mail/outbox.ts'
import type { Person } from '../schools/people.ts'
import { isSamePerson } from '../schools/same-person.ts'
import type { School } from '../schools/schools.ts'
import { keptFrom, type Route } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { mayWork } from './access.ts'
import { type Acted, actOn, type By, type ConcernRow } from './act.ts'
import { UNREAD } from './nudge-time.ts'
import { leadsOf, linesOf, thoseItIsAbout } from './routing.ts'
import { namedIn, whoIsKeptFrom } from './tell.ts'

/** The school, and the desk's full address of a reference. */
export interface Desk {
  school: School
  desk: (reference: string) => string
}

/** Which of those a concern is open to work it. */
export const whoWorks = (row: Pick<ConcernRow, 'route' | 'withDsl'>, open: Person[]): Person[] =>
  open.filter((person) => mayWork(person, row))

/**
 * Gives a concern to one of those who work it, or to nobody. Whoever is given it by somebody else is told.
 *
 * @param desk null where they are told of another that comes along with this one.
 */
export const assign = (
  store: Store,
  concernId: string,
  by: By,
  desk: Desk | null,
  { personId }: { personId: string },
): Promise<Acted> =>
  actOn(store, concernId, 'assigned', by, async (row) => {
    const { open, kept } = await whoIsKeptFrom(store, row)
    const chosen = whoWorks(row, open).find((person) => person.id === personId)
    if (personId && !chosen) return { refused: 'cantWork' }
    const set = { assigneeId: personId || null }
    const isNews = chosen && chosen.id !== row.assigneeId && !isSamePerson(chosen, by.person)
    if (!desk || !isNews) return { set, detail: { personId } }
    const content = takeOn('given', desk, row, kept.length > 0, by.now)
    const mail = await addToOutbox(
      store,
      { concernId, kind: 'handed-on', lines: [[chosen]], content },
      by.now,
    )
    return { set, detail: { personId }, beside: mail.statements, hints: mail.hints }
  })

/** Gives the safeguarding lead a concern as well, and tells them. */
export const handToLead = (
  store: Store,
  concernId: string,
  by: By,
  { school, desk }: Desk,
  { reason }: { reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'handed-to-dsl', by, async (row) => {
    if (row.withDsl) return { refused: 'wrongState' }
    const { open, kept } = await whoIsKeptFrom(store, row)
    // With a risk a lead may be the one it is about.
    const meant = thoseItIsAbout({ ...row, named: await namedIn(store, row), risks: ['child'] }, open)
    const leads = leadsOf(open.filter((person) => !meant.includes(person)))
    if (leads.length === 0) return { refused: 'noLead' }
    const content = takeOn(
      'handedToLead',
      { school, desk },
      { ...row, withDsl: true },
      kept.length + meant.length > 0,
      by.now,
    )
    const mail = await addToOutbox(store, { concernId, kind: 'handed-on', lines: [leads], content }, by.now)
    return {
      set: { withDsl: true },
      detail: { reason },
      beside: [
        ...meant.map(({ id }) => store.insert(keptFrom, { concernId, personId: id })),
        ...mail.statements,
      ],
      hints: mail.hints,
    }
  })

/**
 * "I know the people": the concern is taken from whoever says so, entirely. What the headteacher steps aside from
 * goes to the chair of governors, when nobody else may see it. Somebody must be left.
 */
export const stepAside = (
  store: Store,
  concernId: string,
  by: By,
  { school, desk }: Desk,
  { reason }: { reason: string },
): Promise<Acted> =>
  actOn(store, concernId, 'stepped-aside', by, async (row) => {
    const { open, kept } = await whoIsKeptFrom(store, row)
    const isOneself = (person: Person) => isSamePerson(person, by.person)
    const others = open.filter((person) => !isOneself(person))
    const route = workedBy(row.route, others)
    if (!route) return { refused: 'nobodyElse' }
    const withDsl = row.withDsl && leadsOf(others).length > 0
    const content = takeOn('steppedAside', { school, desk }, { ...row, withDsl }, kept.length > 0, by.now)
    const lines = linesOf({ route, withDsl }, others)
    const mail = await addToOutbox(store, { concernId, kind: 'handed-on', lines, content }, by.now)
    return {
      set: {
        route,
        withDsl,
        ...(row.assigneeId === by.person.id && { assigneeId: null }),
        ...(route !== row.route && asUnread(row, by.now)),
      },
      detail: { reason },
      // Whoever stands on the list twice is one person.
      beside: [
        ...open.filter(isOneself).map(({ id }) => store.insert(keptFrom, { concernId, personId: id })),
        ...mail.statements,
      ],
      hints: mail.hints,
    }
  })

/** Those whom it has come to have not looked at it yet, and were not warned that it will be deleted. */
export const asUnread = (row: ConcernRow, now: number) => ({
  firstReadAt: null,
  nudgeAt: Math.min(row.nudgeAt ?? Number.POSITIVE_INFINITY, now + UNREAD),
  deletionWarnedAt: null,
})

/** Who works it then: those of that route, as long as one of them is left; otherwise the chair, who is above them. */
export function workedBy(route: Route, others: Person[]): Route | null {
  const works = (one: Route) => whoWorks({ route: one, withDsl: false }, others).length > 0
  return [route, 'chair' as const].find(works) ?? null
}

/** Mail to whoever takes a concern on: with what they must not miss, and by when its reporter should be answered. */
export function takeOn(
  kind: 'given' | 'handedToLead' | 'steppedAside' | 'movedUp',
  { school, desk }: Desk,
  { reference, risks, withDsl, state, replyBy }: ConcernRow,
  keptFromSomebody: boolean,
  now: number,
) {
  const by = state === 'new' ? momentInWords(replyBy, now) : ''
  return deskMail(kind, { school, reference, desk: desk(reference), risks, withDsl, keptFromSomebody }, by)
}
