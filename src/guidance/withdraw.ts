import { eq } from 'drizzle-orm'
import { en } from '../i18n/en.ts'
import type { Day } from '../schools/calendar.ts'
import { type ChangeBy, type Changed, changeSchool } from '../schools/change.ts'
import { codeDrafts, codeVersions } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import { everyVersion } from './code.ts'
import { codeDraft, draftRow } from './code-draft.ts'

/**
 * Takes back the newest version before the day it would be in force: no parent has seen it. Its words become the draft
 * again, unless another draft waits: that one began with them, and stays.
 */
export function withdrawVersion(
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  number: number,
  today: Day,
): Promise<Changed<'tooLate'>> {
  return changeSchool<'tooLate'>(storage, schoolId, 'code-withdrawn', by, async (_, store) => {
    const [newest] = await everyVersion(store)
    if (newest?.number !== number || newest.inForceFrom <= today) return { refused: 'tooLate' }
    const row = draftRow(codeDraft.parse(newest.content), 0, { by: by.actor, now: by.now })
    return {
      detail: { text: en.codeEditor.publish.log(number, en.dayInWords(newest.inForceFrom)) },
      beside: [
        store.remove(codeVersions, eq(codeVersions.number, number)),
        store.insert(codeDrafts, row).onConflictDoNothing(),
      ],
    }
  })
}
