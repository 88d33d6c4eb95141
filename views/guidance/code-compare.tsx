import type { CodeVersion } from '../../src/guidance/code.ts'
import type { PartChanges } from '../../src/guidance/compare.ts'
import { urls } from '../../src/urls.ts'
import { Select } from '../components/form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import type { PageProps } from '../layout.tsx'
import { CodeChanges } from './code-changes.tsx'

interface CompareProps extends DeskPageProps {
  versions: CodeVersion[]
  from: CodeVersion
  to: CodeVersion
  changes: PartChanges[]
}

/** What changed between two versions. */
export const CodeComparePage = (props: CompareProps) => {
  const { t, school, versions, from, to, changes } = props
  const words = t.codeEditor.compare
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <SchoolNav {...props} current="code" />
      <h1>{words.title}</h1>
      <CompareForm t={t} school={school} versions={versions} from={from.number} to={to.number} />
      <h2>{words.between(from.number, to.number)}</h2>
      {changes.length > 0 ? <CodeChanges t={t} changes={changes} /> : <p>{words.same}</p>}
      <p>
        <a href={urls.deskCode(school.slug)}>{words.back}</a>
      </p>
    </DeskLayout>
  )
}

/** Which two versions to compare. */
export const CompareForm = ({
  t,
  school,
  versions,
  from,
  to,
}: Pick<PageProps, 't' | 'school'> & { versions: CodeVersion[]; from: number; to: number }) => {
  const words = t.codeEditor.compare
  const values = { from: [String(from)], to: [String(to)] }
  const field = { t, form: { values, errors: [] }, errors: {}, none: words.choose }
  const options = versions.map(({ number, inForceFrom }): [string, string] => [
    String(number),
    words.version(number, t.dayInWords(inForceFrom)),
  ])
  return (
    <form method="get" action={urls.deskCodeCompare(school.slug)} class="two">
      <Select {...field} name="from" label={words.from} options={options} />
      <Select {...field} name="to" label={words.to} options={options} />
      <button type="submit">{words.send}</button>
    </form>
  )
}
