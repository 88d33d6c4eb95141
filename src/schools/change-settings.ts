import { SCHOOL_LOG } from '../concerns/chronology.ts'
import type { Words } from '../i18n/words.ts'
import { contactsChangedMail } from '../mail/office.ts'
import { addToOutbox } from '../mail/outbox.ts'
import type { Storage, Store } from '../storage/store.ts'
import { type ChangeBy, type Changed, changeSchool } from './change.ts'
import { FIELDS, type Field, type FieldName, type Filled, SECTIONS, type SectionId } from './form-settings.ts'
import { holds, peopleOf } from './people.ts'
import type { School } from './schools.ts'
import { schoolSettings } from './settings.ts'
import { lineChangeInWords, listChangeInWords } from './settings-log.ts'

type Changeable = Pick<School, 'name' | 'settings'>

/** What the fields of a section hold now, as their form shows it. */
export function valuesOf(school: Changeable, section: SectionId): Record<string, string[]> {
  return Object.fromEntries(SECTIONS[section].map((name) => [name, heldBy(school, name)]))
}

/** What a field holds now, as its form shows it. */
export function heldBy(school: Changeable, name: FieldName): string[] {
  const { at, as }: Field = FIELDS[name]
  const value = at.split('.').reduce<unknown>((inside, key) => (inside as Tree)?.[key], school)
  if (Array.isArray(value)) return as === 'list' ? [value.join('\n')] : value
  return value === undefined || value === '' ? [] : [String(value)]
}

/**
 * Changes a section of a school's settings to what its form was filled in with. 'same' when nothing is different:
 * then nothing is written.
 *
 * @param list the full address of the school's list, for mail to those whom a change is about.
 */
export const changeSection = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  { t, section, filled, list }: { t: Words; section: SectionId; filled: Filled; list: string },
): Promise<Changed<'same'>> =>
  changeSchool<'same'>(storage, schoolId, 'settings-changed', by, async (school, store) => {
    const next = withFilled(school, filled)
    const text = changesInWords(t, section, school, next)
    if (!text) return { refused: 'same' }
    const mail = TOLD.includes(section) ? await told(store, school, by, { change: text, people: list }) : null
    return { set: next, detail: { text }, beside: mail?.statements ?? [], hints: mail?.hints ?? [] }
  })

/** Whoever changes these sections could draw to themselves what parents mean for somebody else: those are told. */
const TOLD: SectionId[] = ['chair', 'safeguarding', 'council']

async function told(store: Store, school: School, by: ChangeBy, news: { change: string; people: string }) {
  const list = await peopleOf(store)
  const actor = list.find(({ id }) => id === by.actor)
  const content = contactsChangedMail(school, { by: actor?.name ?? '', ...news })
  const lines = list
    .filter((person) => person !== actor && holds(person, 'headteacher', 'chair', 'dsl'))
    .map((person) => [person])
  return addToOutbox(store, { concernId: SCHOOL_LOG, kind: 'list-changed', lines, content }, by.now)
}

/** The school as it is once its form is taken. Nothing stands for the default. */
export function withFilled(school: Changeable, filled: Filled): Changeable {
  const next: Tree = structuredClone({ name: school.name, settings: school.settings })
  for (const [name, value] of Object.entries(filled)) {
    const { at, as }: Field = FIELDS[name as FieldName]
    const path = at.split('.')
    const inside = path.slice(0, -1).reduce((tree, key) => tree[key] as Tree, next)
    inside[path.at(-1) as string] = value === '' ? undefined : as === 'number' ? Number(value) : value
  }
  return { name: next.name as string, settings: schoolSettings.parse(next.settings) }
}
interface Tree {
  [key: string]: unknown
}

/** Which fields changed, from what to what, for the log; '' when none did. */
function changesInWords(t: Words, section: SectionId, before: Changeable, after: Changeable): string {
  const changes = SECTIONS[section].map((name) => {
    const { as }: Field = FIELDS[name]
    const [was, is] = [heldBy(before, name), heldBy(after, name)]
    const { label } = t.settings.fields[name]
    if (as === 'list' || as === 'any')
      return listChangeInWords(t, label, shown(t, name, was), shown(t, name, is))
    return lineChangeInWords(t, label, shown(t, name, was).join(), shown(t, name, is).join())
  })
  return changes.filter(Boolean).join('. ')
}

/** The values of a field as a reader knows them: an option by its words, a list by its lines. */
export function shown(t: Words, name: FieldName, values: string[]): string[] {
  const { as }: Field = FIELDS[name]
  if (as === 'list') return values.flatMap((lines) => lines.split('\n')).filter(Boolean)
  if (name === 'languages') return values.map((code) => (t.languages as Names)[code]?.english ?? code)
  const options = (t.settings.options as Record<string, Record<string, string>>)[name]
  return values.map((value) => options?.[value] ?? value)
}
type Names = Record<string, { english: string }>
