import { SCHOOL_LOG } from '../../src/concerns/chronology.ts'
import { verifySchool } from '../../src/concerns/verify.ts'
import { keyedHashFor } from '../../src/storage/keyed-hash.ts'
import { openKeyRing } from '../../src/storage/sealing.ts'
import { checkMails, type Expect } from './check-mails.ts'
import { parentWhoSaid, schools } from './forms.ts'
import type { Ledger } from './ledger.ts'
import type { Parent } from './parents.ts'
import { keys, type Rows } from './state.ts'

/** What a run must show: what is wrong with it, and what was counted on the way. */
export interface Verdict {
  wrong: string[]
  counts: Record<string, number>
}

/** Holds what is in the database against what each parent was told and what the mail service took. */
export async function check(parents: Parent[], ledger: Ledger, rows: Rows): Promise<Verdict> {
  const wrong: string[] = []
  const expect = (is: boolean, what: string) => void (is || wrong.push(what))
  const counts = {
    ...(await checkConcerns(parents, rows, expect)),
    ...checkMails(ledger, rows, expect),
  }
  await checkChronologies(rows, expect)
  return { wrong, counts }
}

/** Whoever has a receipt has a concern, once; whoever has none has one or not, and nobody has half of one. */
async function checkConcerns(parents: Parent[], rows: Rows, expect: Expect) {
  const ring = await openKeyRing(keys.SEALING_KEYS.split(','))
  const byNumber = new Map(parents.map((parent) => [parent.form.number, parent]))
  const rowsOf = {
    events: Map.groupBy(rows.events, (row) => row.concernId),
    mails: Map.groupBy(rows.mails, (row) => row.concernId),
    keptFrom: Map.groupBy(rows.keptFrom, (row) => row.concernId),
  }
  const raised = new Map<number, string[]>()
  for (const { id, schoolId, reference, sealedAccount } of rows.concerns) {
    const place = { field: 'concerns.account', row: id }
    const { said } = (await ring.forSchool(schoolId).open(place, sealedAccount)) as { said: string }
    const number = parentWhoSaid(said)
    const form = byNumber.get(number)?.form
    expect(form?.school === schoolId, `${reference} is nobody’s concern`)
    raised.set(number, [...(raised.get(number) ?? []), reference])
    const firsts = rowsOf.events.get(id)?.filter(({ kind, sequence }) => kind === 'raised' && sequence === 1)
    expect(firsts?.length === 1, `${reference} has no first event`)
    const isNews = ({ kind }: { kind: string }) => kind === 'new-concern' || kind === 'more-concerns'
    const news = rowsOf.mails.get(id)?.filter(isNews) ?? []
    expect(news.length === form?.mails, `${reference} has ${news.length} mails, not ${form?.mails}`)
    const kept = rowsOf.keptFrom.get(id)?.length ?? 0
    expect(kept === form?.keptFrom, `${reference} is kept from ${kept}, not ${form?.keptFrom}`)
  }
  const known = new Set([SCHOOL_LOG, ...rows.concerns.map((row) => row.id)])
  for (const [table, found] of Object.entries(rowsOf)) {
    for (const id of found.keys()) expect(known.has(id), `${table} has rows of a concern that is not there`)
  }
  for (const { form, isAcknowledged, receipt } of parents) {
    const references = raised.get(form.number) ?? []
    expect(references.length < 2, `parent ${form.number} has ${references.length} concerns`)
    const isThere = receipt ? references[0] === receipt.reference : !isAcknowledged || references.length === 1
    expect(isThere, `parent ${form.number} was told that the concern is there, and it is not`)
  }
  const silent = parents.filter(({ receipt }) => !receipt)
  return {
    concerns: rows.concerns.length,
    receipts: parents.length - silent.length,
    withoutReceipt: silent.length,
    ofThoseThere: silent.filter(({ form }) => raised.has(form.number)).length,
    triesAgain: parents.reduce((sum, { tries }) => sum + tries - 1, 0),
  }
}

async function checkChronologies(rows: Rows, expect: Expect): Promise<void> {
  for (const { slug } of schools) {
    const own = <Row extends { schoolId: string }>(row: Row) => row.schoolId === slug
    const by = { hash: keyedHashFor(keys.HASHING_KEY, slug) }
    const troubles = await verifySchool(by, rows.events.filter(own), rows.concerns.filter(own))
    for (const { reference, what } of troubles) expect(false, `${reference}: the chronology is ${what}`)
  }
}
