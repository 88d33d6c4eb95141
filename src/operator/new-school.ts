import * as z from 'zod'
import { isFormula } from '../csv.ts'
import { en } from '../i18n/en.ts'
import { isAddress } from '../mail/envelope.ts'
import { faultOfList } from '../schools/list-rules.ts'
import { RESERVED, SLUG } from '../schools/school-file.ts'
import { LONGEST, NATIONS, schoolSettings } from '../schools/settings.ts'
import { slugFor } from '../schools/slug.ts'
import { STARTING_POINTS, type StartingPoint } from '../schools/starting-points.ts'
import type { Role } from '../storage/schema.ts'

/** A field of a form comes as a list, a cell of a spreadsheet by itself. */
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value) ?? ''

/** The name of a school or of somebody, in one line of at most so many characters. Errors are keys of `t.operator.errors`. */
const nameOf = (most: number) => (missing: string) =>
  z.preprocess(
    one,
    z
      .string()
      .refine((name) => !isFormula(name), { error: 'formula', abort: true })
      .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
      .pipe(z.string().min(1, missing).max(most, 'nameLong')),
  )

const schoolName = nameOf(LONGEST.name)
export const personName = nameOf(LONGEST.person)

export const emailField = (missing: string, wrong: string) =>
  z.preprocess(one, z.string().trim().min(1, { error: missing, abort: true }).refine(isAddress, wrong))

const slugField = z.preprocess(
  one,
  z
    .string()
    .transform((slug) =>
      slug
        .trim()
        .toLowerCase()
        .replace(/^\/|\/$/g, ''),
    )
    .refine((slug) => slug === '' || SLUG.test(slug), { error: 'slugWrong', abort: true })
    .refine((slug) => !RESERVED.has(slug), 'slugReserved'),
)

const NATION_NAMES = {
  '': 'england-and-wales',
  england: 'england-and-wales',
  wales: 'england-and-wales',
  'england and wales': 'england-and-wales',
  scotland: 'scotland',
  'northern ireland': 'northern-ireland',
} as const

const nationField = z.preprocess(
  (value) => {
    const nation = String(one(value)).trim().toLowerCase().replaceAll('-', ' ')
    return (NATION_NAMES as Record<string, string>)[nation]
  },
  z.enum(NATIONS, 'nationUnknown'),
)

const startField = z.preprocess(
  (value) => String(one(value)).trim().toLowerCase() || STARTING_POINTS[0]?.id,
  z.string().refine((id) => STARTING_POINTS.some((start) => start.id === id), 'startUnknown'),
)

const fields = z.object({
  school: schoolName('schoolMissing'),
  slug: slugField,
  headName: personName('headNameMissing'),
  headEmail: emailField('headEmailMissing', 'headEmailWrong'),
  chairName: personName('chairNameMissing'),
  chairEmail: emailField('chairEmailMissing', 'chairEmailWrong'),
  start: startField,
  nation: nationField,
})

/** A school as an operator adds it. Errors are keys of `t.operator.errors` and of `t.people.faults`. */
export const newSchool = fields
  .superRefine((school, context) => {
    const fault = faultOfList(firstPeople(school))
    if (fault) context.addIssue({ code: 'custom', path: ['chairEmail'], message: fault })
  })
  .transform((school, context) => {
    const slug = school.slug || slugFor(school.school)
    if (!slug) context.addIssue({ code: 'custom', path: ['slug'], message: 'slugNeeded' })
    return { ...school, slug }
  })

export type NewSchool = z.output<typeof newSchool>

/** The field that holds the address of somebody who runs Gatepost: they read no concerns, of no school. */
export const operatorIn = (school: Pick<NewSchool, 'headEmail' | 'chairEmail'>, operators: string[]) =>
  (['headEmail', 'chairEmail'] as const).find((field) => operators.includes(school[field].toLowerCase()))

/** Who is on a new school's list: the headteacher is its safeguarding lead too, until they name one. */
export const firstPeople = (
  school: Pick<NewSchool, 'headName' | 'headEmail' | 'chairName' | 'chairEmail'>,
) => [
  {
    name: school.headName,
    email: school.headEmail,
    post: en.operator.posts.head,
    roles: ['headteacher', 'dsl'] as Role[],
    mail: 'first' as const,
  },
  {
    name: school.chairName,
    email: school.chairEmail,
    post: en.operator.posts.chair,
    roles: ['chair'] as Role[],
    mail: 'first' as const,
  },
]

export function startingPoint(id: string): StartingPoint {
  const found = STARTING_POINTS.find((start) => start.id === id)
  if (!found) throw new Error('no such starting point')
  return found
}

/** What a new school starts with. */
export const firstSettings = ({ start, nation }: NewSchool) =>
  schoolSettings.parse({ ...startingPoint(start).settings, nation })
