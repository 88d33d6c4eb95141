import * as z from 'zod'
import { unseen } from '../http/form.ts'
import { en } from '../i18n/en.ts'
import { COVERS, codeContent } from './code.ts'
import type { CodeDraft, DraftPoint, SavedOver } from './code-draft.ts'
import { POINT_FIELDS, SOMETHING_ELSE } from './points.ts'

const LONGEST = 400
const LONGEST_WORD = 60
const MOST_LINES = 40
const MOST_POINTS = 60

type Values = Record<string, string[]>

const ACTS = ['save', 'check', 'preview', 'publish', 'add', 'up', 'down', 'reset'] as const
/** What the button does that sends the editor, and to which point. */
export interface EditorAct {
  act: (typeof ACTS)[number]
  point: string
}

/** Each button's `value` is what it does: "save", "up:staff". Whatever else comes saves. */
export function actIn(values: Values): EditorAct {
  const [act = '', point = ''] = text(values, 'do').split(':')
  return { act: ACTS.find((known) => known === act) ?? 'save', point }
}

/**
 * The editor's form: the draft as its button makes it, and what it is saved over. Gaps are allowed, only what is too
 * long or can't be read is an error. Errors are keys of `t.codeEditor.errors`.
 */
export const codeForm = z.record(z.string(), z.array(z.string())).transform((values, context) => {
  for (const error of errorsIn(values)) {
    context.addIssue({ code: 'custom', path: [error.field], message: error.message })
  }
  return {
    ...actIn(values),
    over: overIn(values),
    draft: draftIn(values),
  }
})

/** What the draft that a form showed was saved over. */
export function overIn(values: Values): SavedOver {
  const number = (name: string) => unseen.revision.parse(values[name])
  return { revision: number('revision'), latest: number('latest') }
}

/** The fields that a form shows a draft in. */
export function valuesOf(draft: CodeDraft): Values {
  const on = draft.points.filter(({ isOn }) => isOn)
  const off = draft.points.filter(({ isOn }) => !isOn)
  const fields = draft.points.flatMap((point) =>
    POINT_FIELDS.map((field): [string, string[]] => [`${field}-${point.id}`, [point[field]]]),
  )
  return {
    intro: [draft.intro],
    ...Object.fromEntries(LISTS.map((list) => [list, [draft[list].join('\n')]])),
    covers: [draft.covers],
    meanings: [draft.meanings.map(({ word, meaning }) => `${word}: ${meaning}`).join('\n')],
    staffWord: [draft.staffWord],
    reviewMonths: [draft.reviewMonths === null ? 'none' : String(draft.reviewMonths ?? '')],
    point: [...on, ...off].map(({ id }) => id),
    on: on.map(({ id }) => id),
    ...Object.fromEntries(fields),
  }
}

const LISTS = ['goodFor', 'asks', 'response', 'evidence', 'support'] as const
const NEW_FIELDS = POINT_FIELDS.map((field) => `new-${field}`)

const text = (values: Values, name: string) => (values[name]?.[0] ?? '').replace(/\s+/g, ' ').trim()
const linesIn = (values: Values, name: string) =>
  (values[name]?.[0] ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

const idsIn = (values: Values) => {
  const { id } = codeContent.shape.points.element.shape
  return [...new Set(values.point)].filter((each) => id.safeParse(each).success)
}

function errorsIn(values: Values): { field: string; message: string }[] {
  const points = idsIn(values).flatMap((id) => POINT_FIELDS.map((field) => `${field}-${id}`))
  const long = ['intro', 'staffWord', ...points, ...NEW_FIELDS].filter(
    (name) => text(values, name).length > LONGEST,
  )
  const lists = [...LISTS, 'meanings'].flatMap((field) => {
    const lines = linesIn(values, field)
    if (lines.length > MOST_LINES) return { field, message: 'tooManyLines' }
    const long = lines.find((line) => line.length > LONGEST)
    return long ? { field, message: en.codeEditor.lines.long(long) } : []
  })
  const isMeaning = /^[^:]{1,60}: *\S/
  const wordless = linesIn(values, 'meanings').find((line) => !isMeaning.test(line))
  return [
    ...long.map((field) => ({ field, message: 'long' })),
    ...lists,
    ...(wordless ? [{ field: 'meanings', message: en.codeEditor.lines.noMeaning(wordless) }] : []),
    ...(isNewPointNamed(values) ? [] : [{ field: 'new-dont', message: 'newPoint' }]),
    ...(idsIn(values).length > MOST_POINTS ? [{ field: 'new-dont', message: 'tooManyPoints' }] : []),
  ]
}

/** A new point begins with what not to do; where its button was pressed, or anything of it typed, that must be there. */
const isNewPointNamed = (values: Values) => {
  const isBegun = NEW_FIELDS.some((name) => text(values, name)) || actIn(values).act === 'add'
  return !isBegun || text(values, 'new-dont') !== ''
}

function draftIn(values: Values): CodeDraft {
  const review = text(values, 'reviewMonths')
  return {
    intro: text(values, 'intro'),
    goodFor: linesIn(values, 'goodFor'),
    asks: linesIn(values, 'asks'),
    points: pointsIn(values),
    response: linesIn(values, 'response'),
    covers: COVERS.find((covers) => covers === text(values, 'covers')) ?? 'groups',
    meanings: linesIn(values, 'meanings').map((line) => {
      const [word = '', ...meaning] = line.split(':')
      return { word: word.trim().slice(0, LONGEST_WORD), meaning: meaning.join(':').trim() }
    }),
    evidence: linesIn(values, 'evidence'),
    staffWord: text(values, 'staffWord'),
    support: linesIn(values, 'support'),
    ...(review && { reviewMonths: review === '12' || review === '24' ? Number(review) : null }),
  }
}

/** Those that are on come first: one that was just switched on is the last of them. */
function pointsIn(values: Values): DraftPoint[] {
  const { act, point: acted } = actIn(values)
  const all = idsIn(values).map((id) => pointIn(values, id, act === 'reset' && id === acted))
  const on = all.filter(({ isOn }) => isOn)
  if (act === 'up' || act === 'down') swap(on, acted, act === 'up' ? -1 : 1)
  const own = newPointIn(values)
  return [...on, ...(own ? [own] : []), ...all.filter(({ isOn }) => !isOn)]
}

function pointIn(values: Values, id: string, isReset: boolean): DraftPoint {
  const typed = (field: string) => text(values, `${field}-${id}`)
  const standard = isReset && Object.hasOwn(en.points, id) ? en.points[id as keyof typeof en.points] : null
  return {
    id,
    isOn: values.on?.includes(id) ?? false,
    dont: typed('dont'),
    because: typed('because'),
    instead: typed('instead'),
    report: typed('report'),
    ...standard,
  }
}

function swap(points: DraftPoint[], id: string, by: -1 | 1): void {
  const from = points.findIndex((point) => point.id === id)
  const [one, other] = [points[from], points[from + by]]
  if (!one || !other) return
  points[from] = other
  points[from + by] = one
}

function newPointIn(values: Values): DraftPoint | null {
  const typed = (field: string) => text(values, `new-${field}`)
  const dont = typed('dont')
  if (!dont) return null
  const id = newPointId(dont, idsIn(values))
  const report = typed('report') || dont
  return { id, isOn: true, dont, because: typed('because'), instead: typed('instead'), report }
}

/** An id from a point's own words that none of `taken` has: "own-fly-drones". It is an address on the page too. */
export function newPointId(dont: string, taken: string[]): string {
  const words = dont
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .split(/[ -]+/)
    .filter(Boolean)
  const stem = `own-${words.join('-')}`.slice(0, 26).replace(/-+$/, '')
  const tried = (n: number) => (n === 1 && stem !== 'own' ? stem : `${stem}-${n}`)
  let n = 1
  while ([...taken, SOMETHING_ELSE].includes(tried(n))) n++
  return tried(n)
}
