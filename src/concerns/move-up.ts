import { addToOutbox } from '../mail/outbox.ts'
import type { School } from '../schools/schools.ts'
import { type About, keptFrom, type Route } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import type { Account } from './account.ts'
import { type Acted, actOn, type By, type ConcernRow } from './act.ts'
import { takeOn, whoWorks, workedBy } from './hand-on.ts'
import { leadsOf, linesOf, routeConcern } from './routing.ts'
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
 * "It is about somebody else": a concern is routed anew, upwards only, and kept from whoever it is about now. Whoever
 * works it then is told. What its reporter ticked and typed stays, for their own copy.
 *
 * Source: KCSIE part 4: what is about the headteacher goes to the chair, whenever that turns out.
 *
 * @throws SealError when its account does not open.
 */
export const moveUp = (
  store: Store,
  concernId: string,
  by: By,
  { school, desk }: { school: School; desk: (reference: string) => string },
  found: Found,
): Promise<Acted> =>
  actOn(store, concernId, 'moved-up', by, async (row) => {
    const [account, { open, kept }] = await Promise.all([accountOf(store, row), whoIsKeptFrom(store, row)])
    const meant = whoIsMeant(row, account, found, [...open, ...kept])
    const others = open.filter((person) => !meant.keptFrom.includes(person))
    const route = workedBy(meant.route, others)
    if (!route) return { refused: 'nobodyElse' }
    if (UPWARDS.indexOf(route) <= UPWARDS.indexOf(row.route)) return { refused: 'notUp' }

    const withDsl = (row.withDsl || row.risks.length > 0) && leadsOf(others).length > 0
    const moved = { ...row, about: found.about, route, withDsl }
    const isKept = kept.length + meant.keptFrom.length > 0
    const content = takeOn('movedUp', { school, desk }, moved, isKept, by.now)
    // A lead who has had it before has nothing to be told.
    const lines = linesOf({ route, withDsl: withDsl && !row.withDsl }, others)
    const mail = await addToOutbox(store, { concernId, kind: 'handed-on', lines, content }, by.now)
    const stays = whoWorks(moved, others).some(({ id }) => id === row.assigneeId)
    return {
      set: {
        about: found.about,
        route,
        withDsl,
        assigneeId: stays ? row.assigneeId : null,
        sealedAccount: await sealAnew(store, row, account, found.named),
      },
      detail: { reason: found.reason, about: row.about },
      beside: [
        ...meant.keptFrom.map(({ id }) =>
          store.insert(keptFrom, { concernId, personId: id }).onConflictDoNothing(),
        ),
        ...mail.statements,
      ],
      hints: mail.hints,
    }
  })

/** Whoever has it as a safeguarding lead may be the one meant, whether a risk was ticked or not. */
const whoIsMeant = (
  row: ConcernRow,
  account: Account,
  { about, named }: Found,
  people: Parameters<typeof routeConcern>[1],
) =>
  routeConcern({ about, named: named || account.named, risks: row.withDsl ? ['child'] : row.risks }, people)

/** The name that was found goes before the reporter's, and nothing of what they wrote is lost. */
function sealAnew(store: Store, row: ConcernRow, account: Account, named: string): Promise<string> {
  const { asRaised = { about: row.about, named: account.named } } = account
  const names = [named, account.named].filter(Boolean)
  const anew: Account = { ...account, named: [...new Set(names)].join('; '), asRaised }
  return store.seal.seal({ field: 'concerns.account', row: row.id }, anew)
}
