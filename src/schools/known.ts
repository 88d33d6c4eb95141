import { and, desc, eq, lte, sql } from 'drizzle-orm'
import { type CodeVersion, versionFrom } from '../guidance/code.ts'
import { codeVersions, logos, people, schools } from '../storage/schema.ts'
import type { Storage } from '../storage/store.ts'
import type { Day } from './calendar.ts'
import type { Person } from './people.ts'
import { type School, schoolFrom } from './schools.ts'

/** What parents' pages and the routing of a concern need to know of a school. */
export interface Known {
  school: School
  /** The code in force; null for a school that has published none. */
  code: CodeVersion | null
  /** The code in force and, where they were asked for, all that were in force before it: newest first. */
  versions: CodeVersion[]
  /** Everybody on its list. */
  people: Person[]
  /** What stands in the address of its logo; null when it has none. */
  logo: string | null
}

/**
 * How long (ms) this is known without asking again. A page made from it is kept for as long again (`http/kept`): a change
 * is seen everywhere within the two together, ten seconds, and at once where it was made.
 */
const KNOWN_FOR = 5_000
/** How many schools are known at a time. */
const MOST_KNOWN = 500

const known = new Map<string, Known & { day: Day; until: number; isWhole: boolean }>()
let changes = 0

/** How often something that parents see was changed here: a page that was made before then is out of date. */
export const changesSeen = () => changes

/** Something that parents see was changed: nothing that is known holds any longer. */
export function noteChange(): void {
  changes++
  known.clear()
}

/**
 * All there is to know of the school with this slug, in one round trip to the database, and none within seconds; null
 * when there is no such school.
 *
 * @param isFresh asks in any case: for whoever changes a school, or looks at what was changed.
 * @param withHistory asks for earlier versions of the code as well.
 */
export async function knownSchool(
  storage: Storage,
  slug: string,
  today: Day,
  now: number,
  { isFresh = false, withHistory = false } = {},
): Promise<Known | null> {
  const before = known.get(slug)
  const holds = before?.day === today && isWithin(now, before.until) && (before.isWhole || !withHistory)
  if (holds && !isFresh) return before
  const asked = changes
  const found = await ask(storage, slug, today, withHistory)
  known.delete(slug)
  if (!found) return null
  if (known.size >= MOST_KNOWN) known.clear()
  // What was changed here while we asked may not be in the answer.
  if (asked === changes) {
    known.set(slug, { ...found, day: today, until: now + KNOWN_FOR, isWhole: withHistory })
  }
  return found
}

/** Clocks may be set back. */
const isWithin = (now: number, until: number) => until - KNOWN_FOR <= now && now < until

async function ask({ db }: Storage, slug: string, today: Day, withHistory: boolean): Promise<Known | null> {
  const id = db.select({ id: schools.id }).from(schools).where(eq(schools.slug, slug))
  const [rows, list] = await db.batch([
    db
      .select({ school: schools, version: codeVersions, logo: logos.hash })
      .from(schools)
      .leftJoin(logos, eq(logos.schoolId, schools.id))
      .leftJoin(
        codeVersions,
        and(eq(codeVersions.schoolId, schools.id), lte(codeVersions.inForceFrom, today)),
      )
      .where(eq(schools.slug, slug))
      .orderBy(desc(codeVersions.inForceFrom), desc(codeVersions.number))
      .limit(withHistory ? -1 : 1),
    db
      .select()
      .from(people)
      .where(and(eq(people.schoolId, sql`(${id})`), eq(people.state, 'there'))),
  ])
  const [row] = rows
  if (!row) return null
  const versions = rows.flatMap(({ version }) => (version ? [versionFrom(version)] : []))
  return { school: schoolFrom(row.school), code: versions[0] ?? null, versions, people: list, logo: row.logo }
}

/**
 * A statement for a batch that was decided by what is known of a school: if that has changed, in any way that parents
 * or routing could tell, nothing of the batch is written and it fails with `isOutOfDate`.
 */
export const stillAsKnown = ({ db }: Storage, { id, revision }: School) =>
  db
    .select({
      holds: sql`CASE WHEN (SELECT ${schools.revision} FROM ${schools} WHERE ${schools.id} = ${id}) IS ${revision}
      THEN 1 ELSE abs(-9223372036854775807 - 1) END`,
    })
    .from(sql`(SELECT 1)`)

/** Whether a batch failed because the school is not as it was known: SQLite has no other error to raise by itself. */
export const isOutOfDate = (error: unknown) =>
  error instanceof Error && /integer overflow/.test(error.message)
