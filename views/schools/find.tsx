import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'

interface FindProps {
  t: Words
  sought: string
  schools: { slug: string; name: string }[]
}

/** The first page of a trust: which school is yours? */
export const FindSchoolPage = ({ t, sought, schools }: FindProps) => (
  <Layout t={t} title={t.schools.title}>
    <h1>{t.schools.title}</h1>
    <p class="lead">{t.schools.lead}</p>
    <form method="get" action={urls.findSchool()} class="search">
      <label for="q">{t.schools.search}</label>
      <div class="together">
        <input type="search" id="q" name="q" value={sought} autocomplete="off" />
        <button type="submit">{t.schools.find}</button>
      </div>
    </form>
    <h2>{t.schools.list}</h2>
    {schools.length > 0 ? (
      <ul class="doors">
        {schools.map((school) => (
          <li>
            <a class="door" href={urls.home(school.slug)}>
              <b>{school.name}</b>
            </a>
          </li>
        ))}
      </ul>
    ) : (
      <p role="status">{t.schools.none}</p>
    )}
  </Layout>
)
