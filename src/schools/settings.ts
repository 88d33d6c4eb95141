import * as z from 'zod'
import { en } from '../i18n/en.ts'

const line = z.string().trim().min(1).max(200)
const day = z.iso.date()

/** A longer one would leave a concern without an answer for a term. */
const LONGEST_CLOSURE_DAYS = 100

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
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']).default('england-and-wales'),
  /** The school's own colour; pages hold it to contrast (`schools/colour`). */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1b5e4b'),
  office: z.object({ phone: line, email: z.email(), address: line.optional() }),
  /** Who reads a concern, by role, as it goes on in "… read this": "our headteacher and deputy headteacher". */
  readers: line.default('our senior leadership team'),
  /** How parents reach the designated safeguarding lead. */
  safeguarding: z.object({ name: line.optional(), phone: line, email: z.email().optional() }),
  /** How parents reach the chair of governors in writing. */
  chair: z.object({ name: line.optional(), contact: line }),
  /** The class and year groups, for the form's list. */
  groups: z.array(line).max(100).default([]),
  /** How soon a concern is acknowledged. 24 is what a trust's policy asks, and the default. */
  replyHours: z.number().int().min(1).max(240).default(24),
  /** Days on which the school is closed, the first and the last included. */
  closures: z.array(closure).max(200).default([]),
  /** What mail to staff holds: the concern itself, or only a notice that there is one. */
  mailBody: z.enum(['concern', 'notice']).default('concern'),
  /** What the reporter reads when a concern is acknowledged in one click. */
  acknowledgement: z.string().trim().min(1).max(2000).default(en.desk.acknowledgement),
  /** How long a closed concern is kept. */
  retentionMonths: z.number().int().min(1).max(LONGEST_RETENTION_MONTHS).default(RETENTION_MONTHS),
  complaintsUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Who answers for the data (the trust, for an academy; otherwise the school), and whom to write to. */
  dataProtection: z.object({ controller: line.optional(), name: line, email: z.email() }),
})

export type SchoolSettings = z.output<typeof schoolSettings>
