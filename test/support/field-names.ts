import type * as z from 'zod'
import { accountForm, codeForm, nameForm, signInForm, signInWithForm } from '../../src/accounts/form.ts'
import { concernForm, followUpForm, messageForm, pictureForm } from '../../src/concerns/form.ts'
import { actForms } from '../../src/desk/form.ts'
import { codeDraft } from '../../src/guidance/code-draft.ts'
import { valuesOf } from '../../src/guidance/code-form.ts'
import { discardForm, draftForm, publishForm, withdrawForm } from '../../src/guidance/form.ts'
import { POINT_FIELDS } from '../../src/guidance/points.ts'
import { QUESTIONS } from '../../src/guidance/self-check.ts'
import { handOverForm } from '../../src/operator/hand-over-form.ts'
import { newSchool } from '../../src/operator/new-school.ts'
import { FIELDS } from '../../src/schools/form-settings.ts'
import { personForm } from '../../src/schools/person-form.ts'

const forms: z.ZodObject[] = [
  ...Object.values(actForms),
  ...[signInForm, codeForm, signInWithForm, accountForm, nameForm('none').in],
  ...[concernForm({ points: [], groups: [] }), followUpForm, messageForm, pictureForm],
  ...[draftForm, withdrawForm, discardForm, publishForm('2026-05-12', false)],
  ...[newSchool.in, handOverForm.in, personForm],
]

/** The fields of the editor of a code with one point. */
const EDITOR = [
  ...Object.keys(valuesOf(codeDraft.parse({ points: [{ id: 'staff' }] }))),
  ...POINT_FIELDS.map((field) => `new-${field}`),
  'latest',
]

/** What only routes know: the fields of their own forms, and of those that only ask for a page. */
const OF_ROUTES = [
  ...['kind', 'recipient', 'reviewOn', 'body', 'who', 'chosen', 'dates', 'file', 'text', 'person', 'confirm'],
  ...['q', 'find', 'tab', 'state', 'assignee', 'what', 'from', 'to', 'stage', 'classes', 'concern'],
]

/** What no form has. */
const HOSTILE = ['__proto__', 'constructor', 'toString', '']

/** Every field that any form has, and some that none has. */
export const FIELD_NAMES = [
  ...new Set([
    ...forms.flatMap(({ shape }) => Object.keys(shape)),
    ...Object.keys(FIELDS),
    ...Object.keys(QUESTIONS),
    ...EDITOR,
    ...OF_ROUTES,
    ...HOSTILE,
  ]),
]
