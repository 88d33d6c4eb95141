import { desc, lte } from 'drizzle-orm'
import * as z from 'zod'
import type { Words } from '../i18n/words.ts'
import type { Day } from '../schools/calendar.ts'
import { codeVersions } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { SOMETHING_ELSE } from './points.ts'

/** What a code is about; keys of `t.codeEditor.covers.options` and of `t.guidance.code.title`. */
export const COVERS = ['groups', 'social-media'] as const

const sentence = z.string().trim().min(1).max(400)

/** The whole wording of one version of a code of conduct. */
export const codeContent = z.object({
  intro: sentence,
  goodFor: z.array(sentence).min(1),
  asks: z.array(sentence).min(1),
  points: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
        dont: sentence,
        because: sentence,
        instead: sentence,
        report: sentence,
      }),
    )
    .min(1),
  /** What the school may do when the code is not kept, mildest first. */
  response: z.array(sentence).min(1),
  /** Class groups alone, unless it says so: then every social network, class groups included. */
  covers: z.enum(COVERS).default('groups'),
  /** What some words mean, where two are easily taken for one another. */
  meanings: z.array(z.object({ word: z.string().trim().min(1).max(60), meaning: sentence })).optional(),
  /** What to keep when something happens. That this never goes for an indecent picture stands on the page anyway. */
  evidence: z.array(sentence).optional(),
  /** A word to members of staff who are parents here too. */
  staffWord: sentence.optional(),
  /** How the school helps families with all this. */
  support: z.array(sentence).optional(),
})

export type CodeContent = z.output<typeof codeContent>
export type Point = CodeContent['points'][number]

/** A published version of a school's code of conduct. */
export interface CodeVersion {
  number: number
  inForceFrom: Day
  reviewBy: Day | null
  approvedBy: string
  whatChanged: string
  why: string
  content: CodeContent
}

/** The code in force on `today`; null for a school that has published none. */
export async function codeInForce(store: Store, today: Day): Promise<CodeVersion | null> {
  const [row] = await store
    .find(codeVersions, lte(codeVersions.inForceFrom, today))
    .orderBy(desc(codeVersions.inForceFrom), desc(codeVersions.number))
    .limit(1)
  return row ? versionFrom(row) : null
}

/** Every version there is, the newest first: those that are still to come too. */
export async function everyVersion(store: Store): Promise<CodeVersion[]> {
  return (await store.find(codeVersions).orderBy(desc(codeVersions.number))).map(versionFrom)
}

/** A version of a code as its row in `code_versions` holds it. */
export const versionFrom = (row: typeof codeVersions.$inferSelect): CodeVersion => ({
  ...row,
  content: codeContent.parse(row.content),
})

/** What a school calls its code: by what it covers, or as most are called while there is none. */
export const codeTitle = (t: Words, code: CodeVersion | null): string =>
  t.guidance.code.title[code?.content.covers ?? 'groups']

/**
 * Points in the words of the concern form: as these points have them, or as we do where they are not among them (the
 * school has taken one out since). What no point names is "something else".
 */
export function pointsInWords(
  t: Words,
  points: Pick<Point, 'id' | 'report'>[],
  ids: readonly string[],
): string[] {
  const standard: Record<string, { report: string }> = t.points
  const said = (id: string) => points.find((point) => point.id === id)?.report ?? standard[id]?.report ?? id
  return ids.map((id) => (id === SOMETHING_ELSE ? t.report.somethingElse : said(id)))
}

/** The words of the concern form for every point that one of these versions has, by its id; the newest words count. */
export const everyPointInWords = (versions: CodeVersion[]): Record<string, string> =>
  Object.fromEntries(
    versions.toReversed().flatMap(({ content }) => content.points.map(({ id, report }) => [id, report])),
  )
