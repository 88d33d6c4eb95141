import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'

/** The head of a school's letter: its name, and how to reach it, in its colour. */
export const Letterhead = ({ t, school }: { t: Words; school: School }) => {
  const { office, trust } = school.settings
  return (
    <header class="letterhead">
      <p class="name">{school.name}</p>
      <p>
        {[office.address, t.deskLetters.paper.tel(office.phone), office.email].filter(Boolean).join(' · ')}
      </p>
      {trust && <p>{t.site.trust(trust)}</p>}
    </header>
  )
}
