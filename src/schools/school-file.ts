import type { DrizzleD1Database } from 'drizzle-orm/d1'
import * as z from 'zod'
import { codeContent } from '../guidance/code.ts'
import { en } from '../i18n/en.ts'
import { codeVersions, people, schools } from '../storage/schema.ts'
import { schoolSettings } from './settings.ts'

const line = z.string().trim().min(1).max(400)

/** A point of a school's code: a standard one by its id, one reworded, or one of the school's own. */
const pointChoice = z
  .union([z.string().transform((id) => ({ id })), z.looseObject({ id: z.string() })])
  .transform((chosen) => ({ ...(en.points as Record<string, object>)[chosen.id], ...chosen }))
  .pipe(codeContent.shape.points.element)

/** All there is to say about a school when it is added: its settings, its people and its code. */
export const schoolFile = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'takes small letters, digits and hyphens'),
  name: line,
  settings: schoolSettings,
  people: z
    .array(
      z.object({
        name: line,
        post: line,
        email: z.email(),
        roles: z.array(z.enum(['headteacher', 'slt', 'dsl', 'ddsl', 'chair', 'office'])).min(1),
        mail: z.enum(['first', 'next', 'none']).default('none'),
      }),
    )
    .refine(
      (list) => new Set(list.map((p) => p.email.toLowerCase())).size === list.length,
      'has one address twice: put all roles of one person in one entry',
    )
    .refine((list) => list.some((p) => p.roles.includes('headteacher')), 'needs a headteacher')
    .refine((list) => list.some((p) => p.roles.includes('chair')), 'needs a chair of governors')
    .refine((list) => list.some((p) => p.roles.includes('dsl')), 'needs a safeguarding lead'),
  code: z
    .array(
      z.object({
        number: z.number().int().min(1),
        inForceFrom: z.iso.date(),
        reviewBy: z.iso.date().nullable().default(null),
        approvedBy: line,
        whatChanged: line,
        why: line,
        content: codeContent.extend({ points: z.array(pointChoice).min(1) }),
      }),
    )
    .min(1),
})

export type SchoolFile = z.output<typeof schoolFile>

/** Names no school may have: they are addresses of Gatepost's own. */
const RESERVED = new Set(['desk', 'operator', 'embed', 'oembed', 'health', 'cdn-cgi'])

/**
 * The statements that add a school. For one that is there already they fail, all of them.
 *
 * @throws Error when the slug is one of Gatepost's own addresses.
 */
export function addSchool(db: DrizzleD1Database, file: SchoolFile, now: number) {
  if (RESERVED.has(file.slug)) throw new Error(`No school can have the address /${file.slug}`)
  const schoolId = file.slug
  const { slug, name, settings } = file
  return [
    db.insert(schools).values({ id: schoolId, slug, name, settings, createdAt: now }),
    ...file.people.map((person) =>
      // An id that is no address: it stands in the address of a filtered page, and outlives who had the address.
      db.insert(people).values({ id: crypto.randomUUID(), schoolId, ...person }),
    ),
    ...file.code.map((version) => db.insert(codeVersions).values({ schoolId, ...version })),
  ] as const
}
