import { eq } from 'drizzle-orm'
import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { followList } from '../concerns/list-change.ts'
import { en } from '../i18n/en.ts'
import { invitationMail, listChangedMail } from '../mail/office.ts'
import { addToOutbox } from '../mail/outbox.ts'
import { type ChangeBy, changeSchool } from '../schools/change.ts'
import { faultOfList, type ListFault } from '../schools/list-rules.ts'
import { everybodyOf, holds, type Person } from '../schools/people.ts'
import { hasAddress } from '../schools/same-person.ts'
import { people, type Role } from '../storage/schema.ts'
import type { Storage, Store } from '../storage/store.ts'

const words = en.operator

/** Who takes over as what. */
export interface Successor {
  role: 'headteacher' | 'chair'
  name: string
  email: string
}

export type HandOverRefusal = ListFault | 'alreadyHead' | 'alreadyChair' | 'operator'

/**
 * Gives a school another headteacher, another chair of governors, or both. Whoever they follow leaves the list, and so
 * is signed out at their next click; whoever is new is invited. Everybody who was on the list, those who leave too, is
 * told who did it: no operator comes to read concerns unnoticed.
 *
 * @param operator the address of the operator, for that mail. @param operators of all of them: they read no concerns. @param addresses of the school's desk and its list.
 */
export const handOver = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  successors: Successor[],
  { operator, operators, desk, list }: { operator: string; operators: string[]; desk: string; list: string },
) =>
  changeSchool<HandOverRefusal>(storage, schoolId, 'person-changed', by, async (school, store) => {
    if (successors.some(({ email }) => operators.includes(email.toLowerCase())))
      return { refused: 'operator' }
    const everybody = await everybodyOf(store)
    const before = everybody.filter(({ state }) => state === 'there')
    const handed = successors.map((successor) => succeed(everybody, successor))
    const known = handed.find(({ leaving, successor }) =>
      leaving.some((one) => hasAddress(one, successor.email)),
    )
    if (known) return { refused: known.successor.role === 'chair' ? 'alreadyChair' : 'alreadyHead' }
    const after = listAfter(before, handed)
    const fault = faultOfList(after)
    if (fault) return { refused: fault }

    const coming = handed.map((one) => one.coming)
    const change = handed.map(inWords).join('; ')
    const told = listChangedMail(school, { by: words.handOver.by(operator), change, people: list })
    const about = { concernId: SCHOOL_LOG } as const
    const mails = [
      ...coming.map((person) => ({
        ...about,
        kind: 'invitation' as const,
        lines: [[person]],
        content: invitationMail(school, person.roles, desk, 'operator'),
      })),
      { ...about, kind: 'list-changed' as const, lines: before.map((person) => [person]), content: told },
    ]
    const follows = await followList(store, after, coming, { school, desk, now: by.now })
    const posted = await Promise.all(mails.map((mail) => addToOutbox(store, mail, by.now)))
    return {
      detail: { text: change },
      beside: [
        ...handed.flatMap(({ leaving }) => leaving.map(({ id }) => leaves(store, id))),
        ...coming.map((person) => joins(store, person)),
        ...follows.statements,
        ...posted.flatMap(({ statements }) => statements),
      ],
      hints: [follows, ...posted].flatMap(({ hints }) => hints),
    }
  })

interface HandedOver {
  successor: Successor
  leaving: Person[]
  coming: Person
}

/**
 * Who leaves, and the row of who comes. A chair is the chair and nothing else. A headteacher takes on what the one before
 * did besides, so that no work is left to nobody, and keeps what they did already; what was only proposed was never theirs.
 */
function succeed(everybody: Person[], successor: Successor): HandedOver {
  const { role, name, email } = successor
  const leaving = everybody.filter((person) => person.state === 'there' && holds(person, role))
  const known = everybody.find((person) => person.state !== 'left' && hasAddress(person, email))
  const post = leaving[0]?.post ?? (role === 'chair' ? words.posts.chair : words.posts.head)
  const did = [...leaving, ...(known?.state === 'there' ? [known] : [])].flatMap((person) => person.roles)
  const roles =
    role === 'chair' ? [role] : [...new Set<Role>([role, ...did])].filter((one) => one !== 'chair')
  const id = known?.id ?? crypto.randomUUID()
  const schoolId = leaving[0]?.schoolId ?? known?.schoolId ?? ''
  return {
    successor,
    leaving,
    coming: { id, schoolId, name, email, post, roles, mail: 'first', state: 'there' },
  }
}

function listAfter(before: Person[], handed: HandedOver[]): Person[] {
  const gone = new Set(handed.flatMap(({ leaving, coming }) => [...leaving.map(({ id }) => id), coming.id]))
  return [...before.filter(({ id }) => !gone.has(id)), ...handed.map(({ coming }) => coming)]
}

const leaves = (store: Store, id: string) => store.update(people, { state: 'left' }, eq(people.id, id))

function joins(store: Store, { schoolId: _, ...person }: Person) {
  return store.insert(people, person).onConflictDoUpdate({ target: people.id, set: person })
}

/** What the log and the mail say: "New headteacher: Jo Hill, who follows Sam Field". */
function inWords({ successor, leaving, coming }: HandedOver): string {
  const role = successor.role === 'chair' ? words.handOver.chair : words.handOver.head
  const was = leaving.map(({ name }) => name).join(', ') || words.school.nobody
  return words.handOver.change(role, coming.name, was)
}
