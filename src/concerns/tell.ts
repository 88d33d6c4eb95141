import { eq } from 'drizzle-orm'
import { logFault } from '../log.ts'
import { addToOutbox, type Mail } from '../mail/outbox.ts'
import { type Person, peopleOf } from '../schools/people.ts'
import { concerns, keptFrom } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { type Account, account } from './account.ts'
import { linesOf, thoseItIsAbout } from './routing.ts'

type Row = typeof concerns.$inferSelect

/** Mail about a concern to those it was routed to, by the list of people as it is now. */
export async function tellWhoWorksIt(
  store: Store,
  concernId: string,
  kind: Mail['kind'],
  now: number,
  content: Mail['content'],
) {
  const [row] = await store.find(concerns, eq(concerns.id, concernId)).limit(1)
  if (!row) throw new Error('no such concern')
  const { open } = await whoIsKeptFrom(store, row)
  return addToOutbox(store, { concernId, kind, lines: linesOf(row, open), content }, now)
}

/**
 * Who of the list a concern is open to, and who it is kept from: by what was decided, and by the list as it is
 * now, since an address may have changed, or somebody joined, since it was raised. Who may work it is another
 * question (`concerns/access`).
 */
export async function whoIsKeptFrom(store: Store, row: Row): Promise<{ open: Person[]; kept: Person[] }> {
  const [people, written, named] = await Promise.all([
    peopleOf(store),
    store.find(keptFrom, eq(keptFrom.concernId, row.id)),
    namedIn(store, row),
  ])
  return splitPeople({ named }, row, people, written)
}

/** The same, of what was read before: for many concerns of one school at once. */
export function splitPeople(
  { named }: Pick<Account, 'named'>,
  row: Pick<Row, 'id' | 'about' | 'risks'>,
  people: Person[],
  written: Pick<typeof keptFrom.$inferSelect, 'concernId' | 'personId'>[],
): { open: Person[]; kept: Person[] } {
  const about = thoseItIsAbout({ ...row, named }, people)
  const isKept = (person: Person) =>
    about.includes(person) || written.some((kept) => kept.concernId === row.id && kept.personId === person.id)
  return { open: people.filter((p) => !isKept(p)), kept: people.filter(isKept) }
}

/**
 * Whether a concern is kept from somebody, by the list as it is now: if that turns out only now, it is written
 * down, so that no list, count or log shows it to them from here on.
 */
export async function isKeptFrom(store: Store, row: Row, person: Person): Promise<boolean> {
  const { kept } = await whoIsKeptFrom(store, row)
  if (!kept.some((other) => other.id === person.id)) return false
  await store.insert(keptFrom, { concernId: row.id, personId: person.id }).onConflictDoNothing()
  return true
}

/** Whom a concern names. Once it is deleted, or can't be opened, what was decided is all there is. */
export async function namedIn(
  store: Store,
  row: Pick<Row, 'id' | 'sealedAccount' | 'deletedAt'>,
): Promise<string> {
  if (row.deletedAt !== null) return ''
  try {
    return (await accountOf(store, row)).named
  } catch (error) {
    logFault('concern.unreadable', error, { concern: row.id })
    return ''
  }
}

/**
 * What was said about a concern.
 *
 * @throws SealError when it was altered, or its key is not in the ring.
 */
export const accountOf = async (store: Store, row: Pick<Row, 'id' | 'sealedAccount'>) =>
  account.parse(await store.seal.open({ field: 'concerns.account', row: row.id }, row.sealedAccount))
