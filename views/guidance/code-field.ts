import type { Words } from '../../src/i18n/words.ts'

/** What a field of the editor is called; one of a point with the point's own words, as `dontOf` its id gives them. */
export function codeFieldName(t: Words, field: string, dontOf: (id: string) => string | undefined): string {
  const { parts, editor, notReady } = t.codeEditor
  const [, name = '', id = ''] = /^(dont|because|instead|report)-(.+)$/.exec(field) ?? []
  if (!name) return own(t, field) ?? parts[field as 'intro']
  return notReady.pointField(dontOf(id) || editor.points.nameless, editor.points[name as 'dont'].label)
}

const own = ({ codeEditor }: Words, field: string) =>
  (codeEditor.editor.points.own as Record<string, string>)[/^new-(.+)$/.exec(field)?.[1] ?? '']
