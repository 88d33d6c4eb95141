import { en } from '../i18n/en.ts'
import type { School } from '../schools/schools.ts'
import type { Role } from '../storage/schema.ts'
import { type Content, set } from './set.tsx'

const words = en.officeMail

/** "headteacher and safeguarding lead". */
export const rolesInWords = (roles: Role[]): string =>
  new Intl.ListFormat('en-GB').format(roles.map((role) => words.roles[role]))

/**
 * Tells somebody that they are on a school's list, as what, and where to sign in.
 *
 * @param by the school's own people, or the operator.
 */
export function invitationMail(
  school: Pick<School, 'name' | 'closedFor'>,
  roles: Role[],
  desk: string,
  by: 'school' | 'operator',
): Content {
  const { subject, intro, open, setUp, mistake, why, adder } = words.invitation
  // The chair has no part in setting the school up.
  const isToSetUp = school.closedFor === 'set-up' && !roles.includes('chair')
  const notes = isToSetUp ? [setUp, mistake] : [mistake]
  return set(
    subject(school.name),
    {
      intro: intro(adder[by](school.name), school.name, rolesInWords(roles)),
      warnings: [],
      facts: [],
      quotes: [],
      notes,
      desk,
      why: why(adder[by](school.name)),
    },
    open,
  )
}

type About = Pick<School, 'name'>
/** By whose hand (a name), what the log says of it, and where the list is. */
interface ListNews {
  by: string
  change: string
  people: string
}

/**
 * Tells the headteacher and the chair that who reads concerns has changed: nobody comes to read them unseen.
 */
export const listChangedMail = (school: About, news: ListNews) => listMail(words.listChanged, school, news)

/** Tells head and chair that parents can't see their school's pages any more, or again. */
export const suspensionMail = (
  school: Pick<School, 'name' | 'settings'>,
  what: 'suspended' | 'resumed',
  desk: string,
) => {
  const { why } = words.listChanged
  const { subject, intro } = words[what]
  const { phone, email } = school.settings.office
  return set(
    subject(school.name),
    {
      intro: intro(Boolean(phone || email)),
      warnings: [],
      facts: [],
      quotes: [],
      notes: [],
      desk,
      why: why(school.name),
    },
    words.openDesk,
  )
}

/** Tells head, chair and safeguarding lead that one of them, or the council, is now reached in another way. */
export const contactsChangedMail = (school: About, news: ListNews) =>
  listMail(words.contactsChanged, school, news)

/** Asks whoever decides on it whether somebody may come onto the list. */
export const proposalMail = (school: About, news: ListNews) => listMail(words.proposal, school, news)

function listMail(
  {
    subject,
    intro,
    change: label,
    open,
    notes,
    why,
  }: typeof words.listChanged | typeof words.proposal | typeof words.contactsChanged,
  school: About,
  { by, change, people }: ListNews,
): Content {
  return set(
    subject(school.name),
    {
      intro: intro(by),
      warnings: [],
      facts: [[label, change]],
      quotes: [],
      notes: [...notes],
      desk: people,
      why: why(school.name),
    },
    open,
  )
}
