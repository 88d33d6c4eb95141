import { desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { en } from '../i18n/en.ts'
import { STARTING_POINTS, type StartingPoint } from '../schools/starting-points.ts'
import { codeDrafts, codeVersions } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'
import { type CodeContent, type CodeVersion, codeContent, everyVersion } from './code.ts'
import { POINT_FIELDS } from './points.ts'

const text = z.string().default('')
const lines = z.array(z.string()).default([])

/** The next version of a code while it is written: unlike a version it may have gaps, and it keeps points that are off. */
export const codeDraft = z.object({
  intro: text,
  goodFor: lines,
  asks: lines,
  points: z
    .array(
      z.object({
        id: codeContent.shape.points.element.shape.id,
        isOn: z.boolean().default(true),
        dont: text,
        because: text,
        instead: text,
        report: text,
      }),
    )
    .default([]),
  response: lines,
  covers: codeContent.shape.covers,
  meanings: z.array(z.object({ word: z.string(), meaning: z.string() })).default([]),
  evidence: lines,
  staffWord: text,
  support: lines,
  /** In how many months the first version is looked at again, as its starting point has it; null for never. */
  reviewMonths: z.number().int().nullable().optional(),
})

export type CodeDraft = z.output<typeof codeDraft>
export type DraftPoint = CodeDraft['points'][number]

/** The draft as it is kept, or as it would begin. */
export interface OpenDraft {
  draft: CodeDraft
  /** Another with each save, and with each draft after one that was published or thrown away; 0 when it never was saved. */
  revision: number
  /** When and by whom it was last saved; null when it never was. */
  saved: { at: number; by: string } | null
  /** The newest version of the code, in force or still to come; null before the first. */
  latest: CodeVersion | null
}

/** The first draft of a school that begins with a starting point, as its row in `code_drafts` holds it. */
export const draftOf = ({ code, reviewMonths }: StartingPoint): CodeDraft =>
  codeDraft.parse({ ...code, reviewMonths })

/**
 * A school's draft. Where there is none it begins with the newest version of the code, or with the first starting
 * point. Every standard point is in it, and every point the school ever had: those that are not used are off.
 */
export async function openDraft(store: Store): Promise<OpenDraft> {
  const [versions, [row]] = await Promise.all([everyVersion(store), store.find(codeDrafts).limit(1)])
  const latest = versions[0] ?? null
  const begun = latest ? codeDraft.parse(latest.content) : draftOf(STARTING_POINTS[0] as StartingPoint)
  const draft = row ? codeDraft.parse(row.content) : begun
  return {
    draft: { ...draft, points: withUnused(draft.points, versions) },
    revision: row?.revision ?? 0,
    saved: row ? { at: row.changedAt, by: row.changedBy } : null,
    latest,
  }
}

function withUnused(points: DraftPoint[], versions: CodeVersion[]): DraftPoint[] {
  const standard = Object.entries(en.points).map(([id, words]) => ({ id, ...words }))
  const known = new Map(points.map((point) => [point.id, point]))
  for (const point of [...versions.flatMap(({ content }) => content.points), ...standard])
    if (!known.has(point.id)) known.set(point.id, { ...point, isOn: false })
  return [...known.values()]
}

/** What a draft is saved over: the revision, and the newest version of the code, that its form was made from. */
export interface SavedOver {
  revision: number
  /** The version's number; 0 before the first. */
  latest: number
}

/** What a form that is made from an open draft will be saved over. */
export const overOf = ({ revision, latest }: OpenDraft): SavedOver => ({
  revision,
  latest: latest?.number ?? 0,
})

/**
 * Saves a draft, unless somebody saved or published another since the form was shown: then nothing is written. What
 * is there already is saved.
 */
export async function saveDraft(
  store: Store,
  draft: CodeDraft,
  over: SavedOver,
  { by, now }: { by: string; now: number },
): Promise<'saved' | 'changed'> {
  const [latest] = await store
    .select({ number: codeVersions.number }, codeVersions)
    .orderBy(desc(codeVersions.number))
    .limit(1)
  if ((latest?.number ?? 0) !== over.latest) return 'changed'
  const row = draftRow(draft, over.revision, { by, now })
  const written = await store
    .insert(codeDrafts, row)
    .onConflictDoUpdate({
      target: codeDrafts.schoolId,
      set: row,
      setWhere: eq(codeDrafts.revision, over.revision),
    })
    .returning({ revision: codeDrafts.revision })
  if (written.length > 0) return 'saved'
  const [kept] = await store.find(codeDrafts).limit(1)
  return kept && JSON.stringify(kept.content) === JSON.stringify(draft) ? 'saved' : 'changed'
}

/** A draft as its row keeps it. By the clock, so that no later draft has the revision that a form of this one knows. */
export const draftRow = (content: CodeDraft, before: number, { by, now }: { by: string; now: number }) => ({
  content,
  revision: Math.max(now, before + 1),
  changedAt: now,
  changedBy: by,
})

/** Throws the draft away, unless somebody saved it since the form was shown. Where there is none, there is nothing to do. */
export async function dropDraft(store: Store, revision: number): Promise<'dropped' | 'changed'> {
  await store.remove(codeDrafts, eq(codeDrafts.revision, revision))
  const [kept] = await store.find(codeDrafts).limit(1)
  return kept ? 'changed' : 'dropped'
}

/** What a draft still lacks, as the fields of its form, in their order. Nothing: it can be published. */
export function missingIn(draft: CodeDraft): string[] {
  const lists = ['goodFor', 'asks', 'response'] as const
  const on = draft.points.filter(({ isOn }) => isOn)
  return [
    ...(draft.intro ? [] : ['intro']),
    ...lists.filter((list) => draft[list].length === 0),
    ...(on.length > 0 ? [] : ['on']),
    ...on.flatMap((point) =>
      POINT_FIELDS.filter((field) => !point[field]).map((field) => `${field}-${point.id}`),
    ),
  ]
}

/**
 * The wording that a draft would publish: what is off or empty is left out.
 *
 * @throws ZodError when something is missing (see {@link missingIn}).
 */
export function contentOf(draft: CodeDraft): CodeContent {
  const { meanings, evidence, staffWord, support, ...rest } = draft
  return codeContent.parse({
    ...rest,
    points: draft.points.filter(({ isOn }) => isOn),
    ...(meanings.length > 0 && { meanings }),
    ...(evidence.length > 0 && { evidence }),
    ...(staffWord && { staffWord }),
    ...(support.length > 0 && { support }),
  })
}
