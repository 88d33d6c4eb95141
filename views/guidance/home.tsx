import type { Child } from 'hono/jsx'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { CheckIcon, Gate, LockIcon, PageIcon, PeopleIcon } from '../components/icons.tsx'
import { OwnLanguages } from '../components/own-languages.tsx'
import { Layout, type PageProps } from '../layout.tsx'
import { Logo } from '../schools/look.tsx'

const Door = ({
  href,
  words,
  icon,
}: {
  href: string
  words: { title: string; text: string }
  icon: Child
}) => (
  <li>
    <a class="door" href={href}>
      {icon}
      <span>
        <b>{words.title}</b>
        <span class="soft">{words.text}</span>
      </span>
    </a>
  </li>
)

interface HomeProps extends PageProps {
  /** The hash of the school's logo, if it has one. */
  logo: string | null
  /** See `Layout`. */
  oembed: string
}

/** A school's first page. */
export const HomePage = ({ t, school, theme, logo, oembed }: HomeProps) => {
  const words = t.guidance.home
  return (
    <Layout
      t={t}
      title={words.tab}
      description={t.site.descriptions.home(school.name)}
      school={school}
      theme={theme}
      oembed={oembed}
    >
      {logo && <Logo slug={school.slug} hash={logo} />}
      <Gate />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="doors">
        <Door href={urls.code(school.slug)} words={words.code} icon={<PageIcon />} />
        <Door href={urls.check(school.slug)} words={words.check} icon={<CheckIcon />} />
        <Door href={urls.report(school.slug)} words={words.report} icon={<LockIcon />} />
        <Door href={urls.talkTo(school.slug)} words={words.talkTo} icon={<PeopleIcon />} />
      </ul>
      <p>
        {words.messageBefore}
        <a href={urls.checkMessage(school.slug)}>{words.message}</a>.
      </p>
      <p>
        {words.adminBefore}
        <a href={urls.groupAdmins(school.slug)}>{words.admin}</a>.
      </p>
      <p>
        {words.followUpBefore}
        <a href={urls.followUp(school.slug)}>{words.followUp}</a>.
      </p>
      <p class="quiet">
        {words.urgent} <Phone number="999" />.
      </p>
      <OwnLanguages t={t} school={school} />
    </Layout>
  )
}
