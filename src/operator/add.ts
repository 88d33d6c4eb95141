import { eq, inArray } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { rowAfter, SCHOOL_LOG } from '../concerns/chronology.ts'
import { draftOf } from '../guidance/code-draft.ts'
import { invitationMail } from '../mail/office.ts'
import { type MailHint, rowsFor } from '../mail/outbox.ts'
import { insertMany } from '../storage/insert-many.ts'
import { codeDrafts, events, outbox, people, schools } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'
import { writeOnce } from '../storage/write-once.ts'
import { firstPeople, firstSettings, type NewSchool, startingPoint } from './new-school.ts'

/** A query takes 100 values. */
const SLUGS_AT_ONCE = 90

interface Adding {
  /** The form that asked for it, its secret and all that was typed: sent twice, it adds once. */
  form: string
  now: number
  /** Makes the full address of a school's desk, for the mail. */
  desk: (slug: string) => string
}

export type Added =
  | { outcome: 'done'; hints: MailHint[] }
  /** These slugs are another school's; nothing was added. */
  | { outcome: 'taken'; slugs: string[] }

/**
 * Adds schools that are yet to be set up, invites the headteacher and the chair of each, and writes the first row of
 * its log: all of the schools in one batch, or none.
 */
export async function addNewSchools(storage: Storage, all: NewSchool[], adding: Adding): Promise<Added> {
  const ids = await Promise.all(all.map(({ slug }) => idOf(adding.form, slug)))
  const doneBefore = async (): Promise<Added | null> =>
    (await isThere(storage, ids[0] ?? '')) ? { outcome: 'done', hints: [] } : null

  const write = async (): Promise<Added> => {
    const slugs = await takenSlugs(
      storage,
      all.map(({ slug }) => slug),
    )
    if (slugs.length > 0) return { outcome: 'taken', slugs }
    const made = []
    for (const [i, school] of all.entries()) made.push(await rowsOf(storage, ids[i] ?? '', school, adding))
    const { db } = storage
    await db.batch([
      ...insertMany(
        db,
        schools,
        made.map(({ school }) => school),
      ),
      ...insertMany(
        db,
        codeDrafts,
        made.map(({ draft }) => draft),
      ),
      ...insertMany(
        db,
        people,
        made.flatMap(({ listed }) => listed),
      ),
      ...insertMany(
        db,
        events,
        made.map(({ event }) => event),
      ),
      ...insertMany(
        db,
        outbox,
        made.flatMap(({ mail }) => mail),
      ),
    ] as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]])
    return { outcome: 'done', hints: made.flatMap(({ hints }) => hints) }
  }
  return (await doneBefore()) ?? writeOnce(write, doneBefore)
}

/** Which of these slugs are given already. */
export async function takenSlugs({ db }: Storage, slugs: string[]): Promise<string[]> {
  const taken: string[] = []
  for (let at = 0; at < slugs.length; at += SLUGS_AT_ONCE) {
    const some = inArray(schools.slug, slugs.slice(at, at + SLUGS_AT_ONCE))
    const rows = await db.select({ slug: schools.slug }).from(schools).where(some)
    taken.push(...rows.map(({ slug }) => slug))
  }
  return taken
}

/**
 * An id that nobody can guess, and the same for the same form: a slug that is given again after its school was deleted
 * comes with another, and so with other keys.
 */
async function idOf(form: string, slug: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([form, slug])))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
}

async function isThere({ db }: Storage, id: string): Promise<boolean> {
  return (await db.select({ id: schools.id }).from(schools).where(eq(schools.id, id)).limit(1)).length > 0
}

/** Every row that a new school has. */
async function rowsOf(storage: Storage, schoolId: string, school: NewSchool, { now, desk }: Adding) {
  const store = storeFor(storage, schoolId)
  const { slug, school: name } = school
  const invited = firstPeople(school)
  const added = { concernId: SCHOOL_LOG, happenedAt: now, actor: 'operator', kind: 'school-added' } as const
  const mails = await Promise.all(
    invited.map((person) =>
      rowsFor(
        store,
        {
          concernId: SCHOOL_LOG,
          kind: 'invitation',
          lines: [[person]],
          content: invitationMail({ name, closedFor: 'set-up' }, person.roles, desk(slug), 'operator'),
        },
        now,
      ),
    ),
  )
  return {
    school: {
      id: schoolId,
      slug,
      name,
      settings: firstSettings(school),
      closedFor: 'set-up' as const,
      createdAt: now,
    },
    draft: {
      schoolId,
      content: draftOf(startingPoint(school.start)),
      changedAt: now,
      changedBy: 'operator',
    },
    listed: invited.map((person) => ({ id: crypto.randomUUID(), schoolId, ...person })),
    event: { schoolId, ...(await rowAfter(store, added, undefined)) },
    mail: mails.flatMap(({ rows }) => rows.map((row) => ({ schoolId, ...row }))),
    hints: mails.flatMap(({ hints }) => hints),
  }
}
