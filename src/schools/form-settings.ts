import * as z from 'zod'
import { choices, optionalChoice, optionalLine, optionalText, unseen } from '../http/form.ts'
import { en } from '../i18n/en.ts'
import type { School } from './schools.ts'
import { LANGUAGES, LONGEST, LONGEST_RETENTION_MONTHS, MAIL_BODIES, MOST, NATIONS } from './settings.ts'

/** A field of the settings' forms. Its label and its hint are `t.settings.fields`, by its name. */
export interface Field {
  /** Where its value lies in a school. */
  at: string
  /** How it is filled in: a line, a phone number and so on, a text, a list of lines, one or any of some options. */
  as: 'line' | 'tel' | 'email' | 'url' | 'number' | 'colour' | 'text' | 'list' | 'one' | 'any'
  options?: readonly string[]
  /** Parents would miss it: it may be empty only while the school is being set up (`schools/ready`). */
  isNeeded?: true
  /** Reads what was sent. Nothing stands for the default. */
  schema: z.ZodType<string | string[]>
}

const line = optionalLine(LONGEST.line, 'lineLong')
const held = (holds: (value: string) => boolean, message: string) =>
  line.refine((value) => value === '' || holds(value), message)

/** One number to tap: "or", an extension or two numbers would ring somebody else. */
const phone = held(
  (value) => /^\+?[\d ()-]{5,30}$/.test(value) && /\d{5}/.test(value.replace(/\D/g, '')),
  'phoneWrong',
)
const email = held((value) => z.email().safeParse(value).success, 'emailWrong')
const webAddress = line
  .transform((value) =>
    /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$))/i.test(value) ? `https://${value}` : value,
  )
  .refine((value) => value === '' || z.url({ protocol: /^https?$/ }).safeParse(value).success, 'urlWrong')
const wholeNumber = (most: number, message: string) =>
  line.refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most, message)
const oneOf = (options: readonly string[], message: string) =>
  optionalChoice(options, message).refine((chosen) => chosen !== '', message)

/** Lines as they are pasted, also out of a spreadsheet or with dots before them. */
const linesOf = (text: string) =>
  text
    .split(/[\n\t]/)
    .map((line) =>
      line
        .replace(/^\s*[•*–-]\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)

/** Each of the lines once, in their order, whatever their letters. */
const listed = (text: string) => {
  const lines = linesOf(text)
  const isFirst = (line: string, i: number) =>
    lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === i
  return lines.filter(isFirst)
}

/** How many of the lines were there before. */
export const doublesIn = (text: string) => linesOf(text).length - listed(text).length

const groups = optionalText(MOST.groups * (LONGEST.line + 20), 'groupsMany')
  .transform(listed)
  .refine((list) => list.length <= MOST.groups, 'groupsMany')
  .superRefine((list, context) => {
    const long = list.find((group) => group.length > LONGEST.line)
    if (long) context.addIssue({ code: 'custom', message: en.settings.groupLong(long) })
  })

const field = (at: string, as: Field['as'], schema: Field['schema'], more: Partial<Field> = {}): Field => ({
  at,
  as,
  schema,
  ...more,
})
const NEEDED = { isNeeded: true } as const

export const FIELDS = {
  name: field(
    'name',
    'line',
    optionalLine(LONGEST.name, 'nameLong').refine((value) => value !== '', 'nameMissing'),
  ),
  trust: field('settings.trust', 'line', line),
  colour: field(
    'settings.colour',
    'colour',
    held((value) => /^#[0-9a-f]{6}$/i.test(value), 'colourWrong'),
  ),
  officePhone: field('settings.office.phone', 'tel', phone, NEEDED),
  officeEmail: field('settings.office.email', 'email', email, NEEDED),
  officeAddress: field('settings.office.address', 'line', line),
  complaintsUrl: field('settings.complaintsUrl', 'url', webAddress),
  safeguardingName: field('settings.safeguarding.name', 'line', line),
  safeguardingPhone: field('settings.safeguarding.phone', 'tel', phone, NEEDED),
  safeguardingEmail: field('settings.safeguarding.email', 'email', email),
  childrensPhone: field('settings.council.childrensServices', 'tel', phone),
  childrensNightPhone: field('settings.council.childrensServicesAtNight', 'tel', phone),
  ladoPhone: field('settings.council.lado', 'tel', phone),
  chairName: field('settings.chair.name', 'line', line),
  chairContact: field('settings.chair.contact', 'line', line, NEEDED),
  groups: field('settings.groups', 'list', groups),
  readers: field('settings.readers', 'line', line),
  replyHours: field('settings.replyHours', 'number', wholeNumber(LONGEST.replyHours, 'replyHoursWrong')),
  nation: field('settings.nation', 'one', oneOf(NATIONS, 'nationUnknown'), { options: NATIONS }),
  acknowledgement: field(
    'settings.acknowledgement',
    'text',
    optionalText(LONGEST.acknowledgement, 'acknowledgementLong'),
  ),
  mailBody: field('settings.mailBody', 'one', oneOf(MAIL_BODIES, 'mailBodyUnknown'), {
    options: MAIL_BODIES,
  }),
  lettersMore: field('settings.letters.more', 'text', optionalText(LONGEST.letter, 'textLong')),
  lettersClosing: field('settings.letters.closing', 'line', line),
  retentionMonths: field(
    'settings.retentionMonths',
    'number',
    wholeNumber(LONGEST_RETENTION_MONTHS, 'retentionMonthsWrong'),
  ),
  controller: field('settings.dataProtection.controller', 'line', line),
  dpName: field('settings.dataProtection.name', 'line', line, NEEDED),
  dpEmail: field('settings.dataProtection.email', 'email', email, NEEDED),
  languages: field('settings.languages', 'any', choices(LANGUAGES, 'languagesUnknown'), {
    options: LANGUAGES,
  }),
} as const satisfies Record<string, Field>
export type FieldName = keyof typeof FIELDS

/** The sections of the settings, each a page with its fields. The days closed have a page of their own kind. */
export const SECTIONS = {
  name: ['name', 'trust'],
  look: ['colour'],
  office: ['officePhone', 'officeEmail', 'officeAddress', 'complaintsUrl'],
  safeguarding: ['safeguardingName', 'safeguardingPhone', 'safeguardingEmail'],
  council: ['childrensPhone', 'childrensNightPhone', 'ladoPhone'],
  chair: ['chairName', 'chairContact'],
  groups: ['groups'],
  reply: ['readers', 'replyHours', 'nation', 'acknowledgement'],
  mail: ['mailBody'],
  letters: ['lettersMore', 'lettersClosing'],
  privacy: ['retentionMonths', 'controller', 'dpName', 'dpEmail'],
  languages: ['languages'],
} as const satisfies Record<string, readonly FieldName[]>
export type SectionId = keyof typeof SECTIONS

export const isSection = (id: string): id is SectionId => Object.hasOwn(SECTIONS, id)

/** What the fields of a section were filled in with. */
export type Filled = Partial<Record<FieldName, string | string[]>>

/** The form of a section. Errors are keys of `t.settings.errors`. */
export function sectionForm(section: SectionId, { closedFor }: Pick<School, 'closedFor'>) {
  const isSetUp = closedFor === 'set-up'
  const shape = SECTIONS[section].map((name) => [name, schemaOf(name, isSetUp)] as const)
  return z
    .object(unseen)
    .and(z.object(Object.fromEntries(shape)).transform((filled): { filled: Filled } => ({ filled })))
}

function schemaOf(name: FieldName, isSetUp: boolean): Field['schema'] {
  const { schema, isNeeded }: Field = FIELDS[name]
  return isNeeded && !isSetUp ? schema.refine((value) => value !== '', `${name}Needed`) : schema
}
