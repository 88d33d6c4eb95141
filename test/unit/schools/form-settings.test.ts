import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { valuesOf, withFilled } from '../../../src/schools/change-settings.ts'
import {
  FIELDS,
  type Field,
  type FieldName,
  SECTIONS,
  type SectionId,
  sectionForm,
} from '../../../src/schools/form-settings.ts'
import { missingForParents } from '../../../src/schools/ready.ts'
import { schoolSettings } from '../../../src/schools/settings.ts'
import { fc } from '../../support/properties.ts'
import { BRAMBLE_HILL } from '../../support/schools.ts'

const school = { name: BRAMBLE_HILL.name, settings: schoolSettings.parse(BRAMBLE_HILL.settings) }
const open = { closedFor: null }
const sections = Object.keys(SECTIONS) as SectionId[]
const names = Object.keys(FIELDS) as FieldName[]

test('every field is in one section', () => {
  expect(Object.values(SECTIONS).flat().sort()).toEqual([...names].sort())
})

test('a section sent as it stands changes nothing', () => {
  for (const section of sections) {
    const form = sectionForm(section, open).parse(valuesOf(school, section))
    expect(withFilled(school, form.filled), section).toEqual(school)
  }
})

test('what parents would miss is needed, each with words of its own, and nothing else is', () => {
  const errors: Record<string, string> = en.settings.errors
  for (const name of names) {
    const { isNeeded }: Field = FIELDS[name]
    if (['name', 'colour', 'nation', 'mailBody', 'replyHours', 'retentionMonths'].includes(name)) continue
    const emptied = withFilled(school, { [name]: name === 'groups' || name === 'languages' ? [] : '' })
    expect([name, missingForParents(emptied, true).length > 0]).toEqual([name, Boolean(isNeeded)])
    if (isNeeded) expect(errors[`${name}Needed`]).toBeDefined()
  }
})

test('whatever is typed, it is put right or it can be kept', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '',
      ' ',
      '24',
      '01632 960101',
      'a@b.example.com',
      'http://x',
      'www.x.example.com',
      '#1b5e4b',
      'pl',
      'scotland',
      'notice',
    ),
  )
  const values = fc.dictionary(fc.constantFrom(...names), fc.array(value, { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(fc.constantFrom(...sections), values, (section, values) => {
      const form = sectionForm(section, open).safeParse(values)
      const errors: Record<string, string> = en.settings.errors
      if (form.success) withFilled(school, form.data.filled)
      else for (const { message } of form.error.issues) expect(errors[message]).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
