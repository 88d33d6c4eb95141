import { urls } from '../../src/urls.ts'
import type { DeskPageProps } from './layout.tsx'

/** The pages about the school itself: its settings, its people, its code, and what leads parents here. */
export const SchoolNav = ({
  t,
  school,
  may,
  current,
}: DeskPageProps & { current?: 'settings' | 'people' | 'code' }) => {
  const words = t.settings.nav
  const link = (name: 'settings' | 'people' | 'code', href: string) => (
    <a href={href} aria-current={name === current ? 'page' : undefined}>
      {words[name]}
    </a>
  )
  return (
    <nav class="tabs" aria-label={words.label}>
      {may.runSchool && link('settings', urls.deskSettings(school.slug))}
      {link('people', urls.deskPeople(school.slug))}
      {may.runSchool && link('code', urls.deskCode(school.slug))}
      {!school.closedFor && <a href={urls.newsletter(school.slug)}>{words.kit}</a>}
      {!school.closedFor && <a href={urls.embed(school.slug)}>{words.embed}</a>}
    </nav>
  )
}
