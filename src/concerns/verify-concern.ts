import type { ConcernState } from '../storage/schema.ts'
import type { KnownConcern } from './verify.ts'
import type { ChainTrouble, LoggedRow } from './verify-chain.ts'

/** The state that an event leaves a concern in. */
const LEAVES: Record<string, ConcernState> = {
  raised: 'new',
  acknowledged: 'acknowledged',
  looking: 'looking',
  closed: 'closed',
  'not-a-concern': 'not-a-concern',
  reopened: 'looking',
  withdrawn: 'withdrawn',
}
/** What is keyed by its form without being an act: it leaves the revision as it is. */
const NO_ACTS = ['letter-made', 'exported']

/** Whether a chronology and its concern say the same of how things stand: if not, rows at its end are missing. */
export function againstConcern(chain: LoggedRow[], concern: KnownConcern | undefined): ChainTrouble[] {
  const troubles: ChainTrouble[] = []
  const say = (what: string, sequence: number | null = null) => troubles.push({ sequence, what })
  if (!concern) return [{ sequence: null, what: 'the concern is missing, and its chronology is not' }]
  const first = chain[0]
  if (first?.sequence === 1 && first.happenedAt !== concern.raisedAt) {
    say('the concern says that it was raised at another time', 1)
  }
  const state = stateAfter(chain)
  if (state !== concern.state) {
    say(`the concern is “${concern.state}”, its chronology ends with “${state}”: the last rows are missing`)
  }
  const acts = chain.filter((row) => row.actKey !== null && !NO_ACTS.includes(row.kind)).length
  if (acts < concern.revision) {
    say(
      `staff acted on it ${concern.revision} times, its chronology holds ${acts}: the last rows are missing`,
    )
  }
  const wrote = chain.findLast((row) => row.actor === 'reporter' && row.kind !== 'withdrawn')
  if (concern.movedAt > (wrote?.happenedAt ?? 0)) say('the row for what its reporter wrote last is missing')
  if (concern.firstReadAt !== null && !chain.some((row) => row.kind === 'opened')) {
    say('it was opened, and the row for that is missing')
  }
  return troubles
}

function stateAfter(chain: LoggedRow[]): ConcernState {
  let state: ConcernState = 'new'
  for (const { kind } of chain) {
    // An answer to a new concern acknowledges it.
    if (kind === 'answered' && state === 'new') state = 'acknowledged'
    // It is taken up again by those whom it has come to.
    if (kind === 'moved-up' && (state === 'closed' || state === 'not-a-concern')) state = 'looking'
    state = LEAVES[kind] ?? state
  }
  return state
}
