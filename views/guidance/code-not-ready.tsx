import type { CodeDraft } from '../../src/guidance/code-draft.ts'
import { urls } from '../../src/urls.ts'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import { codeFieldName } from './code-field.ts'

interface NotReadyProps extends DeskPageProps {
  draft: CodeDraft
  /** The fields that are empty, as the editor names them. */
  missing: string[]
}

/** What a draft still lacks before it can be seen as parents will, or published. */
export const NotReadyPage = (props: NotReadyProps) => {
  const { t, school, missing } = props
  const words = t.codeEditor.notReady
  const draft = urls.deskCodeDraft(school.slug)
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <SchoolNav {...props} current="code" />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul>
        {missing.map((field) => (
          <li>
            <a href={`${draft}#${field === 'on' ? 'points' : field}`}>{nameOf(props, field)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={draft}>
          {words.back}
        </a>
      </p>
    </DeskLayout>
  )
}

const nameOf = ({ t, draft }: NotReadyProps, field: string) =>
  field === 'on'
    ? t.codeEditor.notReady.on
    : codeFieldName(t, field, (id) => draft.points.find((point) => point.id === id)?.dont)
