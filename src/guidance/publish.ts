import { eq } from 'drizzle-orm'
import { en } from '../i18n/en.ts'
import { type Day, monthsAfter } from '../schools/calendar.ts'
import { type ChangeBy, type Changed, changeSchool } from '../schools/change.ts'
import { codeDrafts, codeVersions } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import type { CodeVersion } from './code.ts'
import { contentOf, missingIn, type OpenDraft, openDraft } from './code-draft.ts'

/** What is said of a version beside its wording. */
export interface Approval {
  /** The draft's revision that was shown. */
  draft: number
  approvedBy: string
  inForceFrom: Day
  /** In how many months from then it is looked at again; null for no date. */
  reviewMonths: number | null
  whatChanged: string
  why: string
}

/** Why a draft can't be published. */
export type PublishRefusal = 'draftChanged' | 'notReady' | 'dateBeforeScheduled'

/**
 * Publishes the draft as the next version of the code; the draft is then gone. A version is never in force before one
 * that was published earlier: that one would take its place again when its own day comes.
 */
export function publishCode(
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  approval: Approval,
): Promise<Changed<PublishRefusal>> {
  return changeSchool<PublishRefusal>(storage, schoolId, 'code-published', by, async (_, store) => {
    const { draft, revision, latest } = await openDraft(store)
    if (revision !== approval.draft) return { refused: 'draftChanged' }
    if (missingIn(draft).length > 0) return { refused: 'notReady' }
    const { draft: _shown, reviewMonths, ...said } = approval
    if (latest && said.inForceFrom < latest.inForceFrom) return { refused: 'dateBeforeScheduled' }
    const number = nextNumber(latest)
    const version = {
      ...said,
      // There is nothing that it changed.
      ...(latest ? {} : { whatChanged: en.codeEditor.publish.firstOfAll, why: '' }),
      number,
      reviewBy: reviewMonths === null ? null : monthsAfter(said.inForceFrom, reviewMonths),
      content: contentOf(draft),
    }
    return {
      detail: { text: en.codeEditor.publish.log(number, en.dayInWords(said.inForceFrom)) },
      beside: [
        store.insert(codeVersions, version),
        store.remove(codeDrafts, eq(codeDrafts.revision, revision)),
      ],
    }
  })
}

/** The number of the version after the newest: 1 for the first. */
export const nextNumber = (latest: CodeVersion | null) => (latest?.number ?? 0) + 1

const YEAR = 12
const MORE_THAN_A_YEAR = 18

/** In how many months a school most likely looks at its next version again: as with its last, or as its starting point has it. */
export function usualReview({ latest, draft }: Pick<OpenDraft, 'latest' | 'draft'>): number | null {
  if (!latest) return draft.reviewMonths === undefined ? YEAR : draft.reviewMonths
  if (latest.reviewBy === null) return null
  return latest.reviewBy > monthsAfter(latest.inForceFrom, MORE_THAN_A_YEAR) ? 2 * YEAR : YEAR
}
