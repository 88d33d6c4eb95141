import { SCHOOL_LOG } from '../concerns/chronology.ts'
import { invitationMail } from '../mail/office.ts'
import { addToOutbox, type Mail } from '../mail/outbox.ts'
import type { Storage } from '../storage/store.ts'
import { type ChangeBy, changeSchool } from './change.ts'
import { inWords } from './change-people.ts'
import { type Person, peopleOf } from './people.ts'

/**
 * Sends somebody on the list the mail once more that says how to sign in: the first may be lost.
 *
 * @param who whom of the list; nobody, and it is refused.
 * @param desk the full address of the school's desk.
 */
export const inviteAgain = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  who: (person: Person) => boolean,
  desk: string,
) =>
  changeSchool<'gone'>(storage, schoolId, 'person-invited', by, async (school, store) => {
    const person = (await peopleOf(store)).find(who)
    if (!person) return { refused: 'gone' }
    const from = by.actor === 'operator' ? 'operator' : 'school'
    const content = invitationMail(school, person.roles, desk, from)
    const mail: Mail = { concernId: SCHOOL_LOG, kind: 'invitation', lines: [[person]], content }
    const { statements, hints } = await addToOutbox(store, mail, by.now)
    return { detail: { text: inWords(person), personId: person.id }, beside: statements, hints }
  })
