import type { CodeVersion } from '../../src/guidance/code.ts'
import { urls } from '../../src/urls.ts'
import type { DeskPageProps } from '../desk/layout.tsx'

/** Stands on top of the parents' own page while they can't see it yet. */
export const CodePreviewNotice = ({ t, school, version }: DeskPageProps & { version: CodeVersion }) => {
  const words = t.codeEditor.preview
  return (
    <div class="notice" role="status">
      <p>
        <b>
          {version.approvedBy
            ? words.scheduled(version.number, t.dayInWords(version.inForceFrom))
            : words.draft}
        </b>{' '}
        <a href={urls.deskCode(school.slug)}>{words.back}</a>
      </p>
    </div>
  )
}
