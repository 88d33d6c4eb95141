import type { Child } from 'hono/jsx'
import { urls } from '../../src/urls.ts'
import { Email, Phone } from '../components/contact.tsx'
import { Layout, type PageProps } from '../layout.tsx'

const Topic = ({ words, children }: { words: { title: string; text: string }; children?: Child }) => (
  <section class="point">
    <h2>{words.title}</h2>
    <p>{words.text}</p>
    {children && <p>{children}</p>}
  </section>
)

/** Who to talk to about what, with the number or the link right there. */
export const TalkToPage = ({ t, school, theme }: PageProps) => {
  const words = t.guidance.talkTo
  const { topics } = words
  const { office, safeguarding, chair, complaintsUrl } = school.settings
  return (
    <Layout t={t} title={words.title} school={school} theme={theme}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Topic words={topics.child}>
        {safeguarding.name ?? words.safeguardingLead}: <Phone number={safeguarding.phone} /> ·{' '}
        {safeguarding.email && (
          <>
            <Email address={safeguarding.email} /> ·{' '}
          </>
        )}
        {words.nspcc}: <Phone number="0808 800 5000" />
      </Topic>
      <Topic words={topics.class}>
        {words.office}: <Phone number={office.phone} /> · <Email address={office.email} />
      </Topic>
      <Topic words={topics.group}>
        <a href={urls.report(school.slug)}>{words.report}</a>
      </Topic>
      <Topic words={topics.parent}>
        <a href={urls.report(school.slug)}>{words.report}</a>
      </Topic>
      <Topic words={topics.staff}>
        {words.office}: <Phone number={office.phone} />
      </Topic>
      <Topic words={topics.head}>
        {chair.name ?? words.chair}: {chair.contact}
        {office.address && ` (${office.address})`} · <a href={urls.report(school.slug)}>{words.report}</a>
      </Topic>
      <Topic words={topics.governor}>
        <a href={urls.report(school.slug)}>{words.report}</a>
      </Topic>
      <Topic words={topics.school}>
        {words.office}: <Phone number={office.phone} />
        {complaintsUrl && (
          <>
            {' '}
            · <a href={complaintsUrl}>{words.complaints}</a>
          </>
        )}
      </Topic>
      <Topic words={topics.police}>
        <Phone number="999" /> · <Phone number="101" /> ·{' '}
        <a href="https://www.report-it.org.uk/">{words.trueVision}</a>
      </Topic>
      <Topic words={topics.small}>
        {words.office}: <Phone number={office.phone} /> · <Email address={office.email} />
      </Topic>
    </Layout>
  )
}
