import { urls } from '../../src/urls.ts'
import { Lines } from '../components/lines.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'

/** What the spreadsheet of all concerns will hold, and the button that makes it. */
export const ExportPage = (props: DeskPageProps & { token: string }) => {
  const { t, school, token } = props
  const words = t.deskExport
  return (
    <DeskLayout {...props} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Lines lines={[words.care, words.logged]} />
      <form method="post" action={urls.deskExport(school.slug)}>
        <input type="hidden" name="token" value={token} />
        <button type="submit">{words.make}</button>
      </form>
      <p>
        <a href={urls.desk(school.slug)}>{words.back}</a>
      </p>
    </DeskLayout>
  )
}
