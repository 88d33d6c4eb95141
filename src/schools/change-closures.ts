import type { Words } from '../i18n/words.ts'
import type { Storage } from '../storage/store.ts'
import { type ChangeBy, type Changed, changeSchool } from './change.ts'
import { asLine } from './closures.ts'
import type { Closure } from './settings.ts'
import { listChangeInWords } from './settings-log.ts'

/** Changes the days on which a school is closed. 'same' when they are what they were: then nothing is written. */
export const changeClosures = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  { t, closures }: { t: Words; closures: Closure[] },
): Promise<Changed<'same'>> =>
  changeSchool<'same'>(storage, schoolId, 'settings-changed', by, ({ settings }) => {
    const { title } = t.settings.sections.closures
    const text = listChangeInWords(t, title, linesOf(t, settings.closures), linesOf(t, closures))
    return text ? { set: { settings: { ...settings, closures } }, detail: { text } } : { refused: 'same' }
  })

/** Each as a line that a reader knows, and that reads as itself. */
export const linesOf = (t: Words, closures: Closure[]) =>
  closures.map((closure) => asLine(closure, t.dayInWords))
