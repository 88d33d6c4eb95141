import { en } from '../i18n/en.ts'
import type { School } from '../schools/schools.ts'
import type { Role } from '../storage/schema.ts'
import { type Content, set } from './set.tsx'

const words = en.officeMail

/** "headteacher and safeguarding lead". */
export const rolesInWords = (roles: Role[]): string =>
  new Intl.ListFormat('en-GB').format(roles.map((role) => words.roles[role]))

/** Tells somebody that they are on a school's list, as what, and where to sign in. */
export function invitationMail(school: Pick<School, 'name'>, roles: Role[], desk: string): Content {
  const { subject, intro, open, notes, why } = words.invitation
  return set(
    subject(school.name),
    {
      intro: intro(school.name, rolesInWords(roles)),
      warnings: [],
      facts: [],
      quotes: [],
      notes: [...notes],
      desk,
      why: why(school.name),
    },
    open,
  )
}

/**
 * Tells the headteacher and the chair that who reads concerns has changed: nobody comes to read them unseen.
 *
 * @param by the name of whoever did it. @param change what the log says of it.
 */
export function listChangedMail(
  school: Pick<School, 'name'>,
  { by, change, people }: { by: string; change: string; people: string },
): Content {
  const { subject, intro, change: label, open, notes, why } = words.listChanged
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
