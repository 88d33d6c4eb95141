import * as z from 'zod'
import { en } from '../i18n/en.ts'

/** The longest names of a school and of a person on its list, the longest lines and paragraphs, and the slowest answer. */
export const LONGEST = {
  // A longer one would not fit into the subject of a mail.
  name: 120,
  person: 100,
  line: 200,
  acknowledgement: 2000,
  letter: 1000,
  replyHours: 240,
} as const
/** The most entries of a list. */
export const MOST = { groups: 100, closures: 200 } as const

const line = z.string().trim().min(1).max(LONGEST.line)
/** Empty until the school is set up (parents see no page before: `schools/ready`), or where it may be left empty. */
const lineLater = z.string().trim().max(LONGEST.line).default('')
const emailLater = z.email().or(z.literal('')).default('')

/** The languages in which a school may tell parents that they can write in their own. */
export const LANGUAGES = [
  'ar',
  'bn',
  'cy',
  'fa',
  'fr',
  'gu',
  'hi',
  'it',
  'lt',
  'pa',
  'pl',
  'pt',
  'ro',
  'so',
  'es',
  'ta',
  'tr',
  'uk',
  'ur',
  'zh',
] as const
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export const MAIL_BODIES = ['concern', 'notice'] as const

const day = z.iso.date()

/** A longer one would leave a concern without an answer for a term. */
export const LONGEST_CLOSURE_DAYS = 100

/** Who reads a concern, in words for a school that has none of its own (`schools/readers`). */
export const READERS: Record<'team' | 'head', string> = {
  team: 'our senior leadership team',
  head: 'our headteacher',
}

/** How long a closed concern is kept where a school has set nothing else, and at the most. */
export const RETENTION_MONTHS = 12
export const LONGEST_RETENTION_MONTHS = 84

const closure = z
  .object({ from: day, to: day, name: line.optional() })
  .refine(({ from, to }) => from <= to, 'ends before it begins')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_CLOSURE_DAYS * 86_400_000,
    `is longer than ${LONGEST_CLOSURE_DAYS} days`,
  )

/** A school's own settings, as kept in one JSON column. Whatever is missing gets its default. */
export const schoolSettings = z.object({
  /** The trust that the school belongs to, as parents know it. */
  trust: line.optional(),
  /** Whose bank holidays count. */
  nation: z.enum(NATIONS).default('england-and-wales'),
  /** The school's own colour; pages hold it to contrast (`schools/colour`). */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1b5e4b'),
  office: z.object({ phone: lineLater, email: emailLater, address: line.optional() }).prefault({}),
  /** Who reads a concern, by role, as it goes on in "… read this": "our headteacher and deputy headteacher". */
  readers: line.default(READERS.team),
  /** How parents reach the designated safeguarding lead. */
  safeguarding: z
    .object({ name: line.optional(), phone: lineLater, email: z.email().optional() })
    .prefault({}),
  /** Phones of the council's: its children's services, by day and out of hours, and its officer for concerns about staff (LADO). */
  council: z
    .object({ childrensServices: lineLater, childrensServicesAtNight: lineLater, lado: lineLater })
    .prefault({}),
  /** How parents reach the chair of governors in writing. */
  chair: z.object({ name: line.optional(), contact: lineLater }).prefault({}),
  /** The class and year groups, for the form's list. */
  groups: z.array(line).max(MOST.groups).default([]),
  /** How soon a concern is acknowledged. 24 is what a trust's policy asks, and the default. */
  replyHours: z.number().int().min(1).max(LONGEST.replyHours).default(24),
  /** Days on which the school is closed, the first and the last included. */
  closures: z.array(closure).max(MOST.closures).default([]),
  /** What mail to staff holds: the concern itself, or only a notice that there is one. */
  mailBody: z.enum(MAIL_BODIES).default('concern'),
  /** What the reporter reads when a concern is acknowledged in one click. */
  acknowledgement: z.string().trim().min(1).max(LONGEST.acknowledgement).default(en.desk.acknowledgement),
  /** How long a closed concern is kept. */
  retentionMonths: z.number().int().min(1).max(LONGEST_RETENTION_MONTHS).default(RETENTION_MONTHS),
  complaintsUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Who answers for the data (the trust, for an academy; otherwise the school), and whom to write to. */
  dataProtection: z.object({ controller: line.optional(), name: lineLater, email: emailLater }).prefault({}),
  /** In which languages parents are told, besides English, that they can write in their own. */
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).default([]),
  /** What goes into every letter: a paragraph of the school's own, and how it ends. */
  letters: z
    .object({
      more: z.string().trim().max(LONGEST.letter).default(''),
      closing: line.default('Yours sincerely'),
    })
    .prefault({}),
})

export type Closure = z.output<typeof closure>
export type SchoolSettings = z.output<typeof schoolSettings>
