import type { PointField } from '../../src/guidance/points.ts'
import type { Words } from '../../src/i18n/words.ts'

/** The words of a point, in the order in which the editor shows them. */
export const POINT_FIELDS = ['dont', 'because', 'instead', 'report'] as const satisfies readonly PointField[]
const POINT_FIELD = new RegExp(`^(${POINT_FIELDS.join('|')})-(.+)$`)

/** What a field of the editor is called; one of a point with the point's own words, as `dontOf` its id gives them. */
export function codeFieldName(t: Words, field: string, dontOf: (id: string) => string | undefined): string {
  const { parts, editor, notReady } = t.codeEditor
  const [, name = '', id = ''] = POINT_FIELD.exec(field) ?? []
  if (name)
    return notReady.pointField(dontOf(id) || editor.points.nameless, editor.points[name as 'dont'].label)
  return labelOf(editor, field) ?? parts[field as 'intro']
}

/** A label that goes on with what is filled in ends before that. */
function labelOf(editor: Words['codeEditor']['editor'], field: string): string | undefined {
  const isNew = field.startsWith('new-')
  const labels: object = isNew ? editor.points.own : { ...editor, ...editor.more }
  const found: unknown = labels[field.replace('new-', '') as keyof typeof labels]
  const label = typeof found === 'string' ? found : (found as { label: string } | undefined)?.label
  return label?.replace(/ …$/, '')
}
