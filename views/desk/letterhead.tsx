import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'
import { Logo } from '../schools/look.tsx'

/** The head of a school's letter: its name, and how to reach it, in its colour. The chair's is not the office's. */
export const Letterhead = ({
  t,
  school,
  logo,
  isChairs = false,
}: {
  t: Words
  school: School
  /** What stands in the address of its logo, where that belongs. */
  logo?: string | null
  isChairs?: boolean
}) => {
  const { office, trust } = school.settings
  return (
    <header class="letterhead">
      {logo && <Logo slug={school.slug} hash={logo} />}
      <p class="name">{school.name}</p>
      <p>
        {[office.address, ...(isChairs ? [] : [t.deskLetters.paper.tel(office.phone), office.email])]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {trust && <p>{t.site.trust(trust)}</p>}
    </header>
  )
}
