import { urls } from '../../src/urls.ts'
import type { ConcernProps } from './concern.tsx'

/** The way to what is made of a concern on paper: its record, and letters about it. */
export const Papers = ({ t, school, concern: { row, isTheirs } }: ConcernProps) => (
  <p class="links">
    <a href={urls.deskRecord(school.slug, row.reference)}>{t.desk.concern.record}</a>
    {isTheirs && <a href={urls.deskLettersAbout(school.slug, row.reference)}>{t.desk.concern.letters}</a>}
  </p>
)
