import type { DrizzleD1Database } from 'drizzle-orm/d1'
import * as z from 'zod'
import { codeContent } from '../guidance/code.ts'
import { en } from '../i18n/en.ts'
import { isAddress } from '../mail/envelope.ts'
import { codeVersions, MAIL, people, ROLES, schools } from '../storage/schema.ts'
import { faultOfList } from './list-rules.ts'
import { missingForParents } from './ready.ts'
import { LONGEST, schoolSettings } from './settings.ts'

const filled = (most: number) => z.string().trim().min(1).max(most)
const line = filled(400)

/** Names no school may have: they are addresses of Gatepost's own. */
export const RESERVED = new Set([
  'desk',
  'operator',
  'embed',
  'oembed',
  'health',
  'cdn-cgi',
  // Below /desk a school's slug stands beside these.
  'account',
  'auth',
  'sign-in',
  'sign-out',
])

/** What a slug looks like: it is the school's address, and printed on posters. */
export const SLUG = /^[a-z][a-z0-9-]{1,60}$/

/** A point of a school's code: a standard one by its id, one reworded, or one of the school's own. */
const pointChoice = z
  .union([z.string().transform((id) => ({ id })), z.looseObject({ id: z.string() })])
  .transform((chosen) => ({ ...(en.points as Record<string, object>)[chosen.id], ...chosen }))
  .pipe(codeContent.shape.points.element)

/** All there is to say about a school when it is added: its settings, its people and its code. */
export const schoolFile = z.object({
  slug: z
    .string()
    .regex(SLUG, 'takes small letters, digits and hyphens')
    .refine((slug) => !RESERVED.has(slug), 'is one of Gatepost’s own addresses'),
  name: filled(LONGEST.name),
  settings: schoolSettings.superRefine((settings, context) => {
    for (const what of missingForParents({ settings }, true)) {
      context.addIssue({ code: 'custom', path: [what], message: en.settings.missing[what] })
    }
  }),
  people: z
    .array(
      z.object({
        name: filled(LONGEST.person),
        post: filled(LONGEST.person),
        email: z.string().refine(isAddress, 'isn’t an email address'),
        roles: z.array(z.enum(ROLES)).min(1),
        mail: z.enum(MAIL).default('none'),
      }),
    )
    .superRefine((list, context) => {
      const fault = faultOfList(list)
      if (fault) context.addIssue({ code: 'custom', message: en.people.faults[fault] })
    }),
  code: z
    .array(
      z.object({
        number: z.number().int().min(1),
        inForceFrom: z.iso.date(),
        reviewBy: z.iso.date().nullable().default(null),
        approvedBy: line,
        whatChanged: line,
        /** Empty for a first version. */
        why: line.or(z.literal('')).default(''),
        content: codeContent.extend({ points: z.array(pointChoice).min(1) }),
      }),
    )
    .min(1),
})

export type SchoolFile = z.output<typeof schoolFile>

/** The statements that add a school. For one that is there already they fail, all of them. */
export function addSchool(db: DrizzleD1Database, file: SchoolFile, now: number) {
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
