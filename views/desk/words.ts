import type { EventDetail } from '../../src/concerns/chronology.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Person } from '../../src/schools/people.ts'
import type { DeskPageProps } from './layout.tsx'

/** What a concern is about, in a few words: "a rumour, photos". A school's own point stands as on its concern form. */
export function pointNames(
  { t, ownPoints }: Pick<DeskPageProps, 't' | 'ownPoints'>,
  ids: readonly string[],
): string {
  const names: Record<string, string> = t.desk.points
  return ids.map((id) => names[id] ?? ownPoints[id] ?? id).join(', ')
}

/** The name of whoever did something, as the list of people has it now. */
export function nameOf(t: Words, people: Person[], actor: string): string {
  const words = t.desk.actors
  if (actor === 'reporter' || actor === 'gatepost' || actor === 'operator') return words[actor]
  return people.find((person) => person.id === actor)?.name ?? words.gone
}

/** Whether a concern that was finished with is in the file that it belongs in, where that was said. */
export function filedInWords(t: Words, detail: EventDetail | null): string | undefined {
  if (detail?.isFiled === undefined) return undefined
  const { isFiled, isNotFiled } = t.desk.filing
  return detail.isFiled ? isFiled : isNotFiled(detail.unfiledReason ?? '')
}
