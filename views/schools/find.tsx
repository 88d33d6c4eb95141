import type { Words } from '../../src/i18n/words.ts'
import type { Found } from '../../src/schools/schools.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'

interface FindProps {
  t: Words
  sought: string
  found: Found
  lateHtmx: string
}

/** The first page of a trust: which school is yours? The list follows what is typed; without JavaScript, the button. */
export const FindSchoolPage = ({ t, sought, found, lateHtmx }: FindProps) => (
  <Layout t={t} title={t.schools.title} lateHtmx={lateHtmx}>
    <h1>{t.schools.title}</h1>
    <p class="lead">{t.schools.lead}</p>
    <form
      method="get"
      action={urls.findSchool()}
      class="search"
      hx-get={urls.findSchool()}
      hx-trigger="input delay:200ms, change, search"
      hx-sync="replace"
      hx-target="#found"
      hx-swap="innerMorph"
    >
      <label for="q">{t.schools.search}</label>
      <div class="together">
        <input type="search" id="q" name="q" value={sought} autocomplete="off" enterkeyhint="search" />
        <button type="submit">{t.schools.find}</button>
      </div>
    </form>
    <h2>{t.schools.list}</h2>
    <div id="found">
      <FoundSchools t={t} found={found} />
    </div>
  </Layout>
)

/** The schools that were found, and how many, on their own where only these are asked for. */
export const FoundSchools = ({ t, found: { schools, hasMore } }: Pick<FindProps, 't' | 'found'>) => {
  const count = (hasMore ? t.schools.more : t.schools.count)(schools.length)
  return (
    <>
      <p role="status" class="quiet">
        {schools.length > 0 ? count : t.schools.none}
      </p>
      <ul class="doors">
        {schools.map((school) => (
          <li>
            <a class="door" href={urls.home(school.slug)}>
              <b>{school.name}</b>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
