import { addToOutbox } from '../mail/outbox.ts'
import type { Person } from '../schools/people.ts'
import { type About, keptFrom, type Route } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { mayTurnOutAbout } from './about.ts'
import { mayWork } from './access.ts'
import type { Account } from './account.ts'
import { type Acted, actOn, type By, type ConcernRow } from './act.ts'
import { asUnread, type Desk, takeOn, whoWorks, workedBy } from './hand-on.ts'
import { leadsOf, linesOf, routeConcern } from './routing.ts'
import { isUnfinished } from './states.ts'
import { accountOf, whoIsKeptFrom } from './tell.ts'

const UPWARDS: Route[] = ['slt', 'headteacher', 'chair']

/** Whom a concern is about after all, and why somebody thinks so. */
interface Found {
  about: About
  /** '' leaves the name that the reporter gave. */
  named: string
  reason: string
}

/**
 * "It is about somebody else": a concern is routed anew, never downwards, and kept from whoever it is about now. Whoever
 * works it then is told, and has it as if nobody had looked at it: it is taken up again where it was finished with. What
 * its reporter ticked and typed stays, for their own copy.
 *
 * Source: KCSIE part 4: what is about the headteacher goes to the chair, whenever and by whomever that is found out.
 *
 * @throws SealError when its account does not open.
 */
export const moveUp = (store: Store, concernId: string, by: By, at: Desk, found: Found): Promise<Acted> =>
  actOn(store, concernId, 'moved-up', by, async (row) => {
    const works = mayWork(by.person, row)
    if (!mayTurnOutAbout(row.route, works).includes(found.about))
      return { refused: works ? 'notUp' : 'onlyReads' }
    const [account, { open, kept }] = await Promise.all([accountOf(store, row), whoIsKeptFrom(store, row)])
    const meant = whoIsMeant(row, account, found, [...open, ...kept])
    const others = open.filter((person) => !meant.keptFrom.includes(person))
    const route = workedBy(higherOf(row.route, meant.route), others)
    if (!route) return { refused: 'nobodyElse' }
    const rises = route !== row.route
    if (!rises && others.length === open.length) return { refused: 'notUp' }

    const withDsl = (row.withDsl || row.risks.length > 0) && leadsOf(others).length > 0
    const moved = { ...row, about: found.about, route, withDsl }
    const isKept = kept.length + meant.keptFrom.length > 0
    const [lead] = leadsOf(others)
    const told = [
      { kind: 'movedUp' as const, lines: rises ? linesOf({ route, withDsl: false }, others) : [] },
      // A lead who has had it before has nothing to be told.
      { kind: 'handedToLead' as const, lines: withDsl && !hasIt(lead, row, open) ? [leadsOf(others)] : [] },
    ]
    const mails = await Promise.all(
      told.map(({ kind, lines }) => {
        const content = takeOn(kind, at, moved, isKept, by.now)
        return addToOutbox(store, { concernId, kind: 'handed-on', lines, content }, by.now)
      }),
    )
    const stays = whoWorks(moved, others).some(({ id }) => id === row.assigneeId)
    return {
      set: {
        about: found.about,
        route,
        withDsl,
        assigneeId: stays ? row.assigneeId : null,
        sealedAccount: await sealAnew(store, row, account, found.named),
        ...takenUpAgain(row),
        ...(rises && asUnread(row, by.now)),
      },
      detail: { reason: found.reason, about: row.about },
      beside: [
        ...meant.keptFrom.map(({ id }) =>
          store.insert(keptFrom, { concernId, personId: id }).onConflictDoNothing(),
        ),
        ...mails.flatMap((mail) => mail.statements),
      ],
      hints: mails.flatMap((mail) => mail.hints),
    }
  })

const higherOf = (one: Route, other: Route): Route =>
  UPWARDS.indexOf(other) > UPWARDS.indexOf(one) ? other : one

/** Whether it was this lead's until now. */
const hasIt = (lead: Person | undefined, { withDsl }: ConcernRow, open: Person[]) =>
  withDsl && leadsOf(open)[0] === lead

/** What was finished with waits again: it was decided on by or for somebody else. */
function takenUpAgain(row: ConcernRow) {
  if (isUnfinished(row)) return {}
  const state = row.state === 'withdrawn' ? row.state : 'looking'
  return { state, closedAt: null, deletionWarnedAt: null } as const
}

/** Whoever has it as a safeguarding lead may be the one meant, whether a risk was ticked or not. */
const whoIsMeant = (row: ConcernRow, account: Account, { about, named }: Found, people: Person[]) =>
  routeConcern({ about, named: named || account.named, risks: row.withDsl ? ['child'] : row.risks }, people)

/** The name that was found goes before the reporter's, and nothing of what they wrote is lost. */
function sealAnew(store: Store, row: ConcernRow, account: Account, named: string): Promise<string> {
  const { asRaised = { about: row.about, named: account.named } } = account
  const names = [named, account.named].filter(Boolean)
  const anew: Account = { ...account, named: [...new Set(names)].join('; '), asRaised }
  return store.seal.seal({ field: 'concerns.account', row: row.id }, anew)
}
