import type { Words } from '../i18n/words.ts'

/** A field of a form that was sent by somebody who was signed out: what was typed has a label, what was chosen has none. */
export interface TypedField {
  name: string
  value: string
  label: string | undefined
}

/** What is chosen or carried along: to be sent again, not to be read. */
const NOT_TYPED = new Set(
  `token revision latest draft number do id point on about filing roles mail nation mailBody languages colour covers
  reviewMonths start rung personId person which provider`.split(/\s+/),
)

/**
 * The fields of a form of the desk or of the operator, each text with the label it had. One whose label isn't known is
 * still shown where it is a text for sure.
 *
 * @param path where the form was sent to.
 */
export function typedIn(t: Words, path: string, values: Record<string, string[]>): TypedField[] {
  const words = wordsOf(t, path)
  const labelFor = (name: string, value: string) => {
    if (!value.trim() || NOT_TYPED.has(name)) return undefined
    return labelIn(words, name) ?? (/\s/.test(value.trim()) ? t.accounts.signedOut.typed : undefined)
  }
  return Object.entries(values).flatMap(([name, entries]) =>
    entries.map((value) => ({ name, value, label: labelFor(name, value) })),
  )
}

/** The words about each field of the form that is sent to a path. */
function wordsOf(t: Words, path: string): object {
  const [, room, , page = '', , act = ''] = path.split('/')
  const { editor, publish } = t.codeEditor
  if (room === 'operator') return t.operator.fields
  switch (page) {
    case 'settings':
      return { ...t.settings.fields, dates: t.settings.fields.closures }
    case 'people':
      return t.people.form
    case 'code':
      return { ...editor, ...editor.more, ...editor.points, ...publish }
    case 'letters':
    case 'concerns':
      return { ...aboutConcern(t), ...(t.desk.acts as Record<string, object>)[act] }
    case 'subject-access':
      return t.deskSubjectAccess
    default:
      return { name: t.accounts.account.unnamed }
  }
}

const aboutConcern = (t: Words) => ({
  message: t.desk.acts.answer,
  text: t.desk.acts.note,
  recipient: t.deskLetters.draft.recipient,
  reviewOn: t.deskLetters.draft.reviewOn,
  unfiledReason: t.desk.filing.reason,
  body: t.deskLetters.draft.body.letter,
})

/** A point's own fields are named with its id after a hyphen; those of a new one begin with "new-". */
function labelIn(words: object, name: string): string | undefined {
  const [first = '', second = ''] = name.split('-')
  const found = (words as Record<string, unknown>)[first === 'new' ? second : first]
  if (typeof found === 'string') return found
  return (found as { label?: string } | undefined)?.label
}
