import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { followList } from '../concerns/list-change.ts'
import { en } from '../i18n/en.ts'
import { invitationMail, listChangedMail, proposalMail, rolesInWords } from '../mail/office.ts'
import { addToOutbox, type Mail, type MailHint } from '../mail/outbox.ts'
import { people } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'
import { type Change, type ChangeBy, type Changed, changeSchool } from './change.ts'
import { faultOfList, type ListFault } from './list-rules.ts'
import { everybodyOf, holds, type Person } from './people.ts'
import { letsIn, mayChange, mayTakeOff, readsConcerns, runsTheList } from './people-rules.ts'
import type { PersonData } from './person-form.ts'
import { hasAddress } from './same-person.ts'
import type { School } from './schools.ts'

/** Why a list of people is not changed; keys of `t.people.refusals`, or what the list would lack. */
export type ListRefusal = ListFault | 'notYours' | 'ownName' | 'operator' | 'gone'
type Done = Promise<Changed<ListRefusal>>

/** Who changes the list of which school. */
export interface ListChange extends Omit<ChangeBy, 'actor'> {
  storage: Storage
  /** As the form was made from it. */
  school: School
  person: Person
  /** The addresses of whoever runs Gatepost, in lower case: they read no concerns. */
  operators: string[]
  /** Full addresses for mail: where to sign in, and the list itself. */
  desk: string
  list: string
}

/** Puts somebody on the list, or proposes them where another decides. Who was on it before comes back as who they were. */
export function addPerson(change: ListChange, data: PersonData): Done {
  const decides = letsIn(change.school, change.person, data.roles)
  const kind = decides ? 'person-added' : 'person-proposed'
  return onList(change, kind, ({ school, store, everybody }) => {
    if (!runsTheList(change.person)) return { refused: 'notYours' }
    if (isOperators(change, data)) return { refused: 'operator' }
    const before = everybody.find((other) => hasAddress(other, data.email))
    if (before && before.state !== 'left') return { refused: 'addressTwice' }
    const state = decides ? 'there' : 'proposed'
    const person: Person = {
      id: before?.id ?? crypto.randomUUID(),
      schoolId: store.schoolId,
      ...data,
      state,
    }
    const write = before
      ? store.update(people, { ...data, state }, eq(people.id, before.id))
      : store.insert(people, person)
    return written(change, { school, store, everybody, person, write, text: inWords(person) })
  })
}

/** Lets somebody who was proposed onto the list. */
export const agreeTo = (change: ListChange, id: string): Done =>
  onList(change, 'person-added', ({ school, store, everybody }) => {
    const proposed = everybody.find((other) => other.id === id && other.state === 'proposed')
    if (!proposed) return { refused: 'gone' }
    if (!letsIn(school, change.person, proposed.roles)) return { refused: 'notYours' }
    const person: Person = { ...proposed, state: 'there' }
    const write = store.update(people, { state: 'there' }, eq(people.id, id))
    return written(change, { school, store, everybody, person, write, text: inWords(person) })
  })

/** Changes somebody's name, post, address, roles or mail. */
export const changePerson = (change: ListChange, id: string, data: PersonData): Done =>
  onList(change, 'person-changed', ({ school, store, everybody }) => {
    const was = everybody.find((other) => other.id === id && other.state === 'there')
    if (!was) return { refused: 'gone' }
    if (!mayChange(school, change.person, was, data)) return { refused: 'notYours' }
    if (isOperators(change, data)) return { refused: 'operator' }
    if (was.name !== data.name && keepsOwnName(change.person, was)) return { refused: 'ownName' }
    if (everybody.some((other) => other.id !== id && hasAddress(other, data.email))) {
      return { refused: 'addressTwice' }
    }
    const person: Person = { ...was, ...data }
    const write = store.update(people, data, eq(people.id, id))
    return written(change, { school, store, everybody, person, write, text: difference(was, person) })
  })

/** Takes somebody off the list, or somebody who was proposed out of the proposals. */
export const takeOff = (change: ListChange, id: string): Done =>
  onList(change, 'person-left', ({ school, store, everybody }) => {
    const was = everybody.find((other) => other.id === id && other.state !== 'left')
    if (!was) return { refused: 'gone' }
    const isTheirs =
      was.state === 'proposed' ? runsTheList(change.person) : mayTakeOff(change.person, was.roles)
    if (!isTheirs) return { refused: 'notYours' }
    const person: Person = { ...was, state: 'left' }
    const write = store.update(people, { state: 'left' }, eq(people.id, id))
    return written(change, { school, store, everybody, person, write, text: inWords(was) })
  })

const isOperators = ({ operators }: ListChange, { roles, email }: PersonData) =>
  readsConcerns(roles) && operators.includes(email.toLowerCase())

/** By their name a concern is kept from somebody: it is not theirs to change. Nobody stands above the chair. */
const keepsOwnName = (by: Person, was: Person) =>
  by.id === was.id && readsConcerns(was.roles) && !holds(was, 'chair')

interface List {
  school: School
  store: Store
  /** With those who left and those who are proposed. */
  everybody: Person[]
}

const onList = (
  change: ListChange,
  kind: 'person-added' | 'person-proposed' | 'person-changed' | 'person-left',
  plan: (list: List) => Change<ListRefusal> | Promise<Change<ListRefusal>>,
): Done => {
  const { storage, school, person, form, revision, now } = change
  const by = { actor: person.id, form, revision, now }
  return changeSchool(storage, school.id, kind, by, async (current, store) =>
    plan({ school: current, store, everybody: await everybodyOf(store) }),
  )
}

/** All that goes with one entry's change: what must be kept from them, and mail. Refused where the list couldn't stand. */
async function written(
  change: ListChange,
  entry: List & { person: Person; write: BatchItem<'sqlite'>; text: string },
): Promise<Change<ListRefusal>> {
  const { store, everybody, person, write, text } = entry
  const was = everybody.find(({ id }) => id === person.id)
  const list = [...everybody.filter(({ id }) => id !== person.id), person].filter(isThere)
  const fault = was?.state === 'there' || person.state === 'there' ? faultOfList(list) : null
  if (fault) return { refused: fault }
  const at = { ...change, school: entry.school }
  const follows = await followList(store, list, isNews(was, person) ? [person] : [], at)
  const mail = await mailAbout(change, entry, was, list)
  return {
    detail: { text, personId: person.id },
    beside: [write, ...follows.statements, ...mail.statements],
    hints: [...follows.hints, ...mail.hints],
  }
}

/** Whether an older concern may turn out to be about somebody: they came, or are called or do something else. */
const isNews = (was: Person | undefined, is: Person) =>
  isThere(is) &&
  (was?.state !== 'there' ||
    was.name !== is.name ||
    was.post !== is.post ||
    was.roles.join() !== is.roles.join() ||
    !hasAddress(was, is.email))

async function mailAbout(
  change: ListChange,
  { school, store, person, text }: List & { person: Person; text: string },
  was: Person | undefined,
  list: Person[],
): Promise<{ statements: BatchItem<'sqlite'>[]; hints: MailHint[] }> {
  const { name: by, id } = change.person
  const mails: Pick<Mail, 'kind' | 'lines' | 'content'>[] = []
  const others = (who: Person[]) =>
    who.filter((other) => other.id !== id && other.id !== person.id).map((other) => [other])
  if (isThere(person) && (was?.state !== 'there' || !hasAddress(was, person.email))) {
    const content = invitationMail(school, person.roles, change.desk, 'school')
    if (person.id !== id) mails.push({ kind: 'invitation', lines: [[person]], content })
  }
  if (person.state === 'proposed') {
    const content = proposalMail(school, { by, change: text, people: change.list })
    mails.push({
      kind: 'list-changed',
      lines: others(list.filter((other) => letsIn(school, other, person.roles))),
      content,
    })
  } else if (was?.state !== 'proposed' || isThere(person)) {
    const isOfReaders = readsConcerns(person.roles) || readsConcerns(was?.roles ?? [])
    const content = listChangedMail(school, { by, change: text, people: change.list })
    const told = others(list.filter((other) => holds(other, 'headteacher', 'chair')))
    if (isOfReaders) mails.push({ kind: 'list-changed', lines: told, content })
  }
  const written = await Promise.all(
    mails.map((mail) => addToOutbox(store, { concernId: SCHOOL_LOG, ...mail }, change.now)),
  )
  return {
    statements: written.flatMap((mail) => mail.statements),
    hints: written.flatMap((mail) => mail.hints),
  }
}

const isThere = (person: Person) => person.state === 'there'

/** "Ruth Okafor, headteacher and safeguarding lead". */
export const inWords = ({ name, roles }: Person) => `${name}, ${rolesInWords(roles)}`

/** What is other than it was: "Tom Wells, school office; now senior leadership team; another address". */
function difference(was: Person, is: Person): string {
  const words = en.people.changed
  const changes = [
    was.name !== is.name && is.name,
    was.roles.join() !== is.roles.join() && rolesInWords(is.roles),
    was.post !== is.post && is.post,
    !hasAddress(was, is.email) && words.address,
    was.mail !== is.mail && words.mail[is.mail],
  ].filter(Boolean)
  return [inWords(was), ...changes].join(words.to)
}
