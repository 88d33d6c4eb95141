import type { ConcernRow } from '../concerns/act.ts'
import { adviceOn, isAboutStaff, RUNGS } from '../concerns/ladder.ts'
import type { CodeVersion } from '../guidance/code.ts'
import type { Merged } from '../i18n/en/desk-letters.ts'
import type { Words } from '../i18n/words.ts'
import type { Day } from '../schools/calendar.ts'
import type { Person } from '../schools/people.ts'
import type { School } from '../schools/schools.ts'
import type { Rung } from '../storage/schema.ts'

/** The rungs of the ladder that need no letter: no action, and what is dealt with in another way. */
const WITHOUT = ['none', 'support', 'behaviour', 'complaint', 'staff-code'] as const satisfies readonly Rung[]

/** The rungs of the ladder that a letter goes with. */
export type LetterRung = Exclude<Rung, (typeof WITHOUT)[number]>
const goesWithLetter = (rung: Rung): rung is LetterRung => !(WITHOUT as readonly Rung[]).includes(rung)
export const LETTERS = RUNGS.filter(goesWithLetter)

/**
 * The letters that go with a concern, those that fit it first. About the headteacher, the chair writes to nobody as to a
 * parent.
 */
export function lettersFor(
  row: Pick<ConcernRow, 'about' | 'risks' | 'withDsl' | 'points' | 'route'>,
): LetterRung[] {
  const letters = adviceOn(row).rungs.filter(goesWithLetter)
  const isAboutHead = isChairs(row) && isAboutStaff(row)
  return isAboutHead ? letters.filter((rung) => !isToParent(rung)) : letters
}

/** Whether the chair of governors works it: then nothing that goes out may be answered to the school's office. */
export const isChairs = ({ route }: Pick<ConcernRow, 'route'>) => route === 'chair'

/** Which of them are addressed to somebody: a reminder is for everyone. */
export const hasRecipient = (rung: LetterRung) => rung !== 'reminder'

/** Which go to one parent: a reminder is for the newsletter, and notes go to the police or a lawyer. */
const isToParent = (rung: LetterRung) => !['reminder', 'authorities', 'legal'].includes(rung)

/** A letter as its writer left it. */
export interface Letter {
  rung: LetterRung
  recipient: string
  /** When it is looked at again, where a letter must say so. */
  reviewOn: Day | null
  body: string
}

/**
 * The draft of a letter about a concern. It knows of the concern only its group, its points and its reference: what
 * was said, by whom and when is neither asked for nor in reach.
 *
 * @param versions of the school's code, with the one that was in force when the concern was raised.
 */
export function draftOf(
  { t, school, person }: { t: Words; school: School; person: Person },
  versions: CodeVersion[],
  row: Pick<ConcernRow, 'reference' | 'groupName' | 'points' | 'codeVersion' | 'route'>,
  rung: LetterRung,
): string {
  const code = versions.find((version) => version.number === row.codeVersion)?.content
  const phone = isChairs(row) ? t.deskLetters.ownNumber : school.settings.office.phone
  const merged: Merged = {
    school: school.name,
    group: row.groupName ? t.deskLetters.group(row.groupName) : t.deskLetters.anyGroup,
    touches: row.groupName ? t.deskLetters.touches(row.groupName) : '',
    points: code?.points.filter(({ id }) => row.points.includes(id)).map(({ dont }) => dont) ?? [],
    goodFor: code?.goodFor ?? [],
    reference: row.reference,
    ring: t.deskLetters.ring(person.name, person.post, phone),
    phone,
  }
  const { more } = school.settings.letters
  return [t.deskLetters.templates[rung](merged), ...(more && isToParent(rung) ? [more] : [])].join('\n\n')
}
